import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { declarations } from "../src/features/declarations.ts";

const read = (file: string): string => readFileSync(file, "utf8");

const pages = ["README.md", ...globSync("docs/**/*.md")].map((file) => ({ file, text: read(file) }));

/** What is the same in each page is tried in all of them, and what is wrong is listed with its page. */
const wrongIn = (find: (text: string, file: string) => readonly string[]): string[] =>
  pages.flatMap(({ file, text }) => find(text, file).map((wrong) => `${file}: ${wrong}`));

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, one = ""]) => one);

/** As GitHub names the headings of a page in links. */
const anchorsOf = (text: string): string[] =>
  found(text, /^#+ (.*)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(/\s/g, "-"),
  );

describe("the pages", () => {
  it("lead to files and headings that are there", () => {
    expect(
      wrongIn((text, file) =>
        [...found(text, /\]\(([^)\s]+)\)/g), ...found(text, /(?:src|href)="([^"]+)"/g)].filter((target) => {
          if (/^https?:/.test(target)) return false;
          const [path = "", anchor] = target.split("#");
          const page = path === "" ? file : join(dirname(file), path);
          return !existsSync(page) || (anchor !== undefined && !anchorsOf(read(page)).includes(anchor));
        }),
      ),
    ).toEqual([]);
  });

  it("name scripts that there are", () => {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json")));
    expect(wrongIn((text) => found(text, /npm run (?:-s )?([\w:]+)/g).filter((name) => !(name in scripts)))).toEqual(
      [],
    );
  });

  it("name what the command line has", () => {
    const commands = found(read("src/command-line.ts"), /^ {2}(\w+(?: [\w-]+)?)\b.* {2,}\w/gm);
    const has = (typed: string) =>
      commands.some((command) => typed === command || typed.startsWith(`${command} `) || command.startsWith(typed));
    expect(commands).toContain("doctor");
    expect(wrongIn((text) => found(text, /bellhop -- ([a-z]+(?: [a-z-]+)?)/g).filter((typed) => !has(typed)))).toEqual(
      [],
    );
  });

  it("name commands that people can type", () => {
    const names = new Set(declarations.commands.map(({ name }) => name));
    const aliases = declarations.commands.flatMap(({ alias }) => alias ?? []);
    const known = (word: string) => names.has(word) || aliases.some((alias) => alias.test(word));
    expect(
      wrongIn((text) => found(text, /\/bellhop ([a-z][\w-]*)/gi).filter((word) => word !== "name" && !known(word))),
    ).toEqual([]);
  });

  it("name variables that are read", () => {
    const config =
      globSync("src/**/*.ts", { exclude: ["src/database/generated/**"] })
        .map(read)
        .join("\n") + read("compose.yaml");
    const elsewhere = /^(?:OTEL_|TEST_DATABASE_URL|CHROMIUM_PATH)/;
    expect(
      wrongIn((text) =>
        found(text, /`([A-Z]+(?:_[A-Z]+)+)[`=]/g).filter((name) => !elsewhere.test(name) && !config.includes(name)),
      ),
    ).toEqual([]);
  });
});

describe("the alerts", () => {
  const Rules = z.object({
    groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
  });
  const rules = Rules.parse(parse(read("docs/alerts.yaml"))).groups.flatMap((group) => group.rules);

  it("each have their place in the runbook, and nothing else has", () => {
    expect(found(read("docs/runbook.md"), /^### (.*)$/gm)).toEqual(rules.map(({ alert }) => alert));
  });

  it("ask for what is measured, by labels that it has", () => {
    const metrics = read("src/metrics.ts");
    const known = new Set(found(metrics, /name: "(bellhop_\w+)"/g));
    const named = (expr: string) =>
      found(expr, /\b(bellhop_\w+)/g).map((name) => name.replace(/_(?:bucket|count|sum)$/, ""));
    expect(rules.flatMap(({ expr }) => named(expr)).filter((name) => !known.has(name))).toEqual([]);
    const labels = rules.flatMap(({ expr }) => [
      ...found(expr, /[{,](\w+)=/g),
      ...found(expr, /by \(([\w, ]+)\)/g).flatMap((list) => list.split(", ")),
    ]);
    const used = new Set(labels.filter((label) => !["le", "job"].includes(label)));
    for (const label of used) expect(metrics).toContain(`"${label}"`);
    expect(named(read("docs/operator.md")).filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !read("docs/operator.md").includes(name))).toEqual([]);
  });
});
