import { z } from "zod";
import type { SignalName } from "./names.ts";

/** A case, a win or a thanks, to link to. */
const Ref = z.object({ id: z.uuid(), number: z.int() });
export type Ref = z.infer<typeof Ref>;

/** What a signal rests on: what is linked to, and the figures that are said. A figure's meaning is its signal's. */
export const Evidence = z.object({
  cases: z.array(Ref).optional(),
  win: Ref.optional(),
  kudos: Ref.optional(),
  count: z.int().optional(),
  /** Of how many, or how many would be usual. */
  of: z.int().optional(),
  days: z.int().optional(),
  /** Key of one of the organization's themes. */
  theme: z.string().optional(),
  /** What the organization says in its standard, or what was promised. */
  words: z.string().optional(),
  /** Days since a talk with them was noted last; null: none ever was. */
  talk: z.int().nullable().optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** A reason to talk with somebody, or with all of a unit. */
export interface Found {
  readonly signal: SignalName;
  readonly unitId: string;
  /** Null: it is about the unit. */
  readonly personId: string | null;
  readonly evidence: Evidence;
}

/** Somebody of a unit who is not its manager, and can be reached. */
export interface Member {
  readonly personId: string;
  readonly name: string;
  /** When they were first heard of. */
  readonly since: Date;
  /** When a talk with them was noted last. */
  readonly talkAt: Date | null;
  /** Their first days were begun by whoever leads the unit: see features/coaching/first-days. */
  readonly welcomed: boolean;
  /** The last time away that ended within the last days. */
  readonly away: { readonly from: Date; readonly until: Date } | null;
}

/** Complaints of one person, or cases of one theme, counted. */
interface Counted {
  readonly count: number;
  /** The latest of them. */
  readonly cases: readonly Ref[];
}

interface OfPerson {
  readonly personId: string;
}

/** What is known of a unit, as far as signals go; nothing of it is confidential, taken back or one more voice of another case. */
export interface Material {
  readonly unitId: string;
  readonly name: string;
  /** When it was set up. */
  readonly since: Date;
  readonly people: readonly Member[];
  /** Whose first days began a week or a month ago, so that their manager may want to know how it goes: cards sent to them, and done. */
  readonly newcomers: readonly (OfPerson & {
    readonly startedAt: Date;
    readonly sent: number;
    readonly done: number;
  })[];
  /** The hard complaints that each has heard in the last days. */
  readonly hard: readonly (OfPerson & Counted)[];
  /** The complaints that each has put right in the last weeks and said how. */
  readonly recovered: readonly (OfPerson & Counted & { readonly apologised: number })[];
  /** Those in which all steps were taken and the customer said, in the last days, that they are happy. */
  readonly happy: readonly (OfPerson & { readonly case: Ref; readonly at: Date })[];
  /** Wins and thanks of the last days that name somebody, and were not given by a manager of the unit. */
  readonly wins: readonly (OfPerson & { readonly win?: Ref; readonly kudos?: Ref; readonly at: Date })[];
  /** Promises of a hard case, or of a day at most, that were kept in time in the last days. */
  readonly kept: readonly (OfPerson & { readonly case: Ref; readonly what: string; readonly at: Date })[];
  /** Complaints and frictions by theme: of the last two weeks, and of the eight before. */
  readonly themes: readonly (Counted & {
    readonly kind: "complaint" | "friction";
    readonly theme: string;
    readonly before: number;
  })[];
  /** Standards with a clock: how often they were missed in the last two weeks. */
  readonly standards: readonly (Counted & { readonly of: number; readonly words: string })[];
  /** Nothing was logged for three weeks: what was before, and by units of about its size meanwhile. Absent: something was. */
  readonly silence?: { readonly before: number; readonly peers: { readonly people: number; readonly count: number } };
}

/** What is looked at, in days before now. */
export const LATELY = 7;
export const WEEKS = 14;
export const MONTH = 28;
/** What the last two weeks are compared with. */
export const BEFORE = 56;
export const SILENT = 21;
export const SILENT_BEFORE = 84;
/** Back from an absence that ended within so many days. */
export const BACK = 3;

const DAY = 24 * 60 * 60_000;
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY);
/** Whole days from one moment until another. */
export const daysBetween = (from: Date, until: Date): number => Math.floor((until.getTime() - from.getTime()) / DAY);
