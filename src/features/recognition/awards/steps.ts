import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { PersonalMessage } from "../../../kernel/gate/index.ts";
import type { ChangeOf } from "../../../kernel/matter.ts";
import { enqueue } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { UNDO_MINUTES, undoableSince } from "../../../kernel/undo.ts";
import { written } from "../../authority/index.ts";
import { recipientOf } from "../../feedback/index.ts";
import { changeBy } from "../changing.ts";
import type { Named } from "../kudos/schema.ts";
import type { AwardSteps, AwardsDependencies, Stepped } from "./awards.ts";
import { readBudgetById } from "./budget-store.ts";
import { newsCard } from "./cards.ts";
import { findAward, readAward } from "./reading.ts";
import { type Award, awardName } from "./schema.ts";
import { announceAward, approveAward, declineAward, payAward, undoAward } from "./store.ts";

/** One step of an award. */
interface Step {
  /** The award as it is afterwards. */
  readonly after: Award;
  /** Those who are told, alone, if the step is taken. */
  readonly tells: readonly Named[];
  /** True if that changed something. */
  readonly change: (sql: Sql, by: ChangeOf) => Promise<boolean>;
}

/** What becomes of an award once somebody is nominated. */
export function createSteps(deps: AwardsDependencies): AwardSteps {
  const { database, texts, ids, wake } = deps;

  /** Never to who did it themselves. */
  async function newsOf({ after, tells }: Step, { actor, installation }: Context): Promise<PersonalMessage[]> {
    const messages: PersonalMessage[] = [];
    const from = { personId: actor.id, unitId: after.unitId };
    for (const { id: personId } of tells.filter(({ id }) => id !== actor.id)) {
      const to = await recipientOf(database, ids, installation, personId);
      if (!to) continue;
      const card = newsCard(after, texts.for(to.locale, to.timeZone));
      const key = `award ${after.state} ${after.id} ${personId}`;
      messages.push({ personId, laneId: to.laneId, key, nature: "proactive", from, card });
    }
    return messages;
  }

  /** Takes it together with what is told of it: the one is never without the other. */
  async function take(step: Step, context: Context): Promise<Stepped> {
    const { organizationId, id } = step.after;
    const messages = await newsOf(step, context);
    const admit = await deps.attention.prepare(
      organizationId,
      messages.map(({ personId }) => personId),
    );
    const done = await database.transaction(async (sql) => {
      const { arrivals, deliveries, count } = await admit(sql, messages);
      if (!(await step.change(sql, changeBy(ids, id, context)))) return undefined;
      await count(sql);
      await enqueue(sql, deliveries);
      return arrivals;
    });
    if (done) wake();
    const place = done?.findIndex((one) => one !== undefined && one.decision.go !== "now") ?? -1;
    const arrival = done?.[place];
    const name = step.tells.find((one) => one.id === messages[place]?.personId)?.name ?? "";
    const note = arrival && { note: { arrival, unitId: step.after.unitId, name } };
    return { award: await findAward(database, id, context), ...note };
  }

  const nominatorOf = ({ loggedBy: id, loggedByName: name }: Award): Named => ({ id, name });

  async function overBudget({ organizationId, budgetId }: Award, { say }: Context) {
    const budget = await readBudgetById(database, organizationId, budgetId);
    if (!budget) return userError("award.unknown");
    const left = { amount: Math.max(0, budget.amount - budget.spent), currency: budget.currency };
    return userError("award.overBudget", { left: written(left, say.locale), quarter: budget.quarter });
  }

  return {
    async approve(awardId, context) {
      const { award: before, standing } = await readAward(database, awardId, context);
      if (!standing.decides) throw userError("award.notYours");
      const after: Award = { ...before, state: "approved" };
      const done = await take({ after, tells: [nominatorOf(before)], change: approveAward }, context);
      if (done.award.state === "nominated") throw await overBudget(done.award, context);
      if (done.award.state === "declined") throw userError("award.decidedAlready");
      return done;
    },

    async decline(awardId, reason, context) {
      const { award: before, standing } = await readAward(database, awardId, context);
      if (!standing.decides) throw userError("award.notYours");
      const after: Award = { ...before, state: "declined", reason };
      const change: Step["change"] = (sql, by) => declineAward(sql, by, reason);
      const done = await take({ after, tells: [nominatorOf(before)], change }, context);
      if (done.award.state !== "declined") throw userError("award.decidedAlready");
      return done;
    },

    async announce(awardId, context) {
      const { award: before, standing } = await readAward(database, awardId, context);
      if (!standing.leads || before.receiver.id === context.actor.id) throw userError("award.leadersAnnounce");
      const after: Award = { ...before, state: "announced" };
      const tells = [before.receiver, nominatorOf(before)];
      const done = await take({ after, tells, change: announceAward }, context);
      if (done.award.state !== "announced") throw userError("award.notApprovedYet");
      return done;
    },

    async pay(awardId, context) {
      const { award: before, standing } = await readAward(database, awardId, context);
      if (!standing.pays) throw userError("award.notYours");
      const after: Award = { ...before, state: "paid" };
      const done = await take({ after, tells: [before.receiver], change: payAward }, context);
      if (done.award.state !== "paid") throw userError("award.notAnnouncedYet");
      return done;
    },

    async undo(awardId, context) {
      if (await undoAward(database, changeBy(ids, awardId, context), undoableSince(context.now))) wake();
      const award = await findAward(database, awardId, context);
      if (award.undoneAt) return award;
      const named = { case: awardName(award.number) };
      if (award.loggedBy !== context.actor.id) throw userError("award.unknown");
      throw userError("case.undoTooLate", { ...named, minutes: UNDO_MINUTES });
    },
  };
}
