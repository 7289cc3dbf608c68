import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { card, text } from "../../../message/card.ts";
import type { Texts } from "../../../texts/catalog.ts";
import { readCases } from "../../feedback/index.ts";
import { isChannelOf, type Organizations } from "../../organization/index.ts";
import { readStepsOf } from "../ball/events.ts";
import { readEscalations } from "../ball/store.ts";
import { eventLine } from "./lines.ts";

export interface ThreadLinesDependencies {
  readonly database: Sql;
  readonly organizations: Pick<Organizations, "units" | "champion">;
  readonly texts: Texts;
}

/** Draws a line in the thread of an escalation's card, in the words of the champion's channel. */
export function createThreadLines({ database, organizations, texts }: ThreadLinesDependencies): Drawing {
  return async (subjects) => {
    const steps = await readStepsOf(
      database,
      subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id })),
    );
    const escalations = await readEscalations(
      database,
      steps.map(({ organizationId, escalationId: id }) => ({ organizationId, id })),
    );
    const cases = await readCases(
      database,
      escalations.map(({ organizationId, caseId: id }) => ({ organizationId, id })),
    );
    return Promise.all(
      subjects.map(async ({ organizationId, subjectId, destination }) => {
        const step = steps.find(({ event }) => event.id === subjectId);
        const escalation = escalations.find(({ id }) => id === step?.escalationId);
        const found = cases.find(({ id }) => id === escalation?.caseId);
        const champion = await organizations.champion(organizationId);
        const isThere = champion && isChannelOf({ channel: champion }, destination);
        if (!step || !found || !isThere || found.confidential || found.undoneAt) return undefined;
        const [unit] = await organizations.units(organizationId);
        const said = eventLine(step.event, texts.for(unit?.locale ?? "en", unit?.timeZone ?? "UTC"));
        return card(said, text(said));
      }),
    );
  };
}
