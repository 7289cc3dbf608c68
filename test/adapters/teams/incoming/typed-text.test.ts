import { describe, expect, it } from "vitest";
import { htmlText } from "../../../../adapters/teams/incoming/html-text.ts";
import { mentionedIn, typedText } from "../../../../adapters/teams/incoming/typed-text.ts";

const BOT = "28:bot";
const mention = (name: string, id: string, text = `<at>${name}</at>`) => ({
  type: "mention",
  text,
  mentioned: { id, name },
});
const bot = mention("Bellhop", BOT);
const ana = mention("Ana Silva", "29:ana");

describe("what a person typed", () => {
  it.each<[string, string, unknown[], string]>([
    ["is taken as it is", "complaint cold soup", [], "complaint cold soup"],
    ["loses the mention that calls the bot", "<at>Bellhop</at> complaint cold soup", [bot], "complaint cold soup"],
    ["loses what Teams puts after it", "<at>Bellhop</at>\u00a0 complaint  cold", [bot], "complaint  cold"],
    ["loses that as an entity too", " <at>Bellhop</at>&nbsp;&nbsp;complaint", [bot], "complaint"],
    ["loses it when nothing else was typed", "<at>Bellhop</at>", [bot], ""],
    ["loses line breaks after it", "<at>Bellhop</at>\r\ncomplaint\r\ncold", [bot], "complaint\r\ncold"],
    ["keeps one that does not call it", "kudos to <at>Bellhop</at>", [bot], "kudos to @Bellhop"],
    ["keeps the names of others", "<at>Bellhop</at> kudos <at>Ana Silva</at>\u00a0x", [bot, ana], "kudos @Ana Silva x"],
    ["keeps the name of another who comes first", "<at>Ana Silva</at> thanks", [ana, bot], "@Ana Silva thanks"],
    [
      "keeps each of several of the same name",
      "kudos <at>Ana Silva</at> <at>Ana Silva</at>",
      [ana, mention("Ana Silva", "29:other")],
      "kudos @Ana Silva @Ana Silva",
    ],
    [
      "keeps a name without a name",
      "kudos <at>Al</at>",
      [{ ...ana, text: "<at>Al</at>", mentioned: { id: "1" } }],
      "kudos @Al",
    ],
    ["keeps markup and entities that were typed", "a <b>b</b> &amp; &lt;at&gt;", [], "a <b>b</b> &amp; &lt;at&gt;"],
    ["loses the slash of a command", "/complaint cold soup", [], "complaint cold soup"],
    ["loses it after the mention too", "<at>Bellhop</at> /bellhop channel here", [bot], "channel here"],
    ["keeps every other slash", "complaint /2 soups", [], "complaint /2 soups"],
    ["keeps a slash that begins no word", "/ 2", [], "/ 2"],
    ["may say of whom it speaks in a way we do not know", "hi", [{ type: "mention" }, 7, null], "hi"],
  ])("%s: %j", (_what, text, entities, typed) => {
    expect(typedText(text, entities, BOT)).toBe(typed);
  });
});

describe("whom a message names", () => {
  it("is nobody when it names the bot, a team, a channel or a tag", () => {
    expect(mentionedIn([bot, { type: "clientInfo" }, 7], BOT)).toEqual({});
    const notPeople = ["19:harbour@thread.tacv2", "28:another", "a-tag"].map((id) => ({
      ...ana,
      mentioned: { id, name: "Harbour" },
    }));
    expect(mentionedIn(notPeople, BOT)).toEqual({});
  });

  it("is each person once, by the directory's id where Teams says it", () => {
    const known = { ...ana, mentioned: { id: "29:mo", name: "Mo Haddad", aadObjectId: "mo" } };
    expect(mentionedIn([bot, ana, known, ana], BOT)).toEqual({
      mentioned: [
        { userId: "29:ana", name: "Ana Silva", as: "@Ana Silva" },
        { userId: "mo", name: "Mo Haddad", as: "@Mo Haddad" },
      ],
    });
  });
});

describe("the words of a message", () => {
  it.each([
    ["<p>cold soup</p>", "cold soup"],
    ["<p>one<br>two</p><p>three</p>", "one\ntwo\nthree"],
    ["<div><div>cold&nbsp;soup &amp; &lt;bread&gt;</div>\n</div>", "cold soup & <bread>"],
    ["<ul><li>soup</li><li>bread</li></ul>", "soup\nbread"],
    ['<p>thanks <span itemtype="http://schema.skype.com/Mention">Ana</span>!</p>', "thanks Ana!"],
    ["&#39;&#x1F600;&quot;&apos;", "'😀\"'"],
    ["&unknown; &#0; &#x110000;", "&unknown; &#0; &#x110000;"],
    ['<img alt="soup" src="x">', ""],
    ["", ""],
  ])("are those of %j", (html, words) => {
    expect(htmlText(html)).toBe(words);
  });
});
