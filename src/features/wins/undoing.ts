import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { ChangeOf } from "../../kernel/matter.ts";
import type { Database } from "../../kernel/ports.ts";
import { undoableSince } from "../../kernel/undo.ts";
import type { Texts } from "../../texts/catalog.ts";
import type { Note, Sending } from "../attention/index.ts";
import { recipientOf } from "../feedback/index.ts";
import { goneCard } from "./cards.ts";
import type { Win } from "./schema.ts";
import { undoWin } from "./store.ts";

interface UndoingDependencies {
  readonly database: Database;
  readonly attention: Pick<Sending, "prepare">;
  readonly texts: Texts;
  readonly ids: Ids;
}

/** Takes a win back. Whoever logged it hears of that, unless they did it: what was sent to them. */
export async function takeAllBack(
  { database, attention, texts, ids }: UndoingDependencies,
  win: Win,
  change: ChangeOf,
  { actor, now, installation }: Context,
): Promise<Note | undefined> {
  const { loggedBy: personId, unitId } = win;
  const since = undoableSince(now);
  const to = personId === actor.id ? undefined : await recipientOf(database, ids, installation, personId);
  if (!to) {
    await undoWin(database, change, since, []);
    return undefined;
  }
  const { laneId, name } = to;
  const key = `win news ${change.eventId} ${personId}`;
  const card = goneCard(win, actor.name, texts.for(to.locale, to.timeZone));
  const from = { personId: actor.id, unitId };
  const message = { personId, laneId, key, card, nature: "proactive", from } as const;
  const admit = await attention.prepare(win.organizationId, [personId]);
  return database.transaction(async (sql) => {
    const { arrivals, written } = await admit(sql, [message]);
    const [arrival] = arrivals;
    if (!arrival) throw new Error("News of a change that is not made yet were sent before.");
    const news = { key, laneId, card, deliveryId: arrival.deliveryId };
    if (!(await undoWin(sql, change, since, [news]))) return undefined;
    await written(sql);
    return { arrival, unitId, name };
  });
}
