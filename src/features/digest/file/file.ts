import type { TextFile } from "../../../kernel/reply.ts";
import { csvFile } from "../../../kernel/take-along.ts";
import type { Say } from "../../../texts/catalog.ts";
import { csvLines } from "../../export/index.ts";
import { caseName } from "../../feedback/index.ts";
import { awardName } from "../../recognition/index.ts";
import { winName } from "../../wins/index.ts";
import { type Digest, type DigestLine, isOfMonth, type Source } from "../lines/schema.ts";
import { measures } from "../measures/definitions.ts";
import { measureName } from "../measures/words.ts";
import { weekNamed } from "../weeks.ts";

/** The cells of a row, by their columns; empty where there is nothing to say. Shares are from 0 to 1, waits in minutes. */
interface Row {
  readonly name?: string;
  readonly says?: string;
  readonly unit?: string;
  readonly value?: number | null;
  readonly of?: number;
  readonly before?: number | null;
  readonly usual?: number | null;
}
const COLUMNS = ["name", "says", "unit", "value", "of", "before", "usual"] as const;

/**
 * A digest as a file of CSV: each of its lines as it says it, and below that what it rests on, in figures that can be counted
 * with.
 * @param unitName what a unit is called
 */
export function digestFile(digest: Digest, unitName: (id: string) => string, say: Say): TextFile {
  const headings = [say("digestFile.line"), ...COLUMNS.map((column) => say(`digestFile.${column}`))];
  const rows = digest.lines.flatMap((line) =>
    rowsOf(line, unitName, say).map((row) => [
      say(`digestFile.kind.${line.kind}`),
      ...COLUMNS.map((column) => row[column] ?? ""),
    ]),
  );
  const week = isOfMonth(digest) ? digest.week : weekNamed(digest.week);
  return csvFile(`${say("digestFile.title")} ${week}`, csvLines([headings, ...rows]));
}

const rowsOf = ({ says, sources }: DigestLine, unitName: (id: string) => string, say: Say): Row[] => [
  { says },
  ...sources.flatMap(({ source }) => sourceRows(source, unitName, say)),
];

function sourceRows(source: Source, unitName: (id: string) => string, say: Say): Row[] {
  switch (source.kind) {
    case "verbatim":
      return [{ name: caseName(source.number), says: source.words, ...unitOf(source.unitId, unitName) }];
    case "measure": {
      const { measure, value, of, before, usual, few } = source;
      const figures = { name: measureName(measure, say), value, of, before, usual };
      return [few ? { ...figures, says: say("measure.few") } : figures];
    }
    case "week":
      return measures.map((measure) => ({
        ...{ name: measureName(measure, say), says: weekNamed(source.week), value: source.values[measure] },
      }));
    case "moved": {
      const { says, unitId, count: value, usual } = source;
      return [{ says, value, usual, ...unitOf(unitId, unitName) }];
    }
    case "prevention":
      return [{ says: source.says }];
    case "silence":
      return [{ says: source.says, ...unitOf(source.unitId, unitName) }];
    case "decision": {
      const { number, what, says } = source;
      return [{ name: what === "award" ? awardName(number) : caseName(number), says }];
    }
    case "win":
      return [{ name: winName(source.number), says: source.says }];
    case "not thanked":
      return [{ name: source.says }];
    case "health":
      return STATES.map((state) => ({ name: say(`deliveries.column.${state}`), value: source[state] }));
    case "hidden":
      return [{ value: source.count }];
  }
}

const STATES = ["sent", "waiting", "skipped", "failed"] as const;

const unitOf = (unitId: string | null, unitName: (id: string) => string): Pick<Row, "unit"> =>
  unitId === null ? {} : { unit: unitName(unitId) };
