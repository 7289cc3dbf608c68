import { z } from "zod";
import type { Ids } from "../../../kernel/clock.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Problem, problem } from "../../calendar/index.ts";
import { readLists } from "../../feedback/index.ts";
import { type Change, changeEntries } from "../changes.ts";
import type { Entry } from "../schema.ts";
import { readEntries, readKind } from "../store.ts";
import { readLanguage, sameWord } from "../words.ts";
import { entriesOf, type ReadEntries } from "./entries.ts";

/** Where tips are imported to, and in whose words they may name themes. */
export interface Into {
  readonly organization: { readonly id: string; readonly name: string; readonly locale: string };
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly say: Say;
  readonly ids: Ids;
}

/** What became of a file. */
export interface Imported {
  /** Tips that are in it. */
  readonly count: number;
  /** Of them, those that were not there before, and those that were different. */
  readonly added: number;
  readonly changed: number;
  /** Tips of other organizations, which were left alone. */
  readonly others: number;
}

/** Tips that an organization has at most. */
const MOST_TIPS = 5_000;

/** What an import of a file would write, or everything that is wrong with it. What reads such files is loaded now. */
export async function readImport(
  sql: Sql,
  file: string,
  { organization, units, say, ids }: Into,
): Promise<
  { readonly entries: readonly Entry[]; readonly others: number } | { readonly problems: readonly Problem[] }
> {
  const { readTipsFile } = await import("./read.ts");
  const read = readTipsFile(file);
  if ("problems" in read) return read;
  const lines = read.items.filter(({ cells }) => isOf(organization.name, cells.organization));
  if (lines.length === 0) return { problems: [problem(1, "import.noTip")] };
  const tips = await readKind(sql, organization.id, "tip", ["in use", "retired", "taken back"]);
  const named = await readEntries(
    sql,
    organization.id,
    lines.map(({ cells }) => cells.id?.trim() ?? "").filter(isUuid),
  );
  const language = readLanguage(organization.locale) ?? "en";
  const lists = await readLists(sql, organization.id);
  const found: ReadEntries = entriesOf(lines, { units, lists, language, entries: [...tips, ...named], say, ids });
  if ("problems" in found) return found;
  const there = tips.filter(({ state }) => state !== "taken back");
  const all = new Set([...there, ...found.entries].map(({ id }) => id));
  if (all.size > MOST_TIPS) return { problems: [problem(1, "import.tooMany", { most: MOST_TIPS })] };
  return { entries: found.entries, others: read.items.length - lines.length };
}

const isUuid = (text: string): boolean => z.uuid().safeParse(text).success;

const isOf = (name: string, organization = ""): boolean =>
  organization.trim() === "" || sameWord(organization.trim(), name.trim());

/** Writes all of them, or nothing. */
export async function writeImport(
  sql: Sql,
  change: Change,
  { entries, others }: { readonly entries: readonly Entry[]; readonly others: number },
): Promise<Imported> {
  const changes = await changeEntries(sql, change, entries);
  const added = changes.filter(({ kind }) => kind === "added").length;
  return { count: entries.length, added, changed: changes.length - added, others };
}
