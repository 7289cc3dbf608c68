import { bindActions, bindForms } from "../../../kernel/action.ts";
import { atItsField } from "../../../kernel/at-its-field.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { type Drawing, redraw } from "../../../kernel/outbox/index.ts";
import type { Database, Sql } from "../../../kernel/ports.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { opening, privately, replacing } from "../../../kernel/reply.ts";
import { undoableSince, undoUntil } from "../../../kernel/undo.ts";
import { type Card, card, text } from "../../../message/card.ts";
import { readRepeats } from "../../calendar/index.ts";
import { logTalk, undoTalkOf } from "../talks/store.ts";
import { TALK } from "../talks/telling.ts";
import { doneForm, notNeededForm, nudgeActions, nudgeForms, whenForm } from "./actions.ts";
import { answeredCard, howCard, paceCard, whomOf } from "./cards.ts";
import { nudgeCommands } from "./commands.ts";
import { type DrawingDependencies, drawNudges } from "./drawing.ts";
import { planNext, planSooner, readPaces, savePace } from "./due-store.ts";
import { paceTyped } from "./pace-written.ts";
import { createNudging, type NudgingDependencies } from "./run.ts";
import { NUDGE, NUDGE_AGAIN, type Nudge, type Pace, USUAL } from "./schema.ts";
import { type Answer, answerNudge, readNudges, reopenNudge } from "./store.ts";
import { nextMoment, nextShift } from "./working.ts";

export interface NudgesFeature extends Feature {
  /** Asks managers whose time has come; to be done every minute. */
  nudgeDue(now: Date): Promise<void>;
  readonly drawings: Readonly<Record<string, Drawing>>;
}

export type NudgesDependencies = NudgingDependencies & DrawingDependencies & { readonly database: Database };

/** Managers are asked, alone and not often, to talk with somebody: why, one question, and what they answer. */
export function createNudgesFeature(deps: NudgesDependencies): NudgesFeature {
  const { database, calendars, ids, wake } = deps;

  /** A nudge of their own. Throws UserError when there is none. */
  async function own(nudgeId: string, { organization, actor }: Context): Promise<Nudge> {
    const [nudge] = await readNudges(database, [{ organizationId: organization.id, id: nudgeId }]);
    if (nudge?.managerId !== actor.id || nudge.shownAt === null) throw userError("nudge.unknown");
    return nudge;
  }

  /** Changes a nudge with what belongs to that, and draws its cards anew. Throws UserError when it is over. */
  async function change(nudge: Nudge, work: (sql: Sql) => Promise<boolean>): Promise<void> {
    await database.transaction(async (sql) => {
      if (!(await work(sql))) throw userError("nudge.over");
      for (const topic of [NUDGE, NUDGE_AGAIN])
        await redraw(sql, ids, nudge.organizationId, { topic, subjectId: nudge.id });
    });
    wake();
  }

  /** The same answer twice, as when a platform sends it again, is one. */
  async function answer(
    nudge: Nudge,
    given: Answer,
    { now }: Context,
    along?: (sql: Sql) => Promise<unknown>,
  ): Promise<void> {
    if (nudge.state === given.state) return;
    await change(nudge, async (sql) => {
      const answered = await answerNudge(sql, nudge, given, now);
      if (answered) await along?.(sql);
      return answered;
    });
  }

  async function takeBack(nudge: Nudge, { now }: Context): Promise<void> {
    if (nudge.state === "open") return;
    await change(nudge, async (sql) => {
      if (!(await reopenNudge(sql, nudge, undoableSince(now)))) return false;
      for (const { id: subjectId } of await undoTalkOf(sql, nudge, now))
        await redraw(sql, ids, nudge.organizationId, { topic: TALK, subjectId });
      return true;
    });
  }

  async function calendarOf({ organization, actor }: Context) {
    const calendar = (await calendars.of(organization.id, { people: [actor.id] })).people.get(actor.id);
    if (!calendar) throw new Error(`Person ${actor.id} has no calendar.`);
    return calendar;
  }

  const paceOf = async ({ organization, actor }: Context): Promise<Pace> =>
    (await readPaces(database, organization.id, [actor.id])).get(actor.id) ?? USUAL;

  async function setPace(changed: Partial<Pace>, context: Context): Promise<Card> {
    const { organization, actor, now, say } = context;
    const pace = { ...(await paceOf(context)), ...changed };
    const at = nextMoment(await calendarOf(context), pace, now);
    await database.transaction(async (sql) => {
      await savePace(sql, organization.id, actor.id, pace);
      await planNext(sql, organization.id, [{ managerId: actor.id, at }]);
    });
    return paceCard(pace, say("nudge.paceSaved"), say);
  }

  /** What was typed, such as "Mon–Thu 9:30"; nothing is as it was in the beginning. */
  async function setTyped(typed: string, context: Context): Promise<Card> {
    const { weekdays, minute, rest } = readRepeats(typed, context.say.locale);
    if (rest !== "") throw userError("nudge.unclear", { text: typed });
    return setPace({ weekdays, minute, paused: false }, context);
  }

  return {
    name: "nudges",
    nudgeDue: createNudging(deps),
    drawings: drawNudges(deps),
    commands: bindCommands(nudgeCommands, {
      async nudges({ ask, text: typed }, context) {
        if (ask === "show") return privately(paceCard(await paceOf(context), undefined, context.say));
        if (ask === "set") return privately(await setTyped(typed, context));
        return privately(await setPace({ paused: ask === "pause" }, context));
      },
    }),
    actions: bindActions(nudgeActions, {
      how: async ({ nudgeId }, context) => privately(howCard(await own(nudgeId, context), context.say)),
      async done({ nudgeId }, context) {
        const nudge = await own(nudgeId, context);
        return opening(doneForm(context.say, nudge, whomOf(nudge, context.say)));
      },
      notNeeded: async ({ nudgeId }, context) => opening(notNeededForm(context.say, await own(nudgeId, context))),
      async later({ nudgeId }, context) {
        const nudge = await own(nudgeId, context);
        if (nudge.againOn !== null) throw userError("nudge.over");
        const { now, say } = context;
        const at = nextShift(await calendarOf(context), now);
        await answer(nudge, { state: "later" }, context, (sql) =>
          planSooner(sql, nudge.organizationId, nudge.managerId, at),
        );
        return privately(answeredCard(say("nudge.is.later", { name: whomOf(nudge, context.say) }), nudge, say));
      },
      async undo({ nudgeId }, context) {
        const nudge = await own(nudgeId, context);
        await takeBack(nudge, context);
        const said = context.say("nudge.openAgain", { name: whomOf(nudge, context.say) });
        return replacing(card(said, text(said)));
      },
      when: async (_input, context) => opening(whenForm(context.say, paceTyped(await paceOf(context), context.say))),
      pause: async (_input, context) => replacing(await setPace({ paused: true }, context)),
      resume: async (_input, context) => replacing(await setPace({ paused: false }, context)),
    }),
    forms: bindForms(nudgeForms, {
      async done({ nudgeId }, { note, show }, context) {
        const nudge = await own(nudgeId, context);
        const { now, say, actor } = context;
        const shared = show === "both" && nudge.personId !== null && note !== null;
        await answer(nudge, { state: "done" }, context, (sql) =>
          logTalk(sql, {
            ...{ organizationId: nudge.organizationId, id: ids.next(), unitId: nudge.unitId, managerId: actor.id },
            ...{ personId: nudge.personId, note, shared, at: now, nudgeId: nudge.id },
            tellAt: shared ? undoUntil(now) : null,
          }),
        );
        const name = whomOf(nudge, context.say);
        const said = shared ? say("nudge.doneAndShown", { name }) : say("nudge.is.done", { name });
        return privately(answeredCard(said, nudge, say));
      },
      async notNeeded({ nudgeId }, { why }, context) {
        const nudge = await own(nudgeId, context);
        await answer(nudge, { state: "not needed", reason: why }, context);
        const { say } = context;
        return privately(answeredCard(say("nudge.is.notNeeded", { name: whomOf(nudge, context.say) }), nudge, say));
      },
      when: (_about, { when }, context) =>
        atItsField({ "nudge.unclear": "when" }, context, async () => replacing(await setTyped(when, context))),
    }),
  };
}
