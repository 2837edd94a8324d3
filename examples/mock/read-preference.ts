/** What the header `Prefer` asks for (RFC 7240): the answer of one documented call, a status. */
export interface Preference {
  /** The address of the call’s block, which names it. */
  example?: string;
  code?: number;
}

/** The wishes of a header: `example="/fr/…/#get-users-me", code=404` → both. */
export function readPreference(header: string): Preference {
  const example = readWish(header, "example");
  const code = readWish(header, "code");
  return {
    ...(example === undefined ? {} : { example }),
    ...(code !== undefined && /^\d{3}$/.test(code) ? { code: Number(code) } : {}),
  };
}

function readWish(header: string, name: string): string | undefined {
  const [, quoted, bare] =
    new RegExp(`(?:^|[,;])\\s*${name}=(?:"([^"]*)"|([^\\s",;]+))`, "i").exec(header) ?? [];
  return quoted ?? bare;
}
