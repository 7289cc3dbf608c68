import type { Case } from "../../feedback/index.ts";
import { customersIn } from "./customers.ts";
import type { Condition, ConditionOf, Match, Rule } from "./schema.ts";
import { type Reading, read } from "./words/index.ts";

/** What rules look at of a case. */
export type Looked = Pick<
  Case,
  | "organizationId"
  | "id"
  | "number"
  | "kind"
  | "theme"
  | "severity"
  | "text"
  | "customer"
  | "public"
  | "confidential"
  | "unitId"
  | "loggedAt"
>;

/** What is known of a case beside what it says. */
export interface Known {
  /** Has its theme, or a cause of it, come so often, now that this case has come? Its key, if it has. */
  repeated(rule: Rule, condition: ConditionOf<"theme" | "cause">): string | undefined;
  /** Ids of the promises to its customer that are overdue. */
  readonly overdue: readonly string[];
  /** How often its customer was not happy with how it was solved. */
  readonly notHappy: number;
}

/** Everything that rules find in a case. Pure, but for what `known` counts. */
export function matches(rules: readonly Rule[], found: Looked, known: Known, reading = readingOf(found)): Match[] {
  if (found.kind === "compliment") return [];
  const seen: Seen = { found, known, reading };
  return rules.flatMap((rule) => {
    if (!rule.live) return [];
    const { facts, subject } = look(rule, rule.condition, seen);
    return facts.length > 0 ? [{ rule, facts, ...(subject !== undefined && { subject }) }] : [];
  });
}

interface Seen {
  readonly found: Looked;
  readonly known: Known;
  /** Read once, however many rules look for words. */
  readonly reading: () => Reading;
}

type Found = Pick<Match, "facts" | "subject">;

const nothing: Found = { facts: [] };
const once = (is: boolean, fact = ""): Found => (is ? { facts: [fact] } : nothing);

function look(rule: Rule, condition: Condition, { found, known, reading }: Seen): Found {
  switch (condition.kind) {
    case "severity":
      return once(found.severity <= condition.atMost, String(found.severity));
    case "words":
      return wordsIn(condition, reading);
    case "theme":
    case "cause": {
      // Of what only some may know nobody learns by it coming again.
      const subject = found.confidential ? undefined : known.repeated(rule, condition);
      return subject === undefined ? nothing : { facts: [subject], subject };
    }
    case "vip":
      return customersOf(condition, found);
    case "public":
      return once(found.public && found.severity <= condition.atMost);
    // Clocks look after these: they raise a case when their time has come.
    case "not taken":
    case "not solved":
      return nothing;
    case "promise":
      return { facts: known.overdue };
    case "not happy":
      return once(known.notHappy >= condition.times, String(known.notHappy));
  }
}

function wordsIn({ group, own }: ConditionOf<"words">, reading: () => Reading): Found {
  const grave = group === undefined ? undefined : reading().grave.get(group);
  const said = own.length > 0 ? reading().said(own) : [];
  return { facts: [...new Set([...(grave ?? []), ...said])] };
}

const customersOf = ({ customers }: ConditionOf<"vip">, { organizationId, customer }: Looked): Found =>
  customer === undefined || customers.length === 0
    ? nothing
    : { facts: customersIn(organizationId, customer, new Set(customers)) };

/** Reads a case when that is asked for first, and once: for whoever looks at it with several sets of rules. */
export function readingOf({ text }: Pick<Looked, "text">): () => Reading {
  let made: Reading | undefined;
  return () => {
    made ??= read(text);
    return made;
  };
}
