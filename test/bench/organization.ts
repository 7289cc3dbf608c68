import type { Sql } from "../../src/kernel/ports.ts";

/** An id that is the same in every run: `kind` tells organizations (1), installations (2), units (3) and people (5) apart. */
const uuid = (kind: number, at: number): string => `019a0000-000${kind}-7000-8000-${at.toString(16).padStart(12, "0")}`;

/** What there is a year before the moment of a bench. */
interface OrganizationOfBench {
  readonly organizationId: string;
  readonly units: readonly string[];
  /** With an account each. */
  readonly people: readonly string[];
}

/** An organization with so many units and people, who belong to none of them yet. */
export const organizationOf = (units: number, people: number): OrganizationOfBench => ({
  organizationId: uuid(1, 0),
  units: Array.from({ length: units }, (_, at) => uuid(3, at)),
  people: Array.from({ length: people }, (_, at) => uuid(5, at)),
});

/** Writes it down, in one workspace, as if it were a year old at that moment. */
export async function fillOrganization(
  database: Sql,
  { organizationId, units, people }: OrganizationOfBench,
  now: Date,
): Promise<void> {
  const write = (text: string, values: unknown[]) => database.query({ text, values });
  await write(
    `INSERT INTO organization (id, name, locale, time_zone, created_at)
     VALUES ($1, 'Bench', 'en', 'UTC', $2::timestamptz - interval '1 year')`,
    [organizationId, now],
  );
  await write(
    `INSERT INTO installation (organization_id, id, platform, external_id, name, bot_user_id, active, active_since, created_at)
     VALUES ($1, $2, 'slack', 'T1', 'Bench', 'U0', true, $3, $3)`,
    [organizationId, uuid(2, 0), now],
  );
  await write(
    `INSERT INTO unit (organization_id, id, name, locale, time_zone, is_default, created_at)
     SELECT $1, id, 'Unit ' || at, 'en', 'UTC', at = 1, $3::timestamptz - interval '1 year'
     FROM unnest($2::uuid[]) WITH ORDINALITY given(id, at)`,
    [organizationId, units, now],
  );
  await write(
    `INSERT INTO person (organization_id, id, name, roles, created_at)
     SELECT $1, id, 'Person ' || at, '{}', $3::timestamptz - interval '1 year'
     FROM unnest($2::uuid[]) WITH ORDINALITY given(id, at)`,
    [organizationId, people, now],
  );
  await write(
    `INSERT INTO identity (organization_id, installation_id, external_id, person_id)
     SELECT $1, $2, 'U' || at, id FROM unnest($3::uuid[]) WITH ORDINALITY given(id, at)`,
    [organizationId, uuid(2, 0), people],
  );
}
