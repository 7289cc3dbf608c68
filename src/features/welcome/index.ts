import type { Ids } from "../../kernel/clock.ts";
import type { Person } from "../../kernel/context.ts";
import { enqueue, laneFor } from "../../kernel/outbox/index.ts";
import type { Database } from "../../kernel/ports.ts";
import type { Reception } from "../../kernel/reception.ts";
import type { Feature } from "../../kernel/registry.ts";
import type { Card } from "../../message/card.ts";
import type { Say, Texts } from "../../texts/catalog.ts";

export interface WelcomeDependencies {
  readonly database: Database;
  readonly reception: Reception;
  readonly texts: Texts;
  readonly ids: Ids;
  /** What somebody is shown who has just come. */
  readonly draw: (say: Say, to: Person) => Card;
  /** There may be something to send. */
  readonly wake: () => void;
}

/** Welcomes whoever installs the app for themselves: once, however often the platform says so. */
export const createWelcomeFeature = ({
  database,
  reception,
  texts,
  ids,
  draw,
  wake,
}: WelcomeDependencies): Feature => ({
  name: "welcome",
  async notice(notice) {
    if (notice.kind !== "installed" || notice.conversation !== undefined) return;
    const home = await reception.installation(notice);
    if (!home) return;
    const { organization, installation } = home;
    const person = await reception.acquaint(notice, organization, installation);
    const content = draw(texts.for(person.locale, person.timeZone), person);
    await database.transaction(async (sql) => {
      const laneId = await laneFor(sql, ids, { ...installation, address: notice.userId });
      const key = `welcome ${installation.installationId} ${notice.userId}`;
      await enqueue(sql, [{ organizationId: organization.id, id: ids.next(), laneId, key, card: content }]);
    });
    wake();
  },
});
