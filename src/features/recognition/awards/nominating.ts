import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { PersonalMessage } from "../../../kernel/gate/index.ts";
import { enqueue, type NewDelivery } from "../../../kernel/outbox/index.ts";
import { whatBecameOf } from "../../../kernel/seen.ts";
import type { Note } from "../../attention/index.ts";
import { recipientOf } from "../../feedback/index.ts";
import { readThanksFor } from "../kudos/reading.ts";
import { receiversOf } from "../kudos/receivers.ts";
import type { Named } from "../kudos/schema.ts";
import type { AwardsDependencies, Nominated, Nomination } from "./awards.ts";
import { decidersOf, idOf, readBudget, unitOf } from "./budget-store.ts";
import type { AboutName } from "./forms.ts";
import { findAward } from "./reading.ts";
import { type Budget, quarterAt } from "./schema.ts";
import { AWARD_TOPIC, logAward, type NewAward } from "./store.ts";

/** Nominates somebody. Throws UserError when there is no budget, or nobody to decide. */
export function createNominating(deps: AwardsDependencies) {
  const { database, organizations, ids, wake } = deps;

  /** The budget that an award for somebody is from now. */
  async function budgetFor(receiver: Named, { organization, now }: Context): Promise<Budget> {
    const unitId = await unitOf(database, organization.id, receiver.id);
    if (unitId === undefined) throw new Error("An organization has no default unit.");
    const unit = await organizations.unit(organization.id, unitId);
    const quarter = quarterAt(unit.timeZone, now);
    const budget = await readBudget(database, organization.id, unitId, quarter);
    if (!budget) throw userError("award.noBudget", { unit: unit.name, quarter });
    return budget;
  }

  async function approverOf({ holder, organizationId }: Budget, receiver: Named, { actor }: Context): Promise<Named> {
    const [approver] = await decidersOf(database, organizationId, holder.id, [actor.id, receiver.id]);
    if (!approver) throw userError("award.nobodyDecides");
    return approver;
  }

  /** Nobody names what they may not know of. */
  async function aboutOf(names: readonly AboutName[], context: Context) {
    const found: { kudos_id: string | null; case_id: string | null; win_id: string | null } = {
      kudos_id: null,
      case_id: null,
      win_id: null,
    };
    for (const { letter, number } of names) {
      const id = await idOf(database, context.organization.id, letter, number);
      if (id === undefined) throw userError("award.aboutUnknown", { name: `${letter}-${number}` });
      if (letter === "K") await readThanksFor(database, id, context);
      if (letter === "C") await deps.readCase(id, context);
      if (letter === "W") await deps.readWin(id, context);
      found[letter === "K" ? "kudos_id" : letter === "C" ? "case_id" : "win_id"] = id;
    }
    return found;
  }

  /** With its card for whoever decides, at their time, and in the champion's channel; undefined: it was there before. */
  async function write(item: NewAward, { installation }: Context): Promise<{ arrival?: Note["arrival"] } | undefined> {
    const { organization_id: organizationId, id: subjectId, approver_id: personId } = item;
    const champion = await organizations.champion(organizationId);
    const to = await recipientOf(database, ids, installation, personId);
    const matter = { topic: AWARD_TOPIC, subjectId };
    const from = { personId: item.person_id, unitId: item.unit_id };
    const messages: PersonalMessage[] = to
      ? [{ personId, laneId: to.laneId, key: `award ${subjectId} ${personId}`, nature: "proactive", from, matter }]
      : [];
    const admit = await deps.attention.prepare(organizationId, [personId]);
    return database.transaction(async (sql) => {
      const { arrivals, deliveries, count } = await admit(sql, messages);
      if (!(await logAward(sql, item))) return undefined;
      await count(sql);
      const inChannel: NewDelivery[] = champion
        ? [{ organizationId, id: ids.next(), laneId: champion.laneId, key: `award ${subjectId} champion`, ...matter }]
        : [];
      await enqueue(sql, [...deliveries, ...inChannel]);
      const [arrival] = arrivals;
      return { ...(arrival && { arrival }) };
    });
  }

  return async (given: Nomination, context: Context): Promise<Nominated> => {
    const { people } = await receiversOf([{ userId: given.to }], context, deps.people);
    const [receiver] = people;
    if (!receiver) throw userError("award.whom");
    const about = await aboutOf(given.about, context);
    const budget = await budgetFor(receiver, context);
    const approver = await approverOf(budget, receiver, context);
    const item: NewAward = {
      organization_id: context.organization.id,
      id: ids.next(),
      event_id: ids.next(),
      unit_id: budget.unitId,
      kind: given.kind,
      receiver_id: receiver.id,
      text: given.text,
      amount: given.amount,
      currency: budget.currency,
      item: given.item ?? null,
      ...about,
      person_id: context.actor.id,
      at: context.now,
      budget_id: budget.id,
      approver_id: approver.id,
      delivery: context.delivery,
    };
    const written = await write(item, context);
    if (written) wake();
    const known = written ? item.id : await whatBecameOf(database, context.organization.id, context.delivery);
    const award = await findAward(database, known ?? item.id, context);
    const { arrival } = written ?? {};
    return { award, ...(arrival && { note: { arrival, unitId: award.unitId, name: award.approver.name } }) };
  };
}
