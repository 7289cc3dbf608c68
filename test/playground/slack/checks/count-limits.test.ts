import { describe, expect, it } from "vitest";
import { type Fill, type Limit, takesUpTo, tooLarge, tooLong, tooMany } from "./at-the-limit.ts";
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
  pie,
  plain,
  raw,
  richText,
  said,
  section,
} from "./examples.ts";

const choices = (type: string) => actions({ type, options: [option("a")] });
const options = (count: number) => many(count, (at) => option(String(at)));
const buttons = (count: number) => many(count, (at) => ({ ...button, action_id: `b${at}` }));
const group = { label: plain("a"), options: options(1) };
const grouped = actions({ type: "static_select", option_groups: [group] });
const table = { type: "table", rows: [[raw("a")]] };

describe("how many there may be in a message", () => {
  it.each<Limit>([
    ["fields", 10, { type: "section" }, "/fields", (n) => many(n, () => plain("a"))],
    ["pieces of small print", 10, { type: "context" }, "/elements", (n) => many(n, () => image)],
    ["buttons", 25, actions(), "/elements", buttons],
    ["icon buttons", 5, bin(), "/elements", (n) => many(n, () => bin().elements[0])],
    ["options of a menu", 100, choices("static_select"), "/elements/0/options", options],
    ["groups of options", 100, grouped, "/elements/0/option_groups", (n) => many(n, () => group)],
    ["options of a group", 100, grouped, "/elements/0/option_groups/0/options", options],
    ["options behind an ellipsis", 5, choices("overflow"), "/elements/0/options", options],
    ["checkboxes", 10, choices("checkboxes"), "/elements/0/options", options],
    ["radio buttons", 10, choices("radio_buttons"), "/elements/0/options", options],
    ["rows of a table", 100, table, "/rows", (n) => many(n, () => [raw("a")])],
    ["columns of a table", 20, table, "/rows/0", (n) => many(n, () => raw("a"))],
    ["columns with settings", 20, table, "/column_settings", (n) => many(n, () => null)],
    ["rows of a data table", 201, dataTable, "/rows", (n) => many(n, () => [raw("a")])],
    ["slices", 12, chart(pie), "/chart/segments", (n) => many(n, (at) => ({ label: `s${at}`, value: 1 }))],
    ["series", 12, chart(bar), "/chart/series", (n) => many(n, (at) => ({ ...bar.series[0], name: `s${at}` }))],
    ["buttons on a card", 3, card, "/actions", buttons],
    ["cards", 10, { type: "carousel" }, "/elements", (n) => many(n, () => card)],
    ["blocks in a container", 10, container, "/child_blocks", (n) => many(n, () => section)],
  ])("%s: %i", takesUpTo(inMessage, tooMany));

  const points = (count: number) => many(count, (at) => ({ label: `p${at}`, value: at }));
  const plotted = (count: number) => ({
    type: "bar",
    series: [{ name: "Cases", data: points(count) }],
    axis_config: { categories: points(20).map(({ label }) => label) },
  });

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
  const itself: Fill = (size) => size;
  const answer = input({ type: "plain_text_input" });
  it.each<Limit>([
    ["the most characters of an answer", 3000, answer, "/element/max_length"],
    ["the fewest characters of an answer", 3000, answer, "/element/min_length"],
    ["the lines of an input", 100, input({ type: "rich_text_input" }), "/element/max_lines"],
    ["the files of an input", 10, input({ type: "file_input" }), "/element/max_files"],
  ])("%s: %i", takesUpTo(inModal, tooLarge, itself));

  const list = { type: "rich_text_list", style: "bullet", elements: [paragraph(said("a"))] };
  it.each<Limit>([
    ["the rows of a page", 100, dataTable, "/page_size"],
    ["the depth of a list", 8, richText(list), "/elements/0/indent"],
  ])("%s: %i", takesUpTo(inMessage, tooLarge, itself));

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
