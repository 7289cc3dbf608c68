import type { TextFile } from "../../../kernel/reply.ts";
import { csvFile, literalMarkdown, markdownFile } from "../../../kernel/take-along.ts";
import type { Say } from "../../../texts/catalog.ts";
import { csvLines } from "../../export/index.ts";
import { masked } from "../../feedback/index.ts";
import { type Entry, type RecordKind, recordKinds } from "./store.ts";

/** How a record can be taken along. */
export const recordFormats = ["markdown", "csv"] as const;
export type RecordFormat = (typeof recordFormats)[number];

const KEYS: Readonly<Record<RecordKind, "kudos" | "win" | "hardCase" | "recovery" | "improvement" | "award">> = {
  kudos: "kudos",
  win: "win",
  "hard case": "hardCase",
  recovery: "recovery",
  improvement: "improvement",
  award: "award",
};

/** What to call a kind of entries. */
export const kindName = (kind: RecordKind, say: Say): string => say(`record.${KEYS[kind]}`);

/** A record as a file of its own, for whoever it is about; what is a customer's does not go with them. */
export const recordFile = (entries: readonly Entry[], format: RecordFormat, name: string, say: Say): TextFile =>
  format === "csv"
    ? csvFile(say("record.file"), asCsv(entries, say))
    : markdownFile(say("record.file"), asMarkdown(entries, name, say));

const asCsv = (entries: readonly Entry[], say: Say): string =>
  csvLines([
    [say("record.kind"), say("record.number"), say("record.when"), say("record.by"), say("record.what")],
    ...entries.map(({ kind, name, at, by, text }) => [
      kindName(kind, say),
      name,
      at.toISOString().slice(0, 10),
      by,
      masked(text, say),
    ]),
  ]);

function asMarkdown(entries: readonly Entry[], name: string, say: Say): string {
  const parts = recordKinds.flatMap((kind) => {
    const own = entries.filter((entry) => entry.kind === kind);
    return own.length === 0 ? [] : [`## ${kindName(kind, say)}`, own.map((entry) => lineOf(entry, say)).join("\n")];
  });
  return `${[`# ${say("record.of", { name: literalMarkdown(name) })}`, ...parts].join("\n\n")}\n`;
}

const lineOf = ({ name, at, by, text }: Entry, say: Say): string =>
  `- ${at.toISOString().slice(0, 10)} · ${name} · ${literalMarkdown(by)}: ${literalMarkdown(masked(text, say))}`;
