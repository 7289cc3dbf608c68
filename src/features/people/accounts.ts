import { z } from "zod";
import type { InstallationRef, Sql } from "../../kernel/ports.ts";

/** What a field for people answers: accounts of the platform on which the form is sent. */
export const Accounts = z.string().transform((answer) => answer.split(",").filter((userId) => userId !== ""));

/** The accounts that people have in an installation, by person; of somebody who has several, one. */
export async function accountsOf(
  sql: Sql,
  { organizationId, installationId }: InstallationRef,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map();
  const rows = await sql.query<{ person_id: string; external_id: string }>({
    text: `SELECT person_id, min(external_id) AS external_id FROM identity
           WHERE organization_id = $1 AND installation_id = $2 AND person_id = ANY($3::uuid[]) GROUP BY person_id`,
    values: [organizationId, installationId, people],
  });
  return new Map(rows.map((row) => [row.person_id, row.external_id]));
}
