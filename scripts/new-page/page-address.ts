/** The parts of a page’s address, from its file below the folder of pages: a folder’s own page bears the folder’s address. */
function partsOf(file: string): string[] {
  const parts = file.replace(/\.md$/, "").split("/");
  const [name, folder] = [parts.at(-1), parts.at(-2)];
  // Eleventy takes `livrer/livrer.md` for the page of its folder, as it does `livrer/index.md`
  return name === "index" || name === folder ? parts.slice(0, -1) : parts;
}

/** The address that Eleventy gives a page, from its file below the folder of pages: `fr/a/index.md` → `/fr/a/` */
export function addressOf(file: string): string {
  return `/${partsOf(file)
    .map((part) => `${part}/`)
    .join("")}`;
}

/** The folder that the pages below a page go to, so that their addresses begin with its own: `fr/a.md` → `fr/a` */
export function folderOf(file: string): string {
  return partsOf(file).join("/");
}
