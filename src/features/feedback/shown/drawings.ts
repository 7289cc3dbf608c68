import type { Ids } from "../../../kernel/clock.ts";
import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Destination, Sql } from "../../../kernel/ports.ts";
import type { Card } from "../../../message/card.ts";
import type { Texts } from "../../../texts/catalog.ts";
import { isChannelOf, type Organizations } from "../../organization/index.ts";
import type { OnCase } from "../offers.ts";
import { recipientOf } from "../recipient.ts";
import type { Case } from "../schema.ts";
import { readCases } from "../store.ts";
import { channelCard, newsCard } from "./cards.ts";

interface DrawingsDependencies {
  readonly database: Sql;
  readonly organizations: Organizations;
  readonly texts: Texts;
  readonly ids: Ids;
  /** What another feature says and offers on these cases, by their ids. */
  readonly onCases: (cases: readonly Case[]) => Promise<ReadonlyMap<string, OnCase>>;
}

/** How the living cards of cases are drawn, and what is said, once, to whoever one was logged for. */
export function createDrawings(deps: DrawingsDependencies): Readonly<Record<"case" | "case given", Drawing>> {
  const { database, organizations, texts, ids } = deps;

  const drawing =
    (draw: (found: Case, destination: Destination, on: OnCase | undefined) => Promise<Card | undefined>): Drawing =>
    async (subjects) => {
      const keys = subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id }));
      const byId = new Map((await readCases(database, keys)).map((found) => [found.id, found]));
      const on = await deps.onCases([...byId.values()]);
      return Promise.all(
        subjects.map(async ({ subjectId, destination }) => {
          const found = byId.get(subjectId);
          return found && !found.undoneAt ? draw(found, destination, on.get(subjectId)) : undefined;
        }),
      );
    };

  return {
    // None for what is confidential, is a part of another, or has another place now.
    case: drawing(async (found, destination, on) => {
      if (found.confidential || found.mergedInto) return undefined;
      const unit = await organizations.unit(found.organizationId, found.unitId);
      return isChannelOf(unit, destination) ? channelCard(found, texts.for(unit.locale, unit.timeZone), on) : undefined;
    }),
    "case given": drawing(async (found, destination) => {
      const heard = found.onBehalfOf && (await recipientOf(database, ids, destination, found.onBehalfOf.id));
      return heard && newsCard("given", found, found.loggedByName, texts.for(heard.locale, heard.timeZone));
    }),
  };
}
