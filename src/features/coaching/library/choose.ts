import { drawRested } from "../../../kernel/chance.ts";
import type { SignalName } from "../signals/names.ts";
import { type CoachingSkill, catalog, type QuestionId, type QuestionText } from "./catalog.ts";
import { questionIds, questionText } from "./questions.ts";

export interface Choosing {
  /** Whose language the question is in: a BCP 47 locale. */
  readonly language: string;
  /** The ids of what this manager was asked lately, the latest first. What is unknown is passed over. */
  readonly recentlyUsed: readonly string[];
  /** What the chance comes out of, such as the id of the nudge: the same seed always chooses the same. */
  readonly seed: string;
}

export interface ChosenQuestion extends QuestionText {
  readonly id: QuestionId;
  readonly skill: CoachingSkill;
}

/** One question that fits a signal: by chance one that was not used lately, or else the one that has rested the longest. */
export function chooseQuestion(signal: SignalName, { language, recentlyUsed, seed }: Choosing): ChosenQuestion {
  const fitting = questionIds.filter((one) => one.startsWith(`${signal}.`));
  const id = drawRested(fitting, recentlyUsed, seed);
  return { id, skill: catalog[id], ...questionText(id, language) };
}
