import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCard as renderOnSlack } from "../../../adapters/slack/render-card.ts";
import { renderContent as contentOnTeams, renderCard as renderOnTeams } from "../../../adapters/teams/render-card.ts";
import { checkMessage as checkOnSlack } from "../../../playground/slack/checks/index.ts";
import { checkMessage as checkOnTeams } from "../../../playground/teams/checks/index.ts";
import { catalog } from "../../../src/features/content/library/catalog.ts";
import { shippedText, tipIds } from "../../../src/features/content/library/index.ts";
import { type DrawnPost, postCard } from "../../../src/features/reminders/cards.ts";
import type { HeadsUp } from "../../../src/features/reminders/heads-up.ts";
import type { Block, Card } from "../../../src/message/card.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { readBlocks } from "../../contracts/read-slack.ts";
import { readCard } from "../../contracts/read-teams.ts";
import { hostileTexts } from "../../support/hostile-cards.ts";

const ID = "0199aaaa-0000-7000-8000-000000000001";
const unit = {
  id: ID,
  organizationId: ID,
  name: "Kitchen",
  locale: "en-GB",
  timeZone: "Europe/London",
  isDefault: false,
};
const texts = createTexts();
const english = texts.for("en-GB", "Europe/London");

const post = (more: Partial<DrawnPost> = {}): DrawnPost => ({
  organizationId: ID,
  unitId: ID,
  slotId: ID,
  scheduleId: ID,
  day: "2026-12-22",
  at: new Date("2026-12-22T08:00:00Z"),
  setUpBy: "Mo Haddad",
  sentence: null,
  sentenceBy: null,
  gotIt: 0,
  advice: { ...shippedText("guest.greet", "en"), strategy: "guest", themes: ["waiting"] },
  headsUp: null,
  story: null,
  ...more,
});

const isBody = (block: Block): boolean => block.kind === "text" && block.style === "body";
const wordsOf = (block: Block): string =>
  block.kind === "text" ? block.spans.map((span) => ("text" in span ? span.text : span.fallback)).join("") : "";
const linesOf = (more?: Partial<DrawnPost>, say = english): string[] =>
  postCard(post(more), unit, say).blocks.filter(isBody).map(wordsOf);

const problemsOf = (card: Card): unknown[] => [
  ...checkOnSlack(renderOnSlack(card)),
  ...checkOnTeams(renderOnTeams(card), "group"),
  ...checkOnTeams(renderOnTeams(card), "personal"),
];

const trouble: HeadsUp = { kind: "trouble", what: "Card reader 2 is down; say “please pay at the bar”." };
const full = {
  headsUp: trouble,
  story: { kind: "win" as const, text: "guest came back for the lost scarf" },
  sentence: "The new menu starts today.",
  sentenceBy: "Mo Haddad",
};

describe("a post", () => {
  it("has four lines: what and why, something true, something to look out for, the manager's sentence", () => {
    expect(linesOf(full)).toEqual([
      "Greet every guest within the first ten seconds, even when you are busy. Whoever is not seen feels like a disturbance, and the wait starts to count double.",
      "A win of ours: “guest came back for the lost scarf”",
      "Heads-up: Card reader 2 is down; say “please pay at the bar”.",
      "“The new menu starts today.” — Mo Haddad",
    ]);
  });

  it("has four good lines when there is nothing to tell, nothing to look out for and nobody says a word", () => {
    expect(linesOf()).toEqual([
      "Greet every guest within the first ten seconds, even when you are busy. Whoever is not seen feels like a disturbance, and the wait starts to count double.",
      "In practice: A nod and “I’ll be right with you” is enough. Then keep it.",
      "To talk about: Which guest did we welcome best this week, and how?",
      "Listen today: Write down one thing that a customer says. “Heard something” takes half a minute.",
    ]);
    expect(
      linesOf({ advice: { what: "Drinks within 4 minutes.", strategy: "standard", themes: [] }, headsUp: trouble }),
    ).toEqual([
      "Our standard: Drinks within 4 minutes.",
      "Heads-up: Card reader 2 is down; say “please pay at the bar”.",
      "To talk about: What makes this hard on a busy day, and what would help?",
      "Listen today: Write down one thing that a customer says. “Heard something” takes half a minute.",
    ]);
  });

  it("has four lines whatever there is", () => {
    const maybe = <Value>(value: Value) => fc.constantFrom(value, undefined);
    fc.assert(
      fc.property(
        fc.record({
          why: maybe("Why."),
          how: maybe("How."),
          strategy: fc.constantFrom("guest" as const, "standard" as const, "own" as const),
        }),
        fc.record({
          story: fc.constantFrom(full.story, null),
          headsUp: fc.constantFrom(trouble, null),
          sentence: fc.constantFrom("Hello.", null),
        }),
        ({ why, how, strategy }, more) => {
          const advice = { what: "What.", strategy, themes: [], ...(why && { why }), ...(how && { how }) };
          const lines = linesOf({ ...more, advice });
          expect(lines).toHaveLength(4);
          expect(new Set(lines).size).toBe(4);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("says in the unit's language what is to come, by the unit's dates", () => {
    const spanish = texts.for("es-MX", "Pacific/Auckland");
    const saying = (headsUp: HeadsUp, say = english): string | undefined => linesOf({ headsUp }, say)[1];
    expect(saying({ kind: "closed", from: "2026-12-25", to: "2026-12-25" })).toBe(
      "Heads-up: We are closed on 25 Dec. Tell customers who would come then.",
    );
    expect(saying({ kind: "closed", from: "2026-12-25", to: "2026-12-26" }, spanish)).toContain("del 25 dic al 26 dic");
    expect(saying({ kind: "closes early", minute: 14 * 60 })).toContain("We close at 14:00 today");
    expect(saying({ kind: "risen", theme: "waiting", count: 4 })).toBe(
      "Heads-up: 4 customers have complained in the last 7 days (Waiting time), more than usual.",
    );
    expect(saying({ kind: "risen", theme: "ours", name: "Salad bar", count: 1_000_000 }, spanish)).toContain(
      "(Salad bar)",
    );
  });

  it.each(["en", "es"])("is taken by both platforms with each tip of the library: %s", (language) => {
    const say = texts.for(language, "Europe/Madrid");
    for (const id of tipIds) {
      const advice = { ...shippedText(id, language), ...catalog[id] };
      expect(linesOf({ advice }, say)).toHaveLength(4);
      expect(problemsOf(postCard(post({ ...full, advice }), unit, say))).toEqual([]);
    }
  });
});

describe("hostile content", () => {
  const HOSTILE =
    "<!channel> @here <@U0ANA> <at>Ana</at> *bold* _it_ `code` [a](https://x.example) {kind} {{x}} <b>&amp;</b> # x | y $1";

  it.each([
    ["a tip", { advice: { what: HOSTILE, why: HOSTILE, how: HOSTILE, strategy: "own" as const, themes: [] } }, 3],
    ["a true case", { story: { kind: "complaint" as const, text: HOSTILE } }, 1],
    ["a known trouble", { headsUp: { kind: "trouble" as const, what: HOSTILE } }, 1],
    ["a theme", { headsUp: { kind: "risen" as const, theme: "x", name: HOSTILE, count: 3 } }, 1],
    ["a sentence and a name", { sentence: HOSTILE, sentenceBy: HOSTILE }, 2],
  ])("is literal in %s, on both platforms", (_what, more, times) => {
    const card = postCard(post(more), unit, english);
    expect(problemsOf(card)).toEqual([]);
    for (const shown of [readBlocks(renderOnSlack(card).blocks), readCard(contentOnTeams(card))])
      expect(shown.split(HOSTILE).length - 1).toBe(times);
  });

  it.each(hostileTexts)("is taken by both platforms: %s", (_what, hostile) => {
    const advice = { what: hostile, why: hostile, how: hostile, strategy: "own" as const, themes: [] };
    const everywhere = {
      advice,
      story: { kind: "complaint" as const, text: hostile },
      headsUp: { kind: "trouble" as const, what: hostile },
      sentence: hostile,
      sentenceBy: hostile,
    };
    expect(problemsOf(postCard(post(everywhere), unit, english))).toEqual([]);
  });
});
