import type { Condition, RuleKind } from "../schema.ts";

/** What a rule can look for, in the order in which one chooses. */
export const editable = [
  "words",
  "severity",
  "theme",
  "cause",
  "vip",
  "public",
  "not taken",
  "not solved",
  "promise",
  "not happy",
] as const satisfies readonly RuleKind[];

/** What the form of a new rule begins with. */
export const beginWith: { readonly [Kind in RuleKind]: Extract<Condition, { kind: Kind }> } = {
  words: { kind: "words", own: [] },
  severity: { kind: "severity", atMost: 1 },
  theme: { kind: "theme", times: 5, days: 7 },
  cause: { kind: "cause", times: 3, days: 14 },
  vip: { kind: "vip", customers: [] },
  public: { kind: "public", atMost: 2 },
  "not taken": { kind: "not taken", minutes: 120, atMost: 2 },
  "not solved": { kind: "not solved", minutes: 1_440, atMost: 2 },
  promise: { kind: "promise" },
  "not happy": { kind: "not happy", times: 2 },
};
