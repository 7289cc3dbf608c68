import { z } from "zod";
import { type Rung, rungs } from "../schema.ts";
import { groups } from "./words/index.ts";

/** Of this severity or a graver one. */
const AtMost = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
/** So often within so many days, in the same unit. */
const Often = { times: z.int().min(2).max(50), days: z.int().min(1).max(60) };
/** Minutes of work of the unit. */
const Clocked = { minutes: z.int().min(5).max(20_000), atMost: AtMost };

/** What a rule looks for. */
export const Condition = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("severity"), atMost: AtMost }),
  /** Words of a group that Bellhop brings along, the organization's own, or both. */
  z.object({ kind: z.literal("words"), group: z.enum(groups).optional(), own: z.array(z.string()) }),
  z.object({ kind: z.literal("theme"), ...Often }),
  z.object({ kind: z.literal("cause"), ...Often }),
  /** Hashes of who the customers are: see `customers.ts`. */
  z.object({ kind: z.literal("vip"), customers: z.array(z.string()) }),
  z.object({ kind: z.literal("public"), atMost: AtMost }),
  z.object({ kind: z.literal("not taken"), ...Clocked }),
  z.object({ kind: z.literal("not solved"), ...Clocked }),
  z.object({ kind: z.literal("promise") }),
  z.object({ kind: z.literal("not happy"), times: z.int().min(1).max(10) }),
]);
export type Condition = z.infer<typeof Condition>;
export type RuleKind = Condition["kind"];
/** The condition of one kind. */
export type ConditionOf<Kind extends RuleKind> = Extract<Condition, { kind: Kind }>;

/** What somebody wants a rule to become. */
export const Draft = z.object({
  name: z.string().optional(),
  condition: Condition,
  startAt: z.enum(rungs),
});
export type Draft = z.infer<typeof Draft>;

/** Why Bellhop raises a case by itself. */
export interface Rule {
  readonly id: string;
  /** Absent: a built-in one, named in the reader's language. */
  readonly name?: string | undefined;
  readonly condition: Condition;
  /** The rung where a case begins. */
  readonly startAt: Rung;
  /** False: it is switched off, or has never been put live. */
  readonly live: boolean;
}

/** A rule as those see it who may change it. */
export interface RuleInFull extends Rule {
  /** What it is to become, once somebody has seen what that would have done. */
  readonly draft?: Draft & { readonly id: string };
  /** It has never been live: there is nothing but the draft. */
  readonly isNew: boolean;
}

/** What a rule finds in a case. */
export interface Match {
  readonly rule: Rule;
  /** The same fact raises a case once: a severity, a phrase, a promise. */
  readonly facts: readonly string[];
  /** Of what repeats, the theme or the cause. */
  readonly subject?: string;
}
