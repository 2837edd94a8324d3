import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { imageSize } from "image-size";
import type { ServedFile } from "../../types/problem.ts";

/** The files that are served as they are, by their address. */
export interface ServedFiles {
  addresses: () => string[];
  at: (address: string) => ServedFile | undefined;
}

/** Reads folders that are served as they are, and where: `{ "assets/videos": "/videos/" }`. */
export function readServedFiles(folders: Readonly<Record<string, string>>): ServedFiles {
  const sizes = new Map<string, ServedFile & { time: number }>();
  return {
    addresses: () => Object.entries(folders).flatMap(listFiles),
    at(address) {
      const folder = Object.entries(folders).find(([, start]) => address.startsWith(start));
      if (!folder) return undefined;
      const path = join(folder[0], address.slice(folder[1].length));
      const state = statSync(path, { throwIfNoEntry: false });
      if (!state?.isFile()) return undefined;
      const { size, mtimeMs: time } = state;
      const known = sizes.get(path);
      if (known?.time === time) return known;
      const file = { size, time, ...pixelsOf(path) };
      sizes.set(path, file);
      return file;
    },
  };
}

function listFiles([folder, address]: [folder: string, address: string]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => addressOf(relative(folder, join(entry.parentPath, entry.name)), address));
}

/** Where a file of a served folder is found, whatever separates folders on this machine. */
export function addressOf(file: string, address: string): string {
  return address + file.replaceAll("\\", "/");
}

/** Width and height of a picture; nothing of another file, or of a picture that cannot be read. */
function pixelsOf(path: string): { width?: number; height?: number } {
  if (!/\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(path)) return {};
  try {
    const { width, height } = imageSize(readFileSync(path));
    return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : {};
  } catch {
    return {}; // the check `medias` tells of it
  }
}
