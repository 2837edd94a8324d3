/** The part of Eleventy 3’s programming interface that this project uses (Eleventy ships no types). */
declare module "@11ty/eleventy" {
  import type { Environment } from "nunjucks";

  export interface PageVariable {
    /** Address on the site, or `false` for a page that is not written. */
    url: string | false;
    /** Path of the source, `/` as separator, with a leading `./`. */
    inputPath: string;
    fileSlug: string;
    outputPath: string | false;
  }

  /** The data cascade of one template. */
  export interface TemplateData extends Record<string, unknown> {
    page: PageVariable;
  }

  export interface CollectionItem {
    url: string | false;
    inputPath: string;
    data: TemplateData;
  }

  export interface BuildEvent {
    directories: Directories;
    runMode: "build" | "watch" | "serve";
    outputMode: "fs" | "json" | "ndjson";
    /** After a build: the pages, as written. */
    results?: { inputPath: string; outputPath: string | false; url: string | false; content: string }[];
  }

  export interface Directories {
    input: string;
    output: string;
    includes: string;
    data: string;
  }

  /** A node of posthtml’s tree, or a text. */
  export type HtmlNode = string | HtmlElement;
  export interface HtmlElement {
    tag?: string | false;
    attrs?: Record<string, string | true>;
    content?: HtmlNode[];
  }
  export interface HtmlTree extends Array<HtmlNode> {
    walk(visit: (node: HtmlNode) => HtmlNode): void;
  }
  export interface UrlContext {
    attribute: string;
    tag: string;
  }

  export interface UserConfig {
    readonly directories: Directories;
    readonly pathPrefix: string;
    readonly htmlTransformer: {
      addUrlTransform(extensions: string, transform: (url: string, context: UrlContext) => string): void;
      addPosthtmlPlugin(extensions: string, plugin: () => (tree: HtmlTree) => void): void;
    };
    addPlugin<Options>(
      plugin: (eleventyConfig: UserConfig, options: Options) => void | Promise<void>,
      options?: Options,
    ): void;
    addCollection(name: string, build: (collections: { getAll(): CollectionItem[] }) => unknown): void;
    addDataExtension(
      extensions: string,
      options: { parser: (path: string) => unknown; read?: boolean },
    ): void;
    addFilter(name: string, filter: (value: never, ...options: never[]) => unknown): void;
    addGlobalData(name: string, value: unknown): void;
    addPassthroughCopy(paths: string | Record<string, string>): void;
    addPreprocessor(
      name: string,
      extensions: string,
      process: (data: TemplateData, content: string) => string | false,
    ): void;
    addTemplate(path: string, content: string, data?: Record<string, unknown>): void;
    addTransform(
      name: string,
      transform: (this: { page: PageVariable }, content: string) => string | Promise<string>,
    ): void;
    addWatchTarget(path: string): void;
    getFilter(name: "slugify"): (text: string) => string;
    getFilters(): Record<string, unknown>;
    setDataDirectory(path: string): void;
    setFrontMatterParsingOptions(options: {
      delimiters: string[];
      excerpt: (file: { data: Record<string, unknown>; content: string }) => void;
    }): void;
    setIncludesDirectory(path: string): void;
    setLibrary(name: "md", library: { render(text: string, data: TemplateData): string }): void;
    setNunjucksEnvironmentOptions(options: Record<string, unknown>): void;
    setServerOptions(options: Record<string, unknown>): void;
    setUseGitIgnore(enabled: boolean): void;
    on(
      event: "eleventy.before" | "eleventy.after",
      listener: (event: BuildEvent) => void | Promise<void>,
    ): void;
    on(event: "eleventy.engine.njk", listener: (event: { environment: Environment }) => void): void;
    on(event: string, listener: (value: never) => void): void;
    emit(event: string, value: unknown): Promise<unknown>;
  }

  /** What a configuration file gives back. */
  export interface ConfigurationResult {
    pathPrefix: string;
    markdownTemplateEngine: "njk";
  }

  export interface EleventyOptions {
    configPath?: string;
    config?: (eleventyConfig: UserConfig) => void | Promise<void>;
    pathPrefix?: string;
    quietMode?: boolean;
    runMode?: BuildEvent["runMode"];
    source?: "cli" | "script";
  }

  export class Eleventy {
    constructor(input?: string, output?: string, options?: EleventyOptions);
    init(): Promise<void>;
    toJSON(): Promise<unknown>;
    write(): Promise<unknown>;
    /** Builds, then follows each save; gives what builds again for a file. */
    watch(): Promise<(path: string) => Promise<void>>;
    readonly watcher: { on(event: "unlink", listener: (path: string) => void): void };
    stopWatch(): Promise<void>;
    serve(port?: number): Promise<void>;
    disableLogger(): void;
    /** Measures of a build, which tell of what is slow unless told not to. */
    readonly bench: { getAll(): Record<string, { setIsVerbose(isVerbose: boolean): void }> };
    /** Prints what stops a build; its methods may be replaced. */
    readonly errorHandler: {
      once(severity: string, error: unknown, message: string): void;
      error(error: unknown, message: string): void;
      fatal(error: unknown, message: string): void;
    };
  }
  export const HtmlBasePlugin: (eleventyConfig: UserConfig) => void;
}
