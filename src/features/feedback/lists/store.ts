import type { Sql } from "../../../kernel/ports.ts";
import type { ListedInFull, ListName } from "./lists.ts";

/** Has everybody else who wants to change an organization's lists wait. */
export const lockLists = (sql: Sql, organizationId: string): Promise<unknown> =>
  sql.query({ text: "SELECT FROM organization WHERE id = $1 FOR NO KEY UPDATE", values: [organizationId] });

/** Makes the built-in list the organization's own, if it has none yet. */
export const adoptList = (
  sql: Sql,
  organizationId: string,
  list: ListName,
  all: readonly ListedInFull[],
): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO list_entry (organization_id, list, key, hints, position)
           SELECT $1, $2, given.key, '{}', given.position
           FROM unnest($3::text[]) WITH ORDINALITY AS given(key, position)
           WHERE NOT EXISTS (SELECT FROM list_entry WHERE organization_id = $1 AND list = $2)`,
    values: [organizationId, list, all.map(({ key }) => key)],
  });

/** What is written of an entry; without a name it has that of the built-in one. */
export type Entry = Omit<ListedInFull, "name"> & { readonly name: string | undefined };

/** Writes an entry in place of the one of its key; a new one stands last. */
export const saveEntry = (
  sql: Sql,
  organizationId: string,
  list: ListName,
  { key, name, hints, retired }: Entry,
  at: Date,
): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO list_entry AS entry (organization_id, list, key, name, hints, retired_at, position)
           SELECT $1, $2, $3, $4, $5, CASE WHEN $6 THEN $7::timestamptz END, 1 + coalesce(max(position), 0)
           FROM list_entry WHERE organization_id = $1 AND list = $2
           ON CONFLICT (organization_id, list, key) DO UPDATE SET name = excluded.name, hints = excluded.hints,
             retired_at = CASE WHEN $6 THEN coalesce(entry.retired_at, excluded.retired_at) END`,
    values: [organizationId, list, key, name ?? null, hints, retired, at],
  });
