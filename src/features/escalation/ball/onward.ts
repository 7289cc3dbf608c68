import type { Case } from "../../feedback/index.ts";
import type { Escalation, Ladder } from "../schema.ts";
import type { EventDetail } from "./events.ts";
import { above, type Columns, keeping, type Offering, offering, type Standing } from "./moves.ts";
import { remindedCard } from "./notes.ts";
import type { Step } from "./steps.ts";
import { afterThose, type Turns } from "./turns.ts";

/** What only becomes of the row, with cards drawn anew or not. */
export interface Quiet {
  readonly quietly: Columns;
  readonly redraw: boolean;
}

/** What is to be done, by itself unless it says by whom. */
export type ToDo = (Partial<Step> & Pick<Step, "kind" | "set">) | Quiet;

/** With the ball where it would be. */
type Raised = Omit<Escalation, keyof Standing> & Standing;

/** How the ball goes on where nobody does anything. */
export interface Onward {
  /** Whoever is not there, or may not know of it any more, is no longer asked; in a holder's place somebody is asked. */
  replace(found: Escalation, of: Case, now: Date): Promise<ToDo | undefined>;
  /** A clock has run out, or runs on as the calendars are now. */
  clock(found: Escalation, of: Case, now: Date): Promise<ToDo>;
  /** Whose turn is next, or who is asked where the ladder has ended. */
  nextOrLast(
    found: Raised,
    of: Case,
    after: Parameters<Ladder["next"]>[1],
    now: Date,
    without: readonly string[],
  ): Promise<Offering>;
}

export interface OnwardDependencies {
  readonly ladder: Ladder;
  readonly turns: Turns;
}

export function createOnward({ ladder, turns }: OnwardDependencies): Onward {
  async function replace(found: Escalation, of: Case, now: Date): Promise<ToDo | undefined> {
    const { holder, offered } = found;
    const people = [holder?.id, offered?.to.id].filter((id) => id !== undefined);
    const away = await turns.away(found.organizationId, people, now);
    const isThere = async (id: string) => !away.now.has(id) && (await ladder.mayHold(of, id));
    // Two who were united are one: whoever has it is asked for nothing.
    if (offered && offered.to.id === holder?.id) return pass(found, of, now, "somebody else");
    if (offered && !(await isThere(offered.to.id))) return pass(found, of, now, "not there");
    if (!holder || offered || (await isThere(holder.id))) return undefined;
    const to = await turns.next(of, { startAt: found.rung }, now, [holder.id]);
    if (!to) return undefined;
    const detail = { name: holder.name, why: "not there" } as const;
    return { kind: "passed on", detail, offer: to.to, set: (event) => offering(found, to, event) };
  }

  async function clock(found: Escalation, of: Case, now: Date): Promise<ToDo> {
    const { holder, offered, rung } = found;
    if (offered?.last) {
      const to = await turns.next(of, { startAt: found.startRung }, now, [offered.to.id]);
      const detail = { name: offered.to.name, why: "somebody else" } as const;
      if (to) return { kind: "passed on", detail, offer: to.to, set: (event) => offering(found, to, event) };
    }
    if (offered?.unheard) return pass(found, of, now, "not reached");
    if (offered) {
      const whose = { rung: offered.rung, personId: offered.to.id, doing: "accept" } as const;
      const until = await ladder.deadline(of, whose, offered.from);
      if (until <= now) return pass(found, of, now, "no answer");
      return wait(found, until, now);
    }
    if (!holder) return pass(found, of, now, "not reached");
    const until = await ladder.deadline(of, { rung, personId: holder.id, doing: "solve" }, holder.from);
    if (until > now) return wait(found, until, now);
    const higher = above(rung);
    const to = higher && (await turns.next(of, { startAt: higher }, now, [holder.id]));
    if (!to) return remind(found, of, now);
    return {
      kind: "unsolved",
      detail: { name: holder.name },
      offer: to.to,
      set: (event) => offering(found, to, event),
    };
  }

  /** Looks again at the end of the clock, or before that, when somebody will be away. */
  async function wait(found: Escalation, until: Date, now: Date): Promise<ToDo> {
    const { organizationId, holder, offered } = found;
    const people = [holder?.id, offered?.to.id].filter((id) => id !== undefined);
    const { next } = await turns.away(organizationId, people, now);
    const clock = offered ? { offered_until: until } : { held_until: until };
    const redraw = (offered ?? holder)?.until.getTime() !== until.getTime();
    return { quietly: { ...clock, due_at: next && next < until ? next : until }, redraw };
  }

  /** On to whoever is next: from a hand-over back to who had it; at the end it stays with who was asked last. */
  async function pass(found: Escalation, of: Case, now: Date, why: NonNullable<EventDetail["why"]>): Promise<ToDo> {
    const { holder, offered } = found;
    const detail = { why, ...(offered && { name: offered.to.name, rung: offered.rung }) };
    if (offered?.by && holder) return { kind: "passed on", detail, set: () => keeping(holder.until) };
    const without = [holder?.id, offered?.by?.id].filter((id) => id !== undefined);
    const to = await turns.next(of, afterThose(found), now, without);
    if (to) return { kind: "passed on", detail, offer: to.to, set: (event) => offering(found, to, event) };
    if (holder) return remind({ ...found, offered: undefined }, of, now);
    if (offered && why !== "not there") return remind(found, of, now);
    const last = await nextOrLast(found, of, afterThose(found), now, offered ? [offered.to.id] : []);
    if (last.to === offered?.to.id) return remind(found, of, now);
    return { kind: "passed on", detail, offer: last.to, set: (event) => offering(found, last, event) };
  }

  async function nextOrLast(
    found: Raised,
    of: Case,
    after: Parameters<Ladder["next"]>[1],
    now: Date,
    without: readonly string[],
  ): Promise<Offering> {
    const to =
      (await turns.next(of, after, now, without)) ?? (await turns.lastResort(of, found.startRung, now, without));
    if (to) return to;
    // Nobody is there any more: it stays where it was until somebody comes.
    const id = found.offered?.to.id ?? found.holder?.id ?? found.ownerBefore.id;
    const until = await turns.nextDay(found.organizationId, id, now);
    return { to: id, rung: found.rung, from: now, until, passedOver: [] };
  }

  /** Nobody else is left: whoever has it, or was asked last, hears of it once on each day of their work. */
  async function remind(
    found: Omit<Escalation, "offered"> & { readonly offered?: Escalation["offered"] | undefined },
    of: Case,
    now: Date,
  ): Promise<ToDo> {
    const id = (found.holder ?? found.offered?.to)?.id ?? found.ownerBefore.id;
    const due_at = await turns.nextDay(found.organizationId, id, now);
    const draw = remindedCard(found.id, of, found.holder !== undefined);
    return {
      kind: "reminded",
      tell: [{ personId: id, about: "reminder", nature: "proactive", draw }],
      set: () => (found.holder && !found.offered ? keeping(due_at) : { due_at }),
    };
  }

  return { replace, clock, nextOrLast };
}
