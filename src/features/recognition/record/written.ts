import type { Say } from "../../../texts/catalog.ts";
import { csvLines } from "../../export/index.ts";
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

/** A record as a text of its own, for whoever it is about. */
export const writtenRecord = (entries: readonly Entry[], format: RecordFormat, name: string, say: Say): string =>
  format === "csv" ? asCsv(entries, say) : asMarkdown(entries, name, say);

const asCsv = (entries: readonly Entry[], say: Say): string =>
  csvLines([
    [say("record.kind"), say("record.number"), say("record.when"), say("record.by"), say("record.what")],
    ...entries.map(({ kind, name, at, by, text }) => [
      kindName(kind, say),
      name,
      at.toISOString().slice(0, 10),
      by,
      text,
    ]),
  ]).trimEnd();

function asMarkdown(entries: readonly Entry[], name: string, say: Say): string {
  const parts = recordKinds.flatMap((kind) => {
    const own = entries.filter((entry) => entry.kind === kind);
    return own.length === 0 ? [] : [`## ${kindName(kind, say)}`, own.map(lineOf).join("\n")];
  });
  return [`# ${say("record.of", { name: plain(name) })}`, ...parts].join("\n\n");
}

const lineOf = ({ name, at, by, text }: Entry): string =>
  `- ${at.toISOString().slice(0, 10)} · ${name} · ${plain(by)}: ${plain(text)}`;

/** On one line, and nothing in it read as markup. */
const plain = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|]/g, "\\$&");
