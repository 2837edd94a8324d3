import { close, createIndex, type IndexFile } from "pagefind";

/** A page of the index: its address without path prefix, and the HTML that is searched. */
export interface IndexedPage {
  url: string;
  content: string;
}

/** What readers would not look for: buttons, menus, summaries of blocks, sources of diagrams, the preview’s problems. */
const IGNORED = ["button", "nav", "figcaption", "details.example > summary", "[data-diagram]", ".problems"];
/** Of all that Pagefind makes, what our client loads. */
const LOADED =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\.(?!unknown).+|.+\.pf_(?:meta|index|fragment|filter))$/;

/** The files of the search of these pages, in their language; throws where Pagefind cannot make them. */
export async function buildIndex(pages: Iterable<IndexedPage>, language: string): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language, excludeSelectors: IGNORED });
    if (!index) throw new Error(errors.join(" "));
    const added = await Promise.all(Array.from(pages, (page) => index.addHTMLFile(page)));
    const { files, errors: fileErrors } = await index.getFiles();
    const [error] = [...added.flatMap((answer) => answer.errors), ...fileErrors];
    if (error !== undefined) throw new Error(error);
    return files.filter(({ path }) => LOADED.test(path));
  } finally {
    await close();
  }
}
