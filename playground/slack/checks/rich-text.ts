import { z } from "zod";
import { block, link, words } from "./composition.ts";
import { LIMIT } from "./limits.ts";

const flag = z.boolean().optional();
const style = z
  .strictObject({
    bold: flag,
    italic: flag,
    strike: flag,
    underline: flag,
    code: flag,
    highlight: flag,
    client_highlight: flag,
    unlink: flag,
  })
  .optional();

const leaf = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), style, ...shape });

const platformId = words(LIMIT.id);
const textLeaf = leaf("text", { text: z.string().min(1) });
const linkLeaf = leaf("link", { url: link(LIMIT.buttonUrl), text: z.string().optional(), unsafe: flag });

/** https://docs.slack.dev/reference/block-kit/block-elements/rich-text-section-element */
const inline = z.array(
  z.discriminatedUnion("type", [
    textLeaf,
    linkLeaf,
    leaf("user", { user_id: platformId }),
    leaf("usergroup", { usergroup_id: platformId }),
    leaf("channel", { channel_id: platformId }),
    leaf("team", { team_id: platformId }),
    leaf("broadcast", { range: z.enum(["here", "channel", "everyone"]) }),
    leaf("emoji", {
      name: z.string().min(1),
      unicode: z.string().optional(),
      skin_tone: z.int().min(1).max(6).optional(),
      url: z.string().optional(),
    }),
    leaf("color", { value: z.string().min(1) }),
    leaf("date", {
      timestamp: z.int(),
      format: z.string().min(1),
      url: link(LIMIT.buttonUrl).optional(),
      fallback: z.string().optional(),
    }),
  ]),
);
const border = { border: z.literal([0, 1]).optional() };

const section = z.strictObject({ type: z.literal("rich_text_section"), elements: inline });

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export const richText = block("rich_text", {
  elements: z.array(
    z.discriminatedUnion("type", [
      section,
      z.strictObject({
        type: z.literal("rich_text_list"),
        style: z.enum(["bullet", "ordered"]),
        elements: z.array(z.discriminatedUnion("type", [section])).min(1),
        indent: z.int().min(0).max(LIMIT.listIndent).optional(),
        offset: z.int().min(0).optional(),
        ...border,
      }),
      z.strictObject({ type: z.literal("rich_text_quote"), elements: inline, ...border }),
      z.strictObject({
        type: z.literal("rich_text_preformatted"),
        elements: z.array(z.discriminatedUnion("type", [textLeaf, linkLeaf])),
        language: z.string().optional(),
        ...border,
      }),
    ]),
  ),
});
