import type { Say } from "../../../texts/catalog.ts";
import type { RuleRef, Rung } from "../schema.ts";
import type { Condition, Rule } from "./schema.ts";

/** The rules that Bellhop brings along. What comes first is said first where several find something in the same case. */
const keys = [
  "law",
  "press",
  "data",
  "discrimination",
  "injury",
  "allergy",
  "police",
  "severity",
  "vip",
  "theme",
  "cause",
  "public",
  "notTaken",
  "notSolved",
  "promise",
  "notHappy",
] as const;
type Key = (typeof keys)[number];

/** The same in every organization, so that it stays the same rule when an organization makes it its own. */
const idOf = (key: Key): string =>
  `00000000-0000-4000-8000-0000000e5c${(keys.indexOf(key) + 1).toString(16).padStart(2, "0")}`;

const words = (group: Extract<Condition, { kind: "words" }>["group"]): Condition => ({ kind: "words", group, own: [] });

const conditions: Readonly<Record<Key, readonly [Condition, Rung]>> = {
  law: [words("law"), "champion"],
  press: [words("press"), "champion"],
  data: [words("data"), "champion"],
  // It may be about the unit's manager.
  discrimination: [words("discrimination"), "champion"],
  injury: [words("injury"), "manager"],
  allergy: [words("allergy"), "manager"],
  police: [words("police"), "manager"],
  severity: [{ kind: "severity", atMost: 1 }, "manager"],
  vip: [{ kind: "vip", customers: [] }, "manager"],
  theme: [{ kind: "theme", times: 5, days: 7 }, "champion"],
  cause: [{ kind: "cause", times: 3, days: 14 }, "champion"],
  public: [{ kind: "public", atMost: 2 }, "manager"],
  notTaken: [{ kind: "not taken", minutes: 120, atMost: 2 }, "manager"],
  notSolved: [{ kind: "not solved", minutes: 1_440, atMost: 2 }, "manager"],
  // The managers have heard of it by then.
  promise: [{ kind: "promise" }, "champion"],
  notHappy: [{ kind: "not happy", times: 2 }, "champion"],
};

export const builtInRules: readonly Rule[] = keys.map((key) => {
  const [condition, startAt] = conditions[key];
  return { id: idOf(key), condition, startAt, live: true };
});

/** Stands in the place of a name that is said in each reader's language. */
const MARK = "built-in ";

/** What a rule is called where it is kept, so that it can be said in anybody's language. */
export function refOf({ id, name }: Pick<Rule, "id" | "name">): RuleRef {
  const key = keys.find((one) => idOf(one) === id);
  return { id, name: name ?? (key ? MARK + key : id) };
}

/** What a rule is called, from what was kept of it. */
export function ruleName({ name }: Pick<RuleRef, "name">, say: Say): string {
  const key = keys.find((one) => name === MARK + one);
  return key ? say(`rule.${key}`) : name;
}
