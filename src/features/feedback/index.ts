import { logTogether } from "../../database/batch.ts";
import type { OpenDatabase } from "../../database/index.ts";
import { bindActions, bindForms } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { bindMessageActions } from "../../kernel/message-action.ts";
import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import type { Card } from "../../message/card.ts";
import type { Texts } from "../../texts/catalog.ts";
import { isChannelOf } from "../organization/index.ts";
import type { People } from "../people/index.ts";
import { createAccess, type SeenCase } from "./access.ts";
import { feedbackActions } from "./actions.ts";
import { channelCard, newsCard, savedCard, undoneCard, wholeCard } from "./cards.ts";
import { feedbackCommands } from "./commands.ts";
import { correctForm, feedbackForms, handOverForm, logForm } from "./forms.ts";
import { createHandling } from "./handling.ts";
import { historyCard } from "./history.ts";
import { feedbackMessageActions } from "./message-actions.ts";
import type { Move } from "./moves.ts";
import { caseName, type NewFeedback } from "./schema.ts";
import { createFeedback, type Feedback, type FeedbackDependencies } from "./service.ts";
import { logCases, type NewCase, readCases } from "./store.ts";
import { createThemes } from "./themes.ts";

export { feedbackActions } from "./actions.ts";
export { feedbackCommands } from "./commands.ts";
export { exportCases } from "./export.ts";
export { themeOf } from "./facts.ts";
export { importCases } from "./import.ts";
export { masked } from "./masked.ts";
export { feedbackMessageActions } from "./message-actions.ts";
export { type Case, caseName } from "./schema.ts";

export interface FeedbackFeature extends Feature {
  /** Draws a case's living card. */
  readonly drawing: Drawing;
  readonly latest: Feedback["latest"];
  /** What a win after a case has to know of it. Throws UserError when there is no such case for them. */
  readForWin(caseId: string, context: Context): Promise<{ id: string; name: string; unitId: string }>;
  /** Has the database prepare what is in the way of the first complaint: embedded, that takes a third of a second. */
  warmUp(): Promise<void>;
}

type FeedbackFeatureDependencies = Pick<FeedbackDependencies, "organizations" | "ids" | "wake"> & {
  readonly database: OpenDatabase;
  readonly people: Pick<People, "named">;
  readonly texts: Texts;
};

/** Customer feedback: logged by whoever hears it, owned by somebody until it is solved, shown in the unit's channel. */
export function createFeedbackFeature(deps: FeedbackFeatureDependencies): FeedbackFeature {
  const { database, organizations, people } = deps;
  const access = createAccess(database, organizations);
  const logging = logTogether((items: readonly NewCase[]) => logCases(database, items));
  const feedback = createFeedback({ ...deps, logging, access, themes: createThemes(database) });
  const handling = createHandling({ ...deps, access, newsCard });

  const logged = async (given: NewFeedback, context: Context): Promise<Reply> =>
    privately(savedCard(await feedback.log(given, context), context.say));
  /** The case for whoever has just done something with it, who can take that back. */
  const shown = async (seen: SeenCase, context: Context): Promise<Card> =>
    wholeCard(seen, context.say, await handling.ownLastChange(seen.case.id, context));
  const moved = async (caseId: string, wanted: Move, context: Context): Promise<Reply> =>
    replacing(await shown(await handling.move(caseId, wanted, context), context));

  return {
    name: "feedback",
    latest: feedback.latest,
    async readForWin(caseId, context) {
      const { id, number, unitId } = (await access.read(caseId, context)).case;
      return { id, name: caseName(number), unitId };
    },
    warmUp: async () => void (await logCases(database, [])),
    commands: bindCommands(feedbackCommands, {
      complaint: ({ text }, context) => logged({ text, kind: "complaint" }, context),
      feedback: ({ text }, context) => logged({ text }, context),
    }),
    messageActions: bindMessageActions(feedbackMessageActions, {
      log: ({ text }, context) => logged({ text }, context),
    }),
    actions: bindActions(feedbackActions, {
      async change({ caseId }, context) {
        const { case: found } = await handling.readToCorrect(caseId, context);
        return opening(correctForm(context.say, found));
      },
      async undo({ caseId }, context) {
        const { case: found } = await handling.undo(caseId, context);
        return replacing(undoneCard(found, context.say));
      },
      async show({ caseId }, context) {
        return privately(await shown(await access.read(caseId, context), context));
      },
      take: ({ caseId }, context) => moved(caseId, { kind: "take" }, context),
      solve: ({ caseId }, context) => moved(caseId, { kind: "solve" }, context),
      reopen: ({ caseId }, context) => moved(caseId, { kind: "reopen" }, context),
      async handOver({ caseId }, context) {
        const { case: found } = await access.read(caseId, context);
        return opening(handOverForm(context.say, found));
      },
      async takeBack({ caseId, eventId }, context) {
        return replacing(await shown(await handling.takeBack(caseId, eventId, context), context));
      },
      async history({ caseId }, context) {
        const { seen, events } = await handling.history(caseId, context);
        return privately(historyCard(seen, events, context.say));
      },
      startComplaint: async (_input, { say }) => opening(logForm(say, "complaint")),
      startFeedback: async (_input, { say }) => opening(logForm(say)),
    }),
    forms: bindForms(feedbackForms, {
      log: ({ kind }, values, context) => logged({ kind, ...values }, context),
      async correct({ caseId }, values, context) {
        return replacing(await shown(await handling.correct(caseId, values, context), context));
      },
      async handOver({ caseId }, { to: userId }, context) {
        const [to] = await people.named(context, [{ userId }]);
        if (!to?.active) throw userError("handOver.whom");
        return moved(caseId, { kind: "hand over", to }, context);
      },
    }),
    drawing: createDrawing(deps),
  };
}

/** Draws the living cards of cases: none for what was taken back, is confidential, or has another place now. */
const createDrawing =
  ({ database, organizations, texts }: FeedbackFeatureDependencies): Drawing =>
  async (subjects) => {
    const keys = subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id }));
    const byId = new Map((await readCases(database, keys)).map((found) => [found.id, found]));
    return Promise.all(
      subjects.map(async ({ subjectId, destination }) => {
        const found = byId.get(subjectId);
        if (!found || found.undoneAt || found.confidential) return undefined;
        const unit = await organizations.unit(found.organizationId, found.unitId);
        return isChannelOf(unit, destination) ? channelCard(found, texts.for(unit.locale, unit.timeZone)) : undefined;
      }),
    );
  };
