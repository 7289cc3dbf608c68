import { describe, expect, it } from "vitest";
import {
  actions,
  button,
  chart,
  container,
  dataTable,
  image,
  inMessage,
  mrkdwn,
  paragraph,
  plain,
  raw,
  richText,
  said,
  section,
  task,
} from "./examples.ts";

const menu = { type: "static_select" };

describe("what may not be empty", () => {
  it.each<[string, unknown, string]>([
    ["a section", { type: "section", text: mrkdwn("") }, "/text/text"],
    ["a field", { type: "section", fields: [plain("")] }, "/fields/0/text"],
    ["a header", { type: "header", text: plain("") }, "/text/text"],
    ["a block_id", { ...section, block_id: "" }, "/block_id"],
    ["an action_id", actions({ ...button, action_id: "" }), "/elements/0/action_id"],
    ["a button", actions({ ...button, text: plain("") }), "/elements/0/text/text"],
    [
      "an option's value",
      actions({ ...menu, options: [{ text: plain("a"), value: "" }] }),
      "/elements/0/options/0/value",
    ],
    ["a description of a picture", { ...image, alt_text: "" }, "/alt_text"],
    ["a piece of rich text", richText(paragraph(said(""))), "/elements/0/elements/0/text"],
    ["a cell", { type: "table", rows: [[raw("")]] }, "/rows/0/0/text"],
    ["a caption", { ...dataTable, caption: "" }, "/caption"],
    ["markdown", { type: "markdown", text: "" }, "/text"],
    ["a task", { ...task, title: "" }, "/title"],
  ])("%s", (_, block, pointer) => {
    expect(inMessage(block)).toEqual([`/blocks/0${pointer}: must be more than 0 characters`]);
  });

  it.each<[string, unknown, string]>([
    ["fields", { type: "section", fields: [] }, "/fields"],
    ["small print", { type: "context", elements: [] }, "/elements"],
    ["a row of buttons", actions(), "/elements"],
    ["a menu", actions({ ...menu, options: [] }), "/elements/0/options"],
    [
      "a group",
      actions({ ...menu, option_groups: [{ label: plain("a"), options: [] }] }),
      "/elements/0/option_groups/0/options",
    ],
    ["checkboxes", actions({ type: "checkboxes", options: [] }), "/elements/0/options"],
    ["a list", richText({ type: "rich_text_list", style: "bullet", elements: [] }), "/elements/0/elements"],
    ["a table", { type: "table", rows: [] }, "/rows"],
    ["a row", { type: "table", rows: [[]] }, "/rows/0"],
    ["a pie", chart({ type: "pie", segments: [] }), "/chart/segments"],
    ["a carousel", { type: "carousel", elements: [] }, "/elements"],
    ["a container", { ...container, child_blocks: [] }, "/child_blocks"],
  ])("%s", (_, block, pointer) => {
    expect(inMessage(block)).toEqual([`/blocks/0${pointer}: no fewer than 1 items allowed`]);
  });

  it("a data table: it has a row besides its header", () => {
    expect(inMessage({ ...dataTable, rows: [[raw("Unit")]] })).toEqual([
      "/blocks/0/rows: no fewer than 2 items allowed",
    ]);
  });
});
