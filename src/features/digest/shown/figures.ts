import { localMoment } from "../../../kernel/calendar/index.ts";
import { type Block, chart, type TableBlock, table } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Digest, type DigestLine, isOfMonth, type SourceOf } from "../lines/schema.ts";
import type { Measure } from "../measures/definitions.ts";
import { measureName, measureValue } from "../measures/words.ts";

/** The measures of a week or a month beside what came before, with small numbers marked. */
export function measuresTable({ says, sources }: DigestLine, digest: Digest, say: Say): TableBlock {
  const isMonth = isOfMonth(digest);
  const rows = sources.flatMap(({ source }) => (source.kind === "measure" ? [source] : []));
  return table(
    says,
    [
      say("digest.column.measure"),
      say(isMonth ? "digest.column.month" : "digest.column.week"),
      say(isMonth ? "digest.column.monthBefore" : "digest.column.before"),
      say("digest.column.usual"),
    ],
    rows.map(({ measure, value, few, before, usual }) => [
      measureName(measure, say),
      few && value !== null
        ? `${measureValue(measure, value, say)} (${say("measure.few")})`
        : measureValue(measure, value, say),
      measureValue(measure, before, say),
      measureValue(measure, usual, say),
    ]),
  );
}

const NOON = 12 * 60;
/** Of those that are shares of cases, these say most about how customers fare. */
const DRAWN: readonly Measure[] = ["promises kept", "solved the first time", "recovered"];

/** Twelve weeks as lines, of what has a value in all of them; none where there are fewer than three weeks to compare. */
export function trendChart({ sources }: DigestLine, say: Say): readonly Block[] {
  const weeks = sources
    .map(({ source }) => source)
    .filter((source): source is SourceOf<"week"> => source.kind === "week");
  const series = DRAWN.flatMap((measure) => {
    const values = weeks.flatMap(({ values: of }) => of[measure] ?? []);
    if (values.length < weeks.length) return [];
    return [{ name: measureName(measure, say), values: values.map((value) => Math.round(value * 100)) }];
  });
  if (weeks.length < 3 || series.length === 0) return [];
  const points = weeks.map(({ week }) => say("reminder.date", { at: localMoment(say.timeZone, week, NOON) }));
  return [chart({ shape: "line", title: say("digest.trendChart"), axis: say("digest.trendAxis"), points, series })];
}
