import type { OpenDatabase } from "../../../database/index.ts";
import { createMemory, forget, remember } from "../../../kernel/cache.ts";
import type { RuleInFull } from "./schema.ts";
import { readRules } from "./store.ts";

/** The rules of an organization, live or not, in their order. */
export type ReadRules = (organizationId: string) => Promise<readonly RuleInFull[]>;

/** Announced to all processes, with the organization's id, when one of its rules has changed. */
export const RULES = "rules";

/** Remembered until they change. */
export function createRules(database: OpenDatabase): ReadRules {
  const known = createMemory<Promise<readonly RuleInFull[]>>(20_000, 60 * 60_000);
  database.changes.listen(RULES, (key) => forget(known, key));
  return (organizationId) => remember(known, organizationId, () => readRules(database, organizationId));
}
