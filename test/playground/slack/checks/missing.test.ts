import { describe, expect, it } from "vitest";
import {
  actions,
  bar,
  button,
  chart,
  dataTable,
  image,
  inMessage,
  inModal,
  input,
  paragraph,
  pie,
  plain,
  richText,
  section,
  select,
  task,
  textInput,
} from "./examples.ts";

describe("what is missing", () => {
  it.each<[string, unknown, string]>([
    ["the text of a header", { type: "header" }, ": missing required field: text"],
    ["the type of a text", { type: "header", text: { text: "a" } }, "/text: missing required field: type"],
    ["text or fields", { type: "section" }, ": must define either `text` or `fields`"],
    ["the elements of a row", { type: "actions" }, ": missing required field: elements"],
    ["the text of a button", actions({ type: "button" }), "/elements/0: missing required field: text"],
    [
      "the text of a confirmation",
      actions({ ...button, confirm: {} }),
      "/elements/0/confirm: missing required field: text",
    ],
    [
      "the value of an option",
      actions({ ...select, options: [{ text: plain("a") }] }),
      "/elements/0/options/0: missing required field: value",
    ],
    ["options", actions({ type: "static_select" }), "/elements/0: must define either `options` or `option_groups`"],
    [
      "options of several",
      actions({ type: "multi_static_select" }),
      "/elements/0: must define either `options` or `option_groups`",
    ],
    [
      "the description of a picture",
      { type: "image", image_url: image.image_url },
      ": missing required field: alt_text",
    ],
    ["the picture", { type: "image", alt_text: "Soup" }, ": must define either `image_url` or `slack_file`"],
    [
      "the small picture",
      { ...section, accessory: { type: "image", alt_text: "Soup" } },
      "/accessory: must define either `image_url` or `slack_file`",
    ],
    [
      "which file",
      { type: "image", alt_text: "Soup", slack_file: {} },
      "/slack_file: must define either `id` or `url`",
    ],
    ["the label of a question", { type: "input", element: textInput }, ": missing required field: label"],
    ["the question", { type: "input", label: plain("a") }, ": missing required field: element"],
    [
      "the one opinion",
      {
        type: "context_actions",
        elements: [{ type: "feedback_buttons", positive_button: { text: plain("a"), value: "1" } }],
      },
      "/elements/0: missing required field: negative_button",
    ],
    ["what a rich text has", { type: "rich_text" }, ": missing required field: elements"],
    [
      "the time of a date",
      richText(paragraph({ type: "date", format: "{time}" })),
      "/elements/0/elements/0: missing required field: timestamp",
    ],
    [
      "the look of a date",
      richText(paragraph({ type: "date", timestamp: 1 })),
      "/elements/0/elements/0: missing required field: format",
    ],
    [
      "where a link goes",
      richText(paragraph({ type: "link", text: "a" })),
      "/elements/0/elements/0: missing required field: url",
    ],
    [
      "who is mentioned",
      richText(paragraph({ type: "user" })),
      "/elements/0/elements/0: missing required field: user_id",
    ],
    [
      "whom a broadcast reaches",
      richText(paragraph({ type: "broadcast" })),
      "/elements/0/elements/0: missing required field: range",
    ],
    ["which emoji", richText(paragraph({ type: "emoji" })), "/elements/0/elements/0: missing required field: name"],
    [
      "the kind of list",
      richText({ type: "rich_text_list", elements: [paragraph()] }),
      "/elements/0: missing required field: style",
    ],
    ["a caption", { type: "data_table", rows: dataTable.rows }, ": missing required field: caption"],
    ["the title of a chart", { type: "data_visualization", chart: pie }, ": missing required field: title"],
    ["the axes of a chart", chart({ type: "line", series: bar.series }), "/chart: missing required field: axis_config"],
    [
      "anything on a card",
      { type: "card", subtitle: plain("Bar") },
      ": must define `hero_image`, `title`, `actions` or `body`",
    ],
    [
      "the title of a container",
      { type: "container", child_blocks: [section] },
      ": must define either `title` or `rich_text_title`",
    ],
    ["the state of a task", { ...task, status: undefined }, ": missing required field: status"],
    [
      "the trigger of a workflow",
      actions({ type: "workflow_button", text: plain("a"), workflow: {} }),
      "/elements/0/workflow: missing required field: trigger",
    ],
  ])("%s", (_, block, said) => {
    expect(inMessage(block)).toEqual([`/blocks/0${said}`]);
  });

  it("whether a number may have decimals", () => {
    expect(inModal(input({ type: "number_input" }))).toEqual([
      "/blocks/0/element: missing required field: is_decimal_allowed",
    ]);
  });
});
