import { z } from "zod";
import { type Compared, measures } from "../measures/definitions.ts";

/** Of what a digest is: a week or a month, of a unit or, under the organization's own id, of all of it. */
export interface DigestOf {
  readonly organizationId: string;
  readonly placeId: string;
  /** The local date of a week's Monday; or a month, such as 2026-11: the weeks that begin in it. */
  readonly week: string;
}

/**
 * The lines of a digest, in their order: bad news first. There are twelve at most, since three are what customers said. One
 * about which there is nothing to say is left out; of a quiet week there is one.
 */
export const lineKinds = [
  "verbatim",
  "measures",
  "trend",
  "moved",
  "preventions",
  "silence",
  "decisions",
  "wins",
  "thanks",
  "hidden",
  "health",
  "quiet",
] as const;
export type LineKind = (typeof lineKinds)[number];

const Value = z.number().nullable();
/** In the words of the digest's language, as it was sent. */
const says = z.string();
/** None where its people are fewer than four. */
const unitId = z.string().nullable();

const MeasureSource = z.object({
  kind: z.literal("measure"),
  measure: z.enum(measures),
  value: Value,
  of: z.number(),
  few: z.boolean(),
  before: Value,
  usual: Value,
});

/** One of the things that a line rests on, and that its button opens. */
export const Source = z.discriminatedUnion("kind", [
  /** What a customer said: as it was typed, but for what is masked. */
  z.object({
    kind: z.literal("verbatim"),
    caseId: z.string(),
    number: z.number(),
    unitId,
    theme: z.string(),
    severity: z.number(),
    words: z.string(),
    masked: z.boolean(),
  }),
  MeasureSource,
  /** What a week came to, by measure; a trend has several, the oldest first. */
  z.object({ kind: z.literal("week"), week: z.string(), values: z.record(z.enum(measures), Value) }),
  z.object({
    kind: z.literal("moved"),
    says,
    /** Which theme, and of which unit, in words. */
    what: z.string(),
    unitId,
    theme: z.string(),
    direction: z.enum(["more", "fewer"]),
    count: z.number(),
    weeks: z.number(),
    usual: z.number(),
  }),
  z.object({
    kind: z.literal("prevention"),
    says,
    preventionId: z.string(),
    caseId: z.string(),
    /** Of the case. */
    number: z.number(),
    verdict: z.enum(["worked", "no change", "too few"]),
  }),
  z.object({ kind: z.literal("silence"), says, what: z.string(), unitId: z.string(), since: z.iso.datetime() }),
  z.object({
    kind: z.literal("decision"),
    says,
    what: z.enum(["decision", "award", "prevention", "question"]),
    /** Of the escalation, the award, the prevention or the question. */
    id: z.string(),
    /** Of the case that it is about, or of the award. */
    number: z.number(),
    caseId: z.string().nullable(),
  }),
  z.object({ kind: z.literal("win"), says, winId: z.string(), number: z.number() }),
  /** Somebody who was not thanked: for the managers of their unit alone. */
  z.object({ kind: z.literal("not thanked"), says, personId: z.string() }),
  z.object({
    kind: z.literal("health"),
    sent: z.number(),
    waiting: z.number(),
    skipped: z.number(),
    failed: z.number(),
  }),
  /** How many things a privacy rule hides. */
  z.object({ kind: z.literal("hidden"), count: z.number() }),
]);
export type Source = z.infer<typeof Source>;
export type SourceOf<Kind extends Source["kind"]> = Extract<Source, { kind: Kind }>;

/** A source with the ids of the cases, wins and people that it tells of: with them it is erased. */
export interface Sourced {
  readonly about: readonly string[];
  readonly source: Source;
}

/** A line of a digest. */
export interface DigestLine {
  readonly kind: LineKind;
  /** What it says above its sources, in the digest's language. */
  readonly says: string;
  /** What that alone tells of. */
  readonly about: readonly string[];
  readonly sources: readonly Sourced[];
}

/** A digest as it was composed: plain data, of which cards, pages and files are made. */
export interface Digest extends DigestOf {
  /** Where it is kept in its organization's chain; null: it was made on request and is kept nowhere. */
  readonly kept: { readonly id: string; readonly position: number; readonly hash: string } | null;
  readonly madeAt: Date;
  readonly lines: readonly DigestLine[];
  /** What is not shown any more, because it was erased, taken back or made confidential since. */
  readonly withdrawn: number;
}

export const isOfMonth = ({ week }: Pick<DigestOf, "week">): boolean => /^\d{4}-\d{2}$/.test(week);

export const isOfAll = ({ organizationId, placeId }: Pick<DigestOf, "organizationId" | "placeId">): boolean =>
  placeId === organizationId;

/** Everything of one kind that a digest rests on, in its order. */
const sourcesOf = <Kind extends Source["kind"]>({ lines }: Pick<Digest, "lines">, kind: Kind): SourceOf<Kind>[] =>
  lines.flatMap(({ sources }) =>
    sources.map(({ source }) => source).filter((source): source is SourceOf<Kind> => source.kind === kind),
  );

/** How many things a privacy rule hid when it was made, or has hidden since. */
export const hiddenIn = (digest: Pick<Digest, "lines" | "withdrawn">): number =>
  sourcesOf(digest, "hidden").reduce((all, { count }) => all + count, digest.withdrawn);

/** A measure as a source of the line that tells it. */
export const measureSource = (
  measure: (typeof measures)[number],
  { value, of, few, before, usual }: Compared,
): SourceOf<"measure"> => ({ kind: "measure", measure, value, of, few, before, usual });
