import { around, momentOf } from "../../../kernel/wording.ts";
import { type ContextBlock, context, type Span } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Case, caseName, masked, themeOf } from "../../feedback/index.ts";
import type { EscalationEvent } from "../ball/events.ts";
import { isToBeLookedAt } from "../ball/looked-over.ts";
import { ruleName } from "../rules/built-in.ts";
import type { Escalation, Offered, PassedOver } from "../schema.ts";

/** Who is asked, and in whose place. */
const askedName = ({ to, as }: Offered, say: Say): string => {
  if (!as) return to.name;
  return as.kind === "deputy"
    ? say("escalation.deputy", { name: to.name, of: as.of })
    : say("escalation.nightContact", { name: to.name });
};

/** The first line: who has the ball, and until when. */
export function ballLine(escalation: Escalation, found: Case, say: Say): Span[] {
  const { holder, offered, state } = escalation;
  const named = { case: caseName(found.number) };
  if (state !== "going")
    return [{ text: say(`escalation.is.${state}`, { ...named, name: (holder ?? escalation.ownerBefore).name }) }];
  if (offered && isToBeLookedAt(escalation, found))
    return around(say, offered.until, (until) =>
      say("escalation.solvedBelow", { ...named, name: askedName(offered, say), until }),
    );
  if (offered) {
    const name = askedName(offered, say);
    return around(say, offered.until, (until) =>
      holder
        ? say("escalation.heldAndOffered", { ...named, holder: holder.name, name, until })
        : say("escalation.offered", { ...named, name, until }),
    );
  }
  if (!holder) return [{ text: say("escalation.onItsWay", named) }];
  return around(say, holder.until, (until) => say("escalation.held", { ...named, name: holder.name, until }));
}

/** The same without its moment, for a summary. */
export const ballWords = (escalation: Escalation, found: Case, say: Say): string =>
  ballLine(escalation, found, say)
    .map((span) => ("text" in span ? span.text : span.fallback))
    .join("");

/** How many customers it stands for, and what is the same with all of them. */
export const foldedLine = (found: Case, customers: number, cause: string | undefined, say: Say): string =>
  say("escalation.customers", { count: customers, what: cause ?? themeOf(found, say) });

/** Why it is here: the rule that made it, or who raised it and why. */
export function whyLine({ rule, raisedBy, reason }: Escalation, say: Say): string {
  if (rule) return say("escalation.byRule", { rule: ruleName(rule, say) });
  if (!raisedBy) return say("escalation.event.raisedByRule");
  const { name } = raisedBy;
  return reason === undefined
    ? say("escalation.byPerson", { name })
    : say("escalation.byPersonWhy", { name, why: masked(reason, say) });
}

/** Rungs that were passed over, each with why: nobody is there, or nobody who can be asked now. */
export function passedOverLines(passedOver: readonly PassedOver[], say: Say): string[] {
  return passedOver.map(({ rung, name, why }) =>
    name === undefined
      ? say("escalation.rungPassed", { rung, why: keyOf(why) })
      : say("escalation.personPassed", { name, why: keyOf(why) }),
  );
}

/** As a sentence chooses by it. */
const keyOf = (why: string): string => why.replaceAll(" ", "_");

/** What was done, in a sentence. */
export function eventLine({ kind, by, detail }: EscalationEvent, say: Say): string {
  const name = by?.name ?? "";
  const other = detail.name ?? "";
  const what = detail.what === undefined ? "" : masked(detail.what, say);
  switch (kind) {
    case "raised":
      return by ? say("escalation.event.raised", { name }) : say("escalation.event.raisedByRule");
    case "passed on":
      return say("escalation.event.passedOn", { name: other, why: keyOf(detail.why ?? "other") });
    case "handing over":
      return say("escalation.event.handingOver", { name, other });
    case "asked":
      return say("escalation.event.asked", { name, other, what });
    case "answered":
    case "decided":
      return say(`escalation.event.${kind}`, { name, what });
    case "joined":
      return say("escalation.event.joined", { case: caseName(detail.number ?? 0) });
    case "stepped down":
      return say("escalation.event.steppedDown", { name, what });
    case "resolved":
      return what === "" ? say("escalation.event.resolved") : say("escalation.event.resolvedSo", { name, what });
    case "taken":
    case "declined":
    case "looked over":
    case "solved below":
    case "decision undone":
    case "needs leader":
    case "undone":
      return say(`escalation.event.${kind}`, { name });
    default:
      return say(`escalation.event.${kind}`);
  }
}

/** With its moment. */
export const eventBlock = (event: EscalationEvent, say: Say): ContextBlock =>
  context(momentOf(say, event.at), ` · ${eventLine(event, say)}`);
