import type { Context, Person } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { caseName, isGoing } from "../../feedback/index.ts";
import type { Part } from "../folding/folding.ts";
import type { Rung } from "../schema.ts";
import { authorIdOf, type Deeds, type DeedsDependencies, forPart, type Seen } from "./deeds.ts";
import { accepting, keeping, type Offering, offering } from "./moves.ts";
import { declinedCard } from "./notes.ts";
import type { Step } from "./steps.ts";
import { afterThose } from "./turns.ts";

/** How the ball gets from one to another. */
export interface Taking {
  take(escalationId: string, context: Context): Promise<Seen>;
  /** Whoever was asked cannot take it. */
  decline(escalationId: string, context: Context): Promise<Seen>;
  handOver(escalationId: string, to: Person, context: Context): Promise<Seen>;
  needLeader(escalationId: string, context: Context): Promise<Seen>;
}

export function createTaking(deps: DeedsDependencies, deeds: Deeds): Taking {
  const { ladder, turns } = deps;
  const { alone, alongWith, change, moved, read, readOpen, requireActing } = deeds;

  /** On which rung they take it: where it is offered to them, else the highest of theirs. */
  async function rungFor({ escalation, case: found }: Seen, { actor }: Context): Promise<Rung> {
    if (escalation.offered?.to.id === actor.id) return escalation.offered.rung;
    return (await turns.rungOf(found, actor.id)) ?? escalation.rung;
  }

  async function takeOne(part: Part, step: Step, context: Context, without: ReadonlySet<string>) {
    const { escalation, case: found } = part;
    const { actor } = context;
    if (found.ownerId === actor.id && found.state === "in hand") {
      await alone(part, step, context);
      return {};
    }
    const tell = escalation.holder ? [] : [authorIdOf(found)];
    const along = { before: alongWith(escalation, step), tell, without: [...without] };
    return deps.move(found.id, { kind: "accept" }, context, undefined, along);
  }

  return {
    async take(escalationId, context) {
      const { actor, now } = context;
      const done = await moved(async () => {
        const seen = await readOpen(escalationId, context);
        const { escalation, case: found, parts } = seen;
        if (escalation.holder?.id === actor.id && escalation.offered?.to.id !== actor.id) return {};
        await requireActing(seen, context);
        const rung = await rungFor(seen, context);
        const until = await ladder.deadline(found, { rung, personId: actor.id, doing: "solve" }, now);
        const taken = { kind: "taken", at: now, by: actor.id, detail: { rung } } as const;
        const told = new Set<string>();
        // The parts first: if this is interrupted, whoever takes it once more goes on with the others.
        for (const part of parts.filter((one) => isGoing(one.case))) {
          const step = { ...taken, set: () => ({}) };
          await takeOne(part, step, forPart(context, part.case), told);
          told.add(authorIdOf(part.case)).add(part.case.ownerId);
        }
        const step = { ...taken, set: () => accepting(actor.id, rung, now, until) };
        return takeOne({ escalation, case: found }, step, context, told);
      });
      return { ...(await read(escalationId, context)), ...(done.note && { note: done.note }) };
    },

    decline: (escalationId, context) =>
      change(escalationId, context, async ({ escalation, case: found }) => {
        const { holder, offered } = escalation;
        const { actor, now } = context;
        if (offered?.to.id !== actor.id) throw userError("escalation.notOffered");
        const detail = { name: actor.name };
        const tell = offered.by
          ? [
              {
                personId: offered.by.id,
                about: "declined",
                nature: "proactive" as const,
                draw: declinedCard(found, actor.name),
              },
            ]
          : [];
        if (holder && offered.by) return { kind: "declined", detail, tell, set: () => keeping(holder.until) };
        const without = [actor.id, ...(holder ? [holder.id] : [])];
        const to = await turns.next(found, afterThose(escalation), now, without);
        if (to)
          return { kind: "declined", detail, tell, offer: to.to, set: (event) => offering(escalation, to, event) };
        if (holder) return { kind: "declined", detail, tell, set: () => keeping(holder.until) };
        const last = await turns.lastResort(found, escalation.startRung, now, [...escalation.passed, actor.id]);
        if (!last) throw userError("escalation.nobodyElse");
        return { kind: "declined", detail, tell, offer: last.to, set: (event) => offering(escalation, last, event) };
      }),

    handOver: (escalationId, to, context) =>
      change(escalationId, context, async (seen) => {
        const { escalation, case: found } = seen;
        await requireActing(seen, context);
        if ([escalation.holder?.id, context.actor.id].includes(to.id) || to.kind === "app")
          throw userError("escalation.noPerson");
        if (escalation.offered?.to.id === to.id) return undefined;
        if (!(await ladder.mayHold(found, to.id)))
          throw userError("escalation.notForThem", { name: to.name, case: caseName(found.number) });
        const rung = (await turns.rungOf(found, to.id)) ?? escalation.rung;
        const offer = await handingTo(deps, seen, to.id, rung, context);
        const detail = { name: to.name, rung };
        return { kind: "handing over", detail, offer: to.id, set: (event) => offering(escalation, offer, event) };
      }),

    needLeader: (escalationId, context) =>
      change(escalationId, context, async (seen) => {
        const { escalation, case: found } = seen;
        await requireActing(seen, context);
        if ((escalation.offered?.rung ?? escalation.rung) === "leader") throw userError("escalation.leaderHasIt");
        const without = [context.actor.id, ...(escalation.holder ? [escalation.holder.id] : [])];
        const to = await turns.next(found, { startAt: "leader" }, context.now, without);
        if (!to) throw userError("escalation.noLeader");
        return { kind: "needs leader", offer: to.to, set: (event) => offering(escalation, to, event) };
      }),
  };
}

/** Asks somebody in particular, whoever's turn it is. */
export async function handingTo(
  { ladder }: Pick<DeedsDependencies, "ladder">,
  { case: found }: Seen,
  to: string,
  rung: Rung,
  { actor, now }: Context,
): Promise<Offering> {
  const until = await ladder.deadline(found, { rung, personId: to, doing: "accept" }, now);
  return { to, rung, from: now, until, passedOver: [], by: actor.id };
}
