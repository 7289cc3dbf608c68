import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { redraw } from "../../kernel/outbox/index.ts";
import type { Sql } from "../../kernel/ports.ts";
import { type Case, type FeedbackFeature, recordEvent } from "../feedback/index.ts";
import type { AskingDependencies } from "./asking.ts";
import { answerCheck, insertCheck, letGoOfPlanned, openAgain, readChecks, readNext } from "./checks-store.ts";
import { CHECK_TOPIC, type CheckAnswer, type CustomerCheck } from "./schema.ts";
import { calendarOfUnit, customerKey, daysLater } from "./working-time.ts";

export interface Answered {
  readonly case: Case;
  readonly answer: CheckAnswer;
  /** When they are asked again. */
  readonly again?: Date;
  /** What can be taken back of it: the event in the history of the case. */
  readonly eventId?: string;
}

export interface AnsweringDependencies extends AskingDependencies {
  readonly readCase: FeedbackFeature["read"];
  readonly move: FeedbackFeature["move"];
}

/** Whoever could not be reached so often is not asked again. */
const MOST_ATTEMPTS = 2;

/** Somebody else was quicker: what was to be written with it is not. */
class AnsweredMeanwhile extends Error {}

/** What customers say who were asked. */
export function createAnswering(deps: AnsweringDependencies) {
  const { database, ids, wake } = deps;

  async function read(checkId: string, context: Context): Promise<{ check: CustomerCheck; case: Case }> {
    const [check] = await readChecks(database, [{ organizationId: context.organization.id, id: checkId }]);
    if (!check) throw userError("check.unknown");
    const { case: found } = await deps.readCase(check.caseId, context);
    // Whoever could not be reached may call back: that is an answer to the next time.
    return { check: (check.state === "not reached" && (await readNext(database, check))) || check, case: found };
  }

  /** The case moves and the check is answered in one transaction, so that neither is ever without the other. */
  async function conclude(check: CustomerCheck, said: "happy" | "not happy", context: Context): Promise<void> {
    const { actor, now: at } = context;
    let written = false;
    const note = async (sql: Sql): Promise<void> => {
      if (!(await answerCheck(sql, check, { said, personId: actor.id, at }))) throw new AnsweredMeanwhile();
      written = true;
    };
    await deps.move(check.caseId, { kind: said === "happy" ? "confirm" : "disappoint" }, context, note);
    if (written) return;
    // Somebody has moved the case there already: only the check is still to be answered.
    await database.transaction(async (sql) => {
      await note(sql);
      await redraw(sql, ids, check.organizationId, { topic: CHECK_TOPIC, subjectId: check.id });
    });
  }

  async function notReached(check: CustomerCheck, found: Case, context: Context): Promise<Omit<Answered, "case">> {
    const { organizationId, caseId, unitId } = check;
    const { actor, now: at, installation } = context;
    const mayAgain = check.attempts + 1 < MOST_ATTEMPTS;
    const calendar = await calendarOfUnit(deps.calendars, organizationId, unitId);
    const again = mayAgain ? daysLater(calendar, 1, at) : undefined;
    const eventId = ids.next();
    await database.transaction(async (sql) => {
      if (!(await answerCheck(sql, check, { said: "not reached", personId: actor.id, at })))
        throw new AnsweredMeanwhile();
      const detail = { check: check.id, ...(again && { until: again }) };
      await recordEvent(sql, { organizationId, caseId, eventId, kind: "not reached", personId: actor.id, at, detail });
      if (again)
        await insertCheck(sql, {
          ...{ organizationId, id: ids.next(), caseId, unitId, attempts: check.attempts + 1, dueAt: again },
          customer: found.customer === undefined ? undefined : customerKey(found.customer),
          plannedBy: actor.id,
          plannedIn: installation.installationId,
          plannedAt: at,
        });
      await redraw(sql, ids, organizationId, { topic: CHECK_TOPIC, subjectId: check.id });
    });
    return { answer: "not reached", eventId, ...(again && { again }) };
  }

  /** What somebody has answered already: the same again is no error. */
  function answeredBefore(check: CustomerCheck, found: Case, answer: CheckAnswer): Answered | undefined {
    const { state, attempts, dueAt, answeredByName: name } = check;
    if (state === answer) return { case: found, answer };
    if (state === "planned" && attempts > 0)
      return answer === "not reached" ? { case: found, answer, again: dueAt } : undefined;
    if (state === "asked" || state === "unanswered") return undefined;
    if (!name || state === "let go") throw userError("check.unknown");
    throw userError("check.answeredAlready", { name });
  }

  return {
    /** What a customer said, and what became of it. Throws UserError when somebody has said something else. */
    async answer(checkId: string, answer: CheckAnswer, context: Context): Promise<Answered> {
      const { check, case: found } = await read(checkId, context);
      const before = answeredBefore(check, found, answer);
      if (before) return before;
      try {
        if (answer === "not reached") return { case: found, ...(await notReached(check, found, context)) };
        await conclude(check, answer, context);
        return { case: found, answer };
      } catch (error) {
        if (!(error instanceof AnsweredMeanwhile)) throw error;
        const now = await read(checkId, context);
        return answeredBefore(now.check, found, answer) ?? { case: found, answer };
      } finally {
        wake();
      }
    },

    /**
     * They were reached after all: whoever could not be is to be asked still. Throws UserError when that is over, or they may
     * not know of the case.
     */
    async reached(
      checkId: string,
      said: { readonly personId: string; readonly at: Date },
      context: Context,
    ): Promise<void> {
      const organizationId = context.organization.id;
      const [check] = await readChecks(database, [{ organizationId, id: checkId }]);
      if (check) await deps.readCase(check.caseId, context);
      const next = check && (await readNext(database, check));
      await database.transaction(async (sql) => {
        const isOpen = !next || (await letGoOfPlanned(sql, next));
        if (check?.state !== "not reached" || !isOpen) throw userError("check.unknown");
        await openAgain(sql, check, said);
        const event = { eventId: ids.next(), kind: "answer taken back", personId: context.actor.id, at: context.now };
        await recordEvent(sql, { organizationId, caseId: check.caseId, ...event });
        await redraw(sql, ids, organizationId, { topic: CHECK_TOPIC, subjectId: checkId });
      });
      wake();
    },
  };
}
