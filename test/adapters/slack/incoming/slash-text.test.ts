import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSlashText, mentionedIn } from "../../../../adapters/slack/incoming/slash-text.ts";

describe("what was typed, from what Slack made of it", () => {
  it.each([
    ["cold soup", "cold soup"],
    ["  two spaces  ", "  two spaces  "],
    ["fish &amp; chips &lt;3 &gt; 2", "fish & chips <3 > 2"],
    ["they typed &amp;lt;", "they typed &lt;"],
    ["<@U1|ana> was kind", "@ana was kind"],
    ["<@W1ORG|ana>", "@ana"],
    ["<@U1> was kind", "<@U1> was kind"],
    ["<@U1|>", "<@U1|>"],
    ["in <#C1|dining>", "in #dining"],
    ["in <#C1>", "in <#C1>"],
    ["<!channel> <!here> <!everyone> <!here|here>", "@channel @here @everyone @here"],
    ["ask <!subteam^S1|@managers>", "ask @managers"],
    ["ask <!subteam^S1>", "ask <!subteam^S1>"],
    ["see <https://inn.example/menu|inn.example/menu>", "see inn.example/menu"],
    ["see <https://inn.example/?a=1&amp;b=2>", "see https://inn.example/?a=1&b=2"],
    ["see <https://inn.example/menu|the menu>", "see the menu (https://inn.example/menu)"],
    ["see <https://inn.example/?a=1&amp;b=2|R&amp;D>", "see R&D (https://inn.example/?a=1&b=2)"],
    ["see <https://evil.example/|inn.example>", "see inn.example (https://evil.example/)"],
    ["see <http://inn.example/|inn.example>", "see inn.example"],
    ["see <https://inn.example|https://inn.example>", "see https://inn.example"],
    ["see <https://inn.example/menu|>", "see https://inn.example/menu"],
    ["call <tel:+15550100|+15550100>", "call +15550100"],
    ["call <tel:+15550100|+1 555-0100>", "call +1 555-0100"],
    ["see <http://inn.example|Inn.Example>", "see Inn.Example"],
    ["call <tel:+15550100|the desk>", "call the desk (+15550100)"],
    ["write <mailto:eve@inn.example|Eve>", "write Eve (eve@inn.example)"],
    ["mail <mailto:eve@inn.example|eve@inn.example>", "mail eve@inn.example"],
    ["a < b > c, <b>bold</b>, <3, <", "a < b > c, <b>bold</b>, <3, <"],
    ["<@U1|R&amp;D>", "@R&D"],
  ])("%j is %j", (sent, typed) => {
    expect(decodeSlashText(sent)).toBe(typed);
  });

  it("gives back any text that Slack only escaped", () => {
    const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (typed) => decodeSlashText(escaped(typed)) === typed));
  });
});

describe("whom it names", () => {
  it.each([
    ["cold soup, ask @ben", {}],
    ["they typed &lt;@U1|ana&gt;", {}],
    [
      "<@U1|ana> and <@W2>, and <@U1|ana> again",
      {
        mentioned: [
          { userId: "U1", name: "ana", as: "@ana" },
          { userId: "W2", as: "<@W2>" },
        ],
      },
    ],
    [
      "<#C1|dining> <!here> <!subteam^S1|@managers> <@U1|R&amp;D>",
      { mentioned: [{ userId: "U1", name: "R&D", as: "@R&D" }] },
    ],
  ])("in %j", (sent, named) => {
    expect(mentionedIn(sent)).toEqual(named);
  });
});
