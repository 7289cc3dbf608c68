import { momentOf } from "../../../kernel/wording.ts";
import { type Card, card, heading, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Case, caseName } from "../../feedback/index.ts";
import type { EscalationEvent } from "../ball/events.ts";
import type { Escalation } from "../schema.ts";
import { eventLine, whyLine } from "./lines.ts";

/** All that has happened to it, newest first. */
export function historyCard(escalation: Escalation, found: Case, events: readonly EscalationEvent[], say: Say): Card {
  const title = say("escalation.history", { case: caseName(found.number) });
  return card(
    title,
    heading(title),
    text(whyLine(escalation, say)),
    ...events.map((event) => text(momentOf(say, event.at), ` · ${eventLine(event, say)}`)),
  );
}
