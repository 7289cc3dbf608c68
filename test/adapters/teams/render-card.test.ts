import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCard, renderContent } from "../../../adapters/teams/render-card.ts";
import { renderNotice } from "../../../adapters/teams/render-form.ts";
import { checkDialogResponse, checkMessage } from "../../../playground/teams/checks/index.ts";
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
import { visible } from "../../../src/message/literal-text.ts";
import { nodesOf } from "../../support/blocks.ts";
import { anyBlock, cardFullOf, hostileTexts } from "../../support/hostile-cards.ts";

const button = (label: string, action = "case.undo", value = "{}"): Button => ({
  label,
  action,
  value,
  opensForm: false,
});
const AT = new Date("2026-11-21T19:30:00.900Z");
const LOCAL = "{{DATE(2026-11-21T19:30:00Z, SHORT)}} {{TIME(2026-11-21T19:30:00Z)}}";
const words = (shown: unknown): string => JSON.stringify(shown);
const body = (shown: Card) => renderContent(shown).body;

/** What is read as Markdown, and what is shown as it is. */
const markdownIn = (shown: unknown) =>
  [...nodesOf(shown)].filter(({ type }) => type === "TextBlock").map(({ text }) => String(text));
const literalIn = (shown: unknown) =>
  [...nodesOf(shown)].filter(({ type }) => type === "TextRun").map(({ text }) => String(text));

/** What Teams and its strict double would refuse, drop or advise against. */
const problems = (shown: Card) => [
  ...checkMessage(renderCard(shown), "group"),
  ...checkMessage(renderCard(shown), "personal"),
  ...checkDialogResponse(
    { task: { type: "continue", value: renderNotice({ title: "C-118", close: "Close" }, shown) } },
    "task/fetch",
    "group",
  ),
];

describe("a card in Teams", () => {
  it("draws each kind of block", () => {
    const shown = card(
      "C-118 saved",
      heading("C-118 · Complaint"),
      text("with ", bold("Ana")),
      facts(["Theme", "Waiting time"], ["Owner", "you"]),
      quote("cold soup\n*really* cold"),
      divider,
      image("https://inn.example/week.png", "Complaints fell from 9 to 4."),
      context("Logged by Ben, ", moment(AT, "19:30")),
      actions(button("Undo"), {
        ...button("Change", "case.change"),
        opensForm: true,
        style: "primary",
        description: "Change C-118",
      }),
    );
    expect(body(shown)).toEqual([
      {
        type: "TextBlock",
        text: "C-118 · Complaint",
        style: "heading",
        wrap: true,
        size: "Medium",
        weight: "Bolder",
      },
      {
        type: "RichTextBlock",
        inlines: [
          { type: "TextRun", text: "with " },
          { type: "TextRun", text: "Ana", weight: "Bolder" },
        ],
      },
      {
        type: "RichTextBlock",
        inlines: [
          { type: "TextRun", text: "Theme: ", weight: "Bolder" },
          { type: "TextRun", text: "Waiting time" },
        ],
      },
      {
        type: "RichTextBlock",
        inlines: [
          { type: "TextRun", text: "Owner: ", weight: "Bolder" },
          { type: "TextRun", text: "you" },
        ],
        spacing: "Small",
      },
      {
        type: "Container",
        style: "emphasis",
        items: [{ type: "RichTextBlock", inlines: [{ type: "TextRun", text: "cold soup\n*really* cold" }] }],
      },
      {
        type: "Image",
        url: "https://inn.example/week.png",
        altText: "Complaints fell from 9 to 4.",
        separator: true,
        spacing: "Large",
      },
      { type: "TextBlock", text: `Logged by Ben, ${LOCAL}`, wrap: true, size: "Small", isSubtle: true },
      {
        type: "ActionSet",
        actions: [
          {
            type: "Action.Execute",
            verb: "case.undo",
            data: { bellhop: { action: "case.undo", value: "{}" } },
            title: "Undo",
          },
          {
            type: "Action.Submit",
            data: { bellhop: { action: "case.change", value: "{}" }, msteams: { type: "task/fetch" } },
            title: "Change",
            style: "positive",
            tooltip: "Change C-118",
          },
        ],
      },
    ]);
    expect(problems(shown)).toEqual([]);
  });

  it("says the same in notifications, summary first, and has no text that would become a second message", () => {
    const shown = renderCard(
      card(
        "C-118 saved",
        text("by ", bold("R&D")),
        facts(["Owner", "<at>all</at>"]),
        quote("*cold* soup"),
        context("small"),
      ),
    );
    expect(shown.summary).toBe("C-118 saved\nby R&D\nOwner: <at>all</at>\n*cold* soup\nsmall");
    expect(shown).not.toHaveProperty("text");
  });

  it("shows a card without blocks by its summary", () => {
    expect(literalIn(renderCard(card("C-118 saved")))).toEqual(["C-118 saved"]);
    expect(problems(card("C-118 saved"))).toEqual([]);
  });

  it("sends only what its buttons carry from a dialog, which opens no other", () => {
    const change = { ...button("Change", "case.change"), opensForm: true };
    const { card: shown } = renderNotice({ title: "C-118", close: "" }, card("s", actions(button("Undo"), change)));
    const data = (action: string) => ({ bellhop: { action, value: "{}" } });
    expect(shown.content.body).toEqual([
      {
        type: "ActionSet",
        actions: [
          { type: "Action.Submit", title: "Undo", data: data("case.undo"), associatedInputs: "none" },
          { type: "Action.Submit", title: "Change", data: data("case.change"), associatedInputs: "none" },
        ],
      },
    ]);
  });

  it("asks before it does what needs a second thought", () => {
    const shown = card(
      "s",
      actions({
        ...button("Delete"),
        style: "danger",
        confirm: { title: "Delete C-118?", text: "It cannot be brought back.", yes: "Delete it", no: "Keep it" },
      }),
    );
    expect(body(shown)).toMatchObject([
      {
        actions: [
          {
            type: "Action.ShowCard",
            title: "Delete",
            style: "destructive",
            card: { body: [{}, {}, { actions: [{ type: "Action.Execute", verb: "case.undo", title: "Delete it" }] }] },
          },
        ],
      },
    ]);
    expect(words(body(shown))).toContain("It cannot be brought back.");
    expect(problems(shown)).toEqual([]);
  });

  it.each([["http://inn.example/week.png"], ["not a url"], ["data:image/png;base64,AA=="]])(
    "says in words what it cannot show as a picture: %s",
    (url) => {
      const shown = card("s", image(url, "Complaints fell."));
      expect(literalIn(renderCard(shown))).toEqual(["Complaints fell."]);
      expect(problems(shown)).toEqual([]);
    },
  );

  it("opens a page by its label, and only one that a browser can open", () => {
    const shown = card("s", link("Open the page", "https://inn.example/reports/2026-W46"));
    expect(body(shown)).toEqual([
      {
        type: "ActionSet",
        actions: [{ type: "Action.OpenUrl", title: "Open the page", url: "https://inn.example/reports/2026-W46" }],
      },
    ]);
    expect(problems(shown)).toEqual([]);
    expect(literalIn(renderCard(card("s", link("Open the page", "javascript:alert(1)"))))).toEqual(["Open the page"]);
  });

  it("keeps every line of a text, also empty ones", () => {
    const shown = card("s", text(bold("/complaint"), "\nSaves it.\n\nAt once."));
    expect(literalIn(body(shown))).toEqual(["/complaint", "Saves it.", "\u00a0", "At once."]);
  });
});

describe("moments", () => {
  it("are each viewer's own beside words that are surely no markup", () => {
    expect(markdownIn(body(card("s", text("Undo works until ", moment(AT, "19:30")))))).toEqual([
      `Undo works until ${LOCAL}`,
    ]);
    expect(markdownIn(body(card("s", text(bold("C-118"), " · ", moment(AT, "19:30")))))).toEqual([
      `**C-118** · ${LOCAL}`,
    ]);
  });

  it("are written out beside bold words that Markdown would not make bold", () => {
    expect(markdownIn(body(card("s", text(bold("C-118, "), moment(AT, "19:30")))))).toEqual([]);
  });

  it.each([
    ["Ben *", "an asterisk"],
    ["[Ben](https://x.example)", "a link"],
    ["1. Ben", "a list"],
    ["www.x.example", "an address"],
  ])("are written out beside %s", (name) => {
    const shown = body(card("s", context(`Logged by ${name}, `, moment(AT, "21 Nov, 19:30"))));
    expect(markdownIn(shown)).toEqual([]);
    expect(literalIn(shown).join("")).toBe(`Logged by ${name}, 21 Nov, 19:30`);
  });

  it("are written out when they are none", () => {
    for (const at of ["not a moment", "+012026-11-21T19:30:00Z"]) {
      const shown = body(card("s", text("until ", { at, fallback: "tomorrow" })));
      expect(literalIn(shown).join("")).toBe("until tomorrow");
    }
  });

  it("that somebody typed stay what they typed", () => {
    const typed = "at {{DATE(2026-11-21T19:30:00Z, SHORT)}} and {{{TIME(2026-11-21T19:30:00Z)}}}";
    const runs = literalIn(body(card("s", quote(typed))));
    expect(runs.join("")).toBe(typed);
    for (const run of runs) expect(run).not.toMatch(/\{\{(?:DATE|TIME)/);
  });
});

describe("hostile text", () => {
  const HOSTILE = "<at>everyone</at> <b>*bold*</b> _it_ ~no~ `code` [a](https://x.example) &lt; & # \\ ".repeat(200);
  const short = HOSTILE.slice(0, 300);

  it("is literal wherever it stands", () => {
    const shown = card(
      short,
      heading(short),
      text(short, bold(short)),
      facts([short, short]),
      quote(short),
      context(short),
    );
    expect(markdownIn(renderCard(shown))).toEqual([]);
    const seen = literalIn(renderCard(shown));
    expect(seen).toEqual([short, short, short, `${short}: `, short, short, short]);
    expect(problems(shown)).toEqual([]);
  });

  it("of control characters and half signs is made visible", () => {
    const [shown] = literalIn(body(card("s", quote("cold\0soup \ud83d \u001b[31m\r\nnext"))));
    expect(shown).toBe("cold␀soup � ␛[31m\nnext");
  });

  it("of 10,000 characters is kept whole, whatever they are", () => {
    for (const typed of [
      HOSTILE.slice(0, 10_000),
      "\n".repeat(9_999).concat("x"),
      '"'.repeat(10_000),
      "𝒳".repeat(10_000),
    ]) {
      const shown = card("C-1", heading("C-1"), quote(typed));
      expect(literalIn(body(shown)).join("")).toBe(typed);
      expect(problems(shown)).toEqual([]);
    }
  });

  it("says that something is left out when there is no room for all", () => {
    const shown = card("C-1", quote(HOSTILE), quote(HOSTILE));
    expect(words(body(shown))).toContain("…");
    expect(problems(shown)).toEqual([]);
  });

  it("shows the beginning of a card that is too large, and that there was more", () => {
    const shown = card("many", ...Array.from({ length: 500 }, (_, at) => text(`line ${at}`)));
    const lines = literalIn(body(shown));
    expect(lines[0]).toBe("line 0");
    expect(lines.at(-1)).toBe("[…]");
    expect(problems(shown)).toEqual([]);
  });

  it.each([
    ["lines", text("first", "\n".repeat(3_000), "last")],
    ["what looks like moments", context("{{DATE(".repeat(800))],
  ])("fits when little text takes much to draw: %s", (_what, block) => {
    expect(problems(card("s", block))).toEqual([]);
    expect(words(body(card("s", block))).length).toBeLessThan(23_000);
  });

  it("keeps 30 buttons, six in a row", () => {
    const shown = card("s", actions(...Array.from({ length: 30 }, (_, at) => button(`Button ${at}`))));
    expect(body(shown)).toHaveLength(5);
    expect(words(body(shown))).toContain("Button 29");
    expect(problems(shown)).toEqual([]);
  });

  it.each(hostileTexts)("%s are accepted everywhere in a card", (_name, hostile) => {
    expect(problems(cardFullOf(hostile))).toEqual([]);
  });

  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.string({
      unit: fc.constantFrom("*", "_", "[", "]", "(", ")", "<", "&", "{", "}", "a", "1", ".", "-", " ", "\n", "DATE"),
    }),
    fc.constantFrom(
      "",
      " ",
      "<at>Ana</at>",
      "👨‍👩‍👧‍👦",
      "\u0000",
      "x".repeat(4_000),
      HOSTILE,
      "{{TIME(2026-11-21T19:30:00Z)}}",
    ),
  );
  const block = anyBlock(hostile, { moments: fc.oneof(hostile, fc.constant(AT.toISOString())) });

  it("makes no card that Teams would refuse, on any surface", () => {
    fc.assert(
      fc.property(hostile, fc.array(block, { maxLength: 60 }), (summary, blocks) => {
        expect(problems({ summary, blocks })).toEqual([]);
        expect(JSON.stringify(renderCard({ summary, blocks })).length).toBeLessThan(28 * 1024 - 600);
      }),
      { numRuns: 60 },
    );
  });

  it("is shown as it was typed", () => {
    fc.assert(
      fc.property(
        hostile.filter((typed) => typed.trim() !== ""),
        (typed) => {
          const shown = visible(typed);
          expect(literalIn(body(card("s", quote(typed)))).join("")).toBe(shown);
          expect(literalIn(body(card("s", text(typed)))).join("")).toBe(shown);
          expect(literalIn(body(card("s", facts(["said", typed])))).join("")).toBe(`said: ${shown}`);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is never read as Markdown: what is, has nothing in it that could be markup", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        for (const read of markdownIn(renderCard({ summary: "s", blocks }))) {
          const said = read.replaceAll(/\{\{DATE\(\S+Z, SHORT\)\}\} \{\{TIME\(\S+Z\)\}\}|\*\*/g, "");
          expect(read).not.toMatch(/^ /);
          expect(said).not.toMatch(/[*_~`#>[\]<&\\|{}+=@\n]|:\S|\.\p{L}|\d[.)]|^-/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});
