import { forEachOrganization } from "../../../kernel/jobs.ts";
import type { Log } from "../../../kernel/ports.ts";
import { type AnnouncingDependencies, createAnnouncing } from "../../feedback/index.ts";
import { type OpenDependencies, readOpen } from "./open.ts";
import { morningPace } from "./pace.ts";
import { MORNING } from "./schema.ts";
import { addMorning, claimChampions, type DueChampion, planChampions } from "./store.ts";

export interface SendingMorningsDependencies extends AnnouncingDependencies, OpenDependencies {
  readonly database: OpenDependencies["database"];
  readonly log: Log;
  readonly wake: () => void;
}

/** Champions of one round, and rounds of one minute: whatever else is due waits for them. */
const AT_ONCE = 50;
const ROUNDS = 10;
const DAY = 24 * 60 * 60_000;
const NOWHERE = "00000000-0000-0000-0000-000000000000";

/**
 * Tells champions in the morning of their working days what stays open; on a day with nothing, nothing. Any number of
 * processes may do this together: each champion hears of it once a day.
 */
export function createSendingMornings(deps: SendingMorningsDependencies): (now: Date) => Promise<void> {
  const { database, calendars, ids, log, wake } = deps;
  const announcing = createAnnouncing(deps);

  async function send(organizationId: string, personId: string, day: string, until: Date, now: Date): Promise<void> {
    const id = ids.next();
    const messages = await announcing.each({ organizationId, installationId: NOWHERE }, [personId], () => ({
      ...{ key: `${MORNING} ${day}`, nature: "proactive", until },
      matter: { topic: MORNING, subjectId: id },
    }));
    if (messages.length === 0) return;
    const of = { organizationId, personId, day };
    await announcing.along(organizationId, messages, (sql) => addMorning(sql, id, of, now));
  }

  async function lookAt(organizationId: string, due: readonly DueChampion[], now: Date): Promise<void> {
    const champions = due.map(({ personId }) => personId);
    const { people } = await calendars.of(organizationId, { people: champions });
    const paces = champions.map((personId) => {
      const calendar = people.get(personId);
      return { personId, pace: calendar && morningPace(calendar, now) };
    });
    if (paces.some(({ pace }) => pace?.isNow) && (await readOpen(deps, organizationId, now)).length > 0)
      for (const { personId, pace } of paces)
        if (pace?.isNow) await send(organizationId, personId, pace.day, pace.until, now);
    const next = (pace: (typeof paces)[number]["pace"]): Date => pace?.next ?? new Date(now.getTime() + DAY);
    await planChampions(
      database,
      organizationId,
      paces.map(({ personId, pace }) => ({ personId, next: next(pace) })),
    );
  }

  return async (now) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const due = await claimChampions(database, now, AT_ONCE);
      await forEachOrganization(
        due,
        (organizationId, some) => lookAt(organizationId, some, now),
        (err, organization) =>
          log.error({ err, organization }, "Champions could not be told what stays open; tried again soon"),
      );
      if (due.length > 0) wake();
      if (due.length < AT_ONCE) return;
    }
  };
}
