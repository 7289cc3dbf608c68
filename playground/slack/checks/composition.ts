import { z } from "zod";
import { LIMIT } from "./limits.ts";

/** Text that may not be empty. */
export const words = (max: number) => z.string().min(1).max(max);

/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export const plainText = (max: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: words(max), emoji: z.boolean().optional() });

const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: words(max), verbatim: z.boolean().optional() });

/** A text object of either kind. */
export const anyText = (max: number) => z.discriminatedUnion("type", [plainText(max), mrkdwn(max)]);

const isWebUrl = (url: string): boolean => ["http:", "https:"].includes(URL.parse(url)?.protocol ?? "");

/** An address that a browser opens. */
export const link = (max: number) => words(max).refine((url) => URL.canParse(url), "must be a valid URL");
export const webUrl = (max: number) => words(max).refine(isWebUrl, "must be a valid http or https URL");
export const httpsUrl = (max: number) => webUrl(max).startsWith("https:", "must be an https URL");

const id = words(LIMIT.id);

/** A block with its own fields, besides the ones that every block has. */
export const block = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), block_id: id.optional(), ...shape });

/** An interactive element with its own fields, besides the ones that every element has. */
export const element = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), action_id: id.optional(), ...shape });

const colorScheme = z.enum(["primary", "danger"]);

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
const confirm = z.strictObject({
  title: plainText(LIMIT.confirmTitle).optional(),
  text: anyText(LIMIT.confirmText),
  confirm: plainText(LIMIT.confirmButton).optional(),
  deny: plainText(LIMIT.confirmButton).optional(),
  style: colorScheme.optional(),
});

/** Fields that several elements share, by what they make possible. */
export const confirmable = { confirm: confirm.optional() };
export const styled = { style: colorScheme.optional() };
export const focusable = { focus_on_load: z.boolean().optional() };
export const placeholdable = { placeholder: plainText(LIMIT.placeholder).optional() };
/** https://docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object */
export const dispatchable = {
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(["on_enter_pressed", "on_character_entered"]))
        .min(1)
        .max(2),
    })
    .optional(),
};

const imageSource = {
  image_url: webUrl(LIMIT.imageUrl).optional(),
  slack_file: z
    .strictObject({ id: words(LIMIT.id).optional(), url: webUrl(LIMIT.imageUrl).optional() })
    .refine((file) => (file.id === undefined) !== (file.url === undefined), "must define either `id` or `url`")
    .optional(),
  alt_text: words(LIMIT.altText),
};
const hasOneSource = (image: { image_url?: unknown; slack_file?: unknown }): boolean =>
  (image.image_url === undefined) !== (image.slack_file === undefined);
const ONE_SOURCE = "must define either `image_url` or `slack_file`";

/** https://docs.slack.dev/reference/block-kit/block-elements/image-element */
export const imageElement = z
  .strictObject({ type: z.literal("image"), ...imageSource })
  .refine(hasOneSource, ONE_SOURCE);

/** https://docs.slack.dev/reference/block-kit/blocks/image-block */
export const imageBlock = block("image", { ...imageSource, title: plainText(LIMIT.imageTitle).optional() }).refine(
  hasOneSource,
  ONE_SOURCE,
);
