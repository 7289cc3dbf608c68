import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RichPart, Run } from "../../../playground/web/src/slack/block-kit.ts";
import { parseMrkdwn } from "../../../playground/web/src/slack/mrkdwn.ts";

const section = (...elements: readonly unknown[]) => [{ type: "rich_text_section", elements }];
const text = (value: string, style?: object) => ({ type: "text", text: value, ...(style && { style }) });

describe("Slack's markup", () => {
  it.each([
    ["plain words", section(text("plain words"))],
    ["*bold* words", section(text("bold", { bold: true }), text(" words"))],
    ["_leaning_", section(text("leaning", { italic: true }))],
    ["~gone~", section(text("gone", { strike: true }))],
    ["*both _ways_*", section(text("both ", { bold: true }), text("ways", { bold: true, italic: true }))],
    ["`a * b * c`", section(text("a * b * c", { code: true }))],
    ["2*3*4 and snake_case_name", section(text("2*3*4 and snake_case_name"))],
    ["* no list *", section(text("* no list *"))],
    ["&lt;b&gt; &amp;amp;", section(text("<b> &amp;"))],
    [
      "<@U0MAEVE|maeve> and <@U0AMARA>",
      section({ type: "user", user_id: "U0MAEVE" }, text(" and "), { type: "user", user_id: "U0AMARA" }),
    ],
    ["<#C0KITCHEN|kitchen>", section({ type: "channel", channel_id: "C0KITCHEN" })],
    ["<!subteam^S1|@chefs>", section({ type: "usergroup", usergroup_id: "S1" })],
    ["<!here>", section({ type: "broadcast", range: "here" })],
    [
      "<https://a.example/?x=1&amp;y=2|the page>",
      section({ type: "link", url: "https://a.example/?x=1&y=2", text: "the page" }),
    ],
    ["<https://a.example/>", section({ type: "link", url: "https://a.example/" })],
    ["<javascript:alert(1)|click>", section(text("<javascript:alert(1)|click>"))],
    [
      "<!date^1795262400^{date_short} {time}|21 Nov>",
      section({ type: "date", timestamp: 1_795_262_400, format: "{date_short} {time}", fallback: "21 Nov" }),
    ],
  ])("reads %s", (markup, parts) => {
    expect(parseMrkdwn(markup)).toEqual(parts);
  });

  it("reads quotes and code blocks as blocks of their own", () => {
    expect(parseMrkdwn("She said:\n&gt; cold\n&gt; soup\nto me\n```\n*as it is*\n```")).toEqual([
      ...section(text("She said:")),
      { type: "rich_text_quote", elements: [text("cold\nsoup")] },
      ...section(text("to me\n")),
      { type: "rich_text_preformatted", elements: [text("*as it is*")] },
    ]);
  });

  it("loses no letter of any text", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const letters = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, "");
        const escaped = typed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        expect(letters(said(parseMrkdwn(escaped)))).toBe(letters(typed));
      }),
    );
  });
});

const said = (parts: readonly (RichPart | Run)[]): string =>
  parts.map((part) => ("elements" in part ? said(part.elements) : "text" in part ? part.text : "")).join("");
