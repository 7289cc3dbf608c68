import { logTogether } from "../../database/batch.ts";
import type { OpenDatabase } from "../../database/index.ts";
import { bindActions, bindForms } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { bindMessageActions } from "../../kernel/message-action.ts";
import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import { withArrival } from "../attention/index.ts";
import { isChannelOf } from "../organization/index.ts";
import { winActions } from "./actions.ts";
import { channelCard, correctedCard, savedCard, type Undoing, undoneCard, wholeCard } from "./cards.ts";
import { winCommands } from "./commands.ts";
import { correctForm, logForm, winForms } from "./forms.ts";
import { winMessageActions } from "./message-actions.ts";
import type { WinOffers } from "./offers.ts";
import type { Win } from "./schema.ts";
import { type CaseBefore, createWins, type WinInUnit, type Wins, type WinsDependencies } from "./service.ts";
import { logWins, type NewWin, readWins } from "./store.ts";

export { winActions } from "./actions.ts";
export { makeItAWin } from "./cards.ts";
export { winCommands } from "./commands.ts";
export { winExport } from "./export.ts";
export { importWins } from "./import.ts";
export { winMessageActions } from "./message-actions.ts";
export type { WinOffers } from "./offers.ts";
export { winName } from "./schema.ts";

export interface WinsFeature extends Feature {
  /** Draws a win's living card. */
  readonly drawing: Drawing;
  /** Throws UserError when there is no such win, or it was taken back. */
  readonly read: Wins["read"];
}

export interface WinsFeatureDependencies extends Omit<WinsDependencies, "logging" | "database"> {
  readonly database: OpenDatabase;
  /** The case after which a customer is happy again. Throws UserError when there is none that the person may know of. */
  readonly readCase: (caseId: string, context: Context) => Promise<CaseBefore>;
  readonly offers: WinOffers;
  /** How many others second each of these wins, by its id. */
  readonly countSeconds: (
    wins: readonly { readonly organizationId: string; readonly id: string }[],
  ) => Promise<ReadonlyMap<string, number>>;
}

/** Things done that a customer will remember: logged by anybody, corrected, taken back, shown in the unit's channel. */
export function createWinsFeature(deps: WinsFeatureDependencies): WinsFeature {
  const { database, organizations, texts, readCase } = deps;
  const logging = logTogether((items: readonly NewWin[]) => logWins(database, items));
  const wins = createWins({ ...deps, logging });

  const saved = ({ win, unit }: WinInUnit, context: Context, undo?: Undoing) =>
    savedCard(win, unit, context.say, deps.offers.saved(win, context), undo);
  /** What they may take back: their last correction, and all of it. */
  const undoing = async (win: Win, context: Context): Promise<Undoing> => ({
    correction: await wins.ownCorrection(win, context),
    mayUndo: wins.mayUndo(win, context),
  });
  const corrected = async (found: WinInUnit, context: Context): Promise<Reply> => {
    const { win } = found;
    const undo = await undoing(win, context);
    if (win.loggedBy === context.actor.id) return replacing(saved(found, context, undo));
    return privately(correctedCard(win, context.say, undo));
  };
  const logged = async (said: string, context: Context): Promise<Reply> =>
    privately(saved(await wins.log({ text: said }, context), context));

  return {
    name: "wins",
    read: wins.read,
    commands: bindCommands(winCommands, { win: ({ text: said }, context) => logged(said, context) }),
    messageActions: bindMessageActions(winMessageActions, { log: ({ text: said }, context) => logged(said, context) }),
    actions: bindActions(winActions, {
      async change({ winId }, context) {
        const { win, accounts } = await wins.readToCorrect(winId, context);
        return opening(correctForm(context.say, win, accounts.join(",")));
      },
      async undo({ winId }, context) {
        const { win, note } = await wins.undo(winId, context);
        const isOwn = win.loggedBy === context.actor.id;
        return replacing(await withArrival(undoneCard(win, isOwn, context.say), note, context));
      },
      async takeBack({ winId, eventId }, context) {
        return corrected(await wins.takeBack(winId, eventId, context), context);
      },
      async show({ winId }, context) {
        const { win } = await wins.read(winId, context);
        const mayCorrect = wins.mayCorrect(win, context);
        return privately(wholeCard(win, context.say, { mayCorrect, ...(await undoing(win, context)) }));
      },
      start: async (_input, { say }) => opening(logForm(say)),
      startAfter: async ({ caseId }, context) => opening(logForm(context.say, await readCase(caseId, context))),
    }),
    forms: bindForms(winForms, {
      async log({ caseId }, values, context) {
        const after = caseId === undefined ? undefined : await readCase(caseId, context);
        return privately(saved(await wins.log({ ...values, after }, context), context));
      },
      async correct({ winId }, values, context) {
        return corrected(await wins.correct(winId, values, context), context);
      },
    }),
    async drawing(subjects) {
      const found = await readWins(
        database,
        subjects.map(({ organizationId, subjectId }) => ({ organizationId, id: subjectId })),
      );
      const byId = new Map(found.map((win) => [win.id, win]));
      const seconds = await deps.countSeconds(found);
      return Promise.all(
        subjects.map(async ({ subjectId, destination }) => {
          const win = byId.get(subjectId);
          if (!win || win.undoneAt) return undefined;
          const unit = await organizations.unit(win.organizationId, win.unitId);
          if (!isChannelOf(unit, destination)) return undefined;
          const say = texts.for(unit.locale, unit.timeZone);
          return channelCard(win, say, { seconds: seconds.get(win.id) ?? 0, offered: deps.offers.shown(win, say) });
        }),
      );
    },
  };
}
