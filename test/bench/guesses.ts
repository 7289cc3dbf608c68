import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { guess, traitsToLearn } from "../../src/features/feedback/guess/guess.ts";
import { addText, type Count, createLearned, type Learned, TRAITS } from "../../src/features/feedback/guess/learned.ts";
import sentences from "../fixtures/feedback-sentences.json" with { type: "json" };
import hurried from "../fixtures/hurried-sentences.json" with { type: "json" };
import { type Bench, median, type Row, round } from "./report.ts";

const DATA = fileURLToPath(new URL("../../../shared/data/", import.meta.url));

/** What guesses are worth on written sentences and, where it is there, on real data; and what one costs. */
export const guesses: Bench = async ({ rounds }) => {
  const rows = [
    ...(["tune", "check"] as const).flatMap((set) => [
      kindRow(`sentences, ${set}`, byKind(sentences[set])),
      kindRow(`typed in a hurry, ${set}`, byKind(hurried[set])),
    ]),
    ...real("cfpb-narratives-2023.jsonl", narratives),
    ...real("nlupp-hotels.json", hotelGuests),
  ];
  return rows.map(({ sample, ...row }): Row => ({ ...row, "µs each": sample.length ? speed(sample, rounds) : "" }));
};

interface Measured {
  readonly what: string;
  readonly texts: number;
  readonly right: string;
  readonly note: string;
  readonly sample: readonly string[];
}

interface Labelled {
  readonly text: string;
  readonly label: string;
}

const byKind = (
  set: Readonly<Record<string, readonly string[] | Readonly<Record<string, readonly string[]>>>>,
): Labelled[] =>
  Object.entries(set).flatMap(([label, texts]) =>
    (Array.isArray(texts) ? texts : Object.values(texts).flat()).map((text: string) => ({ text, label })),
  );

const percent = (part: number, whole: number): string => `${round((100 * part) / whole)} %`;

function kindRow(what: string, all: readonly Labelled[]): Measured {
  const right = all.filter(({ text, label }) => guess(text).kind === label).length;
  const complaints = all.filter(({ label }) => label === "complaint");
  const praised = complaints.filter(({ text }) => guess(text).kind === "compliment").length;
  return {
    what,
    texts: all.length,
    right: `kind ${percent(right, all.length)}`,
    note: `${percent(praised, complaints.length)} of the complaints taken for compliments`,
    sample: all.map(({ text }) => text),
  };
}

function real(file: string, measure: (content: string) => Measured[]): Measured[] {
  if (existsSync(DATA + file)) return measure(readFileSync(DATA + file, "utf8"));
  return [{ what: file, texts: 0, right: "", note: "not there: not measured", sample: [] }];
}

/** All of them are complaints; their products are what an organization might call its themes. */
function narratives(content: string): Measured[] {
  const lines = content.split("\n").filter((line) => line !== "");
  const all = lines.map((line) => JSON.parse(line) as { text: string; product: string });
  const once = [...new Map(all.map((one) => [one.text, { text: one.text, label: one.product }])).values()];
  const kinds = kindRow(
    "CFPB narratives",
    once.map(({ text }) => ({ text, label: "complaint" })),
  );
  return [kinds, themesRow("CFPB products as themes, learned from every second", once)];
}

/** Sentences of hotel guests: those that say something does not work are complaints. */
function hotelGuests(content: string): Measured[] {
  const all = JSON.parse(content) as { text: string; intents?: string[] }[];
  const wrong = all.filter(({ intents }) => intents?.includes("wrong_notworking_notshowing"));
  return [
    kindRow(
      "NLU++ hotels, what does not work",
      wrong.map(({ text }) => ({ text, label: "complaint" })),
    ),
  ];
}

function themesRow(what: string, all: readonly Labelled[]): Measured {
  const learned = learnedFrom(all.filter((_one, at) => at % 2 === 0));
  const themes = [...new Set(all.map(({ label }) => label))];
  const unseen = all.filter((_one, at) => at % 2 === 1);
  const right = unseen.filter(
    ({ text, label }) => guess(text, "complaint", { learned, themes }).theme === label,
  ).length;
  const most = Math.max(...themes.map((theme) => unseen.filter(({ label }) => label === theme).length));
  return {
    what,
    texts: unseen.length,
    right: `theme ${percent(right, unseen.length)}`,
    note: `${themes.length} themes, the largest has ${percent(most, unseen.length)}`,
    sample: unseen.map(({ text }) => text),
  };
}

function learnedFrom(all: readonly Labelled[]): Learned {
  const counts = [...Map.groupBy(all, ({ label }) => label)].map(([label, members]) => {
    const count: Count = { aspect: "theme", label, texts: 0, traits: new Uint8Array(TRAITS) };
    for (const { text } of members) addText(count, traitsToLearn(text).theme);
    return count;
  });
  return createLearned(counts);
}

/** Microseconds of the processor for one guess, with what an organization has learned from 400 sentences. */
function speed(texts: readonly string[], rounds: number): number {
  const taken = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    const times = Math.ceil(2_000 / texts.length);
    for (let at = 0; at < times; at += 1) for (const text of texts) guess(text, undefined, { learned: everything });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / (times * texts.length);
  });
  return round(median(taken));
}

const everything = learnedFrom(byKind(sentences.tune));
