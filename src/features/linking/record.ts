import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Sight } from "../../kernel/seen.ts";
import type { Doer } from "./codes.ts";
import type { LinkCode } from "./schema.ts";
import { insertEvent, type LinkEvent } from "./store.ts";

/** Writes down who linked or unlinked what, and when. */
export const record = (
  sql: Sql,
  ids: Ids,
  kind: LinkEvent["kind"],
  organizationId: string,
  context: Context,
  code?: LinkCode,
): Promise<unknown> =>
  insertEvent(sql, { ...doerOf(context), id: ids.next(), organizationId, kind, ...(code && { codeId: code.id }) });

export const doerOf = ({ actor, installation, now }: Context): Doer => ({
  personId: actor.id,
  installationId: installation.installationId,
  at: now,
});

export const sightOf = ({ organization, delivery, now }: Context, subjectId: string): Sight => ({
  organizationId: organization.id,
  delivery,
  subjectId,
  at: now,
});
