import { describe, expect, it } from "vitest";
import {
  actions,
  bar,
  button,
  card,
  chart,
  container,
  dataTable,
  image,
  inHome,
  inMessage,
  inModal,
  input,
  many,
  mrkdwn,
  option,
  paragraph,
  pie,
  plain,
  richText,
  said,
  section,
  table,
  task,
  textInput,
} from "./examples.ts";

const confirm = {
  title: plain("Sure?"),
  text: mrkdwn("It is *gone* then."),
  confirm: plain("Yes"),
  deny: plain("No"),
  style: "danger",
};
const select = { type: "static_select", placeholder: plain("Choose"), action_id: "kind" };
const options = [option("a"), option("b")];
const everyLeaf = [
  { ...said("Soup"), style: { bold: true, italic: true, strike: true, underline: true, code: false } },
  { type: "link", url: "https://example.com", text: "menu", unsafe: false },
  { type: "user", user_id: "U1", style: { highlight: true } },
  { type: "usergroup", usergroup_id: "S1" },
  { type: "channel", channel_id: "C1" },
  { type: "team", team_id: "T1" },
  { type: "broadcast", range: "here" },
  { type: "emoji", name: "soup", unicode: "1f372", skin_tone: 2 },
  { type: "color", value: "#aabbcc" },
  {
    type: "date",
    timestamp: 1_790_000_000,
    format: "{date_short_pretty} {time}",
    fallback: "21 Sep",
    url: "https://a.b",
  },
];

describe("a message may show", () => {
  it.each<[string, unknown]>([
    ["a section with text and accessory", { ...section, accessory: button, block_id: "one", expand: true }],
    ["a section of fields only", { type: "section", fields: [mrkdwn("*Unit*\nBar"), plain("Open")] }],
    ["a section beside a picture", { ...section, accessory: image }],
    ["a section with a menu", { ...section, accessory: { ...select, options, initial_option: option("a") } }],
    ["a header", { type: "header", text: { ...plain("Today"), emoji: true } }],
    ["a divider", { type: "divider" }],
    ["small print", { type: "context", elements: [mrkdwn("by *Maya*"), plain("today"), image] }],
    ["a picture", { ...image, title: plain("Soup") }],
    ["a picture that Slack keeps", { type: "image", slack_file: { id: "F1" }, alt_text: "Soup" }],
    [
      "a button with everything",
      actions({ ...button, style: "primary", confirm, accessibility_label: "Change case 118" }),
    ],
    ["a link button", actions({ ...button, url: "https://example.com/118" })],
    [
      "a workflow button",
      actions({
        type: "workflow_button",
        text: plain("Go"),
        workflow: { trigger: { url: "https://slack.com/shortcuts/Ft1/abc" } },
      }),
    ],
    ["an overflow menu", actions({ type: "overflow", options: [{ ...option("a"), url: "https://a.b" }], confirm })],
    [
      "pickers",
      actions(
        { type: "datepicker", initial_date: "2028-02-29" },
        { type: "timepicker", initial_time: "23:59", timezone: "Europe/Berlin" },
        { type: "datetimepicker", initial_date_time: 1_790_000_000 },
      ),
    ],
    ["a question", input(textInput)],
    [
      "buttons for an opinion",
      {
        type: "context_actions",
        elements: [
          {
            type: "feedback_buttons",
            positive_button: { text: plain("Good"), value: "1" },
            negative_button: { text: plain("Bad"), value: "0" },
          },
        ],
      },
    ],
    [
      "a bin",
      {
        type: "context_actions",
        elements: [
          { type: "icon_button", icon: "trash", text: plain("Delete"), value: "1", visible_to_user_ids: ["U1"] },
        ],
      },
    ],
    ["markdown", { type: "markdown", text: "**Soup**" }],
    [
      "a video",
      {
        type: "video",
        title: plain("Greeting"),
        video_url: "https://v.example/1",
        thumbnail_url: "https://v.example/1.png",
        alt_text: "How to greet",
        author_name: "Maya",
        description: plain("Two minutes"),
      },
    ],
    [
      "rich text with every kind of element",
      richText(
        paragraph(...everyLeaf),
        { type: "rich_text_quote", elements: [said("Cold!")], border: 1 },
        { type: "rich_text_preformatted", elements: [said("118")], language: "text" },
        {
          type: "rich_text_list",
          style: "ordered",
          indent: 1,
          offset: 4,
          border: 0,
          elements: [paragraph(said("one"))],
        },
      ),
    ],
    ["rich text without anything in it", richText(paragraph())],
    ["a table", { ...table, column_settings: [{ align: "right", is_wrapped: true }, null] }],
    [
      "a table of rich text and numbers",
      { type: "table", rows: [[richText(paragraph(said("Bar"))), { type: "raw_number", value: 3, text: "3" }]] },
    ],
    ["a data table", { ...dataTable, page_size: 10, row_header_column_index: 1 }],
    ["a pie", chart(pie)],
    ["bars", chart(bar)],
    ["lines", chart({ ...bar, type: "line" })],
    ["areas", chart({ ...bar, type: "area" })],
    ["a card", { ...card, hero_image: image, icon: image, subtitle: plain("Bar"), actions: [button] }],
    ["a carousel", { type: "carousel", elements: [card, card] }],
    [
      "a container",
      {
        ...container,
        subtitle: mrkdwn("3 open"),
        icon: image,
        width: "wide",
        is_collapsible: true,
        default_collapsed: true,
      },
    ],
    [
      "a container titled in rich text",
      {
        type: "container",
        rich_text_title: richText(paragraph(said("Desk"))),
        child_blocks: [{ type: "divider" }],
        has_header_divider: true,
      },
    ],
    [
      "a task",
      {
        ...task,
        details: richText(paragraph(said("12 of them"))),
        sources: [{ type: "url", url: "https://a.b", text: "Reviews" }],
      },
    ],
    ["a plan", { type: "plan", title: "Morning", tasks: [task] }],
  ])("%s", (_, block) => {
    expect(inMessage(block)).toEqual([]);
  });
});

describe("a modal may ask with", () => {
  it.each<[string, object]>([
    [
      "text",
      {
        ...textInput,
        initial_value: "Cold",
        min_length: 3,
        dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] },
      },
    ],
    [
      "a number",
      { type: "number_input", is_decimal_allowed: true, initial_value: "2.5", min_value: "-1", max_value: "10" },
    ],
    ["an e-mail address", { type: "email_text_input", initial_value: "maya@example.com" }],
    ["an address of a page", { type: "url_text_input", placeholder: plain("https://") }],
    [
      "rich text",
      { type: "rich_text_input", initial_value: richText(paragraph(said("Cold"))), min_lines: 2, max_lines: 9 },
    ],
    ["a file", { type: "file_input", filetypes: ["jpg"], max_files: 10 }],
    ["options", { ...select, options, initial_option: option("b") }],
    [
      "options in groups",
      { ...select, option_groups: [{ label: plain("Food"), options }], initial_option: option("a") },
    ],
    ["options from elsewhere", { type: "external_select", min_query_length: 0, initial_option: option("z") }],
    ["people", { type: "users_select", initial_user: "U1", focus_on_load: true }],
    [
      "conversations",
      {
        type: "conversations_select",
        default_to_current_conversation: true,
        response_url_enabled: true,
        filter: { include: ["public"], exclude_bot_users: true },
      },
    ],
    ["channels", { type: "channels_select", initial_channel: "C1" }],
    [
      "several options",
      { ...select, type: "multi_static_select", options, initial_options: options, max_selected_items: 2 },
    ],
    ["several options from elsewhere", { type: "multi_external_select", initial_options: [option("z")] }],
    ["several people", { type: "multi_users_select", initial_users: ["U1"] }],
    [
      "several conversations",
      {
        type: "multi_conversations_select",
        initial_conversations: ["C1"],
        filter: { exclude_external_shared_channels: true },
      },
    ],
    ["several channels", { type: "multi_channels_select", initial_channels: ["C1"] }],
    [
      "checkboxes",
      { type: "checkboxes", options: [{ text: mrkdwn("*Yes*"), value: "y", description: mrkdwn("_sure_") }] },
    ],
    ["radio buttons", { type: "radio_buttons", options, initial_option: option("a") }],
    ["a day", { type: "datepicker", placeholder: plain("Day") }],
    ["a time", { type: "timepicker" }],
    ["a moment", { type: "datetimepicker" }],
  ])("%s", (_, element) => {
    expect(inModal(input(element, { hint: plain("As they said it"), optional: true }))).toEqual([]);
  });

  it("an alert above the questions", () => {
    expect(inModal({ type: "alert", text: mrkdwn("Nothing was saved."), level: "warning" })).toEqual([]);
  });
});

it("shows a hundred blocks on the Home tab", () => {
  expect(inHome(...many(100, () => section))).toEqual([]);
});
