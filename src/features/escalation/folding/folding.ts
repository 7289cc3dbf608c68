import type { Sql } from "../../../kernel/ports.ts";
import { type Case, isGoing, readCases } from "../../feedback/index.ts";
import type { EventDetail } from "../ball/events.ts";
import { accepting, type Columns, folding, keeping, offering } from "../ball/moves.ts";
import type { Step, Steps } from "../ball/steps.ts";
import { readEscalations, readFolded } from "../ball/store.ts";
import { afterThose, type Turns } from "../ball/turns.ts";
import type { Escalation, Ladder } from "../schema.ts";

/** Escalations that are answered with another one. */
export interface Folding {
  /** What is answered with it: the escalations and their cases. */
  parts(parent: Escalation): Promise<readonly Part[]>;
  /**
   * Where what it is a part of is over, or what is answered with it cannot be any more: what becomes of them. True: something
   * was done.
   */
  settle(found: Escalation, of: Case, now: Date): Promise<boolean>;
  /** Is it a part of what somebody has accepted? */
  isAccepted(part: Escalation): Promise<boolean>;
  /** What makes a part a matter of its own. */
  out(part: Part, now: Date): Promise<Pick<Step, "set" | "offer">>;
  /** Makes a part a matter of its own: with whoever has accepted it, else it is offered. False: it has changed meanwhile. */
  takeOut(part: Part, now: Date, by?: string): Promise<boolean>;
}

export interface Part {
  readonly escalation: Escalation;
  readonly case: Case;
}

export interface FoldingDependencies {
  readonly database: Sql;
  readonly steps: Pick<Steps, "take">;
  readonly turns: Turns;
  readonly ladder: Ladder;
}

export function createFolding({ database, steps, turns, ladder }: FoldingDependencies): Folding {
  async function parts(parent: Escalation): Promise<Part[]> {
    const folded = await readFolded(database, parent);
    const cases = await readCases(
      database,
      folded.map(({ organizationId, caseId: id }) => ({ organizationId, id })),
    );
    return folded.flatMap((escalation) => {
      const found = cases.find(({ id }) => id === escalation.caseId);
      return found ? [{ escalation, case: found }] : [];
    });
  }

  /** A matter of its own: where what it was a part of has a holder who has its case too, they keep it. */
  async function out(
    { escalation, case: of }: Part,
    parent: Escalation | undefined,
    now: Date,
  ): Promise<Pick<Step, "set" | "offer">> {
    const holder = parent?.holder;
    if (holder && of.ownerId === holder.id) {
      const whose = { rung: parent.rung, personId: holder.id, doing: "solve" } as const;
      const until = await ladder.deadline(of, whose, now);
      return { set: () => ({ ...accepting(holder.id, parent.rung, now, until), folded_into: null }) };
    }
    const startAt = escalation.startRung;
    const to = (await turns.next(of, { startAt }, now, [])) ??
      (await turns.lastResort(of, startAt, now, [])) ?? {
        to: of.ownerId,
        rung: startAt,
        from: now,
        until: await turns.nextDay(of.organizationId, of.ownerId, now),
        passedOver: [],
      };
    return { offer: to.to, set: (event) => ({ ...offering(escalation, to, event), folded_into: null }) };
  }

  /** The first of its parts takes its place, with the ball where it is. */
  async function promote(parent: Escalation, now: Date): Promise<boolean> {
    const [heir, ...others] = (await parts(parent)).filter((part) => isGoing(part.case));
    if (!heir) return false;
    const detail: EventDetail = { event: parent.id };
    const ball = await inherit(parent, heir, now);
    const done = await steps.take(heir.case, heir.escalation, { kind: "taken out", at: now, detail, ...ball });
    if (!done) return true;
    for (const { escalation, case: of } of others)
      await steps.take(of, escalation, { kind: "folded", at: now, detail, set: () => folding(heir.escalation.id) });
    return true;
  }

  async function inherit(parent: Escalation, heir: Part, now: Date): Promise<Pick<Step, "set" | "offer">> {
    const { holder, offered } = parent;
    if (holder) {
      const held = accepting(holder.id, parent.rung, holder.from, holder.until);
      return { set: (): Columns => ({ ...held, ...keeping(holder.until), folded_into: null }) };
    }
    if (!offered || !(await ladder.mayHold(heir.case, offered.to.id))) return out(heir, undefined, now);
    const to = { ...offered, to: offered.to.id, by: undefined };
    const { by: _by, ...rest } = to;
    return {
      offer: rest.to,
      set: (event) => ({ ...offering({ ...heir.escalation, ...afterThose(parent) }, rest, event), folded_into: null }),
    };
  }

  const takeOut: Folding["takeOut"] = async (part, now, by) => {
    const { organizationId, foldedInto } = part.escalation;
    const [parent] = foldedInto ? await readEscalations(database, [{ organizationId, id: foldedInto }]) : [];
    const ball = await out(part, parent, now);
    return (
      (await steps.take(part.case, part.escalation, {
        kind: "taken out",
        at: now,
        ...(by !== undefined && { by }),
        ...ball,
      })) !== undefined
    );
  };

  return {
    parts,
    takeOut,
    out: (part, now) => out(part, undefined, now),
    async isAccepted({ organizationId, foldedInto }) {
      const [parent] = foldedInto ? await readEscalations(database, [{ organizationId, id: foldedInto }]) : [];
      return parent?.holder !== undefined;
    },
    async settle(found, of, now) {
      const { organizationId, foldedInto, folded } = found;
      if (foldedInto) {
        const [parent] = await readEscalations(database, [{ organizationId, id: foldedInto }]);
        if (!isGoing(of) || (parent?.state === "going" && !of.confidential)) return false;
        return takeOut({ escalation: found, case: of }, now);
      }
      return folded > 0 && found.state === "going" && (!isGoing(of) || of.confidential) ? promote(found, now) : false;
    },
  };
}
