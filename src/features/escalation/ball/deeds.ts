import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Note } from "../../attention/index.ts";
import { type Along, type Case, caseName, type FeedbackFeature, isGoing } from "../../feedback/index.ts";
import { mayChange, type Unit } from "../../organization/index.ts";
import type { Folding, Part } from "../folding/folding.ts";
import type { Escalation, Ladder } from "../schema.ts";
import type { Step, Steps, StepsDependencies, Taken } from "./steps.ts";
import { readEscalations } from "./store.ts";
import type { Turns } from "./turns.ts";

/** An escalation with its case, as somebody sees it who may know of that. */
export interface Seen {
  readonly escalation: Escalation;
  readonly case: Case;
  readonly unit: Unit;
  /** What is answered with it. */
  readonly parts: readonly Part[];
  /** What somebody else was told of what was done. */
  readonly note?: Note;
}

export interface DeedsDependencies extends StepsDependencies {
  readonly ladder: Ladder;
  readonly turns: Turns;
  readonly steps: Steps;
  readonly folding: Folding;
  readonly readCase: FeedbackFeature["read"];
  readonly move: FeedbackFeature["move"];
}

/** What all that people do with the ball has in common. All throw UserError for whoever may not. */
export interface Deeds {
  /** An escalation, or what it is answered with. */
  read(escalationId: string, context: Context): Promise<Seen>;
  /** The same, while it is going. */
  readOpen(escalationId: string, context: Context): Promise<Seen>;
  /** The same, for those who may do something with it. */
  readToAct(escalationId: string, context: Context): Promise<Seen>;
  /** Have they the ball, or may they decide where it is? */
  mayAct(seen: Pick<Seen, "escalation" | "case">, context: Context): Promise<boolean>;
  requireActing(seen: Seen, context: Context): Promise<void>;
  /** Decides, and does it unless something else happened meanwhile: then it is decided anew. */
  change(
    escalationId: string,
    context: Context,
    decide: (seen: Seen) => Promise<Omit<Step, "at"> | undefined>,
  ): Promise<Seen>;
  /** Does something along with moves of cases, once more where something else happened meanwhile. */
  moved(work: () => Promise<{ readonly note?: Note }>): Promise<{ readonly note?: Note }>;
  /** What is done with an escalation in the transaction in which its case is moved. */
  alongWith(escalation: Escalation, step: Step): Along["before"];
  /** The same alone, where there is nothing to move. */
  alone(part: Part, step: Step, context: Context): Promise<void>;
}

/** Times that a step is decided anew because something else happened meanwhile. */
const ATTEMPTS = 5;

/** It is not any more what was decided on. */
class Stale extends Error {}

export function createDeeds(deps: DeedsDependencies): Deeds {
  const { database, steps, folding } = deps;

  async function read(escalationId: string, context: Context): Promise<Seen> {
    const organizationId = context.organization.id;
    let [escalation] = await readEscalations(database, [{ organizationId, id: escalationId }]);
    if (escalation?.foldedInto)
      [escalation] = await readEscalations(database, [{ organizationId, id: escalation.foldedInto }]);
    if (!escalation) throw userError("escalation.unknown");
    const { case: found, unit } = await deps.readCase(escalation.caseId, context);
    return { escalation, case: found, unit, parts: await folding.parts(escalation) };
  }

  async function readOpen(escalationId: string, context: Context): Promise<Seen> {
    const seen = await read(escalationId, context);
    if (seen.escalation.state !== "going" || !isGoing(seen.case))
      throw userError("escalation.over", { case: caseName(seen.case.number) });
    return seen;
  }

  const hasBall = ({ holder, offered }: Escalation, { actor }: Context): boolean =>
    holder?.id === actor.id || offered?.to.id === actor.id;
  const mayAct: Deeds["mayAct"] = async ({ escalation, case: found }, context) =>
    hasBall(escalation, context) || mayChange({ id: found.unitId }, context);

  async function requireActing(seen: Seen, context: Context): Promise<void> {
    if (!(await mayAct(seen, context))) throw notTheirs(seen);
  }

  async function change(
    escalationId: string,
    context: Context,
    decide: (seen: Seen) => Promise<Omit<Step, "at"> | undefined>,
  ): Promise<Seen> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const seen = await readOpen(escalationId, context);
      const step = await decide(seen);
      if (!step) return seen;
      const at = context.now;
      const taken = await steps.take(
        seen.case,
        seen.escalation,
        { at, by: context.actor.id, ...step },
        context.installation,
      );
      if (taken) return { ...(await read(escalationId, context)), ...noteOf(taken, seen, step.offer) };
    }
    throw new Error("An escalation was changed by others again and again.");
  }

  async function moved(work: () => Promise<{ readonly note?: Note }>): Promise<{ readonly note?: Note }> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Stale)) throw error;
      }
    }
    throw new Error("An escalation was changed by others again and again.");
  }

  return {
    read,
    readOpen,
    async readToAct(escalationId, context) {
      const seen = await readOpen(escalationId, context);
      await requireActing(seen, context);
      return seen;
    },
    mayAct,
    requireActing,
    change,
    moved,
    alongWith: (escalation, step) => async (sql: Sql) => {
      const redrawn = await steps.within(sql, escalation, step);
      if (!redrawn) throw new Stale();
      return redrawn.flatMap(({ id: deliveryId, laneId, key, topic, subjectId }) =>
        topic === undefined || subjectId === undefined ? [] : [{ deliveryId, laneId, key, topic, subjectId }],
      );
    },
    async alone({ escalation, case: found }, step, context) {
      if (!(await steps.take(found, escalation, step, context.installation))) throw new Stale();
    },
  };
}

/** Each of several cases is its own deed of the same request. */
export const forPart = (context: Context, { id }: Case): Context => ({
  ...context,
  delivery: `${context.delivery} ${id}`,
});

export const authorIdOf = ({ onBehalfOf, loggedBy }: Case): string => onBehalfOf?.id ?? loggedBy;

const noteOf = ({ arrival }: Taken, { case: found }: Seen, offer: string | undefined): Pick<Seen, "note"> =>
  arrival && offer !== undefined ? { note: { arrival, unitId: found.unitId, name: "" } } : {};

const notTheirs = ({ escalation: { holder, offered } }: Seen) =>
  userError("escalation.notTheirs", { name: holder?.name ?? offered?.to.name ?? "" });
