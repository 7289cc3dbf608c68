import type { Database, Sql } from "../../../kernel/ports.ts";
import type { Texts } from "../../../texts/catalog.ts";
import { eraseOldDigests } from "../../digest/index.ts";
import { eraseCases } from "../erasing/cases.ts";
import { type Kept, periods, textsKeptFrom } from "./periods.ts";

/** Organizations that one process looks at in a minute, and batches for one of them: the rest waits for the next minute. */
const ORGANIZATIONS = 10;
const BATCHES = 20;
/** Rows in one transaction. */
const AT_ONCE = 200;
/** The local hour after which it is done. */
const NIGHT = 3;
/** Milliseconds after which somebody else does it, if a process has died over it; and until the rest is done. */
const LEASE = 10 * 60_000;
const SOON = 60_000;
const DAY = 24 * 60 * 60_000;

interface Due {
  readonly id: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly textsFrom: Date;
  /** Nobody has ever looked. */
  readonly isNew: boolean;
}

/**
 * Does away with what is older than it may be kept: each night of an organization, in small batches, by any number of
 * processes. To be called every minute.
 */
export const createSweep =
  ({ database, texts }: { readonly database: Database; readonly texts: Texts }) =>
  async (now: Date): Promise<void> => {
    const lease = new Date(now.getTime() + LEASE);
    const due = await database.query<Due>({
      name: "retention.claim",
      text: CLAIM,
      values: [now, lease, ORGANIZATIONS],
    });
    for (const organization of due) {
      const isDone = organization.isNew || (await sweep(database, organization, now, texts));
      await database.query({
        name: "retention.next",
        text: "UPDATE organization SET retention_at = $2 WHERE id = $1",
        values: [organization.id, isDone ? nextNight(organization.timeZone, now) : new Date(now.getTime() + SOON)],
      });
    }
  };

const CLAIM = `
  WITH due AS (
    SELECT id, retention_at FROM organization WHERE retention_at <= $1 ORDER BY retention_at LIMIT $3 FOR UPDATE SKIP LOCKED
  )
  UPDATE organization o SET retention_at = $2 FROM due WHERE o.id = due.id
  RETURNING o.id, o.locale, o.time_zone AS "timeZone", o.texts_from AS "textsFrom",
            due.retention_at = 'epoch'::timestamptz AS "isNew"`;

function nextNight(timeZone: string, now: Date): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const tonight = local.with({ hour: NIGHT, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const next = Temporal.ZonedDateTime.compare(tonight, local) > 0 ? tonight : tonight.add({ days: 1 });
  return new Date(next.epochMilliseconds);
}

/** True if nothing is left to do. */
async function sweep(database: Database, organization: Due, now: Date, texts: Texts): Promise<boolean> {
  const before = ({ days }: Kept): Date => new Date(now.getTime() - days * DAY);
  const mark = texts.for(organization.locale, "UTC")("erase.mark");
  let left = BATCHES;
  const untilLess = async (batch: () => Promise<number>): Promise<void> => {
    while (left > 0) {
      left -= 1;
      if ((await batch()) < AT_ONCE) return;
    }
  };
  let from = organization.textsFrom;
  await untilLess(async () => {
    const done = await eraseTexts(database, organization.id, from, before(periods.caseTexts), { mark, at: now });
    from = done.last ?? from;
    return done.many;
  });
  await eraseOldDigests(database, organization.id, textsKeptFrom(now));
  await untilLess(() => countOf(database, NOTES, [organization.id, before(periods.talkNotes), AT_ONCE]));
  for (const kept of Object.values<Kept>(periods)) {
    const { rows } = kept;
    if (rows) await untilLess(() => countOf(database, deleting(rows), [organization.id, before(kept), AT_ONCE]));
  }
  return left > 0;
}

const countOf = async (sql: Sql, text: string, values: readonly unknown[]): Promise<number> =>
  (await sql.query({ text, values })).length;

/** Oldest first: of what was logged before the last of them nothing has a text any more. */
const eraseTexts = (
  database: Database,
  organizationId: string,
  from: Date,
  before: Date,
  { mark, at }: { readonly mark: string; readonly at: Date },
): Promise<{ many: number; last?: Date | undefined }> =>
  database.transaction(async (sql) => {
    const values = [organizationId, from, before, mark, AT_ONCE];
    const old = await sql.query<{ id: string; loggedAt: Date }>({ text: OLD, values });
    const last = old.at(-1)?.loggedAt;
    if (!last) return { many: 0 };
    const ids = old.map(({ id }) => id);
    await eraseCases(sql, organizationId, ids, { mark, at }, {});
    const change = "UPDATE organization SET texts_from = $2 WHERE id = $1";
    await sql.query({ text: change, values: [organizationId, last] });
    return { many: old.length, last };
  });

const OLD = `
  SELECT old.id, old.logged_at AS "loggedAt"
  FROM unit u CROSS JOIN LATERAL (
    SELECT c.id, c.logged_at FROM "case" c
    WHERE c.organization_id = u.organization_id AND c.unit_id = u.id AND c.logged_at >= $2 AND c.logged_at < $3 AND c.text <> $4
    ORDER BY c.logged_at LIMIT $5
  ) old
  WHERE u.organization_id = $1 ORDER BY old.logged_at LIMIT $5`;

const NOTES = `
  UPDATE coaching_talk SET note = NULL, shared = false, tell_at = NULL
  WHERE organization_id = $1 AND id IN (
    SELECT id FROM coaching_talk WHERE organization_id = $1 AND at < $2 AND note IS NOT NULL LIMIT $3)
  RETURNING 1`;

const deleting = ({ table, since, over = "true" }: NonNullable<Kept["rows"]>): string => `
  DELETE FROM ${table} WHERE ctid = ANY(ARRAY(
    SELECT ctid FROM ${table} WHERE organization_id = $1 AND ${since} < $2 AND ${over} LIMIT $3 FOR UPDATE SKIP LOCKED))
  RETURNING 1`;
