import { spelled } from "../../shared/json.ts";
import { nodesOf } from "../../shared/nodes.ts";
import type { Problem } from "../../shared/problem.ts";

/** Where blocks are shown. */
export type Surface = "message" | "modal" | "home";

/**
 * What is not shown everywhere, from the "Surfaces" that each page under https://docs.slack.dev/reference/block-kit
 * names. Stricter where Slack's own clients do not draw what the page promises: cards and files in modals and messages,
 * tables and charts on the Home tab.
 */
const ONLY_IN: Readonly<Record<string, readonly Surface[]>> = {
  alert: ["modal"],
  card: ["message", "home"],
  carousel: ["message", "home"],
  container: ["message", "home"],
  context_actions: ["message"],
  data_table: ["message"],
  data_visualization: ["message"],
  // Comes back when messages are read; nobody can send one.
  file: [],
  markdown: ["message"],
  plan: ["message"],
  table: ["message"],
  task_card: ["message"],

  datetimepicker: ["message", "modal"],
  email_text_input: ["modal"],
  file_input: ["modal"],
  number_input: ["modal"],
  rich_text_input: ["modal", "home"],
  url_text_input: ["modal"],
  workflow_button: ["message"],
};

const CALLED: Readonly<Record<Surface, string>> = { message: "messages", modal: "modals", home: "the Home tab" };

/** Blocks and elements that cannot be shown on `surface`. */
export const misplaced = (blocks: unknown, surface: Surface, at: string, error: string): Problem[] =>
  nodesOf(blocks, at)
    .map(({ pointer, fields: { type } }) => ({ pointer: `${pointer}/type`, type: spelled(type) }))
    .filter(({ type }) => Object.hasOwn(ONLY_IN, type) && !ONLY_IN[type]?.includes(surface))
    .map(({ pointer, type }) => ({ pointer, message: `${type} is not allowed in ${CALLED[surface]}`, error }))
    .toArray();
