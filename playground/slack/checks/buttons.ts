import { z } from "zod";
import { confirmable, element, link, plainText, styled, webUrl, words } from "./composition.ts";
import { LIMIT } from "./limits.ts";

const labelled = { accessibility_label: words(LIMIT.accessibilityLabel).optional() };

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const button = element("button", {
  text: plainText(LIMIT.buttonText),
  url: link(LIMIT.buttonUrl).optional(),
  value: z.string().max(LIMIT.buttonValue).optional(),
  ...styled,
  ...confirmable,
  ...labelled,
});

/** https://docs.slack.dev/reference/block-kit/block-elements/workflow-button-element */
export const workflowButton = element("workflow_button", {
  text: plainText(LIMIT.buttonText),
  workflow: z.strictObject({
    trigger: z.strictObject({
      url: webUrl(LIMIT.buttonUrl),
      customizable_input_parameters: z.array(z.strictObject({ name: z.string(), value: z.unknown() })).optional(),
    }),
  }),
  ...styled,
  ...labelled,
});

const feedbackButton = z.strictObject({
  text: plainText(LIMIT.buttonText),
  value: words(LIMIT.buttonValue),
  ...labelled,
});

/** https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element */
export const feedbackButtons = element("feedback_buttons", {
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

/** https://docs.slack.dev/reference/block-kit/block-elements/icon-button-element: `trash` is the only icon there is. */
export const iconButton = element("icon_button", {
  icon: z.literal("trash"),
  text: plainText(LIMIT.buttonText),
  value: z.string().max(LIMIT.buttonValue).optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
  ...confirmable,
  ...labelled,
});
