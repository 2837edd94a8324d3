import { distance } from "fastest-levenshtein";

const LARGEST_DISTANCE = 2;

/** The one of the candidates that the writer most likely meant: `last_logn` → `last_login`; nothing if none is near. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  return nearNames(name, candidates)[0];
}

/** The candidates that the writer may have meant, the likeliest first. */
export function nearNames(name: string, candidates: Iterable<string>): string[] {
  const bareName = dropSpelling(name);
  return Array.from(new Set(candidates), (candidate) => ({
    candidate,
    gap: bareName !== "" && bareName === dropSpelling(candidate) ? 0.5 : measureGap(name, candidate),
  }))
    .filter(({ gap }) => gap < Infinity)
    .sort((a, b) => a.gap - b.gap)
    .map(({ candidate }) => candidate);
}

function measureGap(name: string, candidate: string): number {
  if (name === candidate) return 0;
  const longest = Math.max(name.length, candidate.length);
  const allowed = Math.min(LARGEST_DISTANCE, Math.floor(longest / 3));
  if (Math.abs(name.length - candidate.length) > allowed) return Infinity;
  const gap = isTransposition(name, candidate) ? 1 : distance(name, candidate);
  return gap <= allowed ? gap : Infinity;
}

/** Whether two neighbouring letters have changed places, the commonest slip of hurried fingers: `flase`, `GTE`. */
function isTransposition(name: string, candidate: string): boolean {
  const first = [...name].findIndex((letter, index) => letter !== candidate[index]);
  const swapped =
    name.slice(0, first) + (name[first + 1] ?? "") + (name[first] ?? "") + name.slice(first + 2);
  return first >= 0 && swapped === candidate;
}

function dropSpelling(name: string): string {
  return name
    .toLowerCase()
    .replace(/s(?=[ _-]|$)/g, "")
    .replace(/[ _-]/g, "");
}
