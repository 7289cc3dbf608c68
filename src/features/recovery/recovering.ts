import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import { undoableSince } from "../../kernel/undo.ts";
import { type Case, caseName, readLastRecorded, recordEvent } from "../feedback/index.ts";
import type { Unit } from "../organization/index.ts";
import {
  causeNamed,
  hasRepeated,
  isCauseOf,
  nameOfCause,
  readCauses,
  readRecovery,
  saveCause,
  saveTap,
} from "./causes-store.ts";
import type { Cause, Recovery, Tap } from "./schema.ts";

/** A case with how it was put right. */
export interface RecoveredCase {
  readonly case: Case;
  readonly unit: Unit;
  readonly recovery: Recovery;
  /** The unit had another case about the same lately: then what it comes from has to be said. */
  readonly repeated: boolean;
  /** What was just done and can be taken back: the event in the history of the case. */
  readonly eventId?: string;
}

export interface Recovering {
  /** Throws UserError when there is no such case for them, or it is not solved. */
  read(caseId: string, context: Context): Promise<RecoveredCase>;
  /**
   * Notes that a step was taken; or was not, by whoever has just said so and by those who may correct the case. Throws UserError
   * for anybody else.
   */
  tap(caseId: string, tap: Tap, taken: boolean, context: Context): Promise<RecoveredCase>;
  /** The causes that are known for what a case is about. */
  known(found: Case): Promise<readonly Cause[]>;
  /** Says what a case comes from: a known cause, or another one. Throws UserError if neither. */
  nameCause(
    caseId: string,
    said: { readonly known?: string | undefined; readonly name?: string | undefined },
    context: Context,
  ): Promise<RecoveredCase>;
  /** The cause is again what it was before: `was`, or not known. Throws UserError when somebody has said another one since. */
  takeBackCause(caseId: string, cause: string, was: string | null, context: Context): Promise<RecoveredCase>;
}

export interface RecoveringDependencies {
  readonly database: Database;
  readonly ids: Ids;
  /** The case and its unit, for whoever may know of it, and whether they may correct it. Throws UserError. */
  readonly readCase: (
    caseId: string,
    context: Context,
  ) => Promise<{ readonly case: Case; readonly unit: Unit; readonly mayCorrect: boolean }>;
}

/** A theme has repeated when another case of the unit was about it within so many days. */
const REPEATED_DAYS = 30;
/** What is about anything has not repeated. */
const ANYTHING = "other";
/** What the history calls the steps. */
const EVENTS: Readonly<Record<Tap, string>> = {
  empathised: "empathised",
  apologised: "apologised",
  resolved: "put right",
};

export function createRecovering({ database, ids, readCase }: RecoveringDependencies): Recovering {
  async function read(caseId: string, context: Context): Promise<RecoveredCase> {
    const { case: found, unit } = await readCase(caseId, context);
    if (found.state !== "solved" && found.state !== "confirmed" && found.state !== "not asked")
      throw userError("recovery.notSolved", { case: caseName(found.number) });
    const since = new Date(context.now.getTime() - REPEATED_DAYS * 24 * 60 * 60_000);
    const [recovery, repeated] = await Promise.all([
      readRecovery(database, found),
      found.theme === ANYTHING ? false : hasRepeated(database, found, since),
    ]);
    return { case: found, unit, recovery, repeated };
  }

  /** Writes something into the history of a case; its id there. */
  async function record(
    sql: Sql,
    found: Case,
    kind: string,
    detail: object | undefined,
    context: Context,
  ): Promise<string> {
    const { organizationId, id: caseId } = found;
    const eventId = ids.next();
    await recordEvent(sql, {
      organizationId,
      caseId,
      eventId,
      kind,
      personId: context.actor.id,
      at: context.now,
      detail,
    });
    return eventId;
  }

  /** Throws UserError unless they have just said it themselves, or may correct the case. */
  async function requireCorrecting(
    { organizationId, id: caseId, number, ownerName: owner }: Case,
    tap: Tap,
    context: Context,
  ) {
    const { mayCorrect } = await readCase(caseId, context);
    if (mayCorrect) return;
    const said = await readLastRecorded(database, { organizationId, caseId }, [EVENTS[tap]]);
    if (said?.personId === context.actor.id && said.at >= undoableSince(context.now)) return;
    throw userError("case.correctNotAllowed", { case: caseName(number), owner });
  }

  return {
    read,
    async tap(caseId, tap, taken, context) {
      const seen = await read(caseId, context);
      if (!taken) await requireCorrecting(seen.case, tap, context);
      await database.transaction(async (sql) => {
        const saying = { personId: context.actor.id, at: context.now };
        if (await saveTap(sql, seen.case, tap, taken, saying))
          await record(sql, seen.case, taken ? EVENTS[tap] : `not ${EVENTS[tap]}`, undefined, context);
      });
      return { ...seen, recovery: { ...seen.recovery, [tap]: taken } };
    },
    known: ({ organizationId, theme }) => readCauses(database, organizationId, theme),
    async nameCause(caseId, { known, name }, context) {
      const seen = await read(caseId, context);
      const { organizationId, theme } = seen.case;
      const saying = { personId: context.actor.id, at: context.now };
      if (name === undefined && (known === undefined || !(await isCauseOf(database, organizationId, theme, known))))
        throw userError("cause.empty");
      const eventId = await database.transaction(async (sql) => {
        const { cause: was } = await readRecovery(sql, seen.case);
        const cause =
          name === undefined ? known : await causeNamed(sql, seen.case, name, { ...saying, id: ids.next() });
        if (cause === undefined || cause === was?.id) return undefined;
        await saveCause(sql, seen.case, cause, saying);
        const what = await nameOfCause(sql, organizationId, cause);
        return record(sql, seen.case, "cause named", { what, cause, causeBefore: was?.id ?? null }, context);
      });
      return { ...(await read(caseId, context)), ...(eventId !== undefined && { eventId }) };
    },
    async takeBackCause(caseId, cause, was, context) {
      const seen = await read(caseId, context);
      await database.transaction(async (sql) => {
        const { cause: is } = await readRecovery(sql, seen.case);
        if (is?.id !== cause) throw userError("case.changedSince", { case: caseName(seen.case.number) });
        await saveCause(sql, seen.case, was, { personId: context.actor.id, at: context.now });
        await record(sql, seen.case, "cause taken back", { what: is.name }, context);
      });
      return read(caseId, context);
    },
  };
}
