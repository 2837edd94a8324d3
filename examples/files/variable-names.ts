/** What a format allows its variables to be called. */
export interface VariableRules {
  /** `stored_data` → `STORED_DATA` */
  write?: (name: string) => string;
  /** Names that mean something else there. */
  reserved?: readonly string[];
}

/**
 * A name for each, of letters, digits and `_` alone, and no two the same: `a b` and `a_b` → `a_b` and `a_b_2`. What is
 * reserved gets another: `PATH` → `PATH_VALEUR`.
 */
export function nameVariables(
  names: Iterable<string>,
  { write = (name) => name, reserved = [] }: VariableRules = {},
): (name: string) => string {
  const taken = new Set(reserved);
  const chosen = new Map<string, string>();
  for (const name of new Set(names)) {
    const plain = write(plainName(name));
    const base = reserved.includes(plain) ? `${plain}_VALEUR` : plain;
    let variable = base;
    for (let count = 2; taken.has(variable); count += 1) variable = `${base}_${count}`;
    taken.add(variable);
    chosen.set(name, variable);
  }
  return (name) => chosen.get(name) ?? write(plainName(name));
}

function plainName(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return /^[A-Za-z]/.test(plain) ? plain : `valeur_${plain}`.replace(/_$/, "");
}
