import { button } from "../../kernel/action.ts";
import { undoUntil } from "../../kernel/undo.ts";
import { around } from "../../kernel/wording.ts";
import { beginning } from "../../message/beginning.ts";
import { actions, type Block, type Card, card, context, facts, heading, quote, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Unit, whereCardsGo } from "../organization/index.ts";
import { feedbackActions } from "./actions.ts";
import { masked } from "./masked.ts";
import { type Case, caseName, type Guessable } from "./schema.ts";
import { themeName } from "./themes.ts";

/** What the author sees, alone, right after saving. */
export function savedCard(found: Case, unit: Unit, say: Say): Card {
  const named = caseName(found.number);
  const saved = say("case.saved", { case: named, kind: say(`kind.${found.kind}`) });
  return card(
    [saved, ...summaryOf(found, say)].join(" · "),
    heading(saved),
    ...factsOf(found, say, say("case.ownerYou")),
    quote(beginning(found.text)),
    context(say(whereCardsGo(unit), { unit: unit.name })),
    actions(
      button(
        say("button.change"),
        feedbackActions.change,
        { caseId: found.id },
        { description: say("button.changeCase", { case: named }) },
      ),
      button(
        say("button.undo"),
        feedbackActions.undo,
        { caseId: found.id },
        { description: say("button.undoCase", { case: named }) },
      ),
    ),
    context(...around(say, undoUntil(found.loggedAt), (until) => say("case.undoUntil", { until }))),
  );
}

/** What the author sees after taking a case back: the text, to use again. */
export function undoneCard(found: Case, say: Say): Card {
  const undone = say("case.undone", { case: caseName(found.number) });
  return card(undone, text(undone), text(say("error.yourText")), quote(found.text));
}

/** The living card in the unit's channel: who has the ball, what the customer said (masked), and what it is. */
export function channelCard(found: Case, say: Say): Card {
  const named = caseName(found.number);
  const shown = masked(found.text, say);
  const ball = say("case.ball", { case: named, kind: say(`kind.${found.kind}`), owner: found.ownerName });
  return card(
    [ball, ...summaryOf(found, say)].join(" · "),
    heading(ball),
    quote(beginning(shown)),
    ...factsOf(found, say, undefined),
    actions(
      shown.length > beginning(shown).length || shown !== found.text
        ? button(
            say("button.showAll"),
            feedbackActions.show,
            { caseId: found.id },
            { description: say("button.showAllOf", { case: named }) },
          )
        : undefined,
      button(
        say("button.change"),
        feedbackActions.change,
        { caseId: found.id },
        { description: say("button.changeCase", { case: named }) },
      ),
    ),
    context(
      ...around(say, found.loggedAt, (at) => say("case.loggedBy", { author: found.loggedByName, at })),
      ...(found.changedAt ? [" · ", ...around(say, found.changedAt, (at) => say("case.changed", { at }))] : []),
    ),
  );
}

/** All of a case's text, for one person: as it was typed for those who may correct it, else masked. */
export function wholeCard(found: Case, say: Say, unmasked: boolean): Card {
  const named = caseName(found.number);
  return card(
    named,
    heading(named),
    quote(unmasked ? found.text : masked(found.text, say)),
    ...factsOf(found, say, found.ownerName),
  );
}

function factsOf(found: Case, say: Say, owner: string | undefined): Block[] {
  return [
    facts(
      ...(found.guessed.includes("kind")
        ? ([[say("case.kind"), guessLabel(found, "kind", say(`kind.${found.kind}`), say)]] as const)
        : []),
      [say("case.theme"), guessLabel(found, "theme", themeOf(found, say), say)],
      ...(hasSeverity(found)
        ? ([[say("case.severity"), guessLabel(found, "severity", say(`severity.${found.severity}`), say)]] as const)
        : []),
      ...(owner === undefined ? [] : ([[say("case.owner"), owner]] as const)),
    ),
  ];
}

const summaryOf = (found: Case, say: Say): string[] => [
  guessLabel(found, "theme", themeOf(found, say), say),
  ...(hasSeverity(found) ? [guessLabel(found, "severity", say(`severity.${found.severity}`), say)] : []),
];

/** Praise and ideas do no harm. */
const hasSeverity = ({ kind }: Case): boolean => kind === "complaint" || kind === "friction";

/** What a case is about, in words. */
export const themeOf = ({ theme, themeName: name }: Pick<Case, "theme" | "themeName">, say: Say): string =>
  themeName({ key: theme, ...(name !== undefined && { name }) }, say);

const guessLabel = (found: Case, key: Guessable, label: string, say: Say): string =>
  found.guessed.includes(key) ? say("case.guess", { label }) : label;
