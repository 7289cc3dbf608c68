import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { PersonalMessage } from "../../../kernel/gate/index.ts";
import type { ChangeOf } from "../../../kernel/matter.ts";
import { enqueue, type NewDelivery } from "../../../kernel/outbox/index.ts";
import type { Database } from "../../../kernel/ports.ts";
import { whatBecameOf } from "../../../kernel/seen.ts";
import { UNDO_MINUTES, undoableSince } from "../../../kernel/undo.ts";
import type { Texts } from "../../../texts/catalog.ts";
import type { Sending } from "../../attention/index.ts";
import { written } from "../../authority/index.ts";
import { recipientOf } from "../../feedback/index.ts";
import type { Organizations } from "../../organization/index.ts";
import type { People } from "../../people/index.ts";
import { receiversOf } from "../kudos/receivers.ts";
import type { Named } from "../kudos/schema.ts";
import { idOf, leadersOf, readBudget, readBudgetById, unitOf } from "./budget-store.ts";
import { newsCard } from "./cards.ts";
import type { AboutName } from "./forms.ts";
import { type Award, type AwardKind, awardName, type Budget, quarterAt, type Standing } from "./schema.ts";
import {
  AWARD_TOPIC,
  announceAward,
  approveAward,
  declineAward,
  logAward,
  type NewAward,
  payAward,
  readAwards,
  undoAward,
} from "./store.ts";

export interface Nomination {
  /** An account. */
  readonly to: string;
  readonly text: string;
  readonly about: readonly AboutName[];
  readonly kind: AwardKind;
  readonly amount: number;
  readonly item?: string | undefined;
}

export interface Awards {
  /** Throws UserError when there is no budget, or nobody to decide. */
  nominate(given: Nomination, context: Context): Promise<Award>;
  /** Throws UserError when there is no such award for them: whoever is to have it learns of it when it is announced. */
  read(awardId: string, context: Context): Promise<{ award: Award; standing: Standing }>;
  /** Each throws UserError saying why not. */
  approve(awardId: string, context: Context): Promise<Award>;
  decline(awardId: string, reason: string, context: Context): Promise<Award>;
  announce(awardId: string, context: Context): Promise<Award>;
  pay(awardId: string, context: Context): Promise<Award>;
  undo(awardId: string, context: Context): Promise<Award>;
}

export interface AwardsDependencies {
  readonly database: Database;
  readonly organizations: Organizations;
  readonly people: Pick<People, "met">;
  readonly attention: Pick<Sending, "prepare" | "send">;
  readonly texts: Texts;
  readonly ids: Ids;
  /** Throws UserError when there is no such case, or win, that the person may know of. */
  readonly readCase: (caseId: string, context: Context) => Promise<unknown>;
  readonly readWin: (winId: string, context: Context) => Promise<unknown>;
  /** There may be something to send. */
  readonly wake: () => void;
}

export function createAwards(deps: AwardsDependencies): Awards {
  const { database, organizations, texts, ids, wake } = deps;

  async function find(awardId: string, { organization }: Context): Promise<Award> {
    const [award] = await readAwards(database, [{ organizationId: organization.id, id: awardId }]);
    if (!award) throw userError("award.unknown");
    return award;
  }

  async function standingOf(award: Award, { actor, hasRole }: Context): Promise<Standing> {
    const decides = award.approver.id === actor.id;
    return {
      decides: decides && award.loggedBy !== actor.id && award.receiver.id !== actor.id,
      leads: await hasRole(["champion", "leader"]),
      pays: award.receiver.id !== actor.id && (decides || (await hasRole(["admin"]))),
    };
  }

  async function read(awardId: string, context: Context): Promise<{ award: Award; standing: Standing }> {
    const award = await find(awardId, context);
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

  const changeBy = (awardId: string, context: Context): ChangeOf => ({
    organizationId: context.organization.id,
    id: awardId,
    personId: context.actor.id,
    at: context.now,
    eventId: ids.next(),
    deliveryId: ids.next(),
    delivery: context.delivery,
  });

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
    const without = [actor.id, receiver.id];
    if (!without.includes(holder.id)) return holder;
    const [leader] = await leadersOf(database, organizationId, without);
    if (!leader) throw userError("award.nobodyDecides");
    return leader;
  }

  /** Nobody names what they may not know of. */
  async function aboutOf(names: readonly AboutName[], context: Context) {
    const found: { kudos_id: string | null; case_id: string | null; win_id: string | null } = {
      kudos_id: null,
      case_id: null,
      win_id: null,
    };
    for (const { letter, number } of names) {
      const id = await idOf(database, context.organization.id, letter as "K" | "C" | "W", number);
      if (id === undefined) throw userError("award.aboutUnknown", { name: `${letter}-${number}` });
      if (letter === "C") await deps.readCase(id, context);
      if (letter === "W") await deps.readWin(id, context);
      found[letter === "K" ? "kudos_id" : letter === "C" ? "case_id" : "win_id"] = id;
    }
    return found;
  }

  /** Tells somebody alone what became of it: whoever nominated, or receives. Again is said once. */
  async function tell(award: Award, personIds: readonly string[], what: string, context: Context): Promise<void> {
    const messages: PersonalMessage[] = [];
    for (const personId of personIds.filter((id) => id !== context.actor.id)) {
      const to = await recipientOf(database, ids, context.installation, personId);
      if (!to) continue;
      const card = newsCard(award, texts.for(to.locale, to.timeZone));
      messages.push({
        personId,
        laneId: to.laneId,
        key: `award ${what} ${award.id} ${personId}`,
        nature: "proactive",
        card,
      });
    }
    await deps.attention.send(award.organizationId, messages);
    wake();
  }

  /** With its card for whoever decides, at their time, and in the champion's channel. */
  async function write(item: NewAward, { installation }: Context): Promise<boolean> {
    const { organization_id: organizationId, id: subjectId, approver_id: personId } = item;
    const champion = await organizations.champion(organizationId);
    const to = await recipientOf(database, ids, installation, personId);
    const matter = { topic: AWARD_TOPIC, subjectId };
    const messages: PersonalMessage[] = to
      ? [{ personId, laneId: to.laneId, key: `award ${subjectId} ${personId}`, nature: "proactive", matter }]
      : [];
    const admit = await deps.attention.prepare(organizationId, [personId]);
    return database.transaction(async (sql) => {
      const { deliveries, count } = await admit(sql, messages);
      if (!(await logAward(sql, item))) return false;
      await count(sql);
      const inChannel: NewDelivery[] = champion
        ? [{ organizationId, id: ids.next(), laneId: champion.laneId, key: `award ${subjectId} champion`, ...matter }]
        : [];
      await enqueue(sql, [...deliveries, ...inChannel]);
      return true;
    });
  }

  return {
    read,

    async nominate(given, context) {
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
      const fresh = await write(item, context);
      if (fresh) wake();
      const known = fresh ? item.id : await whatBecameOf(database, context.organization.id, context.delivery);
      return find(known ?? item.id, context);
    },

    async approve(awardId, context) {
      const { standing } = await read(awardId, context);
      if (!standing.decides) throw userError("award.notYours");
      await approveAward(database, changeBy(awardId, context));
      const award = await find(awardId, context);
      if (award.state === "approved") await tell(award, [award.loggedBy], "approved", context);
      else if (award.state === "nominated") throw await overBudget(award, context);
      else if (award.state === "declined") throw userError("award.decidedAlready");
      return award;
    },

    async decline(awardId, reason, context) {
      const { standing } = await read(awardId, context);
      if (!standing.decides) throw userError("award.notYours");
      await declineAward(database, changeBy(awardId, context), reason);
      const award = await find(awardId, context);
      if (award.state !== "declined") throw userError("award.decidedAlready");
      await tell(award, [award.loggedBy], "declined", context);
      return award;
    },

    async announce(awardId, context) {
      const { award: before, standing } = await read(awardId, context);
      if (!standing.leads || before.receiver.id === context.actor.id) throw userError("award.leadersAnnounce");
      await announceAward(database, changeBy(awardId, context));
      const award = await find(awardId, context);
      if (award.state !== "announced") throw userError("award.notApprovedYet");
      await tell(award, [award.receiver.id, award.loggedBy], "announced", context);
      return award;
    },

    async pay(awardId, context) {
      const { standing } = await read(awardId, context);
      if (!standing.pays) throw userError("award.notYours");
      const done = await payAward(database, changeBy(awardId, context));
      const award = await find(awardId, context);
      if (done) wake();
      else if (award.state !== "paid") throw userError("award.notAnnouncedYet");
      return award;
    },

    async undo(awardId, context) {
      if (await undoAward(database, changeBy(awardId, context), undoableSince(context.now))) wake();
      const award = await find(awardId, context);
      if (award.undoneAt) return award;
      const named = { case: awardName(award.number) };
      if (award.loggedBy !== context.actor.id) throw userError("award.unknown");
      throw userError("case.undoTooLate", { ...named, minutes: UNDO_MINUTES });
    },
  };

  async function overBudget({ organizationId, budgetId }: Award, { say }: Context) {
    const budget = await readBudgetById(database, organizationId, budgetId);
    if (!budget) return userError("award.unknown");
    const left = { amount: Math.max(0, budget.amount - budget.spent), currency: budget.currency };
    return userError("award.overBudget", { left: written(left, say.locale), quarter: budget.quarter });
  }
}
