import { undoUntil } from "../../kernel/undo.ts";
import { around } from "../../kernel/wording.ts";
import { beginning } from "../../message/beginning.ts";
import { actions, type Button, type Card, card, context, heading, quote, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Unit, whereCardsGo } from "../organization/index.ts";
import type { SeenCase } from "./access.ts";
import {
  changeButton,
  confideButton,
  historyButton,
  moveButtons,
  openButton,
  showButton,
  takeBackButton,
  undoButton,
} from "./buttons.ts";
import type { CaseEvent } from "./changes.ts";
import { aroundCase, ballOf, factsOf, summaryOf } from "./facts.ts";
import { masked } from "./masked.ts";
import { isGoing } from "./moves.ts";
import { type Case, caseName } from "./schema.ts";
import { isSensitive } from "./sensitive.ts";

/** What the author sees, alone, right after saving. */
export function savedCard({ case: found, unit, moves }: SeenCase, say: Say, offered: readonly Button[]): Card {
  const saved = say("case.saved", { case: caseName(found.number), kind: say(`kind.${found.kind}`) });
  return card(
    [saved, ...summaryOf(found, say)].join(" · "),
    heading(saved),
    factsOf(found, say, found.onBehalfOf ? found.ownerName : say("case.ownerYou")),
    quote(beginning(found.text)),
    ...aroundCase(found, say),
    context(whoSees(found, unit, say)),
    !found.confidential && isSensitive(found.text)
      ? context(
          say("case.seemsConfidential"),
          ...(unit.channel
            ? [" ", ...around(say, undoUntil(found.loggedAt), (at) => say("case.shownAt", { at }))]
            : []),
        )
      : undefined,
    actions(
      !found.confidential && isSensitive(found.text) ? confideButton(found, say) : undefined,
      // There is nothing to fix about praise.
      ...moveButtons(
        found,
        moves.filter((kind) => kind !== "solve" || found.kind !== "compliment"),
        say,
        "button.fixedAlready",
      ),
      ...offered,
      changeButton(found, say),
      undoButton(found, say),
    ),
    context(...around(say, undoUntil(found.loggedAt), (until) => say("case.undoUntil", { until }))),
  );
}

/** What will be posted where is said before it is posted. */
const whoSees = ({ confidential }: Case, unit: Unit, say: Say): string =>
  confidential ? say("case.isConfidential") : say(whereCardsGo(unit), { unit: unit.name });

/** What the author sees after taking a case back: the text, to use again. */
export function undoneCard(found: Case, say: Say): Card {
  const undone = say("case.undone", { case: caseName(found.number) });
  return card(undone, text(undone), text(say("error.yourText")), quote(found.text));
}

/** The living card in the unit's channel: who has the ball, what the customer said (masked), and what it is. */
export function channelCard(found: Case, say: Say): Card {
  const shown = masked(found.text, say);
  const ball = ballOf(found, say);
  return card(
    [ball, ...summaryOf(found, say)].join(" · "),
    heading(ball),
    quote(beginning(shown)),
    factsOf({ ...found, ...(found.customer && { customer: masked(found.customer, say) }) }, say),
    ...aroundCase(found, say),
    actions(
      ...moveButtons(found, movesFor(found), say),
      shown.length > beginning(shown).length || shown !== found.text ? showButton(found, say) : undefined,
      changeButton(found, say),
      historyButton(found, say),
    ),
    context(...logged(found, say)),
  );
}

/** What a case is shown with. */
interface Around {
  readonly offered: readonly Button[];
  /** What they did last, and can take back. */
  readonly last?: CaseEvent | undefined;
  /** What others said of the same matter. */
  readonly voices: readonly Case[];
  /** The case that it is one more voice of. */
  readonly whole?: Case | undefined;
}

/** All of a case for one person: as it was typed for those who may correct it, else masked. */
export function wholeCard(
  { case: found, mayKnow, moves, mayCorrect }: SeenCase,
  say: Say,
  { offered, last, voices, whole }: Around,
): Card {
  const ball = ballOf(found, say, whole);
  const shown = (typed: string): string => (mayCorrect ? typed : masked(typed, say));
  return card(
    [ball, ...summaryOf(found, say)].join(" · "),
    heading(ball),
    quote(shown(found.text)),
    factsOf({ ...found, ...(found.customer && { customer: shown(found.customer) }) }, say, found.ownerName),
    ...aroundCase(found, say),
    ...voices.flatMap((voice) => [
      context(say("duplicate.voice", { case: caseName(voice.number) })),
      quote(beginning(shown(voice.text))),
    ]),
    whole && context(say("duplicate.isVoice", { other: caseName(whole.number) })),
    found.confidential ? context(say("case.isConfidential")) : undefined,
    actions(
      whole && openButton(whole, say),
      ...moveButtons(found, moves, say),
      ...offered,
      last && takeBackButton(found, last.id, say),
      mayCorrect ? changeButton(found, say) : undefined,
      mayKnow ? historyButton(found, say) : undefined,
    ),
    context(...logged(found, say)),
  );
}

const logged = (found: Case, say: Say) => [
  ...around(say, found.loggedAt, (at) =>
    found.onBehalfOf
      ? say("case.loggedFor", { author: found.loggedByName, heard: found.onBehalfOf.name, at })
      : say("case.loggedBy", { author: found.loggedByName, at }),
  ),
  ...(found.changedAt ? [" · ", ...around(say, found.changedAt, (at) => say("case.changed", { at }))] : []),
];

/** What is said to whoever is to hear what somebody did with a case: masked, for it may be read on a lock screen. */
export function newsCard(event: string, found: Case, by: string, say: Say): Card {
  const news = newsOf(event, found, by, say);
  const buttons = [...moveButtons(found, nextMoves(found), say), showButton(found, say)];
  return card(news, heading(news), quote(beginning(masked(found.text, say))), factsOf(found, say), actions(...buttons));
}

/** What those in its channel are offered: what somebody has in hand is theirs to solve or to hand over. */
function movesFor(found: Case): ("take" | "solve" | "hand over" | "reopen")[] {
  if (!isGoing(found)) return ["reopen"];
  return found.state === "in hand" ? ["solve", "hand over"] : ["take", "solve"];
}

/** What somebody has in hand is not to be taken. */
const nextMoves = (found: Case): ("take" | "reopen")[] => {
  if (found.mergedInto) return [];
  if (!isGoing(found)) return ["reopen"];
  return found.state === "in hand" ? [] : ["take"];
};

const newsOf = (event: string, { number, ownerName: owner }: Case, by: string, say: Say): string => {
  const known = NEWS.find((one) => one === event);
  return say(known ? `news.${known}` : "news.changed", { case: caseName(number), by, owner });
};

const NEWS = [
  ...["given", "handed over", "taken", "solved", "reopened", "confirmed", "not happy", "taken back"],
  ...["voice solved", "voice open"],
] as const;
