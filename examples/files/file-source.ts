import type { Contract } from "../../contract/contract.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { Environment } from "../environment.ts";
import type { ExampleCall } from "../example-call.ts";

/** What the files that readers take away from a page are made of. */
export interface FileSource {
  title: string;
  /** Public address of the page. */
  address: string;
  calls: readonly ExampleCall[];
  contract: Contract;
  /** Public address of the contract: `https://a.example/openapi.yaml`. */
  contractAddress: string;
  placeholders: PlaceholderRegistry;
  /** The environment that the pages are written with. */
  environment: Environment;
}
