import type { Story } from "../../reminders/index.ts";
import type { SceneId, TeamQuestionId } from "./library/index.ts";

/** The topic of what a unit's managers have for a team meeting. */
export const HUDDLE = "huddle";

/** What a unit's managers have for the team meeting of one week. */
export interface Kit {
  readonly organizationId: string;
  readonly id: string;
  readonly unitId: string;
  /** The local date of its Monday. */
  readonly week: string;
  /** What is told, as it is now; null: nothing, or nothing that may be told any more. */
  readonly story: Pick<Story, "kind" | "theme" | "text"> | null;
  /** There was something to tell, and it may not be told any more. */
  readonly isWithdrawn: boolean;
  readonly scene: SceneId;
  readonly question: TeamQuestionId;
  readonly sentAt: Date | null;
  readonly doneAt: Date | null;
  readonly doneByName: string | null;
  /** Does the unit get one by itself each week? */
  readonly isWeekly: boolean;
}
