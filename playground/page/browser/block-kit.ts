/**
 * The part of Block Kit that the page draws. The emulated Slack has checked what it was sent, so what has a known type
 * has the fields of that type. https://docs.slack.dev/reference/block-kit
 */
export interface TextObject {
  readonly type: "plain_text" | "mrkdwn";
  readonly text: string;
}

export interface Option {
  readonly text: TextObject;
  readonly value: string;
}

export interface Confirm {
  readonly title?: TextObject;
  readonly text: TextObject;
  readonly confirm?: TextObject;
  readonly deny?: TextObject;
  readonly style?: "primary" | "danger";
}

export interface ElementTypes {
  button: {
    readonly type: "button";
    readonly action_id: string;
    readonly text: TextObject;
    readonly style?: "primary" | "danger";
    readonly accessibility_label?: string;
    readonly confirm?: Confirm;
  };
  static_select: {
    readonly type: "static_select";
    readonly action_id: string;
    readonly placeholder?: TextObject;
    readonly options: readonly Option[];
    readonly initial_option?: Option;
    readonly confirm?: Confirm;
  };
  plain_text_input: {
    readonly type: "plain_text_input";
    readonly action_id: string;
    readonly placeholder?: TextObject;
    readonly initial_value?: string;
    readonly multiline?: boolean;
    readonly min_length?: number;
    readonly max_length?: number;
  };
  image: { readonly type: "image"; readonly image_url: string; readonly alt_text: string; readonly title?: TextObject };
}
export type Element = ElementTypes[keyof ElementTypes];

export interface BlockTypes {
  section: {
    readonly type: "section";
    readonly block_id: string;
    readonly text?: TextObject;
    readonly fields?: readonly TextObject[];
    readonly accessory?: Element;
  };
  header: { readonly type: "header"; readonly text: TextObject };
  rich_text: { readonly type: "rich_text"; readonly elements: readonly RichPart[] };
  context: { readonly type: "context"; readonly elements: readonly (TextObject | ElementTypes["image"])[] };
  divider: { readonly type: "divider" };
  actions: { readonly type: "actions"; readonly block_id: string; readonly elements: readonly Element[] };
  image: ElementTypes["image"];
  input: InputBlock;
}
export type Block = BlockTypes[keyof BlockTypes];

export interface InputBlock {
  readonly type: "input";
  readonly block_id: string;
  readonly label: TextObject;
  readonly element: Element;
  readonly hint?: TextObject;
  readonly optional?: boolean;
}

export interface RichStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
}

export interface RunTypes {
  text: { readonly type: "text"; readonly text: string; readonly style?: RichStyle };
  link: { readonly type: "link"; readonly url: string; readonly text?: string; readonly style?: RichStyle };
  user: { readonly type: "user"; readonly user_id: string };
  usergroup: { readonly type: "usergroup"; readonly usergroup_id: string };
  channel: { readonly type: "channel"; readonly channel_id: string };
  broadcast: { readonly type: "broadcast"; readonly range: string };
  emoji: { readonly type: "emoji"; readonly name: string; readonly unicode?: string };
  date: { readonly type: "date"; readonly timestamp: number; readonly format: string; readonly fallback?: string };
  color: { readonly type: "color"; readonly value: string };
}
export type Run = RunTypes[keyof RunTypes];

export interface PartTypes {
  rich_text_section: { readonly type: "rich_text_section"; readonly elements: readonly Run[] };
  rich_text_quote: { readonly type: "rich_text_quote"; readonly elements: readonly Run[] };
  rich_text_preformatted: { readonly type: "rich_text_preformatted"; readonly elements: readonly Run[] };
  rich_text_list: {
    readonly type: "rich_text_list";
    readonly style: "bullet" | "ordered";
    readonly indent?: number;
    readonly elements: readonly PartTypes["rich_text_section"][];
  };
}
export type RichPart = PartTypes[keyof PartTypes];
