import type { Clock } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { mondayOf } from "../../kernel/gate/index.ts";
import { letGo } from "../../kernel/outbox/index.ts";
import type { Database } from "../../kernel/ports.ts";
import type { Texts } from "../../texts/catalog.ts";
import type { Calendars } from "../calendar/index.ts";
import { mayChange } from "../organization/index.ts";
import { hurriedCard } from "./cards.ts";
import type { HeldDependencies } from "./held.ts";
import { noteHurried, readHeldMessage, type ToSomebody } from "./hurry-store.ts";
import { addUsed, lockAttention } from "./store.ts";

export interface HurryDependencies extends Pick<HeldDependencies, "stale"> {
  readonly database: Database;
  readonly calendars: Pick<Calendars, "of">;
  readonly texts: Texts;
  readonly clock: Clock;
  /** There may be something to send. */
  readonly wake: () => void;
}

/** Has a message go now that would have to wait: by its sender, if they may, who says why. */
export function createHurry({ database, calendars, texts, clock, stale, wake }: HurryDependencies) {
  /** The message, for whoever sent it and may have it go now. Throws UserError. */
  async function read(deliveryId: string, context: Context): Promise<ToSomebody> {
    const found = await readHeldMessage(database, context.organization.id, deliveryId);
    if (found?.senderId !== context.actor.id) throw userError("sendNow.unknown");
    if (!(await mayChange({ id: found.unitId }, context))) throw userError("sendNow.notAllowed");
    // What is not to be shown there any more would not be released either.
    if ((await stale(found.to, [found.key])).has(found.key))
      throw userError("sendNow.overtaken", { name: found.receiverName });
    return found;
  }

  return {
    read,
    async send(deliveryId: string, why: string, context: Context): Promise<ToSomebody> {
      const found = await read(deliveryId, context);
      const { organization, actor } = context;
      const { receiverId: personId, receiverName: name } = found;
      const { people } = await calendars.of(organization.id, { people: [personId] });
      const timeZone = people.get(personId)?.timeZone ?? organization.timeZone;
      const say = texts.for(found.locale, timeZone);
      const at = clock.now();
      await database.transaction(async (sql) => {
        await lockAttention(sql, organization.id, [personId]);
        const stopped = await letGo(sql, organization.id, deliveryId, (card) =>
          hurriedCard(card, actor.name, why, say),
        );
        if (!stopped) throw userError("sendNow.underWay", { name });
        const now = { personId, week: mondayOf(timeZone, at), used: 1 };
        // What was too much for a week counts once with all that waits with it.
        const alone = stopped.heldFor !== "budget" ? stopped.until : undefined;
        const before = alone && { personId, week: mondayOf(timeZone, alone), used: -1 };
        if (before?.week !== now.week) await addUsed(sql, organization.id, before ? [before, now] : [now]);
        await noteHurried(sql, organization.id, deliveryId, { at, why });
      });
      wake();
      return found;
    },
  };
}
