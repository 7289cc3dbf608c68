import { logTogether } from "../../database/batch.ts";
import type { OpenDatabase } from "../../database/index.ts";
import { bindActions, bindForms } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { bindMessageActions } from "../../kernel/message-action.ts";
import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Log } from "../../kernel/ports.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import type { Button, Card } from "../../message/card.ts";
import type { Texts } from "../../texts/catalog.ts";
import { withArrival } from "../attention/index.ts";
import type { NoteReads } from "../audit/index.ts";
import type { People } from "../people/index.ts";
import { type Access, createAccess, type SeenCase } from "./access.ts";
import { feedbackActions } from "./actions.ts";
import { feedbackCommands } from "./commands.ts";
import { createDuplicateQuestions } from "./duplicates/feature.ts";
import { createLookup } from "./find/lookup.ts";
import { createLearning } from "./guess/learning.ts";
import { createHandling, type Handling, type HandlingDependencies } from "./life/handling.ts";
import { createReleasing } from "./life/holding.ts";
import type { Move } from "./life/moves.ts";
import { createListEditing } from "./lists/feature.ts";
import { createLists, type ReadLists, type Themes } from "./lists/lists.ts";
import { askingAgain, createIntake, typedMoment } from "./log/intake.ts";
import { createFeedback, type FeedbackDependencies } from "./log/service.ts";
import { feedbackMessageActions } from "./message-actions.ts";
import type { Offers, OnCase } from "./offers.ts";
import { CASE_NAME, type Case, type NewFeedback } from "./schema.ts";
import { newsCard, savedCard, undoneCard, wholeCard } from "./shown/cards.ts";
import { createDrawings } from "./shown/drawings.ts";
import { correctForm, feedbackForms, handOverForm, logForm } from "./shown/forms.ts";
import { historyCard } from "./shown/history.ts";
import { logCases, type NewCase } from "./store.ts";
import type { Kind } from "./vocabulary.ts";

export { feedbackActions } from "./actions.ts";
export { feedbackCommands } from "./commands.ts";
export { caseExport, managesItsUnit, mayKnowOfItsCase } from "./export.ts";
export { importCases } from "./import.ts";
export { type AnnouncingDependencies, createAnnouncing } from "./life/announcing.ts";
export type { CaseEvent } from "./life/changes.ts";
export { lockGoing } from "./life/changes.ts";
export type { Along } from "./life/handling.ts";
export { letKnow } from "./life/holding.ts";
export { toBeLookedAt } from "./life/looks.ts";
export { isGoing, isUnsolved } from "./life/moves.ts";
export { readLastRecorded, readRecorded, recordEvent } from "./life/record.ts";
export { staleNews } from "./life/stale-news.ts";
export { listCommands } from "./lists/commands.ts";
export {
  type Listed as ListedTheme,
  type Lists,
  nameOfKey,
  type ReadLists,
  readLists,
  themeName,
  valueName,
} from "./lists/lists.ts";
export { masked } from "./mask/masked.ts";
export { feedbackMessageActions } from "./message-actions.ts";
export type { Offers, OnCase } from "./offers.ts";
export { type Recipient, recipientOf } from "./recipient.ts";
export { type Case, caseName } from "./schema.ts";
export { isSensitive } from "./sensitive/sensitive.ts";
export { takeBackButton } from "./shown/buttons.ts";
export { factsOf, themeOf } from "./shown/facts.ts";
export { isConfided, mayBeAsked, mayBeTold } from "./standing.ts";
export { readCases } from "./store.ts";
export type { Kind, Step, Theme, Value } from "./vocabulary.ts";

export interface FeedbackFeature extends Feature {
  /** Draws a case's living card, and what is said to whoever it was logged for. */
  readonly drawings: Readonly<Record<"case" | "case given", Drawing>>;
  /** A case with its unit. Throws UserError when there is no such case for them. */
  readonly read: Access["read"];
  /** The same by the case's number. */
  readonly readNumbered: Access["readNumbered"];
  /** What the customer of a solved case says when asked again, in the case's state. Throws UserError. */
  readonly move: Handling["move"];
  /** What somebody has changed in a case and can still take back. */
  readonly ownLastChange: Handling["ownLastChange"];
  /** The themes and steps that an organization chooses from. */
  readonly lists: ReadLists;
  /** Of the themes, those that are offered. */
  readonly themes: Themes;
  /** Lets units know of what was held for whoever could say that it is for fewer people; to be done every minute. */
  releaseDue(now: Date): Promise<void>;
  /** Has the database prepare what is in the way of the first complaint: embedded, that takes a third of a second. */
  warmUp(): Promise<void>;
}

type FeedbackFeatureDependencies = Pick<
  FeedbackDependencies,
  "attention" | "organizations" | "ids" | "wake" | "lookSoon"
> & {
  readonly database: OpenDatabase;
  readonly people: Pick<People, "named">;
  readonly texts: Texts;
  readonly log: Log;
  readonly offers: Offers;
  readonly takenBack: HandlingDependencies["takenBack"];
  readonly noteReads: NoteReads;
  /** What another feature says and offers on these cases, by their ids. */
  readonly onCases: (cases: readonly Case[]) => Promise<ReadonlyMap<string, OnCase>>;
};

/** Customer feedback: logged by whoever hears it, owned by somebody until it is solved, shown in the unit's channel. */
export function createFeedbackFeature(deps: FeedbackFeatureDependencies): FeedbackFeature {
  const { database, organizations, people } = deps;
  const access = createAccess(database, organizations, deps.noteReads);
  const logging = logTogether((items: readonly NewCase[]) => logCases(database, items));
  const lists = createLists(database);
  const learning = createLearning(database, deps.log);
  const feedback = createFeedback({ ...deps, logging, access, lists, learning });
  const duplicates = createDuplicateQuestions({ ...deps, access });
  const lookup = createLookup(database, access, lists);
  const editing = createListEditing(deps);
  const intake = createIntake(database, organizations, people, lists);
  const handling = createHandling({ ...deps, access, newsCard, learn: learning.learnFrom });

  const logged = async (given: NewFeedback, context: Context): Promise<Reply> => {
    const seen = await feedback.log(given, context);
    const saved = savedCard(seen, context.say, deps.offers.saved(seen.case, context));
    return privately(
      await withArrival(saved, seen.note, context),
      seen.case.confidential ? undefined : duplicates.ask(seen.case, context),
    );
  };
  const offered = ({ case: found, mayKnow }: SeenCase, { say }: Context): Button[] =>
    mayKnow && (found.state === "solved" || found.state === "confirmed") ? deps.offers.solved(found, say) : [];
  const typed = async (text: string, kind: Kind | undefined, context: Context): Promise<Reply> =>
    logged({ ...(await intake.forWhom(text, context)), kind }, context);
  /** The case for whoever has just done something with it, who can take that back. */
  const shown = async (seen: SeenCase, context: Context): Promise<Card> => {
    const around = {
      offered: offered(seen, context),
      on: seen.mayKnow ? (await deps.onCases([seen.case])).get(seen.case.id) : undefined,
      last: seen.mayKnow ? await handling.ownLastChange(seen.case.id, context) : undefined,
      ...(await duplicates.around(seen, context)),
    };
    return withArrival(wholeCard(seen, context.say, around), seen.note, context);
  };
  const moved = async (caseId: string, wanted: Move, context: Context): Promise<Reply> =>
    replacing(await shown(await handling.move(caseId, wanted, context), context));

  return {
    name: "feedback",
    read: access.read,
    readNumbered: access.readNumbered,
    move: handling.move,
    ownLastChange: handling.ownLastChange,
    lists,
    themes: async (organizationId) => (await lists(organizationId)).theme.offered,
    releaseDue: createReleasing(deps),
    warmUp: async () => void (await logCases(database, [])),
    commands: [
      ...editing.commands,
      ...bindCommands(feedbackCommands, {
        complaint: ({ text }, context) => typed(text, "complaint", context),
        feedback: ({ text }, context) => typed(text, undefined, context),
        async cases({ asked }, context) {
          const number = CASE_NAME.exec(asked)?.[1];
          if (number === undefined) return privately(await lookup.page(asked, 0, context));
          return privately(await shown(await access.readNumbered(Number(number), context), context));
        },
      }),
    ],
    messageActions: bindMessageActions(feedbackMessageActions, { log: logged }),
    actions: [
      ...duplicates.actions,
      ...editing.actions,
      ...bindActions(feedbackActions, {
        async change({ caseId }, context) {
          const { case: found, unit } = await handling.readToCorrect(caseId, context);
          const { accounts: named } = await intake.named(found, context.installation);
          const known = { happened: typedMoment(found.happened, unit), named };
          return opening(correctForm(context.say, found, await lists(context.organization.id), known));
        },
        find: async ({ asked, page }, context) => replacing(await lookup.page(asked, page, context)),
        async undo({ caseId }, context) {
          const { case: found, note } = await handling.undo(caseId, context);
          const isOwn = found.loggedBy === context.actor.id;
          return replacing(await withArrival(undoneCard(found, isOwn, context.say), note, context));
        },
        async show({ caseId }, context) {
          return privately(await shown(await access.readShown(caseId, context), context));
        },
        take: ({ caseId }, context) => moved(caseId, { kind: "take" }, context),
        solve: ({ caseId }, context) => moved(caseId, { kind: "solve" }, context),
        reopen: ({ caseId }, context) => moved(caseId, { kind: "reopen" }, context),
        async handOver({ caseId }, context) {
          const { case: found } = await handling.readToHandOver(caseId, context);
          return opening(handOverForm(context.say, found));
        },
        async confide({ caseId }, context) {
          return replacing(await shown(await handling.correct(caseId, { confidential: true }, context), context));
        },
        async release({ caseId }, context) {
          const released = await handling.release(caseId, context);
          return replacing(await shown(released, context), duplicates.ask(released.case, context));
        },
        async takeBack({ caseId, eventId }, context) {
          return replacing(await shown(await handling.takeBack(caseId, eventId, context), context));
        },
        async history({ caseId }, context) {
          const { seen, events: all } = await handling.history(caseId, context);
          const events = await duplicates.knownOf(all, seen, context);
          const { say, actor } = context;
          return privately(
            historyCard(seen, events, await lists(context.organization.id), say, (event) =>
              event.personId === actor.id ? deps.offers.happened(event, events, seen.case, say) : [],
            ),
          );
        },
        startComplaint: async (_input, { say }) => opening(logForm(say, "complaint")),
        startFeedback: async ({ kind, unitId }, { say }) => opening(logForm(say, kind, unitId)),
      }),
    ],
    forms: [
      ...editing.forms,
      ...bindForms(feedbackForms, {
        log: (about, values, context) =>
          askingAgain(context, async () => logged(await intake.newFeedback({ ...about, ...values }, context), context)),
        correct: ({ caseId }, values, context) =>
          askingAgain(context, async () => {
            const seen = await handling.readToCorrect(caseId, context);
            const correction = await intake.correction(seen, values, context);
            return replacing(await shown(await handling.correct(caseId, correction, context), context));
          }),
        async handOver({ caseId }, { to: userId }, context) {
          const [to] = await people.named(context, [{ userId }]);
          if (!to?.active) throw userError("handOver.whom");
          return moved(caseId, { kind: "hand over", to }, context);
        },
      }),
    ],
    drawings: createDrawings(deps),
  };
}
