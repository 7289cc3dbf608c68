import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { redrawAll } from "../../../kernel/outbox/index.ts";
import type { Database, Sql } from "../../../kernel/ports.ts";
import { isFirstSight, whatBecameOf } from "../../../kernel/seen.ts";
import { UNDO_MINUTES, undoableSince } from "../../../kernel/undo.ts";
import { type Change, type ChangedStandard, changeStandards, undoChange } from "../../content/index.ts";
import { mayChange, type Organizations, type Unit } from "../../organization/index.ts";
import { daysBefore } from "../signals/schema.ts";
import type { Asked } from "./actions.ts";
import { holdUnit, putOff, REVIEW, type Review, readAsked, readReviews, setQuarterly } from "./asked-store.ts";
import { type Done, deleteReview, insertReview, type Looked, readDone } from "./done-store.ts";
import { PUT_OFF } from "./pace.ts";
import { fingerprint, readStandards } from "./reading.ts";

export interface ReviewingDependencies {
  readonly database: Database;
  readonly organizations: Organizations;
  readonly ids: Ids;
  readonly wake: () => void;
}

/** What is to become of a standard that a form has shown. */
export interface Answered extends Asked {
  /** What stands in its field; absent: it had none. */
  readonly what: string | undefined;
}

/** What was done; or the places of the standards that somebody else has changed meanwhile, and nothing was. */
export type Saved = { readonly done: Done } | { readonly changedMeanwhile: readonly number[] };

/** What managers do with the standards that they look over. All throw UserError for whoever may not decide for the unit. */
export function createReviewing({ database, organizations, ids, wake }: ReviewingDependencies) {
  async function led(unitId: string, context: Context): Promise<Unit> {
    const unit = await organizations.unit(context.organization.id, unitId);
    if (!(await mayChange(unit, context))) throw userError("channel.notYourUnit", { unit: unit.name });
    return unit;
  }

  const changeBy = ({ organization, actor, now }: Context): Change => ({
    ...{ organizationId: organization.id, id: ids.next(), personId: actor.id, at: now },
  });

  /** What the managers were asked says how it stands now. */
  async function drawAnew(sql: Sql, { organizationId, id }: Pick<Unit, "organizationId" | "id">): Promise<void> {
    const subjects = (await readAsked(sql, organizationId, id)).map((subjectId) => ({ topic: REVIEW, subjectId }));
    await redrawAll(sql, ids, organizationId, subjects);
  }

  /** Which standards are kept, which changed, and at which places somebody else has changed them meanwhile. */
  async function compare(sql: Sql, unit: Unit, answers: readonly Answered[], now: Date) {
    const standards = await readStandards(sql, unit, now);
    const kept: Looked[] = [];
    const changed: ChangedStandard[] = [];
    const changedMeanwhile: number[] = [];
    for (const [place, { entryId, was, what }] of answers.entries()) {
      const standard = standards.find((one) => one.id === entryId);
      const isAsShown = standard !== undefined && fingerprint(standard.what) === was;
      if (what === undefined || fingerprint(what) === was) {
        if (isAsShown) kept.push({ entryId, changeId: null });
      } else if (isAsShown) changed.push({ standard, what });
      else changedMeanwhile.push(place);
    }
    return { kept, changed, changedMeanwhile };
  }

  /** In a transaction that holds the unit. Returns the places at which it cannot be done: then nothing is. */
  async function write(sql: Sql, unit: Unit, id: string, answers: readonly Answered[], context: Context) {
    const { organizationId, id: unitId } = unit;
    const { actor, delivery, now: at } = context;
    if (await whatBecameOf(sql, organizationId, delivery)) return [];
    const { kept, changed, changedMeanwhile } = await compare(sql, unit, answers, at);
    if (changedMeanwhile.length > 0) return changedMeanwhile;
    await isFirstSight(sql, { organizationId, delivery, subjectId: id, at });
    const change = changeBy(context);
    const entryIds = changed.length > 0 ? await changeStandards(sql, change, unitId, changed) : [];
    const looked = [...kept, ...entryIds.map((entryId) => ({ entryId, changeId: change.id }))];
    await insertReview(sql, { organizationId, id, unitId }, { personId: actor.id, at }, looked);
    await drawAnew(sql, unit);
    return [];
  }

  async function asked(reviewId: string, context: Context): Promise<{ readonly review: Review; readonly unit: Unit }> {
    const [review] = await readReviews(database, [{ organizationId: context.organization.id, id: reviewId }]);
    if (!review) throw userError("review.unknown");
    return { review, unit: await led(review.unitId, context) };
  }

  return {
    led,

    /** Keeps what somebody has looked over, and changes what they have changed; the same delivery again changes nothing. */
    async save(unit: Unit, answers: readonly Answered[], context: Context): Promise<Saved> {
      const { organization, delivery } = context;
      const subjectId = ids.next();
      const changedMeanwhile = await database.transaction(async (sql) => {
        await holdUnit(sql, organization.id, unit.id);
        return write(sql, unit, subjectId, answers, context);
      });
      if (changedMeanwhile.length > 0) return { changedMeanwhile };
      wake();
      const id = (await whatBecameOf(database, organization.id, delivery)) ?? subjectId;
      const done = await readDone(database, organization.id, id);
      if (!done) throw userError("review.unknown");
      return { done };
    },

    /**
     * Takes back what they have looked over within the last minutes, and what they have changed with it; a standard that was
     * changed again since stays as it is.
     */
    async undo(reviewId: string, context: Context): Promise<void> {
      const { organization, actor, now, delivery } = context;
      const organizationId = organization.id;
      await database.transaction(async (sql) => {
        if (!(await isFirstSight(sql, { organizationId, delivery, subjectId: reviewId, at: now }))) return;
        const done = await readDone(sql, organizationId, reviewId);
        if (done?.reviewedBy !== actor.id) throw userError("review.unknown");
        const since = undoableSince(now);
        await holdUnit(sql, organizationId, done.unitId);
        if (!(await deleteReview(sql, done, since))) throw userError("content.undoTooLate", { minutes: UNDO_MINUTES });
        if (done.changeId) await undoChange(sql, changeBy(context), done.changeId, since);
        await drawAnew(sql, { organizationId, id: done.unitId });
      });
      wake();
    },

    /** Has the managers asked once more in some days, or not. */
    async putOff(reviewId: string, isLater: boolean, context: Context): Promise<void> {
      const { review, unit } = await asked(reviewId, context);
      const until = isLater ? daysBefore(context.now, -PUT_OFF) : null;
      await database.transaction(async (sql) => {
        await holdUnit(sql, unit.organizationId, unit.id);
        if (!(await putOff(sql, review, until))) throw userError("review.over");
        await drawAnew(sql, unit);
      });
      wake();
    },

    async quarterly(unit: Unit, isOn: boolean): Promise<void> {
      await database.transaction(async (sql) => {
        await setQuarterly(sql, unit.organizationId, unit.id, isOn);
        await drawAnew(sql, unit);
      });
      wake();
    },
  };
}
