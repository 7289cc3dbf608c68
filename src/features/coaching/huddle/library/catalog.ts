import type { Theme } from "../../../feedback/index.ts";

/** What a role-play is made of: a complaint about a theme, or about anything; something good; an idea; or nothing that happened. */
type SceneOf = `complaint.${Exclude<Theme, "staff" | "other">}` | "complaint" | "good" | "idea" | "none";

/** The role-plays that Bellhop brings along. */
export const scenes = {
  "waiting.first": "complaint.waiting",
  "cleanliness.first": "complaint.cleanliness",
  "product.first": "complaint.product",
  "order.first": "complaint.order",
  "price.first": "complaint.price",
  "facilities.first": "complaint.facilities",
  "booking.first": "complaint.booking",
  "delivery.first": "complaint.delivery",
  "information.first": "complaint.information",
  "safety.first": "complaint.safety",
  "complaint.minute": "complaint",
  "complaint.silent": "complaint",
  "complaint.loud": "complaint",
  "complaint.back": "complaint",
  "complaint.phone": "complaint",
  "complaint.three": "complaint",
  "good.again": "good",
  "good.sooner": "good",
  "good.other": "good",
  "good.thanks": "good",
  "idea.yes": "idea",
  "idea.no": "idea",
  "none.door": "none",
  "none.busy": "none",
  "none.wrong": "none",
} as const satisfies Record<string, SceneOf>;

export type SceneId = keyof typeof scenes;
export const sceneIds = Object.keys(scenes) as SceneId[];

export interface SceneText {
  /** Who plays what. */
  readonly play: string;
  /** What the others look for. */
  readonly watch: string;
}

/** Questions to a team: one for each week of half a year. */
export const questionIds = [
  "heard",
  "waited",
  "sorry",
  "easy",
  "proud",
  "afraid",
  "twice",
  "first",
  "last",
  "stranger",
  "rule",
  "help",
  "quiet",
  "promise",
  "learned",
  "stop",
  "regular",
  "handover",
  "noise",
  "busy",
  "words",
  "thanks",
  "missing",
  "decide",
  "home",
  "next",
] as const;
export type TeamQuestionId = (typeof questionIds)[number];

export interface HuddleLibrary {
  readonly scenes: Readonly<Record<SceneId, SceneText>>;
  readonly questions: Readonly<Record<TeamQuestionId, string>>;
}
