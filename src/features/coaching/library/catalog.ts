import type { SignalName } from "../signals/names.ts";

/** What a manager practises with a question. */
export const coachingSkills = ["listening", "asking", "observing", "praising", "agreeing"] as const;
export type CoachingSkill = (typeof coachingSkills)[number];

/** The questions that Bellhop brings along: the signal that each answers to, and the skill it is a piece of. */
export const catalog = {
  "hard_cases.minute": "asking",
  "hard_cases.after": "listening",
  "hard_cases.best": "praising",
  "hard_cases.sign": "agreeing",
  "hard_cases.first": "observing",
  "hard_cases.lighter": "agreeing",
  "recovery_done_well.turn": "praising",
  "recovery_done_well.show": "agreeing",
  "recovery_done_well.thought": "listening",
  "recovery_done_well.content": "observing",
  "recovery_done_well.step": "asking",
  "recovery_done_well.easy": "praising",
  "win_not_spoken_about.beginning": "listening",
  "win_not_spoken_about.idea": "asking",
  "win_not_spoken_about.effect": "praising",
  "win_not_spoken_about.often": "agreeing",
  "win_not_spoken_about.who": "praising",
  "win_not_spoken_about.noticed": "observing",
  "new_person.surprise": "listening",
  "new_person.unclear": "asking",
  "new_person.ease": "praising",
  "new_person.beside": "observing",
  "new_person.week": "agreeing",
  "new_person.whom": "asking",
  "no_coaching.honestly": "listening",
  "no_coaching.unseen": "praising",
  "no_coaching.more": "asking",
  "no_coaching.watch": "observing",
  "no_coaching.try": "agreeing",
  "no_coaching.me": "asking",
  "apology_missing.words": "agreeing",
  "apology_missing.hard": "listening",
  "apology_missing.heard": "asking",
  "apology_missing.moment": "observing",
  "apology_missing.already": "praising",
  "apology_missing.practise": "agreeing",
  "same_friction.show": "observing",
  "same_friction.cost": "asking",
  "same_friction.around": "listening",
  "same_friction.change": "asking",
  "same_friction.again": "praising",
  "same_friction.meanwhile": "agreeing",
  "promise_under_pressure.tight": "listening",
  "promise_under_pressure.left": "asking",
  "promise_under_pressure.word": "praising",
  "promise_under_pressure.call": "agreeing",
  "promise_under_pressure.remember": "observing",
  "promise_under_pressure.size": "asking",
  "silent_unit.stayed": "listening",
  "silent_unit.easier": "asking",
  "silent_unit.door": "observing",
  "silent_unit.after": "listening",
  "silent_unit.good": "praising",
  "silent_unit.sentence": "agreeing",
  "theme_rising.since": "asking",
  "theme_rising.where": "observing",
  "theme_rising.words": "listening",
  "theme_rising.helps": "praising",
  "theme_rising.week": "agreeing",
  "theme_rising.hands": "asking",
  "standard_missed.busy": "asking",
  "standard_missed.sense": "listening",
  "standard_missed.walk": "observing",
  "standard_missed.worked": "praising",
  "standard_missed.smallest": "agreeing",
  "standard_missed.missing": "asking",
  "back_from_absence.back": "listening",
  "back_from_absence.news": "asking",
  "back_from_absence.missed": "praising",
  "back_from_absence.begin": "agreeing",
  "back_from_absence.fresh": "observing",
  "back_from_absence.need": "asking",
} as const satisfies Record<`${SignalName}.${string}`, CoachingSkill>;

export type QuestionId = keyof typeof catalog;

export interface QuestionText {
  /** What to ask, in the words that it can be said in. */
  readonly question: string;
  /** How to do it today, in half a minute: two or three short sentences. */
  readonly how: string;
}

export type Questions = Readonly<Record<QuestionId, QuestionText>>;
