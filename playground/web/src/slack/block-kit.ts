/**
 * Block Kit as the page draws it. The emulated Slack has checked what it was sent, so what has a known type has the
 * fields of that type. https://docs.slack.dev/reference/block-kit
 */
export interface TextObject {
  readonly type: "plain_text" | "mrkdwn";
  readonly text: string;
}

export interface Option {
  readonly text: TextObject;
  readonly value: string;
  readonly description?: TextObject;
  readonly url?: string;
}

export interface Confirm {
  readonly title?: TextObject;
  readonly text: TextObject;
  readonly confirm?: TextObject;
  readonly deny?: TextObject;
  readonly style?: "primary" | "danger";
}

export interface Picture {
  readonly type: "image";
  readonly image_url?: string;
  readonly slack_file?: { readonly url?: string };
  readonly alt_text: string;
  readonly title?: TextObject;
}

export interface Button {
  readonly type: "button" | "workflow_button" | "icon_button";
  readonly action_id: string;
  readonly text: TextObject;
  readonly url?: string;
  readonly style?: "primary" | "danger";
  readonly accessibility_label?: string;
  readonly confirm?: Confirm;
}

interface FeedbackButton {
  readonly text: TextObject;
  readonly value: string;
  readonly accessibility_label?: string;
}

export interface FeedbackButtons {
  readonly type: "feedback_buttons";
  readonly action_id: string;
  readonly positive_button: FeedbackButton;
  readonly negative_button: FeedbackButton;
}

export interface Overflow {
  readonly type: "overflow";
  readonly action_id: string;
  readonly options: readonly Option[];
  readonly confirm?: Confirm;
}

/** Something that holds what a person enters or chooses. */
export interface Input {
  readonly type: string;
  readonly action_id: string;
  readonly placeholder?: TextObject;
  readonly options?: readonly Option[];
  readonly option_groups?: readonly { readonly label: TextObject; readonly options: readonly Option[] }[];
  readonly multiline?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly is_decimal_allowed?: boolean;
  readonly min_value?: string;
  readonly max_value?: string;
  readonly focus_on_load?: boolean;
  readonly confirm?: Confirm;
  readonly timezone?: string;
}

export type Element = Button | FeedbackButtons | Overflow | Input | Picture;

export interface InputBlock {
  readonly type: "input";
  readonly block_id: string;
  readonly label: TextObject;
  readonly element: Input;
  readonly hint?: TextObject;
  readonly optional?: boolean;
  readonly dispatch_action?: boolean;
}

export type Cell =
  | { readonly type: "rich_text"; readonly elements: readonly RichPart[] }
  | { readonly type: "raw_text" | "raw_number"; readonly text: string };

interface Series {
  readonly name: string;
  readonly data: readonly { readonly label: string; readonly value: number }[];
}

interface Plot {
  readonly series: readonly Series[];
  readonly axis_config: {
    readonly categories: readonly string[];
    readonly x_label?: string;
    readonly y_label?: string;
  };
}

export type Chart =
  | { readonly type: "pie"; readonly segments: Series["data"] }
  | ({ readonly type: "bar" | "line" | "area" } & Plot);

interface RichText {
  readonly type: "rich_text";
  readonly elements: readonly RichPart[];
}

export interface CardBlock {
  readonly type: "card";
  readonly block_id: string;
  readonly hero_image?: Picture;
  readonly icon?: Picture;
  readonly title?: TextObject;
  readonly subtitle?: TextObject;
  readonly body?: TextObject;
  readonly actions?: readonly Button[];
}

export interface TaskCard {
  readonly type: "task_card";
  readonly task_id: string;
  readonly title: string;
  readonly details?: RichText;
  readonly output?: RichText;
  readonly sources?: readonly { readonly url: string; readonly text: string }[];
  readonly status: "pending" | "in_progress" | "complete" | "error";
}

export interface BlockTypes {
  section: {
    readonly type: "section";
    readonly block_id: string;
    readonly text?: TextObject;
    readonly fields?: readonly TextObject[];
    readonly accessory?: Element;
  };
  header: { readonly type: "header"; readonly text: TextObject };
  rich_text: RichText;
  context: { readonly type: "context"; readonly elements: readonly (TextObject | Picture)[] };
  divider: { readonly type: "divider" };
  actions: { readonly type: "actions"; readonly block_id: string; readonly elements: readonly Element[] };
  context_actions: {
    readonly type: "context_actions";
    readonly block_id: string;
    readonly elements: readonly Element[];
  };
  image: Picture;
  input: InputBlock;
  markdown: { readonly type: "markdown"; readonly text: string };
  table: {
    readonly type: "table";
    readonly rows: readonly (readonly Cell[])[];
    readonly column_settings?: readonly ({ readonly align?: "left" | "center" | "right" } | null)[];
  };
  data_table: {
    readonly type: "data_table";
    readonly caption: string;
    readonly rows: readonly (readonly Cell[])[];
    readonly row_header_column_index?: number;
  };
  data_visualization: { readonly type: "data_visualization"; readonly title: string; readonly chart: Chart };
  alert: { readonly type: "alert"; readonly text: TextObject; readonly level?: string };
  card: CardBlock;
  carousel: { readonly type: "carousel"; readonly elements: readonly CardBlock[] };
  container: {
    readonly type: "container";
    readonly title?: TextObject;
    readonly rich_text_title?: RichText;
    readonly subtitle?: TextObject;
    readonly child_blocks: readonly Block[];
    readonly is_collapsible?: boolean;
    readonly default_collapsed?: boolean;
  };
  task_card: TaskCard;
  plan: { readonly type: "plan"; readonly title: string; readonly tasks?: readonly TaskCard[] };
  video: {
    readonly type: "video";
    readonly title: TextObject;
    readonly title_url?: string;
    readonly thumbnail_url: string;
    readonly alt_text: string;
    readonly description?: TextObject;
  };
}
export type Block = BlockTypes[keyof BlockTypes];

export interface RichStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly code?: boolean;
}

export interface RunTypes {
  text: { readonly type: "text"; readonly text: string; readonly style?: RichStyle };
  link: { readonly type: "link"; readonly url: string; readonly text?: string; readonly style?: RichStyle };
  user: { readonly type: "user"; readonly user_id: string };
  usergroup: { readonly type: "usergroup"; readonly usergroup_id: string };
  team: { readonly type: "team"; readonly team_id: string };
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
