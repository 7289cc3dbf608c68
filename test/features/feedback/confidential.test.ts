import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const SOURCES = new URL("../../../src/features/", import.meta.url);

/** What reads cases and leaves out none that are confidential, and why that tells nobody anything. */
const ALLOWED: Readonly<Record<string, string>> = {
  "digest/lines/there.ts": "whether a unit was there at all then",
  "digest/sending/store.ts": "since when an organization has been there",
  "escalation/ball/looked-over.ts": "that one that was read, with who may know of it, is solved still",
  "privacy/erasing/erase.ts": "what is erased, of a customer whom whoever asks names",
  "privacy/erasing/standing.ts": "what is drawn anew, without who was erased",
  "privacy/person-file.ts": "what somebody has logged or owns, for themselves",
  "privacy/retention/sweep.ts": "what is old enough to be emptied",
  "promises/store.ts": "the numbers of cases in which somebody has promised something themselves",
  "recovery/checks-store.ts": "what is passed on only to those who may be told of its case",
};

it("whatever reads cases says what becomes of those that are confidential", () => {
  const silent = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ file, content: readFileSync(new URL(file, SOURCES), "utf8") }))
    .filter(({ content }) => /\b(?:FROM|JOIN) "case"/.test(content) && !content.includes("confidential"))
    .map(({ file }) => file);
  expect(silent.toSorted()).toEqual(Object.keys(ALLOWED));
});
