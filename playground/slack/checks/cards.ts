import { z } from "zod";
import { button } from "./buttons.ts";
import { anyText, block, imageBlock, imageElement, plainText, webUrl, words } from "./composition.ts";
import { actions, context, divider, file, header, input, section, video } from "./layout.ts";
import { LIMIT } from "./limits.ts";
import { richText } from "./rich-text.ts";
import { table } from "./tables.ts";

/** https://docs.slack.dev/reference/block-kit/blocks/alert-block */
export const alert = block("alert", {
  text: anyText(LIMIT.alertText),
  level: z.enum(["default", "info", "warning", "error", "success"]).optional(),
});

/** https://docs.slack.dev/reference/block-kit/blocks/card-block */
export const card = block("card", {
  hero_image: imageElement.optional(),
  icon: imageElement.optional(),
  title: anyText(LIMIT.cardTitle).optional(),
  subtitle: anyText(LIMIT.cardTitle).optional(),
  body: anyText(LIMIT.cardBody).optional(),
  actions: z.array(button).min(1).max(LIMIT.cardActions).optional(),
}).refine(
  (shown) => [shown.hero_image, shown.title, shown.actions, shown.body].some((part) => part !== undefined),
  "must define `hero_image`, `title`, `actions` or `body`",
);

/** https://docs.slack.dev/reference/block-kit/blocks/carousel-block */
export const carousel = block("carousel", {
  elements: z
    .array(z.discriminatedUnion("type", [card]))
    .min(1)
    .max(LIMIT.carouselCards),
});

const contained = z.discriminatedUnion("type", [
  actions,
  context,
  divider,
  file,
  header,
  imageBlock,
  input,
  richText,
  section,
  table,
  video,
]);

/** https://docs.slack.dev/reference/block-kit/blocks/container-block */
export const container = block("container", {
  title: plainText(LIMIT.containerTitle).optional(),
  rich_text_title: richText.optional(),
  subtitle: anyText(LIMIT.containerTitle).optional(),
  icon: imageElement.optional(),
  child_blocks: z.array(contained).min(1).max(LIMIT.containerBlocks),
  width: z.enum(["narrow", "standard", "wide", "full"]).optional(),
  is_collapsible: z.boolean().optional(),
  default_collapsed: z.boolean().optional(),
  has_header_divider: z.boolean().optional(),
})
  .refine(
    (shown) => shown.title !== undefined || shown.rich_text_title !== undefined,
    "must define either `title` or `rich_text_title`",
  )
  .refine((shown) => shown.default_collapsed !== true || shown.is_collapsible === true, {
    path: ["default_collapsed"],
    message: "needs `is_collapsible`",
  });

/** https://docs.slack.dev/reference/block-kit/blocks/task-card-block */
export const taskCard = block("task_card", {
  task_id: words(LIMIT.id),
  title: words(LIMIT.text),
  details: richText.optional(),
  output: richText.optional(),
  sources: z
    .array(z.strictObject({ type: z.literal("url"), url: webUrl(LIMIT.buttonUrl), text: words(LIMIT.text) }))
    .optional(),
  status: z.enum(["pending", "in_progress", "complete", "error"]),
});

/** https://docs.slack.dev/reference/block-kit/blocks/plan-block */
export const plan = block("plan", {
  title: words(LIMIT.text),
  tasks: z.array(z.discriminatedUnion("type", [taskCard])).optional(),
});
