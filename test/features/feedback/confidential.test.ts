import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const SOURCES = new URL("../../../src/features/", import.meta.url);

/** What reads cases and leaves out none that are confidential, and why that tells nobody anything. */
const ALLOWED: Readonly<Record<string, string>> = {
  "escalation/ball/looked-over.ts": "that one that was read, with who may know of it, is solved still",
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
