import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Note } from "../../attention/index.ts";
import { caseName, isGoing } from "../../feedback/index.ts";
import { authorIdOf, type Deeds, type DeedsDependencies, forPart, type Seen } from "./deeds.ts";
import { type EscalationEvent, readSteps } from "./events.ts";
import { isToBeLookedAt } from "./looked-over.ts";
import { ending, isAbove, offering } from "./moves.ts";
import type { Step } from "./steps.ts";
import { handingTo, type Taking } from "./taking.ts";

/** How an escalation ends. */
export interface Ending {
  /** Solves its case, and whatever is answered with it. */
  resolve(escalationId: string, what: string | undefined, context: Context): Promise<Seen>;
  /** Its case was solved below, and is: whoever is asked, or decides there, has looked. Again is no error. */
  lookOver(escalationId: string, context: Context): Promise<Seen>;
  /** Gives it back to whoever had it below, or else to whoever had the case. */
  stepDown(escalationId: string, reason: string, context: Context): Promise<Seen>;
}

/** Events among which the last one of a kind is looked for. */
const MANY = 200;

export function createEnding(deps: DeedsDependencies, deeds: Deeds, { take }: Pick<Taking, "take">): Ending {
  const { database, ladder, steps } = deps;
  const { alone, alongWith, change, moved, read, readOpen, readToAct, requireActing } = deeds;

  /** Whoever had it on a rung below, and may have it again. */
  async function below({ escalation, case: found }: Seen, { actor }: Context): Promise<EscalationEvent | undefined> {
    for (const event of await readSteps(database, escalation, MANY)) {
      const { kind, by, detail } = event;
      if (kind !== "taken" || !by || by.id === actor.id || !detail.rung) continue;
      if (isAbove(escalation.rung, detail.rung) && (await ladder.mayHold(found, by.id))) return event;
    }
    return undefined;
  }

  /** It is nobody's higher up any more: the case goes back to whoever had it before. */
  async function end(seen: Seen, reason: string, context: Context): Promise<{ readonly note?: Note }> {
    const { actor, now } = context;
    let note: Note | undefined;
    for (const { escalation, case: found } of [...seen.parts, seen]) {
      const ended = { kind: "stepped down", at: now, by: actor.id, detail: { what: reason } } as const;
      const step = { ...ended, set: () => ending("stepped down", now) };
      const { ownerBefore: owner } = escalation;
      if (owner.id === actor.id || found.ownerId !== actor.id) {
        await alone({ escalation, case: found }, step, context);
        continue;
      }
      if (!(await ladder.mayHold(found, owner.id))) throw userError("escalation.nobodyBelow", { name: owner.name });
      const along = { before: alongWith(escalation, step), note: reason };
      const wanted = { kind: "hand over", to: owner } as const;
      const own = escalation === seen.escalation ? context : forPart(context, found);
      ({ note } = await deps.move(found.id, wanted, own, undefined, along));
    }
    return note ? { note } : {};
  }

  return {
    async resolve(escalationId, what, context) {
      const { actor, now } = context;
      const before = await readToAct(escalationId, context);
      // Whoever solves it has taken it: what is raised ends with somebody having had it.
      if (before.escalation.holder === undefined)
        await take(escalationId, { ...context, delivery: `${context.delivery} taken` });
      const done = await moved(async () => {
        const seen = await readOpen(escalationId, context);
        const step = (): Step => ({
          ...{ kind: "resolved", at: now, by: actor.id, set: () => ending("resolved", now) },
          ...(what !== undefined && { detail: { what } }),
        });
        const told: string[] = [];
        for (const { escalation, case: found } of seen.parts.filter((part) => isGoing(part.case))) {
          const along = { before: alongWith(escalation, step()), note: what, without: told };
          await deps.move(found.id, { kind: "settle" }, forPart(context, found), undefined, along);
          told.push(authorIdOf(found), found.ownerId);
        }
        const along = { before: alongWith(seen.escalation, step()), note: what, without: told };
        return deps.move(seen.case.id, { kind: "settle" }, context, undefined, along);
      });
      return { ...(await read(escalationId, context)), ...(done.note && { note: done.note }) };
    },

    async lookOver(escalationId, context) {
      const { actor, now } = context;
      const seen = await read(escalationId, context);
      const { escalation, case: found } = seen;
      if (escalation.state === "resolved") return seen;
      if (!isToBeLookedAt(escalation, found)) throw userError("escalation.notSolved", { case: caseName(found.number) });
      await requireActing(seen, context);
      const step = { kind: "looked over", at: now, by: actor.id, set: () => ending("resolved", now) } as const;
      const taken = await steps.take(found, escalation, step, context.installation);
      if (!taken) throw userError("escalation.changedSince");
      return read(escalationId, context);
    },

    async stepDown(escalationId, reason, context) {
      const seen = await readOpen(escalationId, context);
      if (seen.escalation.holder?.id !== context.actor.id) throw userError("escalation.notYours");
      const before = await below(seen, context);
      if (!before?.by) {
        const done = await moved(() => end(seen, reason, context));
        return { ...(await read(escalationId, context)), ...done };
      }
      const to = before.by;
      return change(escalationId, context, async (now) => {
        const rung = before.detail.rung ?? now.escalation.startRung;
        const offer = await handingTo(deps, now, to.id, rung, context);
        const detail = { what: reason, name: to.name, rung };
        return { kind: "handing over", detail, offer: to.id, set: (event) => offering(now.escalation, offer, event) };
      });
    },
  };
}
