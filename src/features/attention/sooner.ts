import { DatabaseUnavailable } from "../../kernel/errors.ts";
import { decide } from "../../kernel/gate/index.ts";
import type { LookBefore } from "../../kernel/look-again.ts";
import type { Log } from "../../kernel/ports.ts";
import { type AgainDependencies, decideAgain, open, sooner } from "./again.ts";
import { readHeldBy, readHeldFor } from "./held-store.ts";

export interface SoonerDependencies extends AgainDependencies {
  readonly log: Log;
}

/**
 * Has what is held go sooner to people who are there sooner than was known: they are back from an absence, or their hours
 * have changed, or those of their unit. What is too much for a week waits for another all the same.
 */
export const createReleasingSooner =
  ({ database, calendars, log }: SoonerDependencies): LookBefore =>
  async (changed, now) => {
    const held = await readHeldBy(database, changed);
    for (const [organizationId, some] of Map.groupBy(held, (one) => one.organizationId)) {
      try {
        const { people } = await calendars.of(organizationId, {
          people: [...new Set(some.map(({ personId }) => personId))],
        });
        const early = some.filter(({ personId, at, until }) => {
          const calendar = people.get(personId);
          const free = calendar && decide("proactive", open(calendar), now, until ?? undefined);
          return free?.go === "now" || (free?.go === "later" && free.at < at);
        });
        const receivers = [...new Set(early.map(({ personId }) => personId))];
        const ids = early.map(({ id }) => id);
        if (ids.length > 0)
          await database.transaction((sql) => {
            const to = { organizationId, receivers, people, now };
            return decideAgain(sql, to, () => readHeldFor(sql, organizationId, ids), sooner);
          });
      } catch (error) {
        if (error instanceof DatabaseUnavailable) throw error;
        log.error({ err: error, organization: organizationId }, "What is held was not looked at again");
      }
    }
  };
