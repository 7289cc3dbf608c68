import { type Action, button } from "../../../kernel/action.ts";
import { actions, type Button, bold, type Card, card, heading, context as small, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { caseName, feedbackActions, type Lists, nameOfKey } from "../../feedback/index.ts";
import { kudosActions, kudosName } from "../../recognition/index.ts";
import { winActions, winName } from "../../wins/index.ts";
import { isQuestionId, questionText } from "../library/index.ts";
import type { Evidence } from "../signals/schema.ts";
import { nudgeActions } from "./actions.ts";
import { paceWritten } from "./pace-written.ts";
import type { Nudge, Pace } from "./schema.ts";

/**
 * A nudge, to its manager: why, one question, and what they can answer. Once it was answered only that is left of it.
 * @param again it comes once more
 */
export function nudgeCard(nudge: Nudge, again: boolean, lists: Lists, say: Say): Card {
  const name = whomOf(nudge, say);
  if (nudge.state !== "open" || (nudge.againOn !== null && !again)) {
    const said = say(
      `nudge.is.${nudge.state === "not needed" ? "notNeeded" : nudge.state === "done" ? "done" : "later"}`,
      {
        name,
      },
    );
    return card(said, text(said));
  }
  const why = reasonOf(nudge, lists, say);
  const asked = isQuestionId(nudge.question) ? questionText(nudge.question, say.locale).question : "";
  return card(
    `${why} ${asked}`,
    text(bold(say(again ? "nudge.titleAgain" : "nudge.title", { name }))),
    text(why),
    text(say("nudge.ask", { question: asked })),
    actions(...linksOf(nudge, say)),
    actions(
      answerButton("nudge.did", nudgeActions.done, nudge, name, say),
      again ? undefined : answerButton("nudge.nextShift", nudgeActions.later, nudge, name, say),
      answerButton("nudge.notNeeded", nudgeActions.notNeeded, nudge, name, say),
      answerButton("nudge.how", nudgeActions.how, nudge, name, say),
    ),
    small(say("nudge.onlyYou")),
  );
}

/** With whom to talk: a person, or the team of a unit. */
export const whomOf = ({ personName, unitName }: Pick<Nudge, "personName" | "unitName">, say: Say): string =>
  personName ?? say("nudge.team", { unit: unitName });

type AnswerLabel = "nudge.did" | "nudge.nextShift" | "nudge.notNeeded" | "nudge.how";

const answerButton = (
  label: AnswerLabel,
  action: Action<{ nudgeId: string }>,
  { id: nudgeId }: Nudge,
  name: string,
  say: Say,
): Button =>
  button(say(label), action, { nudgeId }, { description: say("nudge.answerAbout", { answer: say(label), name }) });

type Reason = Pick<Nudge, "signal" | "evidence" | "personName" | "unitName">;

/** What a nudge, or what could be one, rests on, in one or two sentences; of somebody also when a talk was noted last. */
export const reasonOf = (reason: Reason, lists: Lists, say: Say): string =>
  [becauseOf(reason, lists, say), ...lastTalk(reason.evidence, say)].join(" ");

function lastTalk({ talk }: Evidence, say: Say): string[] {
  if (talk === undefined) return [];
  if (talk === null) return [say("nudge.noTalk")];
  return [talk === 0 ? say("nudge.lastTalk") : say("nudge.lastTalkDays", { days: talk })];
}

function becauseOf({ signal, evidence, personName, unitName }: Reason, lists: Lists, say: Say): string {
  const { count = 0, of = 0, days = 0, words = "", theme, cases = [], win, kudos } = evidence;
  const name = personName ?? unitName;
  const listed = { name, count, days, cases: cases.map(({ number }) => caseName(number)).join(", ") };
  const themed = { ...listed, theme: theme === undefined ? "" : nameOfKey(lists, "theme", theme, say) };
  switch (signal) {
    case "hard_cases":
      return say("nudge.because.hard_cases", listed);
    case "recovery_done_well":
      return say("nudge.because.recovery_done_well", listed);
    case "win_not_spoken_about":
      return win
        ? say("nudge.because.win_not_spoken_about", { name, what: winName(win.number) })
        : say("nudge.because.thanked", { name, what: kudosName(kudos?.number ?? 0) });
    case "new_person":
      return evidence.of === undefined
        ? say("nudge.because.new_person", { name, days })
        : say("nudge.because.new_person_welcomed", { name, days, count, of });
    case "no_coaching":
      return days > 0
        ? say("nudge.because.no_coaching", { name, days })
        : say("nudge.because.no_coachingYet", { name });
    case "apology_missing":
      return say("nudge.because.apology_missing", listed);
    case "same_friction":
      return say("nudge.because.same_friction", themed);
    case "promise_under_pressure":
      return say("nudge.because.promise_under_pressure", { ...listed, what: words });
    case "silent_unit":
      return say("nudge.because.silent_unit", { name: unitName, days, usual: of });
    case "theme_rising":
      return say("nudge.because.theme_rising", { ...themed, of });
    case "standard_missed":
      return say("nudge.because.standard_missed", { ...listed, of, words });
    case "back_from_absence":
      return say("nudge.because.back_from_absence", { name, days });
  }
}

/** Each case, win or thanks that it rests on, to open. */
export const linksOf = ({ evidence: { cases = [], win, kudos } }: Pick<Nudge, "evidence">, say: Say): Button[] => [
  ...cases.map(({ id: caseId, number }) => openButton(caseName(number), feedbackActions.show, { caseId }, say)),
  ...(win ? [openButton(winName(win.number), winActions.show, { winId: win.id }, say)] : []),
  ...(kudos ? [openButton(kudosName(kudos.number), kudosActions.show, { kudosId: kudos.id }, say)] : []),
];

const openButton = <Input>(name: string, action: Action<Input>, input: Input, say: Say): Button =>
  button(name, action, input, { description: say("button.openCase", { case: name }) });

/** How to ask, to read in half a minute. */
export function howCard({ question }: Nudge, say: Say): Card {
  const { question: asked, how } = isQuestionId(question)
    ? questionText(question, say.locale)
    : { question: "", how: "" };
  return card(how, heading(asked), text(how));
}

/** What was answered, to take back for ten minutes. */
export const answeredCard = (said: string, { id: nudgeId }: Nudge, say: Say): Card =>
  card(said, text(said), actions(button(say("button.undo"), nudgeActions.undo, { nudgeId })));

/** When nudges come to a manager, and the ways to change that. */
export function paceCard(pace: Pace, done: string | undefined, say: Say): Card {
  const title = say("nudge.paceTitle");
  const said = pace.paused ? say("nudge.paused") : paceWritten(pace, say);
  return card(
    `${done ?? title}. ${said}`,
    heading(title),
    ...(done === undefined ? [] : [text(bold(done))]),
    text(said),
    actions(
      button(say("button.change"), nudgeActions.when, {}),
      pace.paused
        ? button(say("nudge.resume"), nudgeActions.resume, {})
        : button(say("nudge.pause"), nudgeActions.pause, {}),
    ),
    small(say("nudge.paceExplained")),
  );
}
