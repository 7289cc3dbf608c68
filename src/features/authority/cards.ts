import { button } from "../../kernel/action.ts";
import { around } from "../../kernel/wording.ts";
import { beginning } from "../../message/beginning.ts";
import { actions, type Button, type Card, card, context, facts, heading, quote, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Case, type CaseEvent, caseName, isUnsolved, masked, themeOf } from "../feedback/index.ts";
import { authorityActions } from "./actions.ts";
import { phrasesAbout } from "./content/phrases.ts";
import { DECIDED, NOT_DECIDED } from "./given.ts";
import {
  ANSWERED,
  ASKED_FOR_MORE,
  type Asked,
  EVERY_THEME,
  type Limit,
  type Money,
  type NewlyAsked,
  type Noted,
  type Request,
  written,
} from "./schema.ts";

/** On the card of a complaint that its author alone sees. */
export const stillHereButton = (found: Case, say: Say): Button =>
  button(
    say("button.stillHere"),
    authorityActions.stillHere,
    { caseId: found.id },
    { description: say("button.stillHereIn", { case: caseName(found.number) }) },
  );

/** What may be decided, and said, while the customer is still there. */
export function liveCard(found: Case, limit: Limit | undefined, allowed: Money | undefined, say: Say): Card {
  const title = say("authority.live", { case: caseName(found.number) });
  const may = limit
    ? say("authority.youMay", { money: written(limit, say.locale), what: limit.what })
    : say(isUnsolved(found) ? "authority.noneSet" : "authority.noneSetSolved");
  return card(
    `${title} · ${may}`,
    heading(title),
    text(may),
    limit && context(say("authority.policy", { policy: limit.policy })),
    limit && allowed && allowed.amount !== limit.amount
      ? context(say("authority.left", { money: written(allowed, say.locale) }))
      : undefined,
    facts(...phrasesFor(found, say)),
    actions(
      button(say("button.doneWithin"), authorityActions.done, { caseId: found.id }, { style: "primary" }),
      // Of what is solved whoever is called would read that they are not needed.
      ...(isUnsolved(found)
        ? [
            button(say("button.askForMore"), authorityActions.ask, { caseId: found.id }),
            button(say("button.sendHelp"), authorityActions.help, { caseId: found.id }),
          ]
        : []),
    ),
  );
}

/** One way of saying each part, another one with the next case. */
function phrasesFor({ theme, number }: Case, say: Say) {
  const phrases = phrasesAbout(theme, say.locale);
  return (["empathise", "apologise", "resolve"] as const).map((part) => {
    const ways = phrases[part];
    return [say(`authority.${part}`), ways[number % ways.length] ?? ways[0]] as const;
  });
}

/** What was done is in the case's history now. */
export function notedCard({ case: found, given: { what, money }, eventId }: Noted, say: Say): Card {
  const named = { case: caseName(found.number) };
  const noted = say("authority.noted", named);
  const input = { caseId: found.id, eventId };
  return card(
    noted,
    text(noted),
    quote(money ? `${what} · ${written(money, say.locale)}` : what),
    actions(
      changeDoneButton(found, eventId, say),
      button(say("button.undo"), authorityActions.takeBack, input, { description: say("button.takeBack", named) }),
    ),
  );
}

const changeDoneButton = ({ id: caseId, number }: Case, eventId: string, say: Say): Button =>
  button(
    say("button.change"),
    authorityActions.changeDone,
    { caseId, eventId },
    { description: say("button.changeDone", { case: caseName(number) }) },
  );

const changeAskedButton = (requestId: string, { number }: Case, say: Say): Button =>
  button(
    say("button.change"),
    authorityActions.changeAsked,
    { requestId },
    { description: say("button.changeAsked", { case: caseName(number) }) },
  );

/** Beside what they have noted or asked for in the history of a case: the ways to change it, as long as it stands. */
export function changeInHistory(event: CaseEvent, all: readonly CaseEvent[], found: Case, say: Say): Button[] {
  const { id, kind, detail } = event;
  const isOver = (ends: readonly string[], is: (other: CaseEvent) => boolean): boolean =>
    all.some((other) => ends.includes(other.kind) && is(other));
  if (kind === DECIDED && !isOver([NOT_DECIDED], (other) => other.detail?.event === id))
    return [changeDoneButton(found, id, say)];
  const requestId = kind === ASKED_FOR_MORE ? detail?.request : undefined;
  return requestId !== undefined &&
    isUnsolved(found) &&
    !isOver(ANSWERED, (other) => other.detail?.request === requestId)
    ? [changeAskedButton(requestId, found, say)]
    : [];
}

/** Who is asked for more, and until when. */
export function askedCard({ case: found, requestId, asked, until }: NewlyAsked, say: Say): Card {
  const names = asked.map(({ name }) => name).join(", ");
  return card(
    say("authority.isAskedShort", { names }),
    text(...around(say, until, (at) => say("authority.isAsked", { names, at }))),
    actions(changeAskedButton(requestId, found, say)),
  );
}

/** What is asked for now. */
export function askedAnewCard({ case: found, request }: Asked, say: Say): Card {
  const said = say("authority.askedAnew", { case: caseName(found.number) });
  return card(
    said,
    text(said),
    quote(`${request.what} · ${written(request, say.locale)}`),
    actions(changeAskedButton(request.id, found, say)),
  );
}

/** The living card of a request, with whoever is asked: what is wanted for whom, and how it went on. */
export function requestCard(request: Request, found: Case, unitName: string, mayAnswer: boolean, say: Say): Card {
  const money = written(request, say.locale);
  const asks = say("authority.asks", { name: request.askedByName, money, case: caseName(found.number) });
  return card(
    asks,
    heading(asks),
    text(request.what),
    quote(beginning(masked(found.text, say))),
    facts([say("authority.unit"), unitName], [say("case.theme"), themeOf(found, say)]),
    ...standing(request, found, mayAnswer, say),
  );
}

function standing(
  { id: requestId, answer, dueAt, step, changes, askedByName: name }: Request,
  found: Case,
  mayAnswer: boolean,
  say: Say,
) {
  if (answer) {
    return [text(say(answer.approved ? "authority.approvedBy" : "authority.deniedBy", { name: answer.by }))];
  }
  if (!isUnsolved(found)) return [text(say("authority.over", { case: caseName(found.number) }))];
  const buttons = mayAnswer
    ? actions(
        button(say("button.approve"), authorityActions.approve, { requestId, changes }, { style: "primary" }),
        button(say("button.deny"), authorityActions.deny, { requestId, changes }),
      )
    : undefined;
  const goesOn = dueAt && step === "manager" ? around(say, dueAt, (at) => say("authority.goesOnAt", { at })) : [];
  return [
    changes > 0 ? context(say("authority.wasChanged", { name })) : undefined,
    buttons,
    context(say("authority.customerWaits"), ...(goesOn.length > 0 ? [" ", ...goesOn] : [])),
  ];
}

/** What comes of a request, to whoever asked. */
export function answerCard(request: Request, found: Case, say: Say): Card {
  const named = { case: caseName(found.number), money: written(request, say.locale), name: request.answer?.by ?? "" };
  const said = say(request.answer?.approved ? "authority.isApproved" : "authority.isDenied", named);
  const caseId = found.id;
  return card(
    said,
    heading(said),
    text(request.what),
    actions(
      request.answer?.approved
        ? button(say("button.doneWithin"), authorityActions.done, { caseId }, { style: "primary" })
        : button(say("button.sendHelp"), authorityActions.help, { caseId }),
    ),
  );
}

/** Nobody has answered, and nobody is left to be asked. */
export function unansweredCard(found: Case, say: Say): Card {
  const said = say("authority.unanswered", { case: caseName(found.number) });
  return card(
    said,
    heading(said),
    actions(button(say("button.sendHelp"), authorityActions.help, { caseId: found.id })),
  );
}

/** What was asked for became confidential, and nobody who may know of it is left to be asked. */
export function nobodyMayKnowCard(found: Case, say: Say): Card {
  const said = say("authority.nobodyMayKnow", { case: caseName(found.number) });
  return card(said, text(said));
}

/** Somebody needs help right now: who, where, which case. */
export function helpCard(found: Case, by: string, unitName: string, say: Say): Card {
  const said = say("authority.needsHelp", { name: by, unit: unitName, case: caseName(found.number) });
  return card(
    said,
    heading(said),
    quote(beginning(masked(found.text, say))),
    facts([say("case.theme"), themeOf(found, say)]),
    isUnsolved(found)
      ? context(say("authority.customerWaits"))
      : text(say("authority.helpOver", { case: caseName(found.number) })),
  );
}

/** What roles may decide, for whoever sets it. */
export function limitsCard(
  limits: readonly Limit[],
  nameOf: (theme: string) => string,
  saved: boolean,
  say: Say,
): Card {
  const title = say(saved ? "authority.limitSaved" : "authority.limits");
  return card(
    title,
    heading(title),
    ...(limits.length > 0
      ? limits.flatMap((limit) => [
          facts([
            `${say(`role.${limit.role}`)} · ${limit.theme === EVERY_THEME ? say("authority.everyTheme") : nameOf(limit.theme)}`,
            say("authority.upToFor", { money: written(limit, say.locale), what: limit.what }),
          ]),
          context(say("authority.policy", { policy: limit.policy })),
        ])
      : [text(say("authority.noLimits"))]),
    actions(button(say("button.setLimit"), authorityActions.set, {}, { style: "primary" })),
  );
}
