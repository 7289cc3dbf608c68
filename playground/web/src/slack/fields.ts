import type { Json } from "../../../page/shown.ts";
import type { Values } from "./surface.ts";

/** The fields of Slack's state that hold a value. https://docs.slack.dev/reference/views#state */
const holding = [
  "value",
  "selected_date",
  "selected_time",
  "selected_user",
  "selected_conversation",
  "selected_channel",
];
const holdingMany = ["selected_users", "selected_conversations", "selected_channels"];

const chosen = (option: unknown): unknown => (option as { value?: unknown } | null)?.value ?? "";

function entered(state: Json): unknown {
  if ("selected_option" in state) return chosen(state.selected_option);
  if ("selected_options" in state) return (state.selected_options as unknown[]).map(chosen);
  if ("selected_date_time" in state) return state.selected_date_time ?? "";
  if ("rich_text_value" in state) return wordsIn(state.rich_text_value);
  const many = holdingMany.find((name) => name in state);
  if (many !== undefined) return state[many];
  const one = holding.find((name) => name in state);
  return one === undefined ? undefined : (state[one] ?? "");
}

/** The state that Slack keeps of a form, as what is entered. */
export const valuesIn = (state: Json): Values =>
  Object.fromEntries(
    Object.entries(state as Readonly<Record<string, Readonly<Record<string, Json>>>>).map(([blockId, actions]) => [
      blockId,
      Object.fromEntries(
        Object.entries(actions)
          .map(([actionId, of]) => [actionId, entered(of)] as const)
          .filter(([, value]) => value !== undefined),
      ),
    ]),
  );

/** Rich text as plain lines. */
function wordsIn(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  const { text, elements = [], type } = value as { text?: string; elements?: unknown[]; type?: string };
  return text ?? elements.map(wordsIn).join(type === "rich_text" ? "\n" : "");
}

/** Plain lines as rich text, in the state's own form. */
export const asRichText = (text: string): Json => ({
  rich_text_value:
    text === ""
      ? null
      : {
          type: "rich_text",
          elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }],
        },
});

/** What was entered for the same fields stays when a view changes. */
export function kept(next: Values, before: Values): Values {
  return Object.fromEntries(
    Object.entries(next).map(([blockId, actions]) => [
      blockId,
      Object.fromEntries(
        Object.entries(actions).map(([actionId, value]) => [actionId, before[blockId]?.[actionId] ?? value]),
      ),
    ]),
  );
}
