import type { AnyCalendar, Calendar, PersonCalendar } from "../../kernel/calendar/index.ts";
import type { Clock } from "../../kernel/clock.ts";
import { DatabaseUnavailable } from "../../kernel/errors.ts";
import { type Decision, decide } from "../../kernel/gate/index.ts";
import { type AskAgain, asDecided, fold, type HeldUp, type NewDelivery } from "../../kernel/outbox/index.ts";
import type { Database, Log, Sql } from "../../kernel/ports.ts";
import type { Calendars } from "../calendar/index.ts";
import { afterAll, decideAgain } from "./again.ts";
import { type Post, type Receiver, readBehind, readPosts, readReceivers, readToPeople } from "./held-up-store.ts";

export interface HeldUpDependencies {
  readonly database: Database;
  readonly calendars: Pick<Calendars, "of">;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * What a platform's limits, an outage or a dead process held up may find its receiver off, or asleep: it waits then, like
 * anything that would be sent now, or is left out. Where that cannot be found out, it goes as it was let go.
 */
export const createAskingAgain = (deps: HeldUpDependencies): AskAgain =>
  async function askAgain(heldUp) {
    const stopped: string[] = [];
    for (const [organizationId, some] of Map.groupBy(heldUp, (one) => one.organizationId)) {
      try {
        stopped.push(...(await stop(organizationId, some, deps)));
      } catch (error) {
        if (error instanceof DatabaseUnavailable) throw error;
        deps.log.error({ err: error, organization: organizationId }, "What was held up goes without asking again");
      }
    }
    return new Set(stopped);
  };

async function stop(
  organizationId: string,
  heldUp: readonly HeldUp[],
  { database, calendars, clock }: HeldUpDependencies,
): Promise<readonly string[]> {
  const now = clock.now();
  const receivers = (await readReceivers(database, organizationId, heldUp)).filter(({ urgent }) => !urgent);
  const { people, units } = await calendars.of(organizationId, {
    people: receivers.flatMap(({ personId }) => personId ?? []),
    units: receivers.flatMap(({ unitId }) => unitId ?? []),
  });
  const byId = new Map(heldUp.map((one) => [one.id, one]));
  const those = (some: readonly Receiver[]): HeldUp[] => some.flatMap(({ id }) => byId.get(id) ?? []);
  const toPeople = receivers.filter(({ personId, until }) =>
    mustWait("person", people.get(personId ?? ""), now, until),
  );
  const posts = receivers.filter(({ unitId, until }) => mustWait("channel", units.get(unitId ?? ""), now, until));
  return [
    ...(await stopToPeople(database, { organizationId, people, now }, toPeople, those(toPeople))),
    ...(await stopPosts(database, { organizationId, units, now }, posts, those(posts))),
  ];
}

/** It was counted when it was let go: how many they got in this week does not matter. */
function mustWait(
  kind: "person" | "channel",
  calendar: AnyCalendar | undefined,
  now: Date,
  until: Date | null,
): boolean {
  return (
    calendar !== undefined &&
    decide("proactive", { kind, calendar, left: () => 1 }, now, until ?? undefined).go !== "now"
  );
}

async function stopToPeople(
  database: Database,
  at: { readonly organizationId: string; readonly people: ReadonlyMap<string, PersonCalendar>; readonly now: Date },
  to: readonly Receiver[],
  heldUp: readonly HeldUp[],
): Promise<readonly string[]> {
  if (heldUp.length === 0) return [];
  const receivers = [...new Set(to.flatMap(({ personId }) => personId ?? []))];
  return database.transaction(async (sql) => {
    const read = () => readToPeople(sql, at.organizationId, heldUp);
    const stopped = await decideAgain(sql, { ...at, receivers }, read, afterAll);
    await foldBehind(sql, at.organizationId, to, stopped);
    return stopped;
  });
}

async function stopPosts(
  database: Database,
  {
    organizationId,
    units,
    now,
  }: { readonly organizationId: string; readonly units: ReadonlyMap<string, Calendar>; readonly now: Date },
  to: readonly Receiver[],
  heldUp: readonly HeldUp[],
): Promise<readonly string[]> {
  if (heldUp.length === 0) return [];
  const unitOf = new Map(to.map(({ id, unitId }) => [id, unitId ?? ""]));
  return database.transaction(async (sql) => {
    const decided = (await readPosts(sql, organizationId, heldUp)).flatMap((post) => {
      const calendar = units.get(unitOf.get(post.id) ?? "");
      return calendar
        ? postAs(organizationId, post, decide("proactive", { kind: "channel", calendar }, now, post.until ?? undefined))
        : [];
    });
    await asDecided(sql, decided);
    const stopped = decided.map(({ id }) => id);
    await foldBehind(sql, organizationId, to, stopped);
    return stopped;
  });
}

/** A post as it is to be from now on; none if it goes. */
function postAs(organizationId: string, { content, until, ...post }: Post, decision: Decision): NewDelivery[] {
  if (decision.go === "now") return [];
  const told = { organizationId, ...post, nature: "proactive", ...(until && { notAfter: until }) } as const;
  const said = "topic" in content ? { ...told, ...content } : { ...told, card: content };
  return [
    decision.go === "never"
      ? { ...said, skip: decision.why }
      : { ...said, notBefore: decision.at, heldFor: decision.why },
  ];
}

/**
 * Whatever else there is to show of the same matter is in the drawing by then: it must not go before, also what has come since
 * the delivery was taken.
 */
async function foldBehind(
  sql: Sql,
  organizationId: string,
  to: readonly Receiver[],
  stopped: readonly string[],
): Promise<void> {
  const alone = to.flatMap(({ id, together }) => (together || !stopped.includes(id) ? [] : id));
  if (alone.length > 0) await fold(sql, organizationId, await readBehind(sql, organizationId, alone));
}
