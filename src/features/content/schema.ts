import { createHash } from "node:crypto";
import { z } from "zod";
import { type FirstDay, isFirstDay } from "./first-days/catalog.ts";
import { strategies, type TipId, trades } from "./library/catalog.ts";

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

/** What a standard counts the time to: somebody answers a complaint, by taking it in hand, or it is solved. */
export const waits = ["answer", "solved"] as const;
export type WaitsFor = (typeof waits)[number];

/** Counts the time for each complaint that is as severe, or more so, in minutes of the unit's working time. */
export const StandardClock = z.object({
  waitsFor: z.enum(waits),
  minutes: z.int().min(1).max(60_000),
  severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
});
export type StandardClock = z.infer<typeof StandardClock>;

/** What good looks like at one step of the service: a number or a sentence, and why. */
export const StandardSays = z.object({
  /** Key of one of the organization's steps; of a clock, see clockStep. */
  step: z.string(),
  what: z.string(),
  why: z.string().optional(),
  clock: StandardClock.optional(),
});
export type StandardSays = z.infer<typeof StandardSays>;

/** Stands in the place of a step: complaints are answered and solved whatever they are about. */
export const clockStep = (waitsFor: WaitsFor): string => `clock ${waitsFor}`;

/** Something that does not work at the moment, and what to do or say meanwhile. */
export const TroubleSays = z.object({ what: z.string() });
export type TroubleSays = z.infer<typeof TroubleSays>;

/** What somebody new reads on one of their first days, in place of what Bellhop brings along. */
export const FirstDaySays = z.object({
  day: z.int().refine(isFirstDay),
  title: z.string(),
  why: z.string(),
  /** What to try in that shift. */
  today: z.string(),
});

/** A tip of an organization's own, for all of its units or one. */
export interface OwnTip extends TipSays {
  readonly id: string;
  readonly unitId?: string;
}

export interface Standard extends StandardSays {
  readonly id: string;
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

/** What an entry is, and what it says. */
export const Spoken = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("tip"), says: TipSays }),
  z.object({ kind: z.literal("library tip"), says: LibraryTipSays }),
  z.object({ kind: z.literal("standard"), says: StandardSays }),
  z.object({ kind: z.literal("trouble"), says: TroubleSays }),
  z.object({ kind: z.literal("first day"), says: FirstDaySays }),
]);
export type Spoken = z.infer<typeof Spoken>;
export type Kind = Spoken["kind"];

/** Retired: no longer said; of a trouble that it is solved. Taken back: as if it had never been there. */
export type State = "in use" | "retired" | "taken back";

/** How an entry is, or is to be. */
export type Entry = Spoken & {
  readonly id: string;
  /** Absent: it is for every unit. */
  readonly unitId?: string;
  readonly state: State;
  /** A trouble is over by itself then. */
  readonly until?: Date;
};

/** An entry as it is kept. */
export type KeptEntry = Entry & {
  /** Absent: whoever operates Bellhop. */
  readonly addedBy?: string;
  readonly addedByName?: string;
  readonly addedAt: Date;
};

/** The entry of this kind. */
export type EntryOf<Of extends Kind, From extends Entry = Entry> = Extract<From, { kind: Of }>;

/** The id of a unit's standard for a step, or of the organization's. */
export const standardId = (step: string, unitId: string | undefined): string => idOf("standard", step, unitId ?? "");

/** The id of what a unit, or the organization, says on one of somebody's first days. */
export const firstDayId = (day: FirstDay, unitId: string | undefined): string =>
  idOf("first day", String(day), unitId ?? "");

/** The id of what an organization says of a tip of the library. */
export const libraryTipId = (tip: TipId): string => idOf("library tip", tip);

/** A uuid version 8 (RFC 9562) that is the same for the same names. */
function idOf(...names: readonly string[]): string {
  const hash = createHash("sha256").update(names.join("\0")).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** A sentence in one line, as PostgreSQL can keep it. */
export const oneLine = (typed: string): string =>
  typed.toWellFormed().replaceAll("\0", "␀").replace(/\s+/g, " ").trim();
