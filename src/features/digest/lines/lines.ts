import { beginning } from "../../../message/beginning.ts";
import type { Say } from "../../../texts/catalog.ts";
import { caseName } from "../../feedback/index.ts";
import { LONG_DAYS } from "../../recognition/index.ts";
import { winName } from "../../wins/index.ts";
import { type Compared, type Measure, measures } from "../measures/definitions.ts";
import type { Moved } from "../moved/moved.ts";
import type { Needed } from "../sources/decisions.ts";
import type { Health } from "../sources/health.ts";
import type { Judged } from "../sources/preventions.ts";
import type { Silent } from "../sources/silence.ts";
import type { Verbatim } from "../sources/verbatims.ts";
import type { WinTold } from "../sources/wins.ts";
import { type DigestLine, measureSource, type Source, type Sourced, type SourceOf } from "./schema.ts";
import { healthInWords, movedInWords, type Names, neededInWords, preventionInWords, silenceInWords } from "./words.ts";

/** Everything that a digest tells of. */
export interface Gathered {
  readonly span: "week" | "month";
  readonly verbatims: { readonly shown: readonly Verbatim[]; readonly hidden: number };
  /** Of a week; undefined where nothing is kept of it. */
  readonly measures: Readonly<Record<Measure, Compared>> | undefined;
  /** Of a month; undefined where nothing is kept of it. */
  readonly trend: readonly (SourceOf<"measure"> | SourceOf<"week">)[] | undefined;
  readonly moved: readonly Moved[];
  readonly judged: readonly Judged[];
  readonly silent: readonly Silent[];
  readonly needed: { readonly count: number; readonly shown: readonly Needed[] };
  readonly wins: { readonly count: number; readonly shown: readonly WinTold[] };
  /** Of a unit alone. */
  readonly notThanked: readonly { readonly id: string; readonly name: string; readonly count: number }[];

  readonly health: Health;
}

/** As many of one line's sources are said; of the others, how many there are. */
const SHOWN = 5;

/**
 * The lines of a digest in their order, bad news first; twelve at most. Of what there is nothing to say nothing is said, and of
 * a week without any news there is one line.
 */
export function linesOf(gathered: Gathered, names: Names, say: Say): readonly DigestLine[] {
  const { verbatims, measures: figures, trend, moved, judged, silent, needed, wins, notThanked, health } = gathered;
  const waiting = notThanked[0]?.count ?? 0;
  const healthSource: Sourced = { about: [], source: { kind: "health", ...health } };
  const healthSaid = healthInWords(health, say);
  const isQuiet = [verbatims.shown, moved, judged, silent, needed.shown, wins.shown].every(
    ({ length }) => length === 0,
  );
  if (isQuiet && verbatims.hidden === 0) {
    const said = gathered.span === "month" ? "digest.quietMonth" : "digest.quiet";
    return [{ kind: "quiet", says: say(said, { health: healthSaid }), about: [], sources: [healthSource] }];
  }
  const lines: readonly (DigestLine | undefined)[] = [
    ...verbatims.shown.map((one) => verbatimLine(one, names, say)),
    figures && {
      ...{ kind: "measures", says: say("digest.measures"), about: [] },
      sources: measures.map((measure) => ({ about: [], source: measureSource(measure, figures[measure]) })),
    },
    trend && {
      ...{ kind: "trend", says: say("digest.trend"), about: [] },
      sources: trend.map((source) => ({ about: [], source })),
    },
    moved.length === 0
      ? { kind: "moved", says: say("digest.moved.none"), about: [], sources: [] }
      : listed("moved", say("digest.moved", { count: moved.length }), moved.length, moved, say, (one) => ({
          about: [],
          source: { kind: "moved", says: movedInWords(one, names, say), what: whatMovedIn(one, names), ...one },
        })),
    listed("preventions", say("digest.preventions"), judged.length, judged, say, (one) => ({
      about: [one.caseId],
      source: {
        ...{ kind: "prevention", says: preventionInWords(one, say) },
        ...{ preventionId: one.preventionId, caseId: one.caseId, number: one.number, verdict: one.verdict },
      },
    })),
    listed("silence", say("digest.silence", { count: silent.length }), silent.length, silent, say, (one) => ({
      about: [],
      source: {
        kind: "silence",
        says: silenceInWords(one, names, say),
        what: names.unit(one.unitId),
        unitId: one.unitId,
        since: one.since.toISOString(),
      },
    })),
    listed("decisions", say("digest.decisions", { count: needed.count }), needed.count, needed.shown, say, (one) => ({
      about: one.caseId === null ? [one.id] : [one.caseId],
      source: {
        ...{ kind: "decision", says: neededInWords(one, say), what: one.kind },
        ...{ id: one.id, number: one.number, caseId: one.caseId },
      },
    })),
    listed("wins", say("digest.wins", { count: wins.count }), wins.count, wins.shown, say, (one) => ({
      about: [one.winId],
      source: { kind: "win", says: winInWords(one), winId: one.winId, number: one.number },
    })),
    listed("thanks", say("digest.thanks", { count: waiting, days: LONG_DAYS }), waiting, notThanked, say, (one) => ({
      about: [one.id],
      source: { kind: "not thanked", says: one.name, personId: one.id },
    })),
    verbatims.hidden === 0
      ? undefined
      : {
          ...{ kind: "hidden", says: say("digest.hidden", { count: verbatims.hidden }), about: [] },
          sources: [{ about: [], source: { kind: "hidden", count: verbatims.hidden } }],
        },
    { kind: "health", says: healthSaid, about: [], sources: [healthSource] },
  ];
  return lines.filter((line) => line !== undefined);
}

function verbatimLine(one: Verbatim, names: Names, say: Say): DigestLine {
  const { caseId, number, unitId, theme, severity, text: words, masked } = one;
  const name = unitId === null ? caseName(number) : `${caseName(number)} · ${names.unit(unitId)}`;
  const source: Source = { kind: "verbatim", caseId, number, unitId, theme, severity, words, masked };
  const about = [caseId];
  const says = say("digest.verbatim", { name, theme: names.theme(theme), severity });
  return { kind: "verbatim", says, about, sources: [{ about, source }] };
}

const whatMovedIn = ({ unitId, theme }: Moved, names: Names): string =>
  unitId === null ? names.theme(theme) : `${names.unit(unitId)} · ${names.theme(theme)}`;

const winInWords = ({ number, text }: WinTold): string => `${winName(number)}: ${beginning(text)}`;

const ended = (sentence: string): string => (/[.?]$/.test(sentence) ? sentence : `${sentence}.`);

/** A line with the first of what it tells of, and how many more there are; none where there is nothing. */
function listed<One>(
  kind: DigestLine["kind"],
  says: string,
  count: number,
  all: readonly One[],
  say: Say,
  sourceOf: (one: One) => Sourced,
): DigestLine | undefined {
  if (all.length === 0) return undefined;
  const shown = all.slice(0, SHOWN);
  const more = count > shown.length ? ` ${say("digest.more", { count: count - shown.length })}` : "";
  return { kind, says: `${ended(says)}${more}`, about: [], sources: shown.map(sourceOf) };
}
