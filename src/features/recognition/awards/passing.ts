import type { Context } from "../../../kernel/context.ts";
import type { PersonalMessage } from "../../../kernel/gate/index.ts";
import { enqueue } from "../../../kernel/outbox/index.ts";
import { recipientOf } from "../../feedback/index.ts";
import { changeBy } from "../changing.ts";
import type { AwardsDependencies } from "./awards.ts";
import { decidersOf, readBudget } from "./budget-store.ts";
import { readUndecided } from "./read.ts";
import type { Award, Budget } from "./schema.ts";
import { AWARD_TOPIC, passAward } from "./store.ts";

/** Passes on what is still to be decided of a budget that was set anew: to its holder, or else to somebody who leads. */
export function createPassingOn(deps: AwardsDependencies) {
  const { database, ids, wake } = deps;

  /** Absent: whoever decides may go on to. */
  async function nextFor({ approver, loggedBy, receiver }: Award, { organizationId, holder }: Budget) {
    const deciders = await decidersOf(database, organizationId, holder.id, [loggedBy, receiver.id]);
    const [first] = deciders;
    const stays = first?.id === holder.id ? approver.id === holder.id : deciders.some(({ id }) => id === approver.id);
    return stays ? undefined : first;
  }

  async function pass(award: Award, personId: string, context: Context): Promise<void> {
    const { organizationId, id: subjectId } = award;
    const change = changeBy(ids, subjectId, context);
    const to = await recipientOf(database, ids, context.installation, personId);
    const key = `${AWARD_TOPIC} ${subjectId} ${change.eventId}`;
    const matter = { topic: AWARD_TOPIC, subjectId };
    const messages: PersonalMessage[] = to ? [{ personId, laneId: to.laneId, key, nature: "proactive", matter }] : [];
    const admit = await deps.attention.prepare(organizationId, [personId]);
    await database.transaction(async (sql) => {
      const { deliveries, count } = await admit(sql, messages);
      if (!(await passAward(sql, change, personId))) return;
      await count(sql);
      await enqueue(sql, deliveries);
    });
  }

  return async (unitId: string, quarter: string, context: Context): Promise<void> => {
    const budget = await readBudget(database, context.organization.id, unitId, quarter);
    if (!budget) return;
    for (const award of await readUndecided(database, budget)) {
      const next = await nextFor(award, budget);
      if (next) await pass(award, next.id, context);
    }
    wake();
  };
}
