import { describe, expect, it } from "vitest";
import {
  actions,
  bar,
  button,
  card,
  chart,
  container,
  dataTable,
  inMessage,
  inModal,
  input,
  long,
  option,
  paragraph,
  plain,
  raw,
  richText,
  said,
  section,
  textInput,
} from "./examples.ts";

describe("what is chosen or written at first", () => {
  const options = [option("a"), option("b")];
  it.each<[string, object, string]>([
    [
      "an option that is not offered",
      { type: "static_select", options, initial_option: option("c") },
      "/initial_option: must be one of the options",
    ],
    [
      "an option with other words",
      { type: "radio_buttons", options, initial_option: { ...option("a"), text: plain("A") } },
      "/initial_option: must be one of the options",
    ],
    [
      "one of several",
      { type: "checkboxes", options, initial_options: [option("a"), option("c")] },
      "/initial_options/1: must be one of the options",
    ],
    [
      "an option of no group",
      { type: "multi_static_select", option_groups: [{ label: plain("g"), options }], initial_options: [option("c")] },
      "/initial_options/0: must be one of the options",
    ],
    [
      "none of several",
      { type: "checkboxes", options, initial_options: [] },
      "/initial_options: no fewer than 1 items allowed",
    ],
    [
      "more than may be written",
      { type: "plain_text_input", initial_value: "Cold soup", max_length: 8 },
      "/initial_value: must not be longer than `max_length`",
    ],
    [
      "a least above the most",
      { type: "plain_text_input", min_length: 9, max_length: 8 },
      "/min_length: must not be greater than `max_length`",
    ],
    [
      "no number",
      { type: "number_input", is_decimal_allowed: true, initial_value: "two" },
      "/initial_value: must be a number written as a string",
    ],
    [
      "a decimal where none is allowed",
      { type: "number_input", is_decimal_allowed: false, initial_value: "2.5" },
      "/initial_value: must be a whole number",
    ],
    [
      "too small a number",
      { type: "number_input", is_decimal_allowed: false, initial_value: "9", min_value: "10" },
      "/initial_value: must be between `min_value` and `max_value`",
    ],
    [
      "too large a number",
      { type: "number_input", is_decimal_allowed: false, initial_value: "11", max_value: "9" },
      "/initial_value: must be between `min_value` and `max_value`",
    ],
    [
      "numbers in no order",
      { type: "number_input", is_decimal_allowed: false, min_value: "10", max_value: "9" },
      "/min_value: must not be greater than `max_value`",
    ],
    [
      "lines in no order",
      { type: "rich_text_input", min_lines: 3, max_lines: 2 },
      "/min_lines: must not be greater than `max_lines`",
    ],
  ])("%s", (_, element, said) => {
    expect(inModal(input(element))).toEqual([`/blocks/0/element${said}`]);
  });

  it("a file cannot be sent while it is chosen", () => {
    expect(inModal(input({ type: "file_input" }, { dispatch_action: true }))).toEqual([
      "/blocks/0/dispatch_action: cannot be used with a file_input",
    ]);
  });
});

describe("what does not fit together", () => {
  it.each<[string, unknown, string]>([
    [
      "two series of one name",
      chart({ ...bar, series: [bar.series[0], bar.series[0]] }),
      "/chart/series/1/name: must be unique",
    ],
    [
      "two categories of one name",
      chart({
        ...bar,
        series: [
          {
            name: "a",
            data: [
              { label: "Mon", value: 1 },
              { label: "Mon", value: 1 },
            ],
          },
        ],
        axis_config: { categories: ["Mon", "Mon"] },
      }),
      "/chart/axis_config/categories/1: must be unique",
    ],
    [
      "a series without a point for each category",
      chart({ ...bar, axis_config: { categories: ["Mon", "Tue", "Wed"] } }),
      "/chart/series/0/data: must have exactly one point for each category",
    ],
    [
      "a series with a point of no category",
      chart({ ...bar, axis_config: { categories: ["Mon"] } }),
      "/chart/series/0/data: must have exactly one point for each category",
    ],
    [
      "a short row",
      { ...dataTable, rows: [...dataTable.rows, [raw("Spa")]] },
      "/rows/2: must have 2 cells like the header row",
    ],
    [
      "a header of rich text",
      { ...dataTable, rows: [[richText(), raw("Cases")], dataTable.rows[1]] },
      "/rows/0/0/type: rich_text cannot be used in the header row",
    ],
    [
      "a column that does not exist",
      { ...dataTable, row_header_column_index: 2 },
      "/row_header_column_index: must be the index of a column",
    ],
    [
      "more than a table holds",
      { type: "table", rows: [[raw(long(5000)), richText(paragraph(said(long(5001))))]] },
      "/rows: must be less than 10001 characters over all cells",
    ],
    [
      "more than a data table holds",
      { ...dataTable, rows: [[raw("a")], [raw(long(20_000))]] },
      "/rows: must be less than 20001 characters over all cells",
    ],
  ])("%s", (_, block, said) => {
    expect(inMessage(block)).toEqual([`/blocks/0${said}`]);
  });

  it("a full table is taken", () => {
    expect(inMessage({ type: "table", rows: [[raw(long(10_000))]] })).toEqual([]);
    expect(inMessage({ ...dataTable, rows: [[raw("a")], [raw(long(19_999))]] })).toEqual([]);
  });
});

describe("what has the same name twice", () => {
  const named = (block_id: string) => ({ ...section, block_id });

  it("two blocks", () => {
    expect(inMessage(named("a"), named("b"), named("a"))).toEqual([
      '/blocks/2/block_id: `block_id` "a" already exists',
    ]);
  });

  it("a block and one in a container", () => {
    expect(inMessage(named("a"), { ...container, child_blocks: [named("a")] })).toEqual([
      '/blocks/1/child_blocks/0/block_id: `block_id` "a" already exists',
    ]);
  });

  it("two elements of one block", () => {
    expect(inMessage(actions(button, { ...button, action_id: "undo" }, button))).toEqual([
      '/blocks/0/elements/2/action_id: `action_id` "change" already exists',
    ]);
    expect(inMessage({ ...card, actions: [button, button] })).toEqual([
      '/blocks/0/actions/1/action_id: `action_id` "change" already exists',
    ]);
  });

  it("elements of different blocks may share a name", () => {
    expect(inMessage(actions(button), actions(button), { ...section, accessory: button })).toEqual([]);
  });

  it("the focus", () => {
    const focused = input({ ...textInput, focus_on_load: true });
    expect(inModal(focused, input({ ...textInput, focus_on_load: false }))).toEqual([]);
    expect(inModal(focused, focused)).toEqual([
      "/blocks/1/element/focus_on_load: only one element can have `focus_on_load`",
    ]);
  });
});
