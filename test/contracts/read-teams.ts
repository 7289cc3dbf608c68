import type {
  CardElement,
  IActionSet,
  IAdaptiveCard,
  IChoiceSetInput,
  IContainer,
  IGroupedVerticalBarChart,
  ILineChart,
  IRichTextBlock,
  ITable,
  ITextBlock,
  ITextInput,
  ITextRun,
} from "@microsoft/teams.cards";
import type { Dialog } from "../../adapters/teams/render-form.ts";
import {
  bold,
  buttons,
  chart,
  dialog,
  heading,
  moment,
  page,
  question,
  quote,
  row,
  rule,
  small,
  warning,
} from "./reading.ts";

/** What people read on this card. */
export const readCard = ({ body = [] }: IAdaptiveCard): string => readElements(body);

export const readDialog = ({ title, card: { content } }: Dialog): string =>
  dialog(title, readCard(content), titlesOf(content));

const readElements = (elements: readonly CardElement[]): string =>
  elements.flatMap((element) => (element.separator ? [rule, read(element)] : [read(element)])).join("\n");

interface Readable {
  TextBlock: ITextBlock;
  RichTextBlock: IRichTextBlock;
  Container: IContainer;
  Table: ITable;
  "Chart.VerticalBar.Grouped": IGroupedVerticalBarChart;
  "Chart.Line": ILineChart;
  ActionSet: IActionSet;
  "Input.Text": ITextInput;
  "Input.ChoiceSet": IChoiceSetInput;
}

const readers: { readonly [Type in keyof Readable]: (element: Readable[Type]) => string } = {
  TextBlock: (block) => as(block, readMarkdown(block.text)),
  RichTextBlock({ inlines = [] }) {
    const runs = inlines.filter((run): run is ITextRun => typeof run === "object" && run.type === "TextRun");
    const [first] = runs;
    if (first && lookOf(first)) return as(first, runs.map(({ text }) => text).join(""));
    return runs.map(({ text, weight }) => (weight === "Bolder" ? bold(text) : text)).join("");
  },
  Container: ({ items, style }) => (style === "emphasis" ? quote(readElements(items)) : readElements(items)),
  Table: ({ rows = [] }) => rows.map(({ cells = [] }) => row(cells.map(readCell))).join("\n"),
  "Chart.VerticalBar.Grouped": (drawn) => readChart("bar", drawn),
  "Chart.Line": (drawn) => readChart("line", drawn),
  ActionSet: (set) =>
    set.actions.every(({ type }) => type === "Action.OpenUrl")
      ? titlesOf(set).map(page).join(" ")
      : buttons(titlesOf(set)),
  "Input.Text": ({ label = "", isRequired = false, placeholder = "…", value }) =>
    question({ label, required: isRequired, choices: placeholder, answer: value }),
  "Input.ChoiceSet": ({ label = "", isRequired = false, choices = [], value, "choices.data": people }) =>
    question({
      label,
      required: isRequired,
      choices: people ? "people" : choices.map(({ title }) => title).join(" | "),
      answer: people ? value : choices.find((choice) => choice.value === value)?.title,
    }),
};

/** What the head of a table says is known by its place. */
const readCell = ({ items }: { readonly items: readonly CardElement[] }): string =>
  readElements(items).replaceAll("**", "");

const readChart = (
  shape: "bar" | "line",
  { title = "", xAxisTitle = "", data = [] }: IGroupedVerticalBarChart | ILineChart,
): string =>
  chart({
    shape,
    title,
    axis: xAxisTitle,
    series: data.map(({ legend = "", values = [] }) => ({
      name: legend,
      points: values.map(({ x = "", y = Number.NaN }) => [String(x), y]),
    })),
  });

function read(element: CardElement): string {
  const reader = Object.entries(readers).find(([type]) => type === element.type)?.[1];
  if (!reader) throw new Error(`Nobody can read an element of the type ${element.type}.`);
  return reader(element as never);
}

type Look = Pick<ITextRun, "size" | "weight" | "color" | "isSubtle">;

/** How a whole line looks, if it does not look like any other. */
function lookOf({ size, weight, color, isSubtle }: Look): ((text: string) => string) | undefined {
  if (size === "Medium" && weight === "Bolder") return heading;
  if (size === "Small" && isSubtle) return small;
  return color === "Attention" ? warning : undefined;
}

const as = (look: Look, text: string): string => lookOf(look)?.(text) ?? text;

/** Moments and bold words are all the Markdown that there should be. */
function readMarkdown(text: string): string {
  const words = text.replace(MOMENT, "").replaceAll("**", "");
  if (/[*_~`#>[\]<&\\|]|:\/\//.test(words)) throw new Error(`Something in this is Markdown: ${text}`);
  return text.replace(MOMENT, (_moment, at) => moment(Date.parse(at)));
}
const MOMENT = /\{\{DATE\((\S+), SHORT\)\}\} \{\{TIME\(\1\)\}\}/g;

const titlesOf = ({ actions = [] }: Pick<IAdaptiveCard, "actions">): string[] => actions.map(({ title = "" }) => title);
