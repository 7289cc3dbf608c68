import { describe, expect, it } from "vitest";
import {
  actions,
  button,
  chart,
  container,
  image,
  inMessage,
  mrkdwn,
  option,
  paragraph,
  plain,
  richText,
  section,
  select,
  table,
  task,
} from "./examples.ts";

describe("what is of the wrong kind", () => {
  it.each<[string, unknown, string]>([
    ["a text that is a string", { type: "header", text: "Today" }, "/text: must provide an object"],
    ["a mrkdwn header", { type: "header", text: mrkdwn("a") }, "/text/type: must be a valid enum value"],
    [
      "a number as text",
      { type: "section", text: { type: "plain_text", text: 4 } },
      "/text/text: must provide a string",
    ],
    ["one field", { type: "section", fields: plain("a") }, "/fields: must provide an array"],
    ["expand", { ...section, expand: "yes" }, "/expand: must provide a boolean"],
    ["a style", actions({ ...button, style: "warning" }), "/elements/0/style: must be a valid enum value"],
    ["an address", actions({ ...button, url: "Case 118" }), "/elements/0/url: must be a valid URL"],
    [
      "a picture that is no page",
      { ...image, image_url: "file:///soup.png" },
      "/image_url: must be a valid http or https URL",
    ],
    [
      "a picture and a file",
      { ...image, slack_file: { id: "F1" } },
      ": must define either `image_url` or `slack_file`",
    ],
    [
      "a file by two names",
      { type: "image", alt_text: "a", slack_file: { id: "F1", url: "https://a.b" } },
      "/slack_file: must define either `id` or `url`",
    ],
    [
      "options and groups",
      actions({ ...select, option_groups: [{ label: plain("a"), options: [option("a")] }] }),
      "/elements/0: must define either `options` or `option_groups`",
    ],
    [
      "mrkdwn in a menu",
      actions({ ...select, options: [{ text: mrkdwn("a"), value: "a" }] }),
      "/elements/0/options/0/text/type: must be a valid enum value",
    ],
    [
      "an empty filter",
      actions({ type: "conversations_select", filter: {} }),
      "/elements/0/filter: must define at least one property",
    ],
    [
      "conversations of an unknown kind",
      actions({ type: "conversations_select", filter: { include: ["secret"] } }),
      "/elements/0/filter/include/0: must be a valid enum value",
    ],
    [
      "a day that is not in the calendar",
      actions({ type: "datepicker", initial_date: "2027-02-29" }),
      "/elements/0/initial_date: must be a date in the format YYYY-MM-DD",
    ],
    [
      "a day written otherwise",
      actions({ type: "datepicker", initial_date: "29.02.2028" }),
      "/elements/0/initial_date: must be a date in the format YYYY-MM-DD",
    ],
    [
      "an hour too late",
      actions({ type: "timepicker", initial_time: "24:00" }),
      "/elements/0/initial_time: must be a time in the format HH:mm",
    ],
    [
      "a time zone",
      actions({ type: "timepicker", timezone: "Mars/Base" }),
      "/elements/0/timezone: must be an IANA time zone",
    ],
    [
      "a moment in milliseconds",
      actions({ type: "datetimepicker", initial_date_time: 1_790_000_000_000 }),
      "/elements/0/initial_date_time: must be at most 9999999999",
    ],
    [
      "a moment with a fraction",
      richText(paragraph({ type: "date", timestamp: 1.5, format: "{time}" })),
      "/elements/0/elements/0/timestamp: must provide an integer",
    ],
    [
      "a broadcast",
      richText(paragraph({ type: "broadcast", range: "all" })),
      "/elements/0/elements/0/range: must be a valid enum value",
    ],
    [
      "a border",
      richText({ type: "rich_text_quote", elements: [], border: 2 }),
      "/elements/0/border: must be a valid enum value",
    ],
    [
      "an icon",
      { type: "context_actions", elements: [{ type: "icon_button", icon: "star", text: plain("a") }] },
      "/elements/0/icon: must be a valid enum value",
    ],
    [
      "a number cell in words",
      { type: "table", rows: [[{ type: "raw_number", value: "3", text: "3" }]] },
      "/rows/0/0/value: must provide a number",
    ],
    [
      "an alignment",
      { ...table, column_settings: [{ align: "middle" }] },
      "/column_settings/0/align: must be a valid enum value",
    ],
    [
      "an empty slice",
      chart({ type: "pie", segments: [{ label: "a", value: 0 }] }),
      "/chart/segments/0/value: must be more than 0",
    ],
    ["a width", { ...container, width: "huge" }, "/width: must be a valid enum value"],
    [
      "a container collapsed for ever",
      { ...container, default_collapsed: true },
      "/default_collapsed: needs `is_collapsible`",
    ],
    ["a task's state", { ...task, status: "done" }, "/status: must be a valid enum value"],
    [
      "a video without encryption",
      { type: "video", title: plain("a"), alt_text: "a", thumbnail_url: "https://a.b", video_url: "http://a.b" },
      "/video_url: must be an https URL",
    ],
  ])("%s", (_, block, said) => {
    expect(inMessage(block)).toEqual([`/blocks/0${said}`]);
  });
});
