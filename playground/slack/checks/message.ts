import { z } from "zod";
import { isObject, spelled } from "../../shared/json.ts";
import { nodesOf, textLength } from "../../shared/nodes.ts";
import { type Problem, problemsOf } from "../../shared/problem.ts";
import { checkBlocks } from "./blocks.ts";
import { LIMIT } from "./limits.ts";

/** The parts of a message that Slack checks, as they come out of JSON. */
export interface MessageBody {
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
  readonly metadata?: unknown;
}

/** What Slack would refuse in a message (chat.postMessage, chat.update, chat.postEphemeral). */
export function checkMessage({ text, blocks, attachments, metadata }: MessageBody): Problem[] {
  return [
    ...checkText(text, [blocks, attachments].some(isFilled)),
    ...(blocks === undefined ? [] : checkMessageBlocks(blocks)),
    ...(attachments === undefined ? [] : checkAttachments(attachments)),
    ...(metadata === undefined ? [] : problemsOf(messageMetadata, metadata, "/metadata", "invalid_metadata_format")),
  ];
}

const isFilled = (list: unknown): boolean => Array.isArray(list) && list.length > 0;

/** Slack itself only warns when blocks come without text; for people who listen to a message, it is missing. */
function checkText(text: unknown, hasMore: boolean): Problem[] {
  const missing = hasMore
    ? "must define `text` besides the blocks: notifications and screen readers read it instead of them"
    : "must define `text`, `blocks` or `attachments`";
  if (text === undefined || (typeof text === "string" && text.trim() === "")) {
    return [{ pointer: "/text", message: missing, error: "no_text" }];
  }
  const tooLong = problemsOf(z.string().max(LIMIT.messageText), text, "/text", "msg_too_long");
  return typeof text === "string" ? tooLong : tooLong.map((problem) => ({ ...problem, error: "invalid_arguments" }));
}

function checkMessageBlocks(blocks: unknown): Problem[] {
  if (!Array.isArray(blocks)) {
    return [{ pointer: "/blocks", message: "must provide an array", error: "invalid_blocks_format" }];
  }
  return [
    ...checkBlocks(blocks, "message", "/blocks", "invalid_blocks"),
    ...tooMany(blocks, ["table", "data_table"], LIMIT.messageTables, "only_one_table_allowed", "invalid_attachments"),
    ...tooMany(
      blocks,
      ["data_visualization"],
      LIMIT.messageCharts,
      `no more than ${LIMIT.messageCharts} data_visualization blocks allowed`,
      "invalid_blocks",
    ),
    ...tooMuchText(blocks),
  ];
}

const tooMany = (blocks: unknown, types: readonly string[], limit: number, message: string, error: string): Problem[] =>
  nodesOf(blocks, "/blocks")
    .filter(({ fields }) => types.includes(spelled(fields.type)))
    .drop(limit)
    .map(({ pointer }) => ({ pointer, message, error }))
    .toArray();

/** Tables and charts have limits of their own and do not count here. */
const COUNTED_APART = ["table", "data_table", "data_visualization"];

function tooMuchText(blocks: readonly unknown[]): Problem[] {
  const typed = (types: readonly string[]) =>
    blocks.filter((block) => isObject(block) && types.includes(spelled(block.type)));
  const markdown = textLength(typed(["markdown"]));
  const all = textLength(blocks) - textLength(typed(COUNTED_APART));
  const problem = (limit: number, error: string, what: string): Problem => ({
    pointer: "/blocks",
    message: `must be less than ${limit + 1} characters over ${what}`,
    error,
  });
  return [
    ...(markdown > LIMIT.markdown ? [problem(LIMIT.markdown, "invalid_blocks", "all markdown blocks")] : []),
    ...(all > LIMIT.messageBlockText ? [problem(LIMIT.messageBlockText, "msg_blocks_too_long", "all blocks")] : []),
  ];
}

/** https://docs.slack.dev/messaging/message-metadata */
const messageMetadata = z.strictObject({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

/** Of the legacy attachments only their number and their blocks are checked. */
function checkAttachments(attachments: unknown): Problem[] {
  const shape = problemsOf(z.array(z.looseObject({})), attachments, "/attachments", "invalid_attachments");
  if (!Array.isArray(attachments)) return shape;
  if (attachments.length > LIMIT.attachments) {
    const message = `no more than ${LIMIT.attachments} items allowed`;
    shape.push({ pointer: "/attachments", message, error: "too_many_attachments" });
  }
  const inside = attachments.flatMap((attachment, at) =>
    isObject(attachment) && attachment.blocks !== undefined
      ? checkBlocks(attachment.blocks, "message", `/attachments/${at}/blocks`, "invalid_attachments")
      : [],
  );
  return [...shape, ...inside];
}
