import type { Ids } from "../../kernel/clock.ts";
import type { Person } from "../../kernel/context.ts";
import { enqueue, laneFor } from "../../kernel/outbox/index.ts";
import type { Database } from "../../kernel/ports.ts";
import type { Reception } from "../../kernel/reception.ts";
import type { Feature } from "../../kernel/registry.ts";
import { type Card, card, divider } from "../../message/card.ts";
import type { Say, Texts } from "../../texts/catalog.ts";
import { installedCard } from "../setup/index.ts";

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

/** Welcomes whoever installs the app, and leads an admin to setting it up: once, however often the platform says so. */
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
    const say = texts.for(person.locale, person.timeZone);
    const hello = draw(say, person);
    const content = person.roles.includes("admin") ? ledOn(hello, say) : hello;
    await database.transaction(async (sql) => {
      const laneId = await laneFor(sql, ids, { ...installation, address: notice.userId });
      const key = `welcome ${installation.installationId} ${notice.userId}`;
      await enqueue(sql, [{ organizationId: organization.id, id: ids.next(), laneId, key, card: content }]);
    });
    wake();
  },
});

/** What an admin is shown who has just come: first how to set it up. */
const ledOn = (hello: Card, say: Say): Card =>
  card(hello.summary, ...installedCard(say).blocks, divider, ...hello.blocks);
