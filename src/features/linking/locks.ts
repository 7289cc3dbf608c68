import type { Sql } from "../../kernel/ports.ts";

/**
 * Locks organizations, in one order everywhere: whatever links and unlinks in one happens one after the other, and nobody
 * new is made there meanwhile.
 */
export const lockOrganizations = (sql: Sql, organizationIds: readonly string[]): Promise<unknown> =>
  sql.query({
    text: "SELECT FROM organization WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE",
    values: [organizationIds],
  });

/** Locks the counters of organizations, in the order in which whoever logs several locks them: nothing is logged there meanwhile. */
export const lockLogging = (sql: Sql, organizationIds: readonly string[]): Promise<unknown> =>
  sql.query({
    text: "SELECT FROM counter WHERE organization_id = ANY($1::uuid[]) ORDER BY organization_id, name FOR UPDATE",
    values: [organizationIds],
  });

/** Something is on its way to a platform, and what becomes of it would not be written down. */
export class StillSending extends Error {}

/**
 * Locks what installing, sending and profiles write in an organization, or in one of its installations, in the order in which they do:
 * they wait for each other and never for ever. Counters are locked before. Throws StillSending.
 */
export async function lockTraffic(sql: Sql, organizationId: string, installationId?: string): Promise<void> {
  for (const [table, id, order] of TRAFFIC) {
    await sql.query({
      text: `SELECT FROM ${table} WHERE organization_id = $1 AND ${id} = coalesce($2, ${id}) ORDER BY ${order} FOR UPDATE`,
      values: [organizationId, installationId ?? null],
    });
  }
  const sending = await sql.query({ text: SENDING, values: [organizationId, installationId ?? null] });
  if (sending.length > 0) throw new StillSending();
}

/** Lanes in which somebody who is not dead yet sends. */
const SENDING = `
  SELECT FROM lane WHERE organization_id = $1 AND installation_id = coalesce($2, installation_id)
    AND lease IS NOT NULL AND ready_at > clock_timestamp() LIMIT 1`;

const TRAFFIC = [
  ["installation", "id", "id"],
  ["bucket", "installation_id", "installation_id, call"],
  ["lane", "installation_id", "id"],
  ["identity", "installation_id", "installation_id, external_id"],
] as const;
