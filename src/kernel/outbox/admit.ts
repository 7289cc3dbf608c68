import type { Database, Sql } from "../ports.ts";
import type { Job } from "./delivery.ts";
import { type Bucket, shareOut } from "./pacing.ts";

/**
 * Lets as many go as the rates of their installations allow, and notes that their attempt begins; the lanes of the others
 * are given back until their turn. Returns those that go.
 */
export async function admit(database: Database, jobs: readonly Job[]): Promise<Job[]> {
  if (jobs.length === 0) return [];
  const groups = [...Map.groupBy(jobs, bucketOf)].map(([bucket, members]) => ({ bucket, members }));
  return database.transaction(async (sql) => {
    const buckets = await lockBuckets(sql, jobs);
    const plans = groups.map(({ bucket, members }) => plan(members, buckets.get(bucket)));
    const going = plans.flatMap(({ go }) => go);
    const begun = await sql.query<{ id: string }>({
      name: "outbox.begin",
      text: BEGIN,
      values: [plans.map(({ row }) => row), plans.flatMap(({ later }) => later), going.map(heldRow)].map((rows) =>
        JSON.stringify(rows),
      ),
    });
    const ids = new Set(begun.map(({ id }) => id));
    return going.filter(({ claim }) => ids.has(claim.deliveryId));
  });
}

const BEGIN = `
  WITH rated AS (
    UPDATE bucket b SET arrival_at = to_timestamp(r."arrivalAt" / 1000), line_until = to_timestamp(r."lineUntil" / 1000)
    FROM jsonb_to_recordset($1::jsonb) AS r(
      organization_id uuid, installation_id uuid, call text, "arrivalAt" float8, "lineUntil" float8)
    WHERE b.organization_id = r.organization_id AND b.installation_id = r.installation_id AND b.call = r.call
  ), leaving AS MATERIALIZED (
    SELECT l.organization_id, l.id, t.turn
    FROM jsonb_to_recordset($2::jsonb) AS t(organization_id uuid, lane_id uuid, lease uuid, turn float8)
    JOIN lane l ON l.organization_id = t.organization_id AND l.id = t.lane_id AND l.lease = t.lease
    ORDER BY l.organization_id, l.id FOR NO KEY UPDATE OF l
  ), left_lane AS (
    UPDATE lane l SET lease = NULL, queued = true, ready_at = to_timestamp(leaving.turn / 1000)
    FROM leaving WHERE l.organization_id = leaving.organization_id AND l.id = leaving.id
  ), going AS MATERIALIZED (
    SELECT g.organization_id, g.delivery_id
    FROM jsonb_to_recordset($3::jsonb) AS g(organization_id uuid, lane_id uuid, lease uuid, delivery_id uuid)
    JOIN lane l ON l.organization_id = g.organization_id AND l.id = g.lane_id AND l.lease = g.lease
  )
  UPDATE delivery d SET attempts = d.attempts + 1, attempt_at = coalesce(d.attempt_at, clock_timestamp()),
                        uncertain = d.uncertain OR d.attempt_at IS NOT NULL
  FROM going WHERE d.organization_id = going.organization_id AND d.id = going.delivery_id AND d.finished_at IS NULL
  RETURNING d.id`;

/** What shares one rate, as the database keys it. */
const bucketOf = ({ claim: { to }, call }: Job): string => keyOf(to.organizationId, to.installationId, call);
const keyOf = (...parts: readonly string[]): string => parts.join(" ");

function plan(members: readonly Job[], bucket: Bucket | undefined) {
  const [first] = members;
  if (!first || !bucket) throw new Error("Nobody asked, or a bucket that was just made is not there.");
  const { turns, bucket: after } = shareOut(
    bucket,
    first.messenger.pace.rates[first.call],
    members.map(({ claim }) => claim.queued),
  );
  const { organizationId, installationId } = first.claim.to;
  return {
    row: { organization_id: organizationId, installation_id: installationId, call: first.call, ...after },
    go: members.filter((_, place) => turns[place] === "now"),
    later: members.flatMap((job, place) => (turns[place] === "now" ? [] : [{ ...heldRow(job), turn: turns[place] }])),
  };
}

const heldRow = ({ claim }: Job) => ({
  organization_id: claim.to.organizationId,
  lane_id: claim.laneId,
  lease: claim.lease,
  delivery_id: claim.deliveryId,
});

const BUCKETS = `
  WITH locked AS MATERIALIZED (
    SELECT b.* FROM bucket b
    WHERE (b.organization_id, b.installation_id, b.call) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[]))
    ORDER BY b.organization_id, b.installation_id, b.call FOR UPDATE
  )
  SELECT organization_id, installation_id, call,
         extract(epoch FROM clock_timestamp())::float8 * 1000 AS "now",
         extract(epoch FROM arrival_at)::float8 * 1000 AS "arrivalAt",
         extract(epoch FROM line_until)::float8 * 1000 AS "lineUntil"
  FROM locked`;

const NEW_BUCKETS = `
  INSERT INTO bucket (organization_id, installation_id, call, arrival_at, line_until)
  SELECT DISTINCT organization_id, installation_id, call, now(), now()
  FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS wanted(organization_id, installation_id, call)
  ORDER BY organization_id, installation_id, call
  ON CONFLICT DO NOTHING`;

interface BucketRow extends Bucket {
  readonly organization_id: string;
  readonly installation_id: string;
  readonly call: string;
}

/** Locks the buckets of these jobs, in one order everywhere. An installation's first call makes its bucket. */
async function lockBuckets(sql: Sql, jobs: readonly Job[]): Promise<Map<string, Bucket>> {
  const unique = [...new Map(jobs.map((job) => [bucketOf(job), job])).values()];
  const values = [
    unique.map(({ claim }) => claim.to.organizationId),
    unique.map(({ claim }) => claim.to.installationId),
    unique.map(({ call }) => call),
  ];
  const lock = () => sql.query<BucketRow>({ name: "outbox.buckets", text: BUCKETS, values });
  let rows = await lock();
  if (rows.length < unique.length) {
    await sql.query({ text: NEW_BUCKETS, values });
    rows = await lock();
  }
  return new Map(rows.map((row) => [keyOf(row.organization_id, row.installation_id, row.call), row]));
}

const HOLD = `
  INSERT INTO bucket AS b (organization_id, installation_id, call, arrival_at, line_until)
  SELECT $1, $2, $3, until + ($4 - 1) * $5 * interval '1 millisecond', until + $5 * interval '1 millisecond'
  FROM (SELECT clock_timestamp() + $6 * interval '1 millisecond' AS until) hold
  ON CONFLICT (organization_id, installation_id, call) DO UPDATE SET
    arrival_at = greatest(b.arrival_at, excluded.arrival_at), line_until = greatest(b.line_until, excluded.line_until)`;

/**
 * Makes an installation wait with one kind of call because the platform asked for it. After that there is no burst: first
 * goes whoever was refused, then everybody else in a line.
 */
export async function holdBack(sql: Sql, { claim: { to }, call, messenger }: Job, milliseconds: number): Promise<void> {
  const { perSecond, burst } = messenger.pace.rates[call];
  const values = [to.organizationId, to.installationId, call, burst, 1_000 / perSecond, milliseconds];
  await sql.query({ text: HOLD, values });
}
