import { z } from "zod";
import { defineForm, form } from "../../../../kernel/action.ts";
import type { Field, Form } from "../../../../message/form.ts";
import type { PlainKey, Say } from "../../../../texts/catalog.ts";
import { type Rung, rungs } from "../../schema.ts";
import { refOf, ruleName } from "../built-in.ts";
import type { Condition, Rule, RuleKind } from "../schema.ts";
import { groups } from "../words/index.ts";
import { grave } from "./cards.ts";
import { beginWith, editable } from "./kinds.ts";

const LONGEST_NAME = 60;
const LONGEST_LIST = 1_000;
const NO_GROUP = "none";

const line = (text: string): string => text.trim().replace(/\s+/g, " ").toWellFormed().replaceAll("\0", "␀");
/** Whole numbers in digits; `says` is what is said of anything else. */
const whole = (least: number, most: number, says: PlainKey) =>
  z.coerce.number(says).int(says).min(least, says).max(most, says);
const listOf = (between: RegExp) =>
  z
    .string()
    .max(LONGEST_LIST)
    .default("")
    .transform((typed) => [...new Set(typed.split(between).map(line))].filter((one) => one !== ""));

const Values = z.object({
  name: z.string({ error: "rules.sayName" }).transform(line).pipe(z.string().min(1, "rules.sayName").max(LONGEST_NAME)),
  startAt: z.enum(rungs).default("manager"),
  atMost: z.coerce
    .number()
    .pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]))
    .default(1),
  group: z.enum([NO_GROUP, ...groups]).default(NO_GROUP),
  own: listOf(/[,;\n]/),
  times: whole(2, 50, "rules.notTimes").default(2),
  days: whole(1, 60, "rules.notDays").default(7),
  minutes: whole(5, 20_000, "rules.notMinutes").default(120),
  customersAdd: listOf(/[;\n]/),
  customersRemove: listOf(/[;\n]/),
});
export type GivenRule = z.infer<typeof Values>;

export const ruleForms = {
  add: defineForm("rules.add", z.object({ kind: z.enum(editable) }), Values),
  change: defineForm("rules.change", z.object({ ruleId: z.uuid() }), Values),
};

/** What the answers of a form make of a condition. `hashed`: what is kept of who a customer is. */
export function conditionOf(
  before: Condition,
  given: GivenRule,
  hashed: (references: readonly string[]) => readonly string[],
): Condition {
  const { atMost, times, days, minutes, group, own } = given;
  switch (before.kind) {
    case "severity":
    case "public":
      return { kind: before.kind, atMost };
    case "words":
      return { kind: "words", own, ...(group !== NO_GROUP && { group }) };
    case "theme":
    case "cause":
      return { kind: before.kind, times, days };
    case "vip": {
      const gone = new Set(hashed(given.customersRemove));
      const kept = [...before.customers, ...hashed(given.customersAdd)].filter((one) => !gone.has(one));
      return { kind: "vip", customers: [...new Set(kept)] };
    }
    case "not taken":
    case "not solved":
      return { kind: before.kind, minutes, atMost };
    case "promise":
      return before;
    case "not happy":
      return { kind: "not happy", times };
  }
}

export const addForm = (kind: RuleKind, say: Say): Form =>
  form(
    ruleForms.add,
    { kind },
    { ...around(say, say("rules.add")), fields: fieldsOf(beginWith[kind], undefined, "manager", say) },
  );

export const changeForm = (rule: Pick<Rule, "id" | "name" | "condition" | "startAt">, say: Say): Form => {
  const name = ruleName(refOf(rule), say);
  return form(
    ruleForms.change,
    { ruleId: rule.id },
    { ...around(say, say("rules.changeTitle")), fields: fieldsOf(rule.condition, name, rule.startAt, say) },
  );
};

const around = (say: Say, title: string) => ({ title, submit: say("rules.tryIt"), close: say("form.cancel") });

const fieldsOf = (condition: Condition, name: string | undefined, startAt: Rung, say: Say): Field[] => [
  field(say, "name", "rules.name", { initial: name, maxLength: LONGEST_NAME, missing: say("rules.sayName") }),
  ...conditionFields(condition, say),
  choice(
    say("rules.startAt"),
    "startAt",
    rungs.map((rung) => ({ value: rung, label: say(`role.${rung}`) })),
    startAt,
  ),
];

function conditionFields(condition: Condition, say: Say): Field[] {
  switch (condition.kind) {
    case "severity":
    case "public":
      return [severityField(condition.atMost, say)];
    case "words":
      return [
        choice(
          say("rules.group"),
          "group",
          [NO_GROUP, ...groups].map((group) => ({ value: group, label: groupName(group, say) })),
          condition.group ?? NO_GROUP,
        ),
        field(say, "own", "rules.own", { initial: condition.own.join(", "), hint: say("rules.ownHint"), ...LIST }),
      ];
    case "theme":
    case "cause":
      return [number(say, "times", "rules.times", condition.times), number(say, "days", "rules.days", condition.days)];
    case "vip":
      return [
        field(say, "customersAdd", "rules.customersAdd", { hint: say("rules.customersHint"), ...LIST }),
        field(say, "customersRemove", "rules.customersRemove", LIST),
      ];
    case "not taken":
    case "not solved":
      return [number(say, "minutes", "rules.minutes", condition.minutes), severityField(condition.atMost, say)];
    case "promise":
      return [];
    case "not happy":
      return [number(say, "times", "rules.times", condition.times)];
  }
}

const groupName = (group: string, say: Say): string => {
  const known = groups.find((one) => one === group);
  return known ? say(`rules.group.${known}`) : say("rules.group.none");
};

const LIST = { multiline: true, required: false, maxLength: LONGEST_LIST } as const;

interface Shown {
  readonly initial?: string | undefined;
  readonly maxLength: number;
  readonly hint?: string;
  readonly missing?: string;
  readonly multiline?: boolean;
  readonly required?: boolean;
}

const field = (
  say: Say,
  name: string,
  label: PlainKey,
  { initial, multiline = false, required = true, ...shown }: Shown,
): Field => ({
  kind: "text",
  name,
  label: say(label),
  multiline,
  required,
  ...shown,
  ...(initial && { initial }),
});

const number = (say: Say, name: string, label: PlainKey, initial: number): Field =>
  field(say, name, label, { initial: String(initial), maxLength: 6 });

const severities = ["1", "2", "3", "4"] as const;
const severityField = (initial: number, say: Say): Field =>
  choice(
    say("rules.atMost"),
    "atMost",
    severities.map((value) => ({ value, label: grave({ atMost: Number(value) }, say) })),
    String(initial),
  );

const choice = (
  label: string,
  name: string,
  options: readonly { readonly value: string; readonly label: string }[],
  initial: string,
): Field => ({ kind: "choice", name, label, required: true, options, initial });
