import { drawRested } from "../../../kernel/chance.ts";
import { type Story, storyFor } from "../../reminders/index.ts";
import { questionIds, type SceneId, sceneIds, scenes, type TeamQuestionId } from "./library/index.ts";

/** What a unit had for a meeting before. */
export interface PastKit {
  readonly matterId: string | null;
  readonly scene: string;
  readonly question: string;
  /** It told a complaint. */
  readonly toldComplaint: boolean;
}

export interface Choosing {
  /** What was written down in the unit in the last seven days and may be told, in any order. */
  readonly stories: readonly Story[];
  /** The latest first. */
  readonly past: readonly PastKit[];
  /** Does a text name somebody who works here? */
  readonly names: (text: string) => boolean;
  /** What the chance comes out of, such as the unit and the week. */
  readonly seed: string;
}

export interface ChosenKit {
  /** The case or the win that is told; undefined: nothing can be. */
  readonly story: Story | undefined;
  readonly scene: SceneId;
  readonly question: TeamQuestionId;
}

/** Meetings in which a role-play made for a theme is not played again. */
const THEME_RESTS = 8;

/**
 * One true case that was not told before, after a complaint rather something good; a role-play made of it, and one question:
 * what was not had lately.
 */
export function chooseKit({ stories, past, names, seed }: Choosing): ChosenKit {
  const story = storyFor(stories, {
    themes: mostComplainedOf(stories),
    told: new Set(past.flatMap(({ matterId }) => matterId ?? [])),
    afterComplaint: past[0]?.toldComplaint ?? false,
    names,
  });
  const question = drawRested(
    questionIds,
    past.map((one) => one.question),
    seed,
  );
  return { story, scene: chooseScene(story, past, seed), question };
}

/** A role-play for a story; without one, for any day. */
export function chooseScene(
  story: Pick<Story, "kind" | "theme"> | undefined,
  past: readonly Pick<PastKit, "scene">[],
  seed: string,
): SceneId {
  const lately = past.map(({ scene }) => scene);
  const ofTheme = sceneIds.find((id) => story?.kind === "complaint" && scenes[id] === `complaint.${story.theme}`);
  if (ofTheme && !lately.slice(0, THEME_RESTS).includes(ofTheme)) return ofTheme;
  const ofKind = sceneIds.filter((id) => scenes[id] === KINDS[story?.kind ?? "none"]);
  return drawRested(ofKind, lately, seed);
}

const KINDS = { complaint: "complaint", compliment: "good", win: "good", suggestion: "idea", none: "none" } as const;

/** The theme that most complaints are about; none when there are no complaints. */
function mostComplainedOf(stories: readonly Story[]): readonly string[] {
  const themes = stories.flatMap(({ kind, theme }) => (kind === "complaint" && theme !== null ? [theme] : []));
  const counts = Map.groupBy(themes, (theme) => theme);
  const most = Math.max(0, ...[...counts.values()].map(({ length }) => length));
  return [...counts].flatMap(([theme, { length }]) => (length === most ? [theme] : [])).toSorted();
}
