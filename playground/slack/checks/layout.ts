import { z } from "zod";
import { button, feedbackButtons, iconButton, workflowButton } from "./buttons.ts";
import { anyText, block, httpsUrl, imageElement, plainText, webUrl, words } from "./composition.ts";
import { datePicker, dateTimePicker, inputs, timePicker } from "./inputs.ts";
import { LIMIT } from "./limits.ts";
import { choices, multiSelects, overflow, selects } from "./menus.ts";

const menus = [...selects, ...multiSelects, ...choices] as const;
const pickers = [datePicker, timePicker] as const;

/** https://docs.slack.dev/reference/block-kit/blocks/section-block */
export const section = block("section", {
  text: anyText(LIMIT.sectionText).optional(),
  fields: z.array(anyText(LIMIT.sectionField)).min(1).max(LIMIT.sectionFields).optional(),
  accessory: z
    .discriminatedUnion("type", [button, workflowButton, overflow, imageElement, ...menus, ...pickers])
    .optional(),
  expand: z.boolean().optional(),
}).refine(({ text, fields }) => text !== undefined || fields !== undefined, "must define either `text` or `fields`");

/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
export const header = block("header", { text: plainText(LIMIT.header) });

/** https://docs.slack.dev/reference/block-kit/blocks/divider-block */
export const divider = block("divider", {});

/** https://docs.slack.dev/reference/block-kit/blocks/context-block */
export const context = block("context", {
  elements: z
    .array(z.discriminatedUnion("type", [anyText(LIMIT.text), imageElement]))
    .min(1)
    .max(LIMIT.contextElements),
});

/** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
export const actions = block("actions", {
  elements: z
    .array(z.discriminatedUnion("type", [button, workflowButton, overflow, ...menus, ...pickers, dateTimePicker]))
    .min(1)
    .max(LIMIT.actionsElements),
});

/** https://docs.slack.dev/reference/block-kit/blocks/context-actions-block */
export const contextActions = block("context_actions", {
  elements: z
    .array(z.discriminatedUnion("type", [feedbackButtons, iconButton]))
    .min(1)
    .max(LIMIT.contextActionsElements),
});

/** https://docs.slack.dev/reference/block-kit/blocks/input-block */
export const input = block("input", {
  label: plainText(LIMIT.inputLabel),
  element: z.discriminatedUnion("type", [...inputs, ...menus, ...pickers, dateTimePicker]),
  hint: plainText(LIMIT.inputHint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
}).refine((asked) => asked.element.type !== "file_input" || asked.dispatch_action !== true, {
  path: ["dispatch_action"],
  message: "cannot be used with a file_input",
});

/** https://docs.slack.dev/reference/block-kit/blocks/markdown-block */
export const markdown = block("markdown", { text: words(LIMIT.markdown) });

/** https://docs.slack.dev/reference/block-kit/blocks/file-block */
export const file = block("file", { source: z.literal("remote"), external_id: words(LIMIT.id) });

/** https://docs.slack.dev/reference/block-kit/blocks/video-block */
export const video = block("video", {
  alt_text: words(LIMIT.altText),
  title: plainText(LIMIT.videoTitle),
  title_url: httpsUrl(LIMIT.imageUrl).optional(),
  thumbnail_url: webUrl(LIMIT.imageUrl),
  video_url: httpsUrl(LIMIT.imageUrl),
  author_name: words(LIMIT.videoAuthor).optional(),
  description: plainText(LIMIT.videoDescription).optional(),
  provider_name: words(LIMIT.text).optional(),
  provider_icon_url: webUrl(LIMIT.imageUrl).optional(),
});
