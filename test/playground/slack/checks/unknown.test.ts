import { describe, expect, it } from "vitest";
import {
  actions,
  bar,
  button,
  chart,
  container,
  inMessage,
  input,
  mrkdwn,
  option,
  paragraph,
  plain,
  richText,
  said,
  section,
  select,
  textInput,
} from "./examples.ts";

describe("what Slack does not know", () => {
  it.each<[string, unknown, string]>([
    ["a block", { type: "hologram" }, "/type: unsupported type: hologram"],
    ["a block named like a part of the language", { type: "constructor" }, "/type: unsupported type: constructor"],
    ["a block without a type", { text: plain("a") }, ": missing required field: type"],
    ["a block that is a sentence", "Cold soup", ": must provide an object"],
    ["an element of a row", actions({ type: "slider" }), "/elements/0/type: unsupported type: slider"],
    ["an input in a row of buttons", actions(textInput), "/elements/0/type: unsupported type: plain_text_input"],
    [
      "a moment beside a section",
      { ...section, accessory: { type: "datetimepicker" } },
      "/accessory/type: unsupported type: datetimepicker",
    ],
    ["a button in small print", { type: "context", elements: [button] }, "/elements/0/type: unsupported type: button"],
    ["a button as a question", input(button), "/element/type: unsupported type: button"],
    [
      "a piece of rich text",
      richText(paragraph({ type: "mrkdwn", text: "a" })),
      "/elements/0/elements/0/type: unsupported type: mrkdwn",
    ],
    [
      "a mention in preformatted text",
      richText({ type: "rich_text_preformatted", elements: [{ type: "user", user_id: "U1" }] }),
      "/elements/0/elements/0/type: unsupported type: user",
    ],
    ["a part of rich text", richText(said("a")), "/elements/0/type: unsupported type: text"],
    [
      "a text in a list",
      richText({ type: "rich_text_list", style: "bullet", elements: [said("a")] }),
      "/elements/0/elements/0/type: unsupported type: text",
    ],
    [
      "a text object",
      { type: "section", text: { type: "markdown", text: "a" } },
      "/text/type: unsupported type: markdown",
    ],
    ["a cell", { type: "table", rows: [[plain("a")]] }, "/rows/0/0/type: unsupported type: plain_text"],
    ["a chart", chart({ type: "radar" }), "/chart/type: unsupported type: radar"],
    [
      "a container in a container",
      { ...container, child_blocks: [container] },
      "/child_blocks/0/type: unsupported type: container",
    ],
    [
      "a section in a carousel",
      { type: "carousel", elements: [section] },
      "/elements/0/type: unsupported type: section",
    ],
    ["a text beside a divider", { type: "divider", text: plain("a") }, ": invalid additional property: text"],
    [
      "a block_id on a button",
      actions({ ...button, block_id: "b" }),
      "/elements/0: invalid additional property: block_id",
    ],
    ["a text besides the text of a section", { ...section, mrkdwn: true }, ": invalid additional property: mrkdwn"],
    [
      "emoji in mrkdwn",
      { type: "section", text: { ...mrkdwn("a"), emoji: true } },
      "/text: invalid additional property: emoji",
    ],
    [
      "verbatim in plain text",
      { type: "header", text: { ...plain("a"), verbatim: true } },
      "/text: invalid additional property: verbatim",
    ],
    [
      "a link in a menu",
      actions({ ...select, options: [{ ...option("a"), url: "https://a.b" }] }),
      "/elements/0/options/0: invalid additional property: url",
    ],
    [
      "a style of rich text",
      richText(paragraph({ ...said("a"), style: { blink: true } })),
      "/elements/0/elements/0/style: invalid additional property: blink",
    ],
    ["segments of bars", chart({ ...bar, segments: [] }), "/chart: invalid additional property: segments"],
  ])("%s", (_, block, said) => {
    expect(inMessage(block)).toEqual([`/blocks/0${said}`]);
  });

  it("names each property that is too much", () => {
    expect(inMessage({ type: "divider", a: 1, b: 2 })).toEqual([
      "/blocks/0: invalid additional property: a",
      "/blocks/0: invalid additional property: b",
    ]);
  });
});
