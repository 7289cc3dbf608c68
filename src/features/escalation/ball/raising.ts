import { lockByName } from "../../../kernel/lock.ts";
import { enqueue } from "../../../kernel/outbox/index.ts";
import type { InstallationRef, Sql } from "../../../kernel/ports.ts";
import { type Case, isGoing, letKnow, lockGoing } from "../../feedback/index.ts";
import { type Family, familyOf, readRelatives } from "../folding/family.ts";
import type { Raised, ToRaise } from "../schema.ts";
import { recordStep } from "./events.ts";
import { readWholeOf } from "./home.ts";
import { lockClosed, readUnaccepted } from "./looked-over.ts";
import { folding, type Offering, offering, standing } from "./moves.ts";
import { redrawing } from "./places.ts";
import { goingOn, isUnheard, type Steps, type StepsDependencies } from "./steps.ts";
import { readEscalations, readGoing } from "./store.ts";
import type { Turns } from "./turns.ts";
import { changeEscalation, insertEscalation } from "./writing.ts";

export interface RaisingDependencies extends StepsDependencies {
  readonly steps: Steps;
  readonly turns: Turns;
}

export type Raise = (what: ToRaise, near?: InstallationRef) => Promise<Raised>;

/** Raises cases; see Escalations. */
export function createRaising({ database, attention, ids, steps, turns, wake }: RaisingDependencies): Raise {
  /** Whose turn is first, if it is not this one's; if a rule raises it, somebody is asked in any case. */
  async function firstTurn(
    found: Case,
    { startAt, at, by }: ToRaise,
    but: string | undefined,
  ): Promise<Offering | undefined> {
    const without = [by?.personId, but].filter((id) => id !== undefined);
    const turn =
      (await turns.next(found, { startAt }, at, without)) ?? (await turns.lastResort(found, startAt, at, without));
    if (turn || by) return turn;
    const until = await turns.nextDay(found.organizationId, found.ownerId, at);
    return { to: found.ownerId, rung: startAt, from: at, until, passedOver: [] };
  }

  /** It is answered with another one from the beginning, and so is what was raised in the same minutes. */
  async function fold(sql: Sql, id: string, { parent, others }: Family, found: Case, at: Date): Promise<string[]> {
    const { organizationId } = found;
    const folded = [id];
    const known = await readEscalations(
      sql,
      others.map((one) => ({ organizationId, id: one.id })),
    );
    for (const other of known) {
      if (!(await changeEscalation(sql, other, folding(parent.id)))) continue;
      const detail = { event: parent.id };
      await recordStep(sql, other, { id: ids.next(), kind: "folded", at, before: standing(other), detail });
      folded.push(other.id);
    }
    await recordStep(
      sql,
      { organizationId, id: parent.id },
      { id: ids.next(), kind: "folded", at, detail: { folded } },
    );
    return folded;
  }

  return async (what, near) => {
    const { organizationId, by, rule, startAt, at } = what;
    const found = await readWholeOf(database, organizationId, what.caseId);
    if (!found) return "not now";
    // What is grave is raised although somebody below was quicker to solve it.
    const solved = isGoing(found) || by ? undefined : await readUnaccepted(database, turns, found);
    if (!isGoing(found) && !solved) return "not now";
    if ((await readGoing(database, [{ organizationId, caseId: found.id }])).length > 0) return "already";
    const turn = await firstTurn(found, what, solved?.without);
    if (!turn) return "nobody";
    const id = ids.next();
    const made = {
      ...{ organizationId, id, caseId: found.id, unitId: found.unitId, raisedAt: at, startRung: startAt },
      ...{ raisedBy: by?.personId, rule, reason: by?.reason, ownerBefore: found.ownerId },
    };
    const raised = {
      kind: "raised",
      at,
      detail: { to: turn.to, rung: turn.rung, ...(by?.reason && { what: by.reason }) },
    } as const;
    const step = { ...raised, set: () => ({}), offer: turn.to, ...(by && { by: by.personId }) };
    const { event, messages, asks } = await steps.messages(found, step, near);
    const admit = await attention.prepare(organizationId, [turn.to]);
    const outcome = await database.transaction(async (sql): Promise<Raised> => {
      const { arrivals, deliveries, count } = await admit(sql, messages);
      // Those of one unit come one after the other, so that the third of the same is known to be the third.
      await lockByName(sql, `escalations of ${found.unitId}`);
      if (!(await (solved ? lockClosed(sql, found) : lockGoing(sql, found)))) return "not now";
      await letKnow(sql, found, [turn.to]);
      const family =
        found.confidential || solved
          ? undefined
          : familyOf(await readRelatives(sql, found, at), { severity: found.severity, startAt });
      const first = { rung: startAt, passed: [] };
      const offered = offering(first, turn, event);
      const asked = isUnheard(asks ? arrivals[0] : undefined, offered) ? goingOn(offered, at) : offered;
      const set = family ? folding(family.parent.id) : { ...asked, ...(solved && { due_at: at }) };
      if (!(await insertEscalation(sql, made, set))) return "already";
      const key = { organizationId, id };
      const { detail } = raised;
      await recordStep(sql, key, {
        id: event,
        kind: "raised",
        at,
        ...(by && { personId: by.personId }),
        ...(!family && { detail }),
      });
      await steps.quote(sql, key, event, found.id);
      const folded = family ? await fold(sql, id, family, found, at) : [];
      const shown = family ? [family.parent.id, ...folded] : [id];
      if (!family) await count(sql);
      await enqueue(sql, [...(await redrawing(sql, ids, organizationId, shown)), ...(family ? [] : deliveries)]);
      return family ? "folded" : "raised";
    });
    if (outcome === "raised" || outcome === "folded") wake();
    return outcome;
  };
}
