import { z } from "zod";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Database } from "../../kernel/ports.ts";
import { UNDO_MINUTES, undoableSince } from "../../kernel/undo.ts";
import { caseName, type FeedbackFeature, readRecorded } from "../feedback/index.ts";
import type { Checks } from "./checks.ts";
import type { Preventions } from "./preventions.ts";
import type { RecoveredCase, Recovering } from "./recovering.ts";
import type { Prevention } from "./schema.ts";

/** What is as it was before. */
export type Undone =
  | { readonly kind: "case"; readonly recovered: RecoveredCase }
  | { readonly kind: "check"; readonly checkId: string }
  | { readonly kind: "prevention"; readonly prevention: Prevention };

export interface UndoingDependencies {
  readonly database: Database;
  readonly readCase: FeedbackFeature["read"];
  readonly recovering: Recovering;
  readonly checks: Checks;
  readonly preventions: Preventions;
}

/** What can be taken back, as it is recorded in the history of a case. */
const Detail = z.object({
  cause: z.uuid().optional(),
  causeBefore: z.uuid().nullish(),
  check: z.uuid().optional(),
  prevention: z.uuid().optional(),
});

/** Takes back what somebody has just done in the recovery of a case, by what it is in the case's history, for 10 minutes. */
export const createUndoing =
  ({ database, readCase, recovering, checks, preventions }: UndoingDependencies) =>
  async (caseId: string, eventId: string, context: Context): Promise<Undone> => {
    const { case: found } = await readCase(caseId, context);
    const { organizationId } = found;
    const done = await readRecorded(database, { organizationId, caseId, eventId });
    if (done?.personId !== context.actor.id) throw userError("recovery.nothingToUndo");
    if (done.at < undoableSince(context.now))
      throw userError("case.takeBackTooLate", { case: caseName(found.number), minutes: UNDO_MINUTES });
    const { cause, causeBefore, check, prevention } = Detail.parse(done.detail ?? {});
    if (prevention !== undefined)
      return { kind: "prevention", prevention: await preventions.takeBack(prevention, eventId, done.detail, context) };
    if (check !== undefined && done.kind === "not reached") {
      await checks.reached(check, { personId: context.actor.id, at: done.at }, context);
      return { kind: "check", checkId: check };
    }
    if (check !== undefined) await checks.takeBack({ id: check, caseId }, context);
    else if (cause !== undefined) await recovering.takeBackCause(caseId, cause, causeBefore ?? null, context);
    else throw userError("recovery.nothingToUndo");
    return { kind: "case", recovered: await recovering.read(caseId, context) };
  };
