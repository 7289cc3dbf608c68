import { button } from "../../kernel/action.ts";
import { around } from "../../kernel/wording.ts";
import { beginning } from "../../message/beginning.ts";
import { actions, type Button, type Card, card, context, facts, heading, quote, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Case, caseName, isGoing, masked, themeOf } from "../feedback/index.ts";
import { authorityActions } from "./actions.ts";
import { phrasesAbout } from "./content/phrases.ts";
import { EVERY_THEME, type Limit, type Money, type Request, written } from "./schema.ts";

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
    : say("authority.noneSet");
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
      button(say("button.askForMore"), authorityActions.ask, { caseId: found.id }),
      button(say("button.sendHelp"), authorityActions.help, { caseId: found.id }),
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
export function notedCard(found: Case, what: string, money: Money | undefined, eventId: string, say: Say): Card {
  const named = { case: caseName(found.number) };
  const noted = say("authority.noted", named);
  const input = { caseId: found.id, eventId };
  return card(
    noted,
    text(noted),
    quote(money ? `${what} · ${written(money, say.locale)}` : what),
    actions(
      button(say("button.undo"), authorityActions.takeBack, input, { description: say("button.takeBack", named) }),
    ),
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

function standing({ id: requestId, answer, dueAt, step }: Request, found: Case, mayAnswer: boolean, say: Say) {
  if (answer) {
    return [text(say(answer.approved ? "authority.approvedBy" : "authority.deniedBy", { name: answer.by }))];
  }
  if (!isGoing(found)) return [text(say("authority.over", { case: caseName(found.number) }))];
  const buttons = mayAnswer
    ? actions(
        button(say("button.approve"), authorityActions.approve, { requestId }, { style: "primary" }),
        button(say("button.deny"), authorityActions.deny, { requestId }),
      )
    : undefined;
  const goesOn = dueAt && step === "manager" ? around(say, dueAt, (at) => say("authority.goesOnAt", { at })) : [];
  return [buttons, context(say("authority.customerWaits"), ...(goesOn.length > 0 ? [" ", ...goesOn] : []))];
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
    context(say("authority.customerWaits")),
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
