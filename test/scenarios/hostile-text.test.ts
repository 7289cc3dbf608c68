import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Message, Outcome } from "../../playground/slack/index.ts";
import { exportRows } from "../../src/features/export/index.ts";
import { caseExport } from "../../src/features/feedback/index.ts";
import { nodesOf, textIn } from "../support/blocks.ts";
import { reads, type Seen } from "../support/stage.ts";
import {
  stations,
  stationsRoster,
  stationsTeamsRoster,
  stationsTenant,
  stationsWorkspace,
} from "../support/stations.ts";
import { teamsStage } from "../support/teams-stage.ts";
import { ANA, type World, world } from "../support/world.ts";

const lettersOf = (length: number) => "All of it was cold! ".repeat(Math.ceil(length / 20)).slice(0, length - 1);

/** What somebody could type to break something, as it is saved and as Slack can show it. */
const hostile: Readonly<Record<string, { typed: string; saved?: string; visible?: string }>> = {
  "a mention of everybody": { typed: "<!channel> the soup <!here> was <!everyone> cold" },
  "a mention typed as people type it": { typed: "@channel @here @everyone cold soup" },
  "a mention of a person, a channel and a group": { typed: "<@U1> <@U0STATION1|x> <#C0STATION1> <!subteam^S1|@all>" },
  "a date and a link": { typed: "<!date^0^{date}|now> <https://x.example|click here> <mailto:a|b>" },
  markup: { typed: "*bold* _it_ ~no~ `code` ```block``` > quote\n> quote\n• point :smile: :+1:" },
  "entities and HTML": { typed: "&amp; <b>bold</b> &lt;!channel&gt; <script>alert(1)</script> &#60; &" },
  placeholders: { typed: "{kind} {0} {{x}} <%= x %> $1 %s %% \\ \\n '' ''' \"" },
  "a formula": { typed: '=HYPERLINK("http://x.example") and so on' },
  SQL: { typed: `'); DROP TABLE "case"; --` },
  "emoji families and flags": { typed: "👨‍👩‍👧‍👦👩🏽‍🍳🏴󠁧󠁢󠁳󠁣󠁴󠁿🇩🇪 were 😡" },
  "right-to-left text and overrides": { typed: "הַמָּרָק הָיָה קַר — الحساء بارد \u202egnihtyna\u202c \u2067x\u2069" },
  "zero-width characters": { typed: "co\u200bld\u200c so\u200dup\u2060 \ufeffwas\u00ad it" },
  Zalgo: { typed: `s${"\u0301\u0310\u0489\u0334".repeat(12)}o${"\u0353\u0317".repeat(20)}up` },
  NUL: { typed: "cold\0soup", saved: "cold␀soup" },
  "other control characters": {
    typed: "bell\u0007 back\b esc\u001b[31m del\u007f next\u0085",
    visible: "bell␇ back␈ esc␛[31m del␡ next�",
  },
  "line breaks": { typed: "one\r\ntwo\rthree\n\nfour\u2028five", visible: "one\ntwo\nthree\n\nfour\u2028five" },
};
const names = Object.keys(hostile);

/** All that Slack would read as something else than text, in the blocks of a message. */
const kindsOfMarkup = ["user", "usergroup", "channel", "broadcast", "link", "emoji", "color"];

/** Finds a text on a message word for word, where Slack reads nothing into it. */
function expectLiterally(message: Message | undefined, text: string): void {
  const nodes = [...nodesOf(message?.blocks)];
  expect(nodes.filter(({ type }) => kindsOfMarkup.includes(String(type)))).toEqual([]);
  const interpreted = nodes.filter(({ type }) => type === "mrkdwn").map((node) => String(node.text));
  for (const inText of interpreted) expect(inText).toMatch(/^<!date\^\d+\^\{date_short_pretty\} \{time\}\|[^<>&]*>$/);
  const literal = nodes.filter(({ type }) => type === "text").map((node) => String(node.text));
  expect(literal).toContain(text);
  const fallback = message?.text ?? "";
  expect(fallback.replace(/&(?:amp|lt|gt);/g, "")).not.toMatch(/[<>&]/);
  expect(fallback.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")).toContain(text);
}

const here = await world({ workspace: stationsWorkspace, setUp: false });
const stationOf = (name: string) => stations[names.indexOf(name) % stations.length] ?? { user: "", channel: "" };
const answers = new Map<string, Outcome>();

beforeAll(async () => {
  await here.bot.setUp(stationsRoster);
  await Promise.all(
    names.map(async (name) => {
      const { user, channel } = stationOf(name);
      answers.set(name, await here.type(user, "/complaint", hostile[name]?.typed, channel));
    }),
  );
});

const numberOn = (message: Message | undefined): string => /^C-\d+/.exec(message?.text ?? "")?.[0] ?? "none";

describe.each(names)("%s", (name) => {
  const { typed, saved = typed, visible = saved } = hostile[name] ?? { typed: "" };

  it("is saved as it was typed", async () => {
    expect((await here.cases()).map(({ text }) => text)).toContain(saved);
  });

  it("is shown word for word in the private answer and in the channel", async () => {
    const answer = answers.get(name)?.shown;
    expectLiterally(answer, visible);
    const posted = await here.cards(stationOf(name).channel);
    expectLiterally(
      posted.find((card) => numberOn(card) === numberOn(answer)),
      visible,
    );
  });
});

const inTeams = await teamsStage({ seed: stationsTenant, roster: stationsTeamsRoster });
beforeAll(async () => {
  await Promise.all(
    names.map(async (name) => {
      const { user, channel } = stationOf(name);
      const typed = hostile[name]?.typed;
      await inTeams.type(user, "/complaint", typed, channel);
    }),
  );
});

/** Finds a text word for word on a card in Teams, where it reads nothing into it, and nowhere else. */
function expectLiterallyInTeams(seen: Seen | undefined, text: string): void {
  const [summary = ""] = (seen?.reads ?? "").split("\n[{");
  expect(summary).toContain(text);
  const nodes = [...nodesOf(cardsIn(seen))] as readonly {
    type?: string;
    text?: string;
    inlines?: readonly { text: string }[];
  }[];
  const literal = nodes.flatMap(({ inlines }) => inlines?.map((run) => run.text).join("") ?? []);
  expect(literal).toContain(text);
  for (const { text: markdown } of nodes.filter(({ type }) => type === "TextBlock")) {
    expect(markdown).toMatch(/^(?:[\p{L}\p{N} ·,:/()-]|\{\{(?:DATE|TIME)\([\dTZ:-]+(?:, SHORT)?\)\}\})*$/u);
  }
}

const cardsIn = (seen: Seen | undefined): unknown =>
  JSON.parse(/(?<=\n)\[\{"type":"AdaptiveCard".*$/s.exec(reads(seen))?.[0] ?? "[]");
const numberIn = (seen: Seen | undefined): string => /^C-\d+/.exec(reads(seen))?.[0] ?? "none";

describe.each(names)("in Teams, %s", (name) => {
  const { typed, saved = typed, visible = saved } = hostile[name] ?? { typed: "" };

  it("is saved as it was typed", async () => {
    expect((await inTeams.cases()).map(({ text }) => text)).toContain(saved);
  });

  it("is shown word for word in the private answer and in the channel", async () => {
    const { channel, user } = stationOf(name);
    const posted = (await inTeams.cards(channel)).find((card) => reads(card).includes(visible));
    expectLiterallyInTeams(posted, visible);
    const told = inTeams.told(user, channel);
    expectLiterallyInTeams(
      told.find((answer) => numberIn(answer) === numberIn(posted)),
      visible,
    );
  });
});

describe("a very long text", () => {
  it.each([
    ["words", lettersOf(10_000), 0],
    ["emoji families", "👨‍👩‍👧‍👦".repeat(900), 1],
    ["one sign that never ends", `a${"\u0301".repeat(9_999)}`, 2],
    ["nothing but markup", "<&>*_~`".repeat(1_428), 3],
  ])("of %s is saved, and shown in part in the channel and whole to whoever asks", async (_what, typed, at) => {
    expect(await wholeOf(typed, at)).toContain(typed);
  });

  it("of signs for which Slack needs two each is saved, and shown as far as Slack has room", async () => {
    expect(await wholeOf("𝒳".repeat(10_000), 4)).toMatch(/𝒳{2000}…/u);
  });

  /** What somebody reads who asks for all of it. */
  async function wholeOf(typed: string, at: number): Promise<string> {
    const { user, channel } = stations[at] ?? { user: "", channel: "" };
    const answer = await here.type(user, "/complaint", typed, channel);
    expect((await here.cases()).map(({ text }) => text)).toContain(typed);
    const card = (await here.cards(channel)).find((posted) => numberOn(posted) === numberOn(answer.shown));
    expect(textIn(card?.blocks)).toContain("…");
    expect(textIn(card?.blocks).length).toBeLessThan(typed.length / 2);
    const before = here.told(user, channel).length;
    await here.press(user, card, "Show all");
    await expect.poll(() => here.told(user, channel).length).toBe(before + 1);
    return textIn(here.told(user, channel).at(-1)?.blocks);
  }
});

describe("any text at all", () => {
  /** The texts in the export, by case. */
  async function exported({ database }: World): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for await (const line of exportRows(database, caseExport, "jsonl")) {
      const { case: named, text } = JSON.parse(line) as { case: string; text: string };
      found.set(named, text);
    }
    return found;
  }

  it("comes out of the export exactly as it was typed, but for NUL", async () => {
    const anyWorld = await world({ setUp: false });
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string());
    const typeable = text.map((typed) => typed.trim()).filter((typed) => typed !== "");
    await fc.assert(
      fc.asyncProperty(fc.array(typeable, { minLength: 1, maxLength: 8 }), async (texts) => {
        const said = await Promise.all(texts.map((typed) => anyWorld.type(ANA, "/complaint", typed)));
        const found = await exported(anyWorld);
        const given = said.map(({ shown }) => found.get(numberOn(shown)));
        expect(given).toEqual(texts.map((typed) => typed.replaceAll("\0", "␀")));
      }),
      { numRuns: 15 },
    );
  });

  it("typed into a form is saved as it was typed too", async () => {
    const { type, submit, cases } = await world({ setUp: false });
    const typed = ["<!channel> & <@U1>", "cold\0soup", "half a sign: \ud83d", "  *both* ends  "];
    for (const text of typed) {
      await type(ANA, "/complaint");
      expect(await submit(ANA, { text })).toMatchObject({ status: 200 });
    }
    const saved = ["<!channel> & <@U1>", "cold␀soup", "half a sign: �", "  *both* ends  "];
    expect((await cases()).map(({ text }) => text)).toEqual(saved);
  });
});
