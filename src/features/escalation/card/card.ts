import { beginning } from "../../../message/beginning.ts";
import { actions, type Button, bold, type Card, card, context, quote, type Span, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { written } from "../../authority/index.ts";
import { type Case, caseName, factsOf, masked } from "../../feedback/index.ts";
import type { EscalationEvent } from "../ball/events.ts";
import type { AskedQuestion } from "../ball/questions.ts";
import type { Escalation } from "../schema.ts";
import { ballLine, ballWords, eventBlock, foldedLine, passedOverLines, whyLine } from "./lines.ts";

/** What a customer was given. */
export interface GivenThere {
  readonly what: string;
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
}

/** An escalation with everything that its card says. */
export interface Whole {
  readonly escalation: Escalation;
  readonly case: Case;
  readonly unitName: string;
  /** The cases that are answered with it. */
  readonly parts: readonly Case[];
  /** What its case comes from, if somebody has said. */
  readonly cause?: string;
  /** Newest first. */
  readonly events: readonly EscalationEvent[];
  readonly questions: readonly AskedQuestion[];
  readonly given: readonly GivenThere[];
}

/** Steps that a card shows; all of them are behind a button. */
const SHOWN_STEPS = 4;
const SHOWN_PARTS = 20;

/** The living card: who has the ball and until when, why it is here, what the customer said (masked), what was done so far. */
export function escalationCard(whole: Whole, buttons: readonly (Button | undefined)[], say: Say): Card {
  const { escalation, case: found, parts, cause, questions, given, events } = whole;
  const ball = ballLine(escalation, found, say);
  const folded = parts.length > 0 ? foldedLine(found, parts.length + 1, cause, say) : undefined;
  return card(
    [folded, ballWords(escalation, found, say)].filter((line) => line !== undefined).join(" · "),
    folded === undefined ? undefined : text(bold(folded)),
    text(...ball.map(inBold)),
    context(whyLine(escalation, say)),
    ...passedOverLines(escalation.offered?.passedOver ?? [], say).map((line) => context(line)),
    quote(beginning(masked(found.text, say))),
    factsOf(masking(found, say), say, found.ownerName),
    context(say("escalation.from", { unit: whole.unitName, author: found.onBehalfOf?.name ?? found.loggedByName })),
    parts.length > 0 ? context(partsLine([found, ...parts], say)) : undefined,
    ...questions.flatMap((asked) => questionLines(asked, say).map((line) => context(line))),
    ...given.map((one) => context(say("escalation.given", { what: givenLine(one, say) }))),
    ...events
      .filter(({ kind }) => !SAID_OTHERWISE.has(kind))
      .slice(0, SHOWN_STEPS)
      .toReversed()
      .map((event) => eventBlock(event, say)),
    found.confidential ? context(say("case.isConfidential")) : undefined,
    actions(...buttons),
  );
}

const SAID_OTHERWISE: ReadonlySet<string> = new Set(["raised", "asked", "answered"]);

const inBold = (span: Span): Span => ("text" in span ? bold(span.text) : span);

const masking = (found: Case, say: Say): Case => ({
  ...found,
  ...(found.customer && { customer: masked(found.customer, say) }),
});

function partsLine(cases: readonly Case[], say: Say): string {
  const names = cases.slice(0, SHOWN_PARTS).map(({ number }) => caseName(number));
  const more = cases.length - names.length;
  return more === 0
    ? say("escalation.parts", { cases: names.join(", ") })
    : say("escalation.partsAndMore", { cases: names.join(", "), more });
}

function questionLines({ askedBy, askedOf, question, answer }: AskedQuestion, say: Say): string[] {
  const asked = say("escalation.event.asked", { name: askedBy.name, other: askedOf.name, what: masked(question, say) });
  return answer === undefined
    ? [asked]
    : [asked, say("escalation.event.answered", { name: askedOf.name, what: masked(answer, say) })];
}

const givenLine = ({ what, amount, currency }: GivenThere, say: Say): string =>
  amount === undefined || currency === undefined
    ? masked(what, say)
    : `${masked(what, say)} · ${written({ amount, currency }, say.locale)}`;

/** In the chat of somebody who was asked, once it has gone on: who has it now. */
export function goneOnCard(escalation: Escalation, found: Case, say: Say): Card {
  const ball = ballWords(escalation, found, say);
  return card(ball, text(...ballLine(escalation, found, say)));
}
