import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { readAwards } from "./read.ts";
import { type Award, awardName, type Standing } from "./schema.ts";

/** An award, and what whoever asks may do with it. */
export interface AwardSeen {
  readonly award: Award;
  readonly standing: Standing;
}

/** Throws UserError when there is no such award in the organization; whoever asks may not know of it. */
export async function findAward(sql: Sql, awardId: string, { organization }: Context): Promise<Award> {
  const [award] = await readAwards(sql, [{ organizationId: organization.id, id: awardId }]);
  if (!award) throw userError("award.unknown");
  return award;
}

/** Throws UserError when there is no such award for them: whoever is to have it learns of it when it is announced. */
export async function readAward(sql: Sql, awardId: string, context: Context): Promise<AwardSeen> {
  const award = await findAward(sql, awardId, context);
  const { actor } = context;
  const standing = await standingOf(award, context);
  const isPublic = award.state === "announced" || award.state === "paid";
  const knows =
    award.receiver.id !== actor.id &&
    (award.loggedBy === actor.id || standing.decides || standing.leads || standing.pays);
  if (!isPublic && !knows) throw userError("award.unknown");
  if (award.undoneAt) throw userError("case.undone", { case: awardName(award.number) });
  return { award, standing };
}

async function standingOf(award: Award, { actor, hasRole }: Context): Promise<Standing> {
  const decides = award.approver.id === actor.id;
  return {
    decides: decides && award.loggedBy !== actor.id && award.receiver.id !== actor.id,
    leads: await hasRole(["champion", "leader"]),
    pays: award.receiver.id !== actor.id && (decides || (await hasRole(["admin"]))),
  };
}
