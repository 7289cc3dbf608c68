import { button } from "../../kernel/action.ts";
import { momentOf } from "../../kernel/wording.ts";
import { actions, type Card, card, context, heading, text } from "../../message/card.ts";
import { isKey, type PlainKey, type Say } from "../../texts/catalog.ts";
import { auditActions } from "./commands.ts";
import type { Recorded } from "./store.ts";

/** What was written down, the newest first. */
export function auditCard(events: readonly Recorded[], more: boolean, say: Say): Card {
  const last = events.at(-1);
  return card(
    say("audit.title"),
    heading(say("audit.title")),
    ...(events.length === 0
      ? [text(say("audit.none"))]
      : events.map((event) => text(momentOf(say, event.at), ` · ${lineOf(event, say)}`))),
    context(say("audit.explained")),
    more && last ? actions(button(say("button.older"), auditActions.older, { before: last.id })) : undefined,
  );
}

function lineOf({ kind, by, number, whom, detail }: Recorded, say: Say): string {
  const who = by ?? say("audit.operator");
  const command = typeof detail?.command === "string" ? detail.command : "";
  switch (kind) {
    case "confidential read":
      return number === null ? say("audit.readOther", { who }) : say("audit.read", { who, case: `C-${number}` });
    case "person erased":
      return say("audit.personErased", { who });
    case "customer erased":
      return say("audit.customerErased", { who });
    case "role given":
      return say("audit.roleGiven", { who, whom: whom ?? say("audit.somebody"), role: roleIn(detail, say) });
    case "role taken":
      return say("audit.roleTaken", { who, whom: whom ?? say("audit.somebody"), role: roleIn(detail, say) });
    case "export":
      return say("audit.exported", { who, command });
    default:
      return say("audit.changed", { who, command });
  }
}

function roleIn(detail: Recorded["detail"], say: Say): string {
  const key = `role.${detail?.role}`;
  return isKey(key) ? say(key as PlainKey) : "";
}
