import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { anyText, confirmable, element, focusable, link, placeholdable, plainText, words } from "./composition.ts";
import { LIMIT } from "./limits.ts";

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
const menuOption = z.strictObject({
  text: plainText(LIMIT.optionText),
  value: words(LIMIT.optionValue),
  description: plainText(LIMIT.optionText).optional(),
});
/** In checkboxes and radio buttons, texts may be mrkdwn. */
const choiceOption = z.strictObject({
  text: anyText(LIMIT.optionText),
  value: words(LIMIT.optionValue),
  description: anyText(LIMIT.optionText).optional(),
});
/** Only overflow menus have links. */
const overflowOption = z.strictObject({ ...menuOption.shape, url: link(LIMIT.optionUrl).optional() });
const optionGroup = z.strictObject({
  label: plainText(LIMIT.groupLabel),
  options: z.array(menuOption).min(1).max(LIMIT.groupOptions),
});

interface Menu {
  readonly options?: readonly unknown[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly unknown[] }[] | undefined;
  readonly initial_option?: unknown;
  readonly initial_options?: readonly unknown[] | undefined;
}

const ofOneKind = (menu: Menu): boolean => (menu.options === undefined) !== (menu.option_groups === undefined);
const ONE_KIND = "must define either `options` or `option_groups`";

/** What is chosen at first must be exactly one of the options (Slack compares whole option objects). */
function chosenFromOptions(menu: Menu, context: z.RefinementCtx): void {
  const offered = [...(menu.options ?? []), ...(menu.option_groups ?? []).flatMap((group) => group.options)];
  const isOffered = (option: unknown): boolean => offered.some((other) => isDeepStrictEqual(other, option));
  const refuse = (path: PropertyKey[]): void =>
    context.addIssue({ code: "custom", path, message: "must be one of the options" });
  if (menu.initial_option !== undefined && !isOffered(menu.initial_option)) refuse(["initial_option"]);
  for (const [at, option] of (menu.initial_options ?? []).entries()) {
    if (!isOffered(option)) refuse(["initial_options", at]);
  }
}

const menuOptions = {
  options: z.array(menuOption).min(1).max(LIMIT.selectOptions).optional(),
  option_groups: z.array(optionGroup).min(1).max(LIMIT.selectGroups).optional(),
};
const menu = { ...placeholdable, ...confirmable, ...focusable };
const multiMenu = { ...menu, max_selected_items: z.int().min(1).optional() };
const initialIds = z.array(words(LIMIT.id)).min(1).optional();
const initialId = words(LIMIT.id).optional();
const initialOptions = z.array(menuOption).min(1).optional();
const external = { min_query_length: z.int().min(0).optional() };
const forResponse = { response_url_enabled: z.boolean().optional() };
/** https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object */
const conversations = {
  default_to_current_conversation: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z
        .array(z.enum(["im", "mpim", "private", "public"]))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .refine((filter) => Object.keys(filter).length > 0, "must define at least one property")
    .optional(),
};

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
export const selects = [
  element("static_select", { ...menu, ...menuOptions, initial_option: menuOption.optional() })
    .refine(ofOneKind, ONE_KIND)
    .superRefine(chosenFromOptions),
  element("external_select", { ...menu, ...external, initial_option: menuOption.optional() }),
  element("users_select", { ...menu, initial_user: initialId }),
  element("conversations_select", { ...menu, ...conversations, ...forResponse, initial_conversation: initialId }),
  element("channels_select", { ...menu, ...forResponse, initial_channel: initialId }),
] as const;

/** https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element */
export const multiSelects = [
  element("multi_static_select", { ...multiMenu, ...menuOptions, initial_options: initialOptions })
    .refine(ofOneKind, ONE_KIND)
    .superRefine(chosenFromOptions),
  element("multi_external_select", { ...multiMenu, ...external, initial_options: initialOptions }),
  element("multi_users_select", { ...multiMenu, initial_users: initialIds }),
  element("multi_conversations_select", { ...multiMenu, ...conversations, initial_conversations: initialIds }),
  element("multi_channels_select", { ...multiMenu, initial_channels: initialIds }),
] as const;

/** https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element */
export const overflow = element("overflow", {
  options: z.array(overflowOption).min(1).max(LIMIT.overflowOptions),
  ...confirmable,
});

const choiceOptions = z.array(choiceOption).min(1).max(LIMIT.choiceOptions);

/** https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element, and radio-button-group-element */
export const choices = [
  element("checkboxes", {
    options: choiceOptions,
    initial_options: z.array(choiceOption).min(1).optional(),
    ...confirmable,
    ...focusable,
  }).superRefine(chosenFromOptions),
  element("radio_buttons", {
    options: choiceOptions,
    initial_option: choiceOption.optional(),
    ...confirmable,
    ...focusable,
  }).superRefine(chosenFromOptions),
] as const;
