import type { Ids } from "../../kernel/clock.ts";
import type { Database } from "../../kernel/ports.ts";
import type { ReadLists } from "../feedback/index.ts";
import type { Organizations } from "../organization/index.ts";

export interface ContentDependencies {
  readonly database: Database;
  readonly organizations: Organizations;
  readonly ids: Ids;
  /** The themes and steps that an organization chooses from. */
  readonly lists: ReadLists;
}
