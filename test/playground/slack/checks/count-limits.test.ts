import { describe, expect, it } from "vitest";
import { type Limit, takesUpTo, tooLarge, tooLong, tooMany } from "./at-the-limit.ts";
import {
  actions,
  bar,
  bin,
  button,
  card,
  chart,
  container,
  dataTable,
  image,
  inMessage,
  inModal,
  input,
  long,
  many,
  option,
  paragraph,
  plain,
  raw,
  richText,
  said,
  section,
} from "./examples.ts";

const menu = { type: "static_select" };
const radio = { type: "radio_buttons" };
const options = (count: number) => many(count, (at) => option(String(at)));

describe("how many there may be in a message", () => {
  const buttons = (count: number) => many(count, (at) => ({ ...button, action_id: `b${at}` }));
  const points = (count: number) => many(count, (at) => ({ label: `p${at}`, value: at }));
  const plotted = (count: number) => ({
    type: "bar",
    series: [{ name: "Cases", data: points(count) }],
    axis_config: { categories: points(20).map(({ label }) => label) },
  });
  it.each<Limit>([
    ["fields", 10, (n) => ({ type: "section", fields: many(n, () => plain("a")) }), "/fields"],
    ["pieces of small print", 10, (n) => ({ type: "context", elements: many(n, () => image) }), "/elements"],
    ["buttons", 25, (n) => actions(...buttons(n)), "/elements"],
    [
      "icon buttons",
      5,
      (n) => ({ type: "context_actions", elements: many(n, () => bin({}).elements[0]) }),
      "/elements",
    ],
    ["options of a menu", 100, (n) => actions({ ...menu, options: options(n) }), "/elements/0/options"],
    [
      "groups of options",
      100,
      (n) => actions({ ...menu, option_groups: many(n, () => ({ label: plain("a"), options: options(1) })) }),
      "/elements/0/option_groups",
    ],
    [
      "options of a group",
      100,
      (n) => actions({ ...menu, option_groups: [{ label: plain("a"), options: options(n) }] }),
      "/elements/0/option_groups/0/options",
    ],
    ["options behind an ellipsis", 5, (n) => actions({ type: "overflow", options: options(n) }), "/elements/0/options"],
    ["checkboxes", 10, (n) => actions({ type: "checkboxes", options: options(n) }), "/elements/0/options"],
    ["radio buttons", 10, (n) => actions({ ...radio, options: options(n) }), "/elements/0/options"],
    ["rows of a table", 100, (n) => ({ type: "table", rows: many(n, () => [raw("a")]) }), "/rows"],
    ["columns of a table", 20, (n) => ({ type: "table", rows: [many(n, () => raw("a"))] }), "/rows/0"],
    [
      "columns with settings",
      20,
      (n) => ({ type: "table", rows: [[raw("a")]], column_settings: many(n, () => null) }),
      "/column_settings",
    ],
    ["rows of a data table", 201, (n) => ({ ...dataTable, rows: many(n, () => [raw("a")]) }), "/rows"],
    [
      "slices",
      12,
      (n) => chart({ type: "pie", segments: many(n, (at) => ({ label: `s${at}`, value: 1 })) }),
      "/chart/segments",
    ],
    [
      "series",
      12,
      (n) => chart({ ...bar, series: many(n, (at) => ({ ...bar.series[0], name: `s${at}` })) }),
      "/chart/series",
    ],
    ["buttons on a card", 3, (n) => ({ ...card, actions: buttons(n) }), "/actions"],
    ["cards", 10, (n) => ({ type: "carousel", elements: many(n, () => card) }), "/elements"],
    ["blocks in a container", 10, (n) => ({ ...container, child_blocks: many(n, () => section) }), "/child_blocks"],
  ])("%s: %i", takesUpTo(inMessage, tooMany));

  it("points of a series: 20", () => {
    expect(inMessage(chart(plotted(20)))).toEqual([]);
    expect(inMessage(chart(plotted(21)))).toContain(`/blocks/0/chart/series/0/data: ${tooMany(20)}`);
  });

  it("categories: 20", () => {
    const config = { categories: points(21).map(({ label }) => label) };
    expect(inMessage(chart({ ...plotted(20), axis_config: config }))).toContain(
      `/blocks/0/chart/axis_config/categories: ${tooMany(20)}`,
    );
  });

  it("a category's name: 20 characters", () => {
    const named = (name: string) =>
      chart({
        type: "line",
        series: [{ name: "Cases", data: [{ label: name, value: 1 }] }],
        axis_config: { categories: [name] },
      });
    expect(inMessage(named(long(20)))).toEqual([]);
    expect(inMessage(named(long(21)))).toEqual([
      `/blocks/0/chart/series/0/data/0/label: ${tooLong(20)}`,
      `/blocks/0/chart/axis_config/categories/0: ${tooLong(20)}`,
    ]);
  });
});

describe("how large a number may be", () => {
  it.each<Limit>([
    [
      "the most characters of an answer",
      3000,
      (n) => input({ type: "plain_text_input", max_length: n }),
      "/element/max_length",
    ],
    [
      "the fewest characters of an answer",
      3000,
      (n) => input({ type: "plain_text_input", min_length: n }),
      "/element/min_length",
    ],
    ["the lines of an input", 100, (n) => input({ type: "rich_text_input", max_lines: n }), "/element/max_lines"],
    ["the files of an input", 10, (n) => input({ type: "file_input", max_files: n }), "/element/max_files"],
  ])("%s: %i", takesUpTo(inModal, tooLarge));

  it.each<Limit>([
    ["the rows of a page", 100, (n) => ({ ...dataTable, page_size: n }), "/page_size"],
    [
      "the depth of a list",
      8,
      (n) => richText({ type: "rich_text_list", style: "bullet", indent: n, elements: [paragraph(said("a"))] }),
      "/elements/0/indent",
    ],
  ])("%s: %i", takesUpTo(inMessage, tooLarge));

  it.each<[string, unknown, string]>([
    ["an answer", input({ type: "plain_text_input", max_length: 0 }), "/element/max_length"],
    ["an input of files", input({ type: "file_input", max_files: 0 }), "/element/max_files"],
    ["an input of lines", input({ type: "rich_text_input", min_lines: 0 }), "/element/min_lines"],
    [
      "a choice of several",
      input({ type: "multi_users_select", max_selected_items: 0 }),
      "/element/max_selected_items",
    ],
  ])("%s has at least one", (_, block, pointer) => {
    expect(inModal(block)).toEqual([`/blocks/0${pointer}: must be at least 1`]);
  });

  it("a page of a data table has at least one row", () => {
    expect(inMessage({ ...dataTable, page_size: 0 })).toEqual(["/blocks/0/page_size: must be at least 1"]);
  });
});
