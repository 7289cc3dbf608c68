import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { UNDO_MINUTES, undoableSince } from "../../../kernel/undo.ts";
import type { Case } from "../../feedback/index.ts";
import type { Deeds, DeedsDependencies, Seen } from "./deeds.ts";
import { type EscalationEvent, readSteps } from "./events.ts";
import { type Columns, ending } from "./moves.ts";
import { readWhoTheyAre } from "./turns.ts";

/** How what happened by itself is made undone. */
export interface Undoing {
  /** Makes undone what happened last by itself: this step, if it says which one. Again is no error. */
  undo(escalationId: string, stepId: string | undefined, context: Context): Promise<Seen>;
  /** Makes one of several a matter of its own. */
  takeOut(escalationId: string, partId: string, context: Context): Promise<Seen>;
}

/** Events among which the last step is looked for. */
const MANY = 200;
/** What can be made undone. */
const AUTOMATIC: ReadonlySet<string> = new Set(["raised", "passed on", "unsolved", "folded"]);
/** What only tells, and is in nobody's way. */
const ASIDE: ReadonlySet<string> = new Set(["asked", "answered", "reminded"]);

/** What somebody has made undone is in nobody's way either, nor that something was answered with another one for a while. */
const isInForce = ({ kind, id, detail }: EscalationEvent, events: readonly EscalationEvent[]): boolean =>
  !ASIDE.has(kind) &&
  kind !== "undone" &&
  kind !== "taken out" &&
  !(kind === "folded" && detail.folded === undefined) &&
  !events.some((other) => other.kind === "undone" && other.detail.event === id);

/** Of these events, newest first, the last step that is in force. */
const lastStep = (events: readonly EscalationEvent[]): EscalationEvent | undefined =>
  events.find((event) => isInForce(event, events));

/** The last step, if it happened by itself and can be made undone at that moment. */
export function undoable(events: readonly EscalationEvent[], now: Date): EscalationEvent | undefined {
  const last = lastStep(events);
  return last && !last.by && AUTOMATIC.has(last.kind) && last.at >= undoableSince(now) ? last : undefined;
}

export function createUndoing(deps: DeedsDependencies, { change, read, readToAct }: Deeds): Undoing {
  const { database, ladder, folding } = deps;

  /** Where the ball was, with a clock that begins now: else it would be passed on again in the same minute. */
  async function restored(was: Columns, found: Case, now: Date): Promise<Columns> {
    const before = await withPeopleAsTheyAre(was, found);
    const { offered_to: to, offered_rung, holder_id: holder, rung = "manager" } = before;
    if (to) {
      const whose = { rung: offered_rung ?? rung, personId: to, doing: "accept" } as const;
      const until = await ladder.deadline(found, whose, now);
      return { ...before, offered_from: now, offered_until: until, due_at: until };
    }
    if (!holder) return { ...before, due_at: now };
    const until = await ladder.deadline(found, { rung, personId: holder, doing: "solve" }, now);
    return { ...before, held_from: now, held_until: until, due_at: until };
  }

  /** Whoever had it may have become one with somebody else since. */
  async function withPeopleAsTheyAre(was: Columns, { organizationId }: Case): Promise<Columns> {
    const now = await readWhoTheyAre(database, organizationId, [was.holder_id, was.offered_to, was.offered_by]);
    const of = (id: string | null | undefined) => (id ? (now.get(id) ?? id) : null);
    return { ...was, holder_id: of(was.holder_id), offered_to: of(was.offered_to), offered_by: of(was.offered_by) };
  }

  return {
    async takeOut(escalationId, partId, context) {
      const seen = await readToAct(escalationId, context);
      const part = seen.parts.find(({ escalation }) => escalation.id === partId);
      if (!part) throw userError("escalation.noParts");
      await folding.takeOut(part, context.now, context.actor.id);
      return { ...seen, escalation: (await read(partId, context)).escalation, case: part.case };
    },

    async undo(escalationId, stepId, context) {
      const seen = await readToAct(escalationId, context);
      const events = await readSteps(database, seen.escalation, MANY);
      if (events.some(({ kind, detail }) => kind === "undone" && detail.event === stepId)) return seen;
      const last = lastStep(events);
      if (stepId !== undefined && last?.id !== stepId) throw userError("escalation.nothingToUndo");
      if (!last || last.by || !AUTOMATIC.has(last.kind)) throw userError("escalation.nothingToUndo");
      if (last.at < undoableSince(context.now)) throw userError("escalation.undoTooLate", { minutes: UNDO_MINUTES });
      if (last.kind === "folded") {
        const folded = seen.parts.filter(({ escalation }) => last.detail.folded?.includes(escalation.id));
        for (const part of folded) await folding.takeOut(part, context.now, context.actor.id);
      }
      return change(escalationId, context, async ({ case: found }) => {
        const detail = { event: last.id };
        if (last.kind === "raised") return { kind: "undone", detail, set: () => ending("undone", context.now) };
        if (last.kind === "folded") return { kind: "undone", detail, set: () => ({}) };
        const set = await restored(last.before ?? {}, found, context.now);
        return { kind: "undone", detail, set: () => set };
      });
    },
  };
}
