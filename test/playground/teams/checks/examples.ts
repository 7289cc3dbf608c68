import type { Problem } from "../../../../playground/shared/problem.ts";
import { checkCard, checkMessage, type Surface } from "../../../../playground/teams/checks/index.ts";

/** Plain pieces of Adaptive Cards, valid as they are; the tests bend them. */
export const text = { type: "TextBlock", text: "Cold soup at table 4", wrap: true };
export const submit = { type: "Action.Submit", title: "Save", data: { do: "save" } };
export const execute = { type: "Action.Execute", title: "Save", verb: "save" };
export const openUrl = { type: "Action.OpenUrl", title: "Menu", url: "https://restaurant.example/menu" };
export const image = { type: "Image", url: "https://pictures.example/soup.png", altText: "A bowl of soup" };
export const input = { type: "Input.Text", id: "what", label: "What happened?" };
export const choices = [
  { title: "Soup", value: "soup" },
  { title: "Bread", value: "bread" },
];
export const choiceSet = { type: "Input.ChoiceSet", id: "kind", label: "About what?", choices };
export const peoplePicker = (dataset: string) => ({
  type: "Input.ChoiceSet",
  id: "who",
  label: "Whom?",
  "choices.data": { type: "Data.Query", dataset },
});
export const facts = { type: "FactSet", facts: [{ title: "Unit", value: "Bar" }] };
export const pie = { type: "Chart.Pie", data: [{ legend: "Complaints", value: 4 }], fallback: facts };
export const table = (...cells: unknown[]) => ({
  type: "Table",
  columns: [{ width: 1 }],
  rows: [{ type: "TableRow", cells: [{ type: "TableCell", items: cells }] }],
});
export const mentionOf = (name: string) => ({
  type: "mention",
  text: `<at>${name}</at>`,
  mentioned: { id: "29:maya", name },
});

export const card = (body: readonly unknown[], more: object = {}) => ({
  type: "AdaptiveCard",
  version: "1.5",
  body,
  ...more,
});
export const attachment = (content: unknown) => ({ contentType: "application/vnd.microsoft.card.adaptive", content });
export const message = (more: object = {}) => ({ type: "message", ...more });
export const many = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at));

export const sentences = (problems: readonly Problem[]): string[] =>
  problems.map(({ pointer, message }) => `${pointer}: ${message}`);

/** What Teams says to a card, as `pointer: message`. */
export const inCard = (content: unknown, surface: Surface = "group"): string[] =>
  sentences(checkCard(content, "", surface));
/** What Teams says to a card of these elements that can also be submitted. */
export const inBody = (...body: unknown[]): string[] => inCard(card(body, { actions: [submit] }));
export const inMessage = (more: object, surface: Surface = "group"): string[] =>
  sentences(checkMessage(message(more), surface));
