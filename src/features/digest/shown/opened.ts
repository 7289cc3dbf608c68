import { button } from "../../../kernel/action.ts";
import { around } from "../../../kernel/wording.ts";
import { beginning } from "../../../message/beginning.ts";
import { actions, bold, type Card, card, heading, quote, context as small, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { caseName, feedbackActions, masked } from "../../feedback/index.ts";
import { type Measure, measures } from "../measures/definitions.ts";
import { measureName } from "../measures/words.ts";
import type { CaseTold } from "../sources/cases.ts";

const EXPLAINED = {
  "first contact": "first_contact",
  "promises kept": "promises_kept",
  "solved the first time": "solved_the_first_time",
  reopened: "reopened",
  recovered: "recovered",
  logged: "logged",
  thanked: "thanked",
  coached: "coached",
  "reminder read": "reminder_read",
} as const satisfies Readonly<Record<Measure, string>>;

/** How each measure is counted. */
export function measuresExplained(say: Say): Card {
  const title = say("digest.open.measures");
  return card(
    title,
    heading(title),
    ...measures.map((measure) =>
      text(bold(measureName(measure, say)), ` · ${say(`digest.explain.${EXPLAINED[measure]}`)}`),
    ),
    small(say("digest.explained")),
  );
}

export const rulesExplained = (say: Say): Card => card(say("digest.rules"), text(say("digest.rules")));

/** The cases that a line speaks of, each with a button that opens it. */
export function casesTold(cases: readonly CaseTold[], say: Say): Card {
  const title = say("digest.cases.title");
  if (cases.length === 0) return card(say("digest.cases.none"), heading(title), text(say("digest.cases.none")));
  return card(
    title,
    heading(title),
    ...cases.flatMap(({ number, text: words, loggedAt }) => [
      text(...around(say, loggedAt, (at) => `${caseName(number)} · ${at}`)),
      quote(beginning(masked(words, say))),
    ]),
    actions(
      ...cases.map(({ id: caseId, number }) =>
        button(say("digest.open", { name: caseName(number) }), feedbackActions.show, { caseId }),
      ),
    ),
  );
}
