import type { Sql } from "../../../kernel/ports.ts";
import type { SetClocks } from "./clocks.ts";
import type { Place } from "./store.ts";

/** Who is called at night, for a unit or for every unit. */
export interface NightContact {
  readonly placeId: string;
  readonly personId: string;
  readonly name: string;
  readonly askedBy: string;
  readonly agreed: boolean;
}

export interface NamedDeputy {
  readonly personId: string;
  readonly of: string;
  readonly deputyId: string;
  readonly name: string;
  readonly from: Date | null;
  readonly until: Date | null;
}

/** Sets the clocks of a rung, beside what is set for others. */
export const saveClocks = (sql: Sql, { organizationId, placeId }: Place, clocks: SetClocks): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO ladder AS known (organization_id, place_id, clocks) VALUES ($1, $2, $3)
           ON CONFLICT (organization_id, place_id) DO UPDATE SET clocks = known.clocks || excluded.clocks`,
    values: [organizationId, placeId, JSON.stringify(clocks)],
  });

/** The night contacts of a unit and of every unit, in this order. */
export const readNightContacts = (sql: Sql, organizationId: string, unitId: string): Promise<NightContact[]> =>
  sql.query({
    text: `SELECT n.place_id AS "placeId", n.person_id AS "personId", p.name, n.asked_by AS "askedBy",
                  n.agreed_at IS NOT NULL AS agreed
           FROM night_contact n JOIN person p ON p.organization_id = n.organization_id AND p.id = n.person_id
           WHERE n.organization_id = $1 AND n.place_id IN ($1, $2) ORDER BY n.place_id = $2 DESC`,
    values: [organizationId, unitId],
  });

/** Notes who is asked to be called at night; the same person again stays as they are. */
export const askNightContact = (
  sql: Sql,
  { organizationId, placeId }: Place,
  asked: { readonly personId: string; readonly by: string; readonly at: Date },
): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO night_contact AS known (organization_id, place_id, person_id, asked_by, asked_at)
           VALUES ($1, $2, $3, present_person($1, $4), $5)
           ON CONFLICT (organization_id, place_id) DO UPDATE SET
             person_id = excluded.person_id, asked_by = excluded.asked_by, asked_at = excluded.asked_at, agreed_at = NULL
           WHERE known.person_id <> excluded.person_id`,
    values: [organizationId, placeId, asked.personId, asked.by, asked.at],
  });

/** Notes that somebody who was asked agrees: whoever asked them; undefined if they are not asked, or have said so before. */
export async function agreeToNights(
  sql: Sql,
  { organizationId, placeId }: Place,
  personId: string,
  at: Date,
): Promise<{ askedBy: string } | undefined> {
  const [row] = await sql.query<{ askedBy: string }>({
    text: `UPDATE night_contact SET agreed_at = $4
           WHERE organization_id = $1 AND place_id = $2 AND person_id = $3 AND agreed_at IS NULL
           RETURNING asked_by AS "askedBy"`,
    values: [organizationId, placeId, personId, at],
  });
  return row;
}

/** Ends what somebody was asked, or has agreed to: whoever asked them; undefined if they are not asked. */
export async function endNights(
  sql: Sql,
  { organizationId, placeId }: Place,
  personId?: string,
): Promise<{ askedBy: string } | undefined> {
  const [row] = await sql.query<{ askedBy: string }>({
    text: `DELETE FROM night_contact
           WHERE organization_id = $1 AND place_id = $2 AND ($3::uuid IS NULL OR person_id = $3)
           RETURNING asked_by AS "askedBy"`,
    values: [organizationId, placeId, personId ?? null],
  });
  return row;
}

/** Who stands in for these people, now or later. */
export const readDeputies = (
  sql: Sql,
  organizationId: string,
  people: readonly string[],
  now: Date,
): Promise<NamedDeputy[]> =>
  sql.query({
    text: `SELECT d.person_id AS "personId", own.name AS of, d.deputy_id AS "deputyId", p.name,
                  d.from_at AS "from", d.until_at AS "until"
           FROM deputy d
           JOIN person own ON own.organization_id = d.organization_id AND own.id = d.person_id
           JOIN person p ON p.organization_id = d.organization_id AND p.id = d.deputy_id
           WHERE d.organization_id = $1 AND d.person_id = ANY($2::uuid[]) AND (d.until_at IS NULL OR d.until_at > $3)
           ORDER BY own.name, own.id`,
    values: [organizationId, people, now],
  });

/** Names who stands in for somebody, in place of whoever did. */
export const saveDeputy = (
  sql: Sql,
  organizationId: string,
  personId: string,
  deputy: {
    readonly id: string;
    readonly between: { readonly from: Date; readonly until: Date } | undefined;
    readonly at: Date;
  },
): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO deputy (organization_id, person_id, deputy_id, from_at, until_at, set_at)
           VALUES ($1, present_person($1, $2), $3, $4, $5, $6)
           ON CONFLICT (organization_id, person_id) DO UPDATE SET
             deputy_id = excluded.deputy_id, from_at = excluded.from_at, until_at = excluded.until_at, set_at = excluded.set_at`,
    values: [
      organizationId,
      personId,
      deputy.id,
      deputy.between?.from ?? null,
      deputy.between?.until ?? null,
      deputy.at,
    ],
  });

export const removeDeputy = (sql: Sql, organizationId: string, personId: string): Promise<unknown> =>
  sql.query({
    text: "DELETE FROM deputy WHERE organization_id = $1 AND person_id = $2",
    values: [organizationId, personId],
  });

/** Does the organization want a line in the thread of an escalation's card for each step? Not unless somebody said so. */
export async function readThreadLines(sql: Sql, organizationId: string): Promise<boolean> {
  const [row] = await sql.query<{ on: boolean }>({
    name: "escalation.threadLines",
    text: `SELECT thread_lines AS "on" FROM escalation_settings WHERE organization_id = $1`,
    values: [organizationId],
  });
  return row?.on === true;
}

export const saveThreadLines = (sql: Sql, organizationId: string, on: boolean): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO escalation_settings (organization_id, thread_lines) VALUES ($1, $2)
           ON CONFLICT (organization_id) DO UPDATE SET thread_lines = excluded.thread_lines`,
    values: [organizationId, on],
  });
