import { logTogether } from "../../database/batch.ts";
import type { OpenDatabase } from "../../database/index.ts";
import { bindActions, bindForms } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { bindMessageActions } from "../../kernel/message-action.ts";
import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import { card, text } from "../../message/card.ts";
import type { Texts } from "../../texts/catalog.ts";
import { isChannelOf } from "../organization/index.ts";
import { feedbackActions } from "./actions.ts";
import { channelCard, savedCard, undoneCard, wholeCard } from "./cards.ts";
import { feedbackCommands } from "./commands.ts";
import { correctForm, feedbackForms, logForm } from "./forms.ts";
import { feedbackMessageActions } from "./message-actions.ts";
import { type Correction, caseName } from "./schema.ts";
import { type CaseInUnit, createFeedback, type Feedback, type FeedbackDependencies } from "./service.ts";
import { logCases, type NewCase, readCases } from "./store.ts";
import { createThemes } from "./themes.ts";

export { feedbackActions } from "./actions.ts";
export { themeOf } from "./cards.ts";
export { feedbackCommands } from "./commands.ts";
export { exportCases } from "./export.ts";
export { importCases } from "./import.ts";
export { masked } from "./masked.ts";
export { feedbackMessageActions } from "./message-actions.ts";
export { type Case, caseName } from "./schema.ts";

export interface FeedbackFeature extends Feature {
  /** Draws a case's living card. */
  readonly drawing: Drawing;
  readonly latest: Feedback["latest"];
  /** Has the database prepare what is in the way of the first complaint: embedded, that takes a third of a second. */
  warmUp(): Promise<void>;
}

/** Customer feedback: logged by whoever hears it, corrected, taken back, shown in the unit's channel. */
export function createFeedbackFeature(
  deps: Omit<FeedbackDependencies, "logging" | "database" | "themes"> & {
    readonly database: OpenDatabase;
    readonly texts: Texts;
  },
): FeedbackFeature {
  const { database, organizations, texts } = deps;
  const logging = logTogether((items: readonly NewCase[]) => logCases(database, items));
  const feedback = createFeedback({ ...deps, logging, themes: createThemes(database) });

  const saved = ({ case: found, unit }: CaseInUnit, { say }: Context) => savedCard(found, unit, say);
  const logged = async (text: string, kind: "complaint" | undefined, context: Context): Promise<Reply> =>
    privately(saved(await feedback.log({ text, kind }, context), context));

  return {
    name: "feedback",
    latest: feedback.latest,
    warmUp: async () => void (await logCases(database, [])),
    commands: bindCommands(feedbackCommands, {
      complaint: ({ text }, context) => logged(text, "complaint", context),
      feedback: ({ text }, context) => logged(text, undefined, context),
    }),
    messageActions: bindMessageActions(feedbackMessageActions, {
      log: ({ text }, context) => logged(text, undefined, context),
    }),
    actions: bindActions(feedbackActions, {
      async change({ caseId }, context) {
        const { case: found } = await feedback.readToCorrect(caseId, context);
        return opening(correctForm(context.say, found));
      },
      async undo({ caseId }, context) {
        const { case: found } = await feedback.undo(caseId, context);
        return replacing(undoneCard(found, context.say));
      },
      async show({ caseId }, context) {
        const { case: found } = await feedback.read(caseId, context);
        return privately(wholeCard(found, context.say, feedback.mayCorrect(found, context)));
      },
      startComplaint: async (_input, { say }) => opening(logForm(say, "complaint")),
      startFeedback: async (_input, { say }) => opening(logForm(say)),
    }),
    forms: bindForms(feedbackForms, {
      async log({ kind }, values, context) {
        return privately(saved(await feedback.log({ kind, ...values }, context), context));
      },
      async correct({ caseId }, values, context) {
        const corrected = await feedback.correct(caseId, present(values), context);
        if (corrected.case.loggedBy === context.actor.id) return replacing(saved(corrected, context));
        const done = context.say("case.corrected", { case: caseName(corrected.case.number) });
        return privately(card(done, text(done)));
      },
    }),
    async drawing(subjects) {
      const cases = await readCases(
        database,
        subjects.map(({ organizationId, subjectId }) => ({ organizationId, id: subjectId })),
      );
      const byId = new Map(cases.map((found) => [found.id, found]));
      return Promise.all(
        subjects.map(async ({ subjectId, destination }) => {
          const found = byId.get(subjectId);
          if (!found || found.undoneAt) return undefined;
          const unit = await organizations.unit(found.organizationId, found.unitId);
          if (!isChannelOf(unit, destination)) return undefined;
          return channelCard(found, texts.for(unit.locale, unit.timeZone));
        }),
      );
    },
  };
}

const present = (values: { [Key in keyof Correction]?: Correction[Key] | undefined }): Correction =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Correction;
