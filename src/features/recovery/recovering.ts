import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Database } from "../../kernel/ports.ts";
import { type Case, caseName } from "../feedback/index.ts";
import type { Unit } from "../organization/index.ts";
import { causeNamed, hasRepeated, isCauseOf, readCauses, readRecovery, saveCause, saveTap } from "./causes-store.ts";
import type { Cause, Recovery, Tap } from "./schema.ts";

/** A case with how it was put right. */
export interface RecoveredCase {
  readonly case: Case;
  readonly unit: Unit;
  readonly recovery: Recovery;
  /** The unit had another case about the same lately: then what it comes from has to be said. */
  readonly repeated: boolean;
}

export interface Recovering {
  /** Throws UserError when there is no such case for them, or it is not solved. */
  read(caseId: string, context: Context): Promise<RecoveredCase>;
  /** Notes a step that was taken. */
  tap(caseId: string, tap: Tap, context: Context): Promise<RecoveredCase>;
  /** The causes that are known for what a case is about. */
  known(found: Case): Promise<readonly Cause[]>;
  /** Says what a case comes from: a known cause, or another one. Throws UserError if neither. */
  nameCause(
    caseId: string,
    said: { readonly known?: string | undefined; readonly name?: string | undefined },
    context: Context,
  ): Promise<RecoveredCase>;
}

export interface RecoveringDependencies {
  readonly database: Database;
  readonly ids: Ids;
  /** The case and its unit, for whoever may know of it. Throws UserError. */
  readonly readCase: (caseId: string, context: Context) => Promise<{ readonly case: Case; readonly unit: Unit }>;
}

/** A theme has repeated when another case of the unit was about it within so many days. */
const REPEATED_DAYS = 30;
/** What is about anything has not repeated. */
const ANYTHING = "other";

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

  return {
    read,
    async tap(caseId, tap, context) {
      const seen = await read(caseId, context);
      await saveTap(database, seen.case, tap, { personId: context.actor.id, at: context.now });
      return { ...seen, recovery: { ...seen.recovery, [tap]: true } };
    },
    known: ({ organizationId, theme }) => readCauses(database, organizationId, theme),
    async nameCause(caseId, { known, name }, context) {
      const seen = await read(caseId, context);
      const { organizationId, theme } = seen.case;
      const saying = { personId: context.actor.id, at: context.now };
      if (name === undefined && (known === undefined || !(await isCauseOf(database, organizationId, theme, known))))
        throw userError("cause.empty");
      await database.transaction(async (sql) => {
        const causeId =
          name === undefined ? known : await causeNamed(sql, seen.case, name, { ...saying, id: ids.next() });
        if (causeId !== undefined) await saveCause(sql, seen.case, causeId, saying);
      });
      return read(caseId, context);
    },
  };
}
