import { z } from "zod";
import type { Ids } from "../../../kernel/clock.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Problem, problem } from "../../calendar/index.ts";
import type { Lists } from "../../feedback/index.ts";
import type { TipId } from "../library/catalog.ts";
import { isTipId, libraryTexts } from "../library/index.ts";
import {
  type Entry,
  type EntryOf,
  type KeptEntry,
  libraryTipId,
  oneLine,
  type State,
  type TipSays,
} from "../schema.ts";
import { isShort, readLanguage, readStrategy, readThemes, readTrades, sameWord } from "../words.ts";
import type { Column, Line } from "./lines.ts";

/** What an organization has already. */
export interface Known {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly lists: Lists;
  /** Of a tip that does not say its own: ISO 639. */
  readonly language: string;
  /** Its tips, and whatever else has an id that is in the file. */
  readonly entries: readonly KeptEntry[];
  /** In whose words themes, trades and strategies may be named, besides their keys. */
  readonly say: Say;
  readonly ids: Ids;
}

/** The entries that lines are to become, or everything that is wrong with them. */
export type ReadEntries = { readonly entries: readonly Entry[] } | { readonly problems: readonly Problem[] };

/** A tip with an id is that tip; one without is the tip that says the same, in the same language and for the same unit. */
export function entriesOf(lines: readonly Line[], known: Known): ReadEntries {
  const byId = new Map(known.entries.map((entry) => [entry.id, entry]));
  const byText = new Map<string, string>();
  for (const entry of known.entries)
    if (entry.kind === "tip" && entry.state !== "taken back") byText.set(keyOf(entry), entry.id);
  const found = new Map<string, { readonly line: number; readonly entry: Entry }>();
  const problems: Problem[] = [];
  for (const { line, cells } of lines) {
    const read = readLine(cells, known);
    if ("wrong" in read) {
      problems.push(...read.wrong.map((says) => ({ line, says })));
      continue;
    }
    const entry = withId(read, cells.id?.trim() ?? "", byText, known.ids);
    const before = entry && found.get(entry.id);
    if (!entry || (byId.get(entry.id)?.kind ?? entry.kind) !== entry.kind)
      problems.push(problem(line, "import.noTipId"));
    else if (before) problems.push(problem(line, "import.twice", { line: before.line }));
    else found.set(entry.id, { line, entry });
  }
  return problems.length > 0 ? { problems } : { entries: [...found.values()].map(({ entry }) => entry) };
}

type NewTip = Omit<EntryOf<"tip">, "id">;
type LibraryTip = EntryOf<"library tip">;

function withId(read: NewTip | LibraryTip, typed: string, byText: Map<string, string>, ids: Ids): Entry | undefined {
  if (read.kind === "library tip") return read;
  if (typed !== "") return z.uuid().safeParse(typed).success ? { ...read, id: typed.toLowerCase() } : undefined;
  const id = byText.get(keyOf(read)) ?? ids.next();
  byText.set(keyOf(read), id);
  return { ...read, id };
}

const keyOf = ({ says, unitId }: Pick<NewTip, "says" | "unitId">): string =>
  [says.language, unitId ?? "", says.what].join("\0");

type Wrong = { readonly wrong: readonly Problem["says"][] };
type Cells = Line["cells"];

function readLine(cells: Cells, known: Known): NewTip | LibraryTip | Wrong {
  const state = readState(cells.state ?? "");
  if (!state) return { wrong: [userError("import.state", { state: shortened(cells.state) }).says] };
  const id = cells.id?.trim() ?? "";
  return isTipId(id) ? readLibraryTip(id, cells, state) : readTip(cells, state, known);
}

function readLibraryTip(tip: TipId, cells: Cells, state: State): LibraryTip | Wrong {
  const what = oneLine(cells.what ?? "");
  if (what !== "" && !libraryTexts(tip).some((text) => oneLine(text.what) === what))
    return { wrong: [userError("import.libraryTip", { tip }).says] };
  return { kind: "library tip", says: { tip }, id: libraryTipId(tip), state };
}

function readTip(cells: Cells, state: State, { units, lists, language: usual, say }: Known): NewTip | Wrong {
  const wrong: Problem["says"][] = [];
  const sentence = (column: Column): string => {
    const line = oneLine(cells[column] ?? "");
    if (!isShort(line)) wrong.push(userError("import.tooLong", { column }).says);
    return line;
  };
  const [what, why, how] = [sentence("what"), sentence("why"), sentence("how")];
  if (what === "") wrong.push(userError("import.whatIsEmpty").says);
  const lists_ = {
    strategy: readStrategy(cells.strategy ?? "", say),
    themes: readThemes(cells.themes ?? "", lists, say),
    trades: readTrades(cells.trades ?? "", say),
  };
  for (const [column, read] of Object.entries(lists_))
    if ("unknown" in read) wrong.push(userError("import.unknownName", { column, name: shortened(read.unknown) }).says);
  const language = (cells.language ?? "").trim() === "" ? usual : readLanguage(cells.language ?? "");
  if (!language) wrong.push(userError("import.language", { language: shortened(cells.language) }).says);
  const named = (cells.unit ?? "").trim();
  const unit = units.find(({ name }) => sameWord(name.trim(), named));
  if (named !== "" && !unit) wrong.push(userError("import.noUnit", { unit: shortened(named) }).says);
  const { strategy, themes, trades } = lists_;
  if (wrong.length > 0 || !language || "unknown" in strategy || "unknown" in themes || "unknown" in trades)
    return { wrong };
  const [chosen] = strategy.items;
  const says: TipSays = {
    ...{ what, language, themes: [...themes.items], trades: [...trades.items] },
    ...(why !== "" && { why }),
    ...(how !== "" && { how }),
    ...(chosen && { strategy: chosen }),
  };
  return { kind: "tip", says, state, ...(unit && { unitId: unit.id }) };
}

function readState(typed: string): "in use" | "retired" | undefined {
  const word = typed.trim().toLowerCase();
  if (word === "" || word === "in use") return "in use";
  return word === "retired" ? word : undefined;
}

const shortened = (typed: string | undefined): string => [...(typed ?? "")].slice(0, 40).join("");
