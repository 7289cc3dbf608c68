import { createHash } from "node:crypto";
import type { Sql } from "../../kernel/ports.ts";
import type { CodeKind, LinkCode } from "./schema.ts";

/** What stands for a code in the database, where nobody can read it. */
export const hashOf = (code: string): string =>
  createHash("sha256")
    .update(`link ${code.replace("-", "")}`)
    .digest("hex");

interface CodeRow {
  id: string;
  organization_id: string;
  kind: CodeKind;
  made_by: string;
  made_in: string;
  expires_at: Date;
  used_by: string | null;
  used_in: string | null;
}

/** The code with this hash, wherever it was asked for; or the one with this id in an organization. */
export async function readCode(
  sql: Sql,
  by: { hash: string } | Pick<LinkCode, "organizationId" | "id">,
): Promise<LinkCode | undefined> {
  const [row] = await sql.query<CodeRow>({
    text: `SELECT id, organization_id, kind, made_by, made_in, expires_at, used_by, used_in FROM link_code
           WHERE ${"hash" in by ? "hash = $1" : "organization_id = $1 AND id = $2"}`,
    values: "hash" in by ? [by.hash] : [by.organizationId, by.id],
  });
  return (
    row && {
      id: row.id,
      organizationId: row.organization_id,
      kind: row.kind,
      madeBy: row.made_by,
      madeIn: row.made_in,
      expiresAt: row.expires_at,
      ...(row.used_by && row.used_in ? { used: { by: row.used_by, in: row.used_in } } : {}),
    }
  );
}

/** Keeps a new code; the ones of the same kind that its maker has not used end with it. */
export async function insertCode(
  sql: Sql,
  { hash, ...code }: Omit<LinkCode, "used"> & { hash: string },
): Promise<void> {
  await sql.query({
    text: "DELETE FROM link_code WHERE organization_id = $1 AND made_by = $2 AND kind = $3 AND used_at IS NULL",
    values: [code.organizationId, code.madeBy, code.kind],
  });
  await sql.query({
    text: `INSERT INTO link_code (organization_id, id, hash, kind, made_by, made_in, expires_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [code.organizationId, code.id, hash, code.kind, code.madeBy, code.madeIn, code.expiresAt],
  });
}

/** Whoever does something, and where. */
export interface Doer {
  readonly personId: string;
  readonly installationId: string;
  readonly at: Date;
}

export const spendCode = (
  sql: Sql,
  { organizationId, id }: LinkCode,
  { personId, installationId, at }: Doer,
): Promise<unknown> =>
  sql.query({
    text: `UPDATE link_code SET used_at = $3, used_by = $4, used_in = $5 WHERE organization_id = $1 AND id = $2`,
    values: [organizationId, id, at, personId, installationId],
  });

/** From now on it opens nothing. */
export const endCode = (sql: Sql, organizationId: string, codeId: string, now: Date): Promise<unknown> =>
  sql.query({
    text: "UPDATE link_code SET expires_at = least(expires_at, $3) WHERE organization_id = $1 AND id = $2",
    values: [organizationId, codeId, now],
  });

/** The wrong codes that a person has typed since then: how many, and when the first. Forgets older ones. */
export async function wrongCodesSince(
  sql: Sql,
  organizationId: string,
  personId: string,
  since: Date,
): Promise<{ count: number; first: Date | null }> {
  const [row] = await sql.query<{ count: number; first: Date | null }>({
    text: `INSERT INTO wrong_code AS known (organization_id, person_id, at) VALUES ($1, $2, '{}')
           ON CONFLICT (organization_id, person_id)
           DO UPDATE SET at = ARRAY(SELECT one FROM unnest(known.at) one WHERE one > $3 ORDER BY one)
           RETURNING cardinality(at) AS count, at[1] AS first`,
    values: [organizationId, personId, since],
  });
  return row ?? { count: 0, first: null };
}

export const addWrongCode = (sql: Sql, organizationId: string, personId: string, now: Date): Promise<unknown> =>
  sql.query({
    text: "UPDATE wrong_code SET at = array_append(at, $3::timestamptz(3)) WHERE organization_id = $1 AND person_id = $2",
    values: [organizationId, personId, now],
  });
