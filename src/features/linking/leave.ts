import type { SecretStore } from "../../database/secrets.ts";
import type { Ids } from "../../kernel/clock.ts";
import { beginCounting } from "../../kernel/counters.ts";
import { haveLookedAtAgain } from "../../kernel/look-again.ts";
import { skipWaiting } from "../../kernel/outbox/index.ts";
import type { Sql } from "../../kernel/ports.ts";
import { lockTraffic } from "./locks.ts";

interface Leaving {
  readonly installationId: string;
  /** The organization that it leaves, which is locked. */
  readonly from: string;
  readonly at: Date;
}

/**
 * Gives an installation an organization of its own, with the people who have an account there. Cases stay; what still waits
 * to be sent is about them, and is skipped.
 */
export async function leaveOrganization(
  sql: Sql,
  { installationId, from, at }: Leaving,
  { ids, secrets }: { readonly ids: Ids; readonly secrets: SecretStore },
): Promise<void> {
  const into = ids.next();
  await sql.query({ text: ORGANIZATION, values: [from, installationId, into, at] });
  await beginCounting(sql, into);
  await sql.query({ text: UNIT, values: [into, ids.next()] });
  await lockTraffic(sql, from, installationId);
  await haveLookedAtAgain(sql, from, [from]);
  await sql.query({ text: NO_CHANNEL, values: [from, installationId] });
  const lanes = await sql.query<{ laneId: string }>({ text: LANES, values: [from, installationId] });
  await skipWaiting(
    sql,
    lanes.map(({ laneId }) => ({ organizationId: from, laneId })),
    "unlinked",
  );
  for (const text of [PEOPLE, ...THEIR_TIME, POSTED, BUCKETS, INSTALLATION]) {
    await sql.query({ text, values: [from, installationId, into] });
  }
  await secrets.move(sql, installationId, from, into);
}

const ORGANIZATION = `
  INSERT INTO organization (id, name, locale, time_zone, created_at)
  SELECT $3, i.name, o.locale, o.time_zone, $4
  FROM installation i JOIN organization o ON o.id = i.organization_id
  WHERE i.organization_id = $1 AND i.id = $2`;

const UNIT = `
  INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, created_at)
  SELECT id, $2, name, locale, time_zone, true, created_at FROM organization WHERE id = $1`;

const LANES = `SELECT id AS "laneId" FROM lane WHERE organization_id = $1 AND installation_id = $2`;

const NO_CHANNEL = `
  WITH there AS (
    SELECT id FROM lane WHERE organization_id = $1 AND installation_id = $2
  ), champion AS (
    UPDATE organization SET champion_lane_id = NULL WHERE id = $1 AND champion_lane_id IN (SELECT id FROM there)
  )
  UPDATE unit SET lane_id = NULL WHERE organization_id = $1 AND lane_id IN (SELECT id FROM there)`;

/** They stay in the old organization too, where they have logged cases. */
const PEOPLE = `
  INSERT INTO person
  SELECT (jsonb_populate_record(p, jsonb_build_object('organization_id', $3::uuid))).* FROM person p
  WHERE organization_id = $1
    AND id IN (SELECT person_id FROM identity WHERE organization_id = $1 AND installation_id = $2)`;

/** When they work, and when they do not. */
const THEIR_TIME = ["person_calendar", "absence"].map(
  (table) => `
  INSERT INTO ${table}
  SELECT (jsonb_populate_record(t, jsonb_build_object('organization_id', $3::uuid))).* FROM ${table} t
  WHERE organization_id = $1
    AND person_id IN (SELECT person_id FROM identity WHERE organization_id = $1 AND installation_id = $2)`,
);

const POSTED = `
  UPDATE posted_card SET organization_id = $3
  WHERE organization_id = $1 AND lane_id IN (SELECT id FROM lane WHERE organization_id = $1 AND installation_id = $2)`;

const BUCKETS = "UPDATE bucket SET organization_id = $3 WHERE organization_id = $1 AND installation_id = $2";

/** Identities, lanes with their deliveries, and secrets follow. */
const INSTALLATION = "UPDATE installation SET organization_id = $3 WHERE organization_id = $1 AND id = $2";
