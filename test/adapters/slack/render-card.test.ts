import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderBlocks, renderCard } from "../../../adapters/slack/render-card.ts";
import { checkMessage, checkView } from "../../../playground/slack/checks/index.ts";
import {
  actions,
  type Button,
  bold,
  type Card,
  card,
  context,
  divider,
  facts,
  heading,
  image,
  link,
  moment,
  quote,
  text,
} from "../../../src/message/card.ts";
import { anyBlock, cardFullOf, hostileTexts } from "../../support/hostile-cards.ts";

const button = (label: string, action = "case.undo", value = "{}"): Button => ({
  label,
  action,
  value,
  opensForm: false,
});
const words = (shown: unknown): string => JSON.stringify(shown);

/** What Slack and its strict double would refuse. */
const problems = (shown: Card) => [
  ...checkMessage(renderCard(shown)),
  ...checkView({ type: "home", blocks: renderBlocks(shown) }),
];

describe("a card in Slack", () => {
  it("draws each kind of block", () => {
    const at = new Date("2026-11-21T19:30:00.900Z");
    const { blocks } = renderCard(
      card(
        "C-118 saved",
        heading("C-118"),
        text("with ", bold("Ana"), " until ", moment(at, "19:30")),
        facts(["Theme", "Waiting time"], ["Owner", "you"]),
        quote("cold soup"),
        divider,
        image("https://inn.example/week.png", "Complaints fell from 9 to 4."),
        context("Logged by Ben, ", moment(at, "19:30")),
        actions(button("Undo"), { ...button("Change", "case.change"), style: "primary", description: "Change C-118" }),
      ),
    );
    expect(blocks).toEqual([
      { type: "header", text: { type: "plain_text", text: "C-118", emoji: false } },
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [
              { type: "text", text: "with " },
              { type: "text", text: "Ana", style: { bold: true } },
              { type: "text", text: " until " },
              { type: "date", timestamp: 1_795_289_400, format: "{date_short_pretty} {time}", fallback: "19:30" },
            ],
          },
        ],
      },
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [
              { type: "text", text: "Theme: ", style: { bold: true } },
              { type: "text", text: "Waiting time" },
              { type: "text", text: "\nOwner: ", style: { bold: true } },
              { type: "text", text: "you" },
            ],
          },
        ],
      },
      { type: "rich_text", elements: [{ type: "rich_text_quote", elements: [{ type: "text", text: "cold soup" }] }] },
      { type: "divider" },
      { type: "image", image_url: "https://inn.example/week.png", alt_text: "Complaints fell from 9 to 4." },
      {
        type: "context",
        elements: [
          { type: "plain_text", text: "Logged by Ben, ", emoji: false },
          { type: "mrkdwn", text: "<!date^1795289400^{date_short_pretty} {time}|19:30>" },
        ],
      },
      {
        type: "actions",
        elements: [
          {
            type: "button",
            action_id: "case.undo",
            text: { type: "plain_text", text: "Undo", emoji: false },
            value: "{}",
          },
          {
            type: "button",
            action_id: "case.change",
            text: { type: "plain_text", text: "Change", emoji: false },
            value: "{}",
            style: "primary",
            accessibility_label: "Change C-118",
          },
        ],
      },
    ]);
  });

  it("reads a button out with the words that stand on it", () => {
    const { blocks } = renderCard(
      card("C-118", actions({ ...button("Fixed it already", "case.solve"), description: "C-118 is solved" })),
    );
    expect(JSON.stringify(blocks)).toContain('"accessibility_label":"Fixed it already: C-118 is solved"');
  });

  it("says the same without its blocks, summary first, and nothing of it is markup", () => {
    const shown = renderCard(
      card(
        "C-118 saved",
        text("by ", bold("R&D")),
        facts(["Owner", "<@U1>"]),
        quote("<!channel> *cold* soup"),
        context("small"),
      ),
    );
    expect(shown.text).toBe("C-118 saved\nby R&amp;D\nOwner: &lt;@U1&gt;\n&lt;!channel&gt; *cold* soup\nsmall");
    expect(shown).toMatchObject({ mrkdwn: false, link_names: false, unfurl_links: false, unfurl_media: false });
  });

  it("never ends its plain words in half an entity", () => {
    for (const start of ["", "a", "ab", "abc", "abcd"]) {
      const { text: plain } = renderCard(card(start + "&".repeat(4_000)));
      expect(plain).toMatch(/^[abcd]*(?:&amp;)+…$/);
      expect(plain.length).toBeLessThanOrEqual(4_000);
    }
  });

  it("gives several buttons of one action each an id of its own", () => {
    const [row] = renderCard(card("s", actions(button("1"), button("2"), button("3", "other"), button("4")))).blocks;
    expect(row).toMatchObject({
      elements: [
        { action_id: "case.undo" },
        { action_id: "case.undo~2" },
        { action_id: "other" },
        { action_id: "case.undo~3" },
      ],
    });
  });

  it("shows a card without blocks by its summary", () => {
    expect(words(renderCard(card("C-118 saved")).blocks)).toContain("C-118 saved");
    expect(problems(card("C-118 saved"))).toEqual([]);
  });

  it("writes out a heading that is longer than Slack's", () => {
    const long = "word ".repeat(40).trim();
    expect(words(renderCard(card("s", heading(long))).blocks)).toContain(long);
  });

  it("says in words what it cannot show as a picture", () => {
    expect(words(renderCard(card("s", image("not a url", "Complaints fell."))).blocks)).toContain("Complaints fell.");
  });

  it("opens a page by its label, and only one that a browser can open", () => {
    const elements = (url: string) => {
      const { blocks } = renderCard(card("s", link("Open the page", url)));
      return blocks.flatMap((block) => (block.type === "rich_text" ? block.elements : []));
    };
    expect(elements("https://inn.example/reports/2026-W46")).toEqual([
      {
        type: "rich_text_section",
        elements: [
          {
            type: "link",
            url: "https://inn.example/reports/2026-W46",
            text: "Open the page",
            style: { bold: true },
          },
        ],
      },
    ]);
    expect(elements("javascript:alert(1)")).toEqual([
      { type: "rich_text_section", elements: [{ type: "text", text: "Open the page" }] },
    ]);
  });

  it("refuses loudly to shorten what a button does", () => {
    expect(() => renderCard(card("s", actions(button("Undo", "case.undo", "x".repeat(2_001)))))).toThrow("case.undo");
  });
});

describe("hostile sizes", () => {
  const HOSTILE = "<!channel> <@U1> *bold* _it_ ~no~ `code` & ".repeat(300).slice(0, 10_000);

  it("keeps all of a quote of 10,000 characters", () => {
    const shown = renderCard(card("C-1", quote(HOSTILE)));
    const elements = (shown.blocks[0] as unknown as { elements: [{ elements: { text: string }[] }] }).elements[0]
      .elements;
    expect(elements.map((element) => element.text).join("")).toBe(HOSTILE);
    expect(checkMessage(shown)).toEqual([]);
  });

  it("says that something is left out when there is no room for all", () => {
    const shown = renderCard(card("C-1", quote(HOSTILE), quote(HOSTILE)));
    expect(words(shown.blocks)).toContain("…");
    expect(checkMessage(shown)).toEqual([]);
  });

  it("shows the beginning of a card of 63 blocks, and that there was more", () => {
    const shown = card("many", ...Array.from({ length: 63 }, (_, at) => text(`line ${at}`)));
    const { blocks } = renderCard(shown);
    expect(blocks).toHaveLength(50);
    expect(words(blocks[0])).toContain("line 0");
    expect(words(blocks.at(-1))).toContain("[…]");
    expect(problems(shown)).toEqual([]);
    expect(words(renderBlocks(shown))).toContain("line 62");
  });

  it("keeps 30 buttons in two rows", () => {
    const shown = card("s", actions(...Array.from({ length: 30 }, (_, at) => button(`Button ${at}`))));
    expect(renderCard(shown).blocks).toHaveLength(2);
    expect(words(renderCard(shown).blocks)).toContain("Button 29");
    expect(problems(shown)).toEqual([]);
  });

  it.each(hostileTexts)("%s are accepted everywhere in a card", (_name, hostile) => {
    expect(problems(cardFullOf(hostile, hostile || "x"))).toEqual([]);
  });

  it("any card is one that Slack accepts, on every surface", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.constantFrom("", " ", "<!channel>", "👨‍👩‍👧‍👦", "\u0000", "x".repeat(4_000), HOSTILE),
    );
    const drawn = anyBlock(hostile, { labels: hostile.filter((label) => label !== "") });
    fc.assert(
      fc.property(hostile, fc.array(drawn, { maxLength: 60 }), (summary, blocks) => {
        expect(problems({ summary, blocks })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
