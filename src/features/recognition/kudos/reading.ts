import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { readKudos } from "./read.ts";
import { type Kudos, kudosName } from "./schema.ts";

/** Throws UserError when there is no such thanks in the organization; whoever asks may not know of it. */
export async function findThanks(sql: Sql, kudosId: string, { organization }: Context): Promise<Kudos> {
  const [found] = await readKudos(sql, [{ organizationId: organization.id, id: kudosId }]);
  if (!found) throw userError("kudos.unknown");
  return found;
}

/** Throws UserError when there is no such thanks for them, or it was taken back. */
export async function readThanksFor(sql: Sql, kudosId: string, context: Context): Promise<Kudos> {
  const kudos = await findThanks(sql, kudosId, context);
  if (kudos.undoneAt) throw userError("case.undone", { case: kudosName(kudos.number) });
  if (kudos.privateBy && !isParty(kudos, context)) throw userError("kudos.unknown");
  return kudos;
}

/** Those between whom it is. */
export const isParty = ({ loggedBy, people }: Kudos, { actor }: Pick<Context, "actor">): boolean =>
  loggedBy === actor.id || people.some(({ id }) => id === actor.id);
