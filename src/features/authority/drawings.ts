import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Card } from "../../message/card.ts";
import type { Say, Texts } from "../../texts/catalog.ts";
import { type Case, readCases } from "../feedback/index.ts";
import type { Organizations } from "../organization/index.ts";
import { readersAt } from "../people/index.ts";
import { helpCard, requestCard } from "./cards.ts";
import { HELP_TOPIC, readHelpCalls } from "./help-store.ts";
import { REQUEST_TOPIC } from "./schema.ts";
import { readRequests } from "./store.ts";
import { mayHear } from "./who-helps.ts";

interface DrawingsDependencies {
  readonly database: Sql;
  readonly organizations: Pick<Organizations, "unit">;
  readonly texts: Texts;
}

/** What is asked of people about a case. */
interface About {
  readonly organizationId: string;
  readonly id: string;
  readonly caseId: string;
}

/** What it is drawn with. */
interface Beside {
  readonly case: Case;
  readonly unitName: string;
  readonly readerId: string;
  readonly say: Say;
}

/** In the words of whoever is asked. None for who may not know of its case, nor of one that was taken back. */
export function createDrawings({ database, organizations, texts }: DrawingsDependencies) {
  const drawing =
    <One extends About>(
      read: (sql: Sql, keys: readonly { organizationId: string; id: string }[]) => Promise<readonly One[]>,
      draw: (one: One, beside: Beside) => Card,
    ): Drawing =>
    async (subjects) => {
      const keys = subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id }));
      const asked = new Map((await read(database, keys)).map((one) => [one.id, one]));
      const about = [...asked.values()].map(({ organizationId, caseId }) => ({ organizationId, id: caseId }));
      const cases = new Map((await readCases(database, about)).map((one) => [one.id, one]));
      const readers = await readersAt(
        database,
        subjects.map(({ destination }) => destination),
      );
      return Promise.all(
        subjects.map(async ({ subjectId, destination }) => {
          const one = asked.get(subjectId);
          const found = one && cases.get(one.caseId);
          const reader = readers.find(
            ({ address, installationId }) =>
              address === destination.address && installationId === destination.installationId,
          );
          if (!one || !found || !reader || found.undoneAt || !mayHear(found, reader.personId)) return undefined;
          const { name: unitName } = await organizations.unit(found.organizationId, found.unitId);
          const say = texts.for(reader.locale, reader.timeZone);
          return draw(one, { case: found, unitName, readerId: reader.personId, say });
        }),
      );
    };

  return {
    // Only those who were asked may answer.
    [REQUEST_TOPIC]: drawing(readRequests, (request, { case: found, unitName, readerId, say }) =>
      requestCard(request, found, unitName, request.asked.includes(readerId), say),
    ),
    [HELP_TOPIC]: drawing(readHelpCalls, ({ by }, { case: found, unitName, say }) =>
      helpCard(found, by, unitName, say),
    ),
  };
}
