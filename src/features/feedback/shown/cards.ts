import { undoUntil } from "../../../kernel/undo.ts";
import { around } from "../../../kernel/wording.ts";
import { beginning } from "../../../message/beginning.ts";
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  context,
  heading,
  quote,
  text,
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Unit, whereCardsGo } from "../../organization/index.ts";
import type { SeenCase } from "../access.ts";
import type { CaseEvent } from "../life/changes.ts";
import { isGoing } from "../life/moves.ts";
import { masked } from "../mask/masked.ts";
import type { OnCase } from "../offers.ts";
import { type Case, caseName } from "../schema.ts";
import { isConfided } from "../standing.ts";
import {
  changeButton,
  confideButton,
  historyButton,
  moveButtons,
  openButton,
  releaseButton,
  showButton,
  takeBackButton,
  undoButton,
  undoWholeButton,
} from "./buttons.ts";
import { aroundCase, ballOf, factsOf, summaryOf } from "./facts.ts";

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
    ...whoMayKnow(found, unit, say),
    actions(
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

/** Asks whether fewer people are to see a case, as long as it is held for the answer. */
const whoMayKnow = (found: Case, { channel, name: unit }: Unit, say: Say): readonly (Block | undefined)[] =>
  found.heldUntil === undefined
    ? []
    : [
        context(
          say("case.seemsConfidential"),
          " ",
          ...around(say, found.heldUntil, (at) =>
            channel ? say("case.shownAt", { at }) : say("case.knownAt", { at, unit }),
          ),
        ),
        actions(confideButton(found, say), releaseButton(found, say)),
      ];

/** What will be posted where is said before it is posted. */
const whoSees = (found: Case, unit: Unit, say: Say): string =>
  isConfided(found) ? say("case.isConfidential") : say(whereCardsGo(unit), { unit: unit.name });

/** What somebody sees after taking a case back: their own text, to use again. */
export function undoneCard(found: Case, isOwn: boolean, say: Say): Card {
  const undone = say("case.undone", { case: caseName(found.number) });
  return isOwn
    ? card(undone, text(undone), text(say("error.yourText")), quote(found.text))
    : card(undone, text(undone), text(say("case.authorTold", { author: found.loggedByName })));
}

/** The living card in the unit's channel: who has the ball, what the customer said (masked), and what it is. */
export function channelCard(found: Case, say: Say, on?: OnCase): Card {
  const shown = masked(found.text, say);
  const first = firstLine(ballOf(found, say), on, say);
  return card(
    [first.words, ...summaryOf(found, say)].join(" · "),
    first.block,
    quote(beginning(shown)),
    factsOf({ ...found, ...(found.customer && { customer: masked(found.customer, say) }) }, say),
    ...aroundCase(found, say),
    actions(
      ...(on?.line ? [] : moveButtons(found, movesFor(found), say)),
      ...(on?.buttons(say) ?? []),
      shown.length > beginning(shown).length || shown !== found.text ? showButton(found, say) : undefined,
      changeButton(found, say),
      historyButton(found, say),
    ),
    context(...logged(found, say)),
  );
}

/** Who has it: of what was raised, as that says, with each viewer's own time. */
function firstLine(ball: string, on: OnCase | undefined, say: Say) {
  const line = on?.line?.(say);
  if (!line) return { words: ball, block: heading(ball) };
  const words = line.map((span) => ("text" in span ? span.text : span.fallback)).join("");
  return { words, block: text(...line.map((span) => ("text" in span ? bold(span.text) : span))) };
}

/** What a case is shown with. */
interface Around {
  readonly offered: readonly Button[];
  /** What another feature says and offers on it. */
  readonly on?: OnCase | undefined;
  /** What they did last, and can take back. */
  readonly last?: CaseEvent | undefined;
  /** What others said of the same matter, and how many customers have, when there are several. */
  readonly voices: readonly Case[];
  readonly said?: number | undefined;
  /** The case that it is one more voice of. */
  readonly whole?: Case | undefined;
}

/** All of a case for one person: as it was typed for those who may correct it, else masked. */
export function wholeCard(
  { case: found, unit, mayKnow, moves, mayCorrect, mayUndo }: SeenCase,
  say: Say,
  { offered, on, last, voices, said, whole }: Around,
): Card {
  const first = firstLine(ballOf(found, say, whole), on, say);
  const shown = (typed: string): string => (mayCorrect ? typed : masked(typed, say));
  return card(
    [first.words, ...summaryOf(found, say)].join(" · "),
    first.block,
    quote(shown(found.text)),
    factsOf(
      {
        ...found,
        ...(found.customer && { customer: shown(found.customer) }),
        ...(said !== undefined && { voices: said }),
      },
      say,
      found.ownerName,
    ),
    ...aroundCase(found, say),
    ...voices.flatMap((voice) => [
      context(say("duplicate.voice", { case: caseName(voice.number) })),
      quote(beginning(shown(voice.text))),
    ]),
    whole && context(say("duplicate.isVoice", { other: caseName(whole.number) })),
    isConfided(found) ? context(say("case.isConfidential")) : undefined,
    ...(mayCorrect ? whoMayKnow(found, unit, say) : []),
    actions(
      whole && openButton(whole, say),
      ...(on?.line ? [] : moveButtons(found, moves, say)),
      ...(on?.buttons(say) ?? []),
      ...offered,
      // What they did last comes first; the history has the way to undo all of it.
      last ? takeBackButton(found, last.id, say) : mayUndo ? undoWholeButton(found, say) : undefined,
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
export function newsCard(event: string, found: Case, by: string, say: Say, note?: string): Card {
  const news = newsOf(event, found, by, say);
  const buttons = found.undoneAt
    ? [historyButton(found, say)]
    : [...moveButtons(found, nextMoves(found), say), showButton(found, say)];
  return card(
    news,
    heading(news),
    note === undefined ? undefined : text(masked(note, say)),
    quote(beginning(masked(found.text, say))),
    factsOf(found, say),
    actions(...buttons),
  );
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
  ...["given", "handed over", "taken", "solved", "reopened", "confirmed", "not happy", "taken back", "undone"],
  ...["voice solved", "voice open"],
] as const;
