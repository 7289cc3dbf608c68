import { z } from "zod";
import { type Step, steps } from "../feedback/index.ts";
import { strategies, trades } from "./library/catalog.ts";

export type Strategy = (typeof strategies)[number];
export type Trade = (typeof trades)[number];

/** Longest sentence of a tip, a standard or a known trouble. */
export const LONGEST = 280;

/** What a tip of an organization's own says. Every sentence is one line. */
export const TipSays = z.object({
  /** What to do. */
  what: z.string(),
  why: z.string().optional(),
  /** How it is done in practice. */
  how: z.string().optional(),
  strategy: z.enum(strategies).optional(),
  /** Keys of the organization's themes: of the complaints that it works against. */
  themes: z.array(z.string()),
  /** Where it fits; all of them: everywhere. */
  trades: z.array(z.enum(trades)),
  /** ISO 639. */
  language: z.string(),
});
export type TipSays = z.infer<typeof TipSays>;

/** A tip of the library that an organization does without. */
export const LibraryTipSays = z.object({ tip: z.string() });

/** What good looks like at one step of the service: a number or a sentence, and why. */
export const StandardSays = z.object({ step: z.enum(steps), what: z.string(), why: z.string().optional() });
export type StandardSays = z.infer<typeof StandardSays>;

/** Something that does not work at the moment, and what to do or say meanwhile. */
export const TroubleSays = z.object({ what: z.string() });
export type TroubleSays = z.infer<typeof TroubleSays>;

/** A tip of an organization's own, for all of its units or one. */
export interface OwnTip extends TipSays {
  readonly id: string;
  readonly unitId?: string;
}

export interface Standard extends StandardSays {
  readonly id: string;
  readonly step: Step;
  /** Absent: of the whole organization. */
  readonly unitId?: string;
}

export interface Trouble extends TroubleSays {
  readonly id: string;
  readonly unitId: string;
  /** It is over by itself then. */
  readonly until?: Date;
  readonly since: Date;
}
