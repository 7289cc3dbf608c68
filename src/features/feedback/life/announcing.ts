import type { Ids } from "../../../kernel/clock.ts";
import type { PersonalMessage } from "../../../kernel/gate/index.ts";
import { enqueue, type NewDelivery } from "../../../kernel/outbox/index.ts";
import type { Database, InstallationRef, Sql } from "../../../kernel/ports.ts";
import type { Say, Texts } from "../../../texts/catalog.ts";
import type { Sending } from "../../attention/index.ts";
import { recipientOf } from "../recipient.ts";

export interface AnnouncingDependencies {
  readonly database: Database;
  readonly attention: Pick<Sending, "prepare">;
  readonly texts: Texts;
  readonly ids: Ids;
}

/** An organization, and the installation in which people are reached rather than in another. */
type Near = Pick<InstallationRef, "organizationId" | "installationId">;

/** What is said to one of several people. */
type Said = Pick<PersonalMessage, "nature" | "until" | "evenIfFull"> & Pick<NewDelivery, "key"> & Content;
type Content =
  | { readonly card: NonNullable<PersonalMessage["card"]>; readonly matter?: undefined }
  | { readonly matter: NonNullable<PersonalMessage["matter"]>; readonly card?: undefined };

export interface Announcing {
  /** What is said to each of these people, in their own words; whoever cannot be reached is left out. The key gets theirs. */
  each(near: Near, people: readonly string[], speak: (say: Say) => Said): Promise<readonly PersonalMessage[]>;
  /**
   * Makes a change, and with it sends what is said because of it, through the gate: nothing is sent if the change, decided on
   * what was read before, has no effect any more. Says whether it had.
   * @param posts what goes to channels besides
   */
  along(
    organizationId: string,
    messages: readonly PersonalMessage[],
    change: (sql: Sql) => Promise<boolean>,
    posts?: readonly NewDelivery[],
  ): Promise<boolean>;
}

/** What is said by itself to several people, together with the change that it tells of. */
export const createAnnouncing = ({ database, attention, texts, ids }: AnnouncingDependencies): Announcing => ({
  async each(near, people, speak) {
    const messages: PersonalMessage[] = [];
    for (const personId of people) {
      const to = await recipientOf(database, ids, near, personId);
      if (!to) continue;
      const said = speak(texts.for(to.locale, to.timeZone));
      messages.push({ ...said, personId, laneId: to.laneId, key: `${said.key} ${personId}` });
    }
    return messages;
  },

  async along(organizationId, messages, change, posts = []) {
    const receivers = messages.map(({ personId }) => personId);
    const admit = await attention.prepare(organizationId, receivers);
    return database.transaction(async (sql) => {
      const { deliveries, count } = await admit(sql, messages);
      if (!(await change(sql))) return false;
      await count(sql);
      await enqueue(sql, [...deliveries, ...posts]);
      return true;
    });
  },
});
