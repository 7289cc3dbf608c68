import { UserError } from "../../../kernel/errors.ts";
import { forEachOrganization } from "../../../kernel/jobs.ts";
import type { Log } from "../../../kernel/ports.ts";
import type { Calendars } from "../../calendar/index.ts";
import { type Week, weeksUntil } from "../../escalation/index.ts";
import { type AnnouncingDependencies, createAnnouncing } from "../../feedback/index.ts";
import { DIGEST, type Digests } from "../digests.ts";
import { readPlaces } from "../places.ts";
import type { Reader } from "../readers/rights.ts";
import { noteSent, readStanding } from "../readers/store.ts";
import { monthOver } from "../weeks.ts";
import { dueFor, USUAL } from "./pace.ts";
import { claimDue, type DueReader, planNext, readFounding, readPaces } from "./store.ts";

export interface SendingDigestsDependencies extends AnnouncingDependencies {
  readonly calendars: Pick<Calendars, "of">;
  readonly digests: Pick<Digests, "keep">;
  readonly log: Log;
  readonly wake: () => void;
}

/** People of one round, and rounds of one minute: whatever else is due waits for them. */
const AT_ONCE = 50;
const ROUNDS = 10;
const NOWHERE = "00000000-0000-0000-0000-000000000000";

/** Somebody who gets their digests now. */
interface Ready extends Reader {
  readonly personId: string;
}

/**
 * Sends digests to champions and leaders, and to each manager that of their unit: each week at the time that they want, made
 * and kept once. What is too much for a minute comes in the next. Any number of processes may do this together: each gets
 * each digest once.
 */
export function createSendingDigests(deps: SendingDigestsDependencies) {
  const { database, calendars, digests, log, wake } = deps;
  const announcing = createAnnouncing(deps);

  async function send(
    of: { organizationId: string; placeId: string; week: string },
    to: readonly Ready[],
    until: Date,
    now: Date,
  ): Promise<void> {
    if (to.length === 0) return;
    const { organizationId } = of;
    const digest = await digests.keep(of, now).catch(nothingToSend);
    if (!digest) return;
    const { kept } = digest;
    if (kept === null) throw new Error("What is sent is kept.");
    const people = to.map(({ personId }) => personId);
    const messages = await announcing.each({ organizationId, installationId: NOWHERE }, people, () => ({
      ...{ key: `${DIGEST} ${kept.id}`, nature: "proactive", until, evenIfFull: true },
      matter: { topic: DIGEST, subjectId: kept.id },
    }));
    await announcing.along(organizationId, messages, (sql) =>
      noteSent(
        sql,
        { organizationId, digestId: kept.id },
        messages.map(({ personId }) => personId),
        now,
      ),
    );
  }

  /** Each digest is made once, for all who get it now. */
  async function sendAll(
    organizationId: string,
    ready: readonly Ready[],
    week: Week,
    until: Date,
    now: Date,
  ): Promise<void> {
    const leads =
      (role: "champion" | "leader") =>
      ({ roles }: Ready) =>
        roles.includes(role);
    const all = { organizationId, placeId: organizationId };
    const whole = ready.filter((one) => leads("champion")(one) || leads("leader")(one));
    await send({ ...all, week: week.monday }, whole, until, now);
    const month = monthOver(week.monday);
    if (month !== undefined) await send({ ...all, week: month }, ready.filter(leads("leader")), until, now);
    const managers = ready.filter(({ memberships }) => memberships.length > 0);
    if (managers.length === 0) return;
    const { large } = await readPlaces(database, organizationId);
    const units = new Set(managers.flatMap(({ memberships }) => memberships.map(({ unitId }) => unitId)));
    for (const placeId of units.intersection(large)) {
      const own = managers.filter(({ memberships }) => memberships.some(({ unitId }) => unitId === placeId));
      await send({ organizationId, placeId, week: week.monday }, own, until, now);
    }
  }

  async function lookAt(organizationId: string, due: readonly DueReader[], now: Date): Promise<void> {
    const people = [...new Set(due.map(({ personId }) => personId))];
    const founding = await readFounding(database, organizationId);
    if (!founding) return;
    const [following, last] = weeksUntil(founding.timeZone, now, 2);
    if (!following || !last) throw new Error("There is a week before every week.");
    const paces = await readPaces(database, organizationId, people);
    const { people: known } = await calendars.of(organizationId, { people });
    const planned = people.map((personId) => ({
      personId,
      ...dueFor({ last, following }, known.get(personId), paces.get(personId) ?? USUAL, now),
    }));
    const isOne = last.until > founding.since;
    const ready = planned.filter(({ isNow }) => isNow && isOne).map(({ personId }) => personId);
    const standing = await readStanding(database, organizationId, ready);
    const readers = [...standing].map(([personId, reader]) => ({ personId, ...reader }));
    await sendAll(organizationId, readers, last, following.until, now);
    await planNext(
      database,
      organizationId,
      planned.map(({ personId, next: at }) => ({ personId, at })),
    );
  }

  return async (now: Date): Promise<void> => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const due = [
        ...(await claimDue(database, "leading", now, AT_ONCE)),
        ...(await claimDue(database, "managers", now, AT_ONCE)),
      ];
      if (due.length === 0) return;
      await forEachOrganization(
        due,
        (organizationId, some) => lookAt(organizationId, some, now),
        (err, organization) => log.error({ err, organization }, "Digests could not be sent; tried again soon"),
      );
      wake();
    }
  };
}

/** Of too few people, or of a time at which nobody was there, there is no digest; whoever asks for it is told so. */
const nothingToSend = (error: unknown): undefined => {
  if (!(error instanceof UserError)) throw error;
};
