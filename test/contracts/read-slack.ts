import type {
  ActionsBlock,
  ContextBlock,
  DataTableBlock,
  HeaderBlock,
  InputBlock,
  ModalView,
  RichTextBlock,
  SectionBlock,
} from "@slack/web-api";
import type { DrawnChart } from "../../adapters/slack/render-figures.ts";
import { bold, buttons, chart, dialog, heading, moment, page, question, quote, row, rule, small } from "./reading.ts";

/** What people read on these blocks. */
export const readBlocks = (blocks: readonly Typed[]): string => blocks.map(read).join("\n");

export const readView = ({ title, blocks, submit, close }: ModalView): string =>
  dialog(
    title.text,
    readBlocks(blocks),
    [submit, close].flatMap((button) => (button ? [button.text] : [])),
  );

interface Typed {
  readonly type: string;
}
interface Readable {
  header: HeaderBlock;
  rich_text: RichTextBlock;
  context: ContextBlock;
  data_table: DataTableBlock;
  data_visualization: DrawnChart;
  actions: ActionsBlock;
  section: SectionBlock;
  input: InputBlock;
}

const readers: { readonly [Type in keyof Readable]: (block: Readable[Type]) => string } = {
  header: ({ text }) => heading(text.text),
  rich_text: ({ elements }) =>
    elements
      .map((element) => {
        const text = element.elements.map(readInline).join("");
        return element.type === "rich_text_quote" ? quote(text) : text;
      })
      .join("\n"),
  context: ({ elements }) => small(elements.map(readSmall).join("")),
  data_table: ({ caption, rows }) =>
    [bold(caption), ...rows.map((cells) => row(cells.map((cell) => ("text" in cell ? cell.text : ""))))].join("\n"),
  data_visualization: ({ title, chart: { type, series, axis_config } }) =>
    chart({
      shape: type,
      title,
      axis: axis_config.x_label ?? "",
      series: series.map(({ name, data }) => ({ name, points: data.map(({ label, value }) => [label, value]) })),
    }),
  actions: ({ elements }) =>
    buttons(elements.flatMap((element) => (element.type === "button" ? [element.text.text] : []))),
  section: ({ text }) => text?.text ?? "",
  input: ({ label, optional = false, element, hint }) =>
    [
      question({ label: label.text, required: !optional, ...readElement(element) }),
      ...(hint ? [small(hint.text)] : []),
    ].join("\n"),
};

function read(block: Typed): string {
  if (block.type === "divider") return rule;
  const reader = Object.entries(readers).find(([type]) => type === block.type)?.[1];
  if (!reader) throw new Error(`Nobody can read a block of the type ${block.type}.`);
  return reader(block as never);
}

type Inline = RichTextBlock["elements"][number]["elements"][number];
function readInline(element: Inline): string {
  if (element.type === "date") return moment(element.timestamp * 1_000);
  if (element.type === "link") return page(element.text ?? element.url);
  if (element.type !== "text") throw new Error(`Nobody can read a ${element.type} among the words.`);
  return element.style?.bold ? bold(element.text) : element.text;
}

/** A moment is all the markup that there should be. */
function readSmall(element: ContextBlock["elements"][number]): string {
  if (element.type === "plain_text") return element.text;
  const [whole, seconds] = (element.type === "mrkdwn" && /^<!date\^(\d+)\^[^<>]*>$/.exec(element.text)) || [];
  if (whole === undefined) throw new Error(`Something in this is markup: ${JSON.stringify(element)}`);
  return moment(Number(seconds) * 1_000);
}

const PEOPLE = "people";

function readElement(element: InputBlock["element"]): { choices: string; answer: string | undefined } {
  if (element.type === "plain_text_input") {
    return { choices: element.placeholder?.text ?? "…", answer: element.initial_value };
  }
  if (element.type === "static_select") {
    const { options = [], initial_option } = element;
    return { choices: options.map(({ text }) => text.text).join(" | "), answer: initial_option?.text.text };
  }
  if (element.type === "users_select") return { choices: PEOPLE, answer: element.initial_user };
  if (element.type === "multi_users_select") return { choices: PEOPLE, answer: element.initial_users?.join(",") };
  throw new Error(`Nobody can read a ${element.type}.`);
}
