import { describe, expect, it } from "vitest";
import { renderCard as onSlack, renderBlocks } from "../../adapters/slack/render-card.ts";
import { renderCard as onTeams, renderContent } from "../../adapters/teams/render-card.ts";
import { checkMessage as checkOnSlack, checkView } from "../../playground/slack/checks/index.ts";
import { checkMessage as checkOnTeams } from "../../playground/teams/checks/index.ts";
import { type Block, type Card, card, chart, heading, table } from "../../src/message/card.ts";
import { linesOf } from "../../src/message/plain-words.ts";
import { readBlocks } from "./read-slack.ts";
import { readCard } from "./read-teams.ts";

const KITCHEN_WEEK = chart({
  shape: "bar",
  title: "Cases of Kitchen",
  axis: "day",
  points: ["Mon", "Tue"],
  series: [
    { name: "Complaints", values: [4, 2.5] },
    { name: "Wins", values: [1, 0] },
  ],
});
const cases = table(
  "Open cases",
  ["Unit", "Cases"],
  [
    ["<!channel> *K* [x](y)", "4"],
    ["Desk", ""],
  ],
);
const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => `n${at}`);
const oneColumn = (rows: number) =>
  table(
    "Many",
    ["Unit"],
    numbered(rows).map((name) => [name]),
  );
const oneSeries = (points: readonly string[], values: readonly number[] = points.map((_, at) => at)) =>
  chart({ ...KITCHEN_WEEK, points, series: [{ name: "Wins", values }] });

const shown = (blocks: readonly Block[]): Card => card("s", ...blocks);
const lines = (text: string): string => text.trim().replace(/^ +/gm, "");
const problems = (one: Card) => [
  ...checkOnSlack(onSlack(one)),
  ...checkView({ type: "home", blocks: renderBlocks(one) }),
  ...checkOnTeams(onTeams(one), "group"),
  ...checkOnTeams(onTeams(one), "personal"),
];

/** Drawn on Teams just as on Slack. */
const SAME = undefined;

const CHART = `
  (chart) Cases of Kitchen: a bar for each day
  Complaints: Mon 4, Tue 2.5
  Wins: Mon 1, Tue 0`;
const IN_WORDS = `
  **Cases of Kitchen**
  Mon: Complaints 4, Wins 1
  Tue: Complaints 2.5, Wins 0`;
const AS_TABLE = `
  **Cases of Kitchen**
  | day | Complaints | Wins |
  | Mon | 4 | 1 |
  | Tue | 2.5 | 0 |`;

const rows: { what: string; blocks: Block[]; slack: string; teams: string | typeof SAME }[] = [
  {
    what: "a table, its cells literally",
    blocks: [cases],
    slack: `
      **Open cases**
      | Unit | Cases |
      | <!channel> *K* [x](y) | 4 |
      | Desk | – |`,
    teams: SAME,
  },
  {
    what: "a second table",
    blocks: [cases, table("Rested", ["Unit", "Cases"], [["Desk", "2"]])],
    slack: `
      **Open cases**
      | Unit | Cases |
      | <!channel> *K* [x](y) | 4 |
      | Desk | – |
      **Rested**
      Desk: Cases 2`,
    teams: `
      **Open cases**
      | Unit | Cases |
      | <!channel> *K* [x](y) | 4 |
      | Desk | – |
      **Rested**
      | Unit | Cases |
      | Desk | 2 |`,
  },
  {
    what: "a table whose rows are shorter and longer than its head",
    blocks: [table("Open", ["Unit", "Cases"], [["Desk"], ["Bar", "1", "2"]])],
    slack: `
      **Open**
      | Unit | Cases |
      | Desk | – |
      | Bar | 1 |`,
    teams: SAME,
  },
  {
    what: "a table without rows",
    blocks: [table("Nothing open", ["Unit"], [])],
    slack: "**Nothing open**",
    teams: SAME,
  },
  {
    what: "a table that is too wide for a phone",
    blocks: [table("Wide", numbered(9), [numbered(9)])],
    slack: `
      **Wide**
      | n0 | n1 | n2 | n3 | n4 | n5 | n6 | n7 | n8 |
      | n0 | n1 | n2 | n3 | n4 | n5 | n6 | n7 | n8 |`,
    teams: `
      **Wide**
      n0: n1 n1, n2 n2, n3 n3, n4 n4, n5 n5, n6 n6, n7 n7, n8 n8`,
  },
  { what: "a chart", blocks: [KITCHEN_WEEK], slack: CHART, teams: SAME },
  {
    what: "a chart of lines",
    blocks: [{ ...KITCHEN_WEEK, shape: "line" }],
    slack: CHART.replace("a bar", "a line"),
    teams: SAME,
  },
  {
    what: "three charts",
    blocks: [KITCHEN_WEEK, KITCHEN_WEEK, KITCHEN_WEEK],
    slack: CHART + CHART + IN_WORDS,
    teams: CHART + CHART + CHART,
  },
  {
    what: "a chart with a point twice",
    blocks: [oneSeries(["Mon", "Mon"])],
    slack: `
      **Cases of Kitchen**
      Mon: Wins 0
      Mon: Wins 1`,
    teams: `
      **Cases of Kitchen**
      | day | Wins |
      | Mon | 0 |
      | Mon | 1 |`,
  },
  {
    what: "a chart with a point that has no value",
    blocks: [oneSeries(["Mon", "Tue"], [3])],
    slack: `
      **Cases of Kitchen**
      Mon: Wins 3
      Tue: Wins –`,
    teams: `
      **Cases of Kitchen**
      | day | Wins |
      | Mon | 3 |
      | Tue | – |`,
  },
];

describe.each(rows)("$what", ({ blocks, slack, teams = slack }) => {
  it("says this on each platform", () => {
    expect({
      onSlack: readBlocks(onSlack(shown(blocks)).blocks),
      onTeams: readCard(renderContent(shown(blocks))),
    }).toEqual({ onSlack: lines(slack), onTeams: lines(teams) });
  });

  it("is taken by each platform", () => {
    expect(problems(shown(blocks))).toEqual([]);
  });
});

describe("for who does not see it", () => {
  it("a chart and a table state their figures", () => {
    expect(linesOf(shown([KITCHEN_WEEK, cases]))).toEqual([
      "Cases of Kitchen",
      "Mon: Complaints 4, Wins 1",
      "Tue: Complaints 2.5, Wins 0",
      "Open cases",
      "<!channel> *K* [x](y): Cases 4",
      "Desk: Cases –",
    ]);
    expect(onSlack(shown([KITCHEN_WEEK])).text).toContain("Tue: Complaints 2.5, Wins 0");
    expect(onTeams(shown([KITCHEN_WEEK])).summary).toContain("Tue: Complaints 2.5, Wins 0");
  });

  it("a chart in Teams has its figures as a table for where it is not drawn", () => {
    const [drawn] = renderContent(shown([KITCHEN_WEEK])).body ?? [];
    const fallback = drawn && "fallback" in drawn && typeof drawn.fallback === "object" ? drawn.fallback : undefined;
    expect(readCard({ type: "AdaptiveCard", body: fallback ? [fallback] : [] })).toBe(lines(AS_TABLE));
  });

  it("Slack's views, which have neither, say them in words", () => {
    expect(readBlocks(renderBlocks(shown([KITCHEN_WEEK])))).toBe(lines(IN_WORDS));
    expect(readBlocks(renderBlocks(shown([oneColumn(2)])))).toBe("**Many**\nn0\nn1");
  });
});

const read = (one: Card) => ({ slack: readBlocks(onSlack(one).blocks), teams: readCard(renderContent(one)) });
const ROW = /^\| .+ \|$/gm;

describe("hostile sizes", () => {
  it.each([101, 5_000])("of %i rows show the first, and how many are not shown", (count) => {
    expect(problems(shown([oneColumn(count)]))).toEqual([]);
    for (const said of Object.values(read(shown([oneColumn(count)])))) {
      const rowsShown = (said.match(ROW)?.length ?? 0) - 1;
      expect(rowsShown).toBeGreaterThan(50);
      expect(said.split("\n").at(-1)).toBe(`[… +${count - rowsShown}]`);
    }
  });

  it.each([
    [
      "long cells",
      table(
        "t",
        ["a", "b"],
        numbered(40).map((name) => [name, '"'.repeat(9_000)]),
      ),
    ],
    ["many columns", table("t", numbered(300), [numbered(300)])],
    ["a long caption", table("c".repeat(9_000), ["a"], [["b"]])],
    ["many points", oneSeries(numbered(3_000))],
    ["many series", chart({ ...KITCHEN_WEEK, series: numbered(200).map((name) => ({ name, values: [1, 2] })) })],
    ["long names, the same where they are clipped", oneSeries(["x".repeat(99), `${"x".repeat(98)}y`])],
    ["no figures at all", oneSeries([])],
    ["figures that are none", oneSeries(["a", "b"], [Number.NaN, Number.POSITIVE_INFINITY])],
  ])("of %s are accepted everywhere in a card", (_name, block) => {
    for (const one of [shown([block]), shown([heading("h"), ...Array.from({ length: 9 }, () => block)])]) {
      expect(problems(one)).toEqual([]);
    }
  });
});
