import type { Sql } from "../../../kernel/ports.ts";
import { refOf } from "../rules/built-in.ts";
import type { ReadRules } from "../rules/rules.ts";
import type { Rule } from "../rules/schema.ts";
import type { Escalations } from "../schema.ts";
import type { Clocks, RunOut } from "./clocks.ts";
import type { Clocked, RuleClock } from "./schema.ts";

/** What rules count time for: that a case is taken in hand, or solved. */
const WAITS = { "not taken": "answer", "not solved": "solved" } as const;

/** The clocks that rules want, as they are now. */
const clocksOfRules = (rules: readonly Rule[]): RuleClock[] =>
  rules.flatMap((rule): RuleClock[] => {
    const { condition, startAt, live } = rule;
    if (!live || (condition.kind !== "not taken" && condition.kind !== "not solved")) return [];
    const { minutes, atMost: severity } = condition;
    return [{ rule: refOf(rule), waitsFor: WAITS[condition.kind], minutes, severity, startAt }];
  });

/** Raises a case whose time has run out, unless its rule was switched off meanwhile. */
export const createRunOut =
  ({ rules, raise }: { readonly rules: ReadRules; readonly raise: Escalations["raise"] }) =>
  async (what: RunOut): Promise<void> => {
    const stands = (await rules(what.organizationId)).some(({ id, live }) => live && id === what.rule.id);
    if (stands) await raise(what);
  };

/** How the clocks of cases of these units are started, by the rules as they are: all that is read before the transaction. */
export const createStarting =
  ({ rules, clocks }: { readonly rules: ReadRules; readonly clocks: Clocks }) =>
  async (organizationId: string, units: readonly string[]) => {
    const wanted = clocksOfRules(await rules(organizationId));
    const times = await clocks.times(organizationId, units);
    return (sql: Sql, cases: readonly Clocked[]): Promise<void> => clocks.start(sql, cases, wanted, times);
  };
