import { checkMessage, checkView, type Problem } from "../../../../playground/slack/checks/index.ts";

/** Plain pieces of Block Kit, valid as they are; the tests bend them. */
export const plain = (text: string) => ({ type: "plain_text", text });
export const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
export const long = (length: number): string => "x".repeat(length);
export const many = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at));

export const button = { type: "button", text: plain("Change"), action_id: "change", value: '{"case":"118"}' };
export const image = { type: "image", image_url: "https://pictures.example/soup.png", alt_text: "A bowl of soup" };
export const option = (value: string) => ({ text: plain(`Option ${value}`), value });
export const richText = (...elements: unknown[]) => ({ type: "rich_text", elements });
export const paragraph = (...elements: unknown[]) => ({ type: "rich_text_section", elements });
export const said = (text: string) => ({ type: "text", text });
export const raw = (text: string) => ({ type: "raw_text", text });
export const section = { type: "section", text: mrkdwn("Cold soup at table 4") };
export const actions = (...elements: unknown[]) => ({ type: "actions", elements });
export const input = (element: unknown, rest: object = {}) => ({
  type: "input",
  label: plain("What happened?"),
  element,
  ...rest,
});
export const textInput = { type: "plain_text_input", action_id: "text", multiline: true, max_length: 3000 };
export const card = { type: "card", title: mrkdwn("Win of the week"), body: plain("Maya found the lost ring.") };
export const task = { type: "task_card", task_id: "t1", title: "Read the reviews", status: "complete" };
export const container = { type: "container", title: plain("Front desk"), child_blocks: [section] };
export const table = {
  type: "table",
  rows: [
    [raw("Unit"), raw("Cases")],
    [raw("Bar"), raw("3")],
  ],
};
export const dataTable = {
  type: "data_table",
  caption: "Cases by unit",
  rows: [
    [raw("Unit"), raw("Cases")],
    [raw("Bar"), { type: "raw_number", value: 3, text: "3" }],
  ],
};
export const pie = { type: "pie", segments: [{ label: "Complaints", value: 4 }] };
export const bar = {
  type: "bar",
  series: [
    {
      name: "Complaints",
      data: [
        { label: "Mon", value: 4 },
        { label: "Tue", value: -1 },
      ],
    },
  ],
  axis_config: { categories: ["Mon", "Tue"], x_label: "Day", y_label: "Cases" },
};
export const chart = (drawn: unknown) => ({ type: "data_visualization", title: "Cases a day", chart: drawn });
export const modal = {
  type: "modal",
  title: plain("A complaint"),
  submit: plain("Save"),
  close: plain("Cancel"),
  blocks: [input(textInput, { block_id: "what" }), { type: "divider" }],
};
export const home = { type: "home", blocks: [section] };

export const select = { type: "static_select", options: [option("a")] };
export const video = {
  type: "video",
  title: plain("How to greet"),
  video_url: "https://videos.example/1",
  thumbnail_url: "https://videos.example/1.png",
  alt_text: "Two people shaking hands",
};
const feedback = { text: plain("Good"), value: "1" };
export const opinion = (positive: object = {}) => ({
  type: "context_actions",
  elements: [{ type: "feedback_buttons", positive_button: { ...feedback, ...positive }, negative_button: feedback }],
});
export const bin = (rest: object = {}) => ({
  type: "context_actions",
  elements: [{ type: "icon_button", icon: "trash", text: plain("Delete"), ...rest }],
});

/** What Slack says to a message of these blocks, as `pointer: message`. */
export const inMessage = (...blocks: unknown[]): string[] => sentences(checkMessage({ text: "Cold soup", blocks }));
/** What Slack says to a modal, or the Home tab, of these blocks. */
export const inModal = (...blocks: unknown[]): string[] => sentences(checkView({ ...modal, blocks }));
export const inHome = (...blocks: unknown[]): string[] => sentences(checkView({ ...home, blocks }));

export const sentences = (problems: readonly Problem[]): string[] =>
  problems.map(({ pointer, message }) => `${pointer}: ${message}`);
