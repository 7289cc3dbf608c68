import type { Database } from "../../../kernel/ports.ts";
import type { Calendars } from "../../calendar/index.ts";
import { type AnnouncingDependencies, createAnnouncing } from "../../feedback/index.ts";
import type { Organizations } from "../../organization/index.ts";
import type { GetKit } from "./kits.ts";
import { type HuddlePace, huddlePace } from "./pace.ts";
import { HUDDLE } from "./schema.ts";
import { claimUnits, type DueUnit, markSent, planUnits, readManagersOf } from "./store.ts";

export interface SendingKitsDependencies extends AnnouncingDependencies {
  readonly database: Database;
  readonly calendars: Pick<Calendars, "ofUnits">;
  readonly organizations: Pick<Organizations, "unit">;
  readonly wake: () => void;
}

/** Units of one round, and rounds of one minute: whatever else is due waits for them. */
const AT_ONCE = 100;
const ROUNDS = 10;

/**
 * Sends the managers of each unit what it has for the team meeting, once a week, before their day begins. Of a week of which
 * nothing can be told, nothing. What is too much for a minute comes in the next. Any number of processes may do this together:
 * each manager gets it once.
 */
export function createSendingKits(deps: SendingKitsDependencies, kitOf: GetKit) {
  const { database, calendars, organizations, wake } = deps;
  const announcing = createAnnouncing(deps);

  async function send({ organizationId, unitId }: DueUnit, { until }: HuddlePace, now: Date): Promise<void> {
    const managers = await readManagersOf(database, organizationId, unitId);
    const [first] = managers;
    if (!first) return;
    const kit = await kitOf(await organizations.unit(organizationId, unitId), now);
    if (!kit.story || kit.sentAt || kit.doneAt) return;
    const near = { organizationId, installationId: first.installationId };
    const messages = await announcing.each(
      near,
      managers.map(({ id }) => id),
      () => ({
        ...{ key: `huddle ${kit.id}`, nature: "proactive", until: until ?? now },
        matter: { topic: HUDDLE, subjectId: kit.id },
      }),
    );
    await announcing.along(organizationId, messages, (sql) => markSent(sql, kit, now));
  }

  return async (now: Date): Promise<void> => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const due = await claimUnits(database, now, AT_ONCE);
      if (due.length === 0) return;
      const known = await calendars.ofUnits(due.map(({ organizationId, unitId: id }) => ({ organizationId, id })));
      const planned = due.map((unit, place) => ({ unit, pace: huddlePace(known[place], now) }));
      for (const { unit, pace } of planned) if (pace.isNow) await send(unit, pace, now);
      await planUnits(
        database,
        planned.map(({ unit, pace: { next } }) => ({ ...unit, next })),
      );
      wake();
    }
  };
}
