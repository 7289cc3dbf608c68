import { bindActions, bindForms } from "../../kernel/action.ts";
import { atItsField } from "../../kernel/at-its-field.ts";
import type { Clock } from "../../kernel/clock.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { enqueue } from "../../kernel/outbox/index.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import { type Button, type Card, card, actions as row, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { withArrival } from "../attention/index.ts";
import type { Calendars } from "../calendar/index.ts";
import { type Case, caseName, type FeedbackFeature, type OnCase } from "../feedback/index.ts";
import type { Organizations } from "../organization/index.ts";
import type { People } from "../people/index.ts";
import { escalationActions } from "./actions.ts";
import { type Asking, authorOf, createAsking } from "./ball/asking.ts";
import type { Seen } from "./ball/deeds.ts";
import { readSteps } from "./ball/events.ts";
import { createLooking } from "./ball/looking.ts";
import { redrawing } from "./ball/places.ts";
import { createRaising } from "./ball/raising.ts";
import { type Balls, createBalls } from "./ball/service.ts";
import { createSteps, type StepsDependencies } from "./ball/steps.ts";
import { readGoing } from "./ball/store.ts";
import { createTurns } from "./ball/turns.ts";
import { lookAgain } from "./ball/writing.ts";
import { createRaisingByHand } from "./by-hand.ts";
import { ownButtons, sharedButtons } from "./card/buttons.ts";
import { escalationCard } from "./card/card.ts";
import { createDrawings, type EscalationDrawings, undoButtons } from "./card/drawings.ts";
import { historyCard } from "./card/history.ts";
import { ballLine } from "./card/lines.ts";
import { readWhole } from "./card/read.ts";
import { escalationCommands } from "./commands.ts";
import { createDecisionFeature } from "./decisions/index.ts";
import { createFolding } from "./folding/folding.ts";
import {
  answerForm,
  askForm,
  escalationForms,
  handOverForm,
  raiseForm,
  resolveForm,
  stepDownForm,
  takeOutForm,
} from "./forms.ts";
import { createOnCases } from "./on-cases.ts";
import type { Escalations, Ladder } from "./schema.ts";

export interface EscalationFeature extends Feature, Escalations {
  /** Draws escalations in the champion's channel, and with whoever they were offered to. */
  readonly drawings: EscalationDrawings;
  /** What the cards of these cases say of being raised. */
  onCases(cases: readonly Case[]): Promise<ReadonlyMap<string, OnCase>>;
  /** Draws the card of a case's escalation anew: something was done there that it says. */
  redraw(found: Pick<Case, "organizationId" | "id">): Promise<void>;
}

export interface EscalationFeatureDependencies extends StepsDependencies {
  readonly organizations: Organizations;
  readonly calendars: Pick<Calendars, "of">;
  readonly people: Pick<People, "named">;
  readonly clock: Clock;
  readonly ladder: Ladder;
  readonly readCase: FeedbackFeature["read"];
  readonly readNumbered: FeedbackFeature["readNumbered"];
  readonly move: FeedbackFeature["move"];
  /** What is offered where a case was just solved. */
  readonly solved: (found: Case, say: Say) => readonly Button[];
}

/** Events that a history shows. */
const SHOWN_EVENTS = 30;

/** A case that somebody higher has to own: who has the ball, until when, and what they can do with it. */
export function createEscalationFeature(deps: EscalationFeatureDependencies): EscalationFeature {
  const { database, ladder, people, clock } = deps;
  const turns = createTurns(deps);
  const steps = createSteps(deps);
  const folding = createFolding({ database, steps, turns, ladder });
  const raise = createRaising({ ...deps, steps, turns });
  const balls: Balls = createBalls({ ...deps, turns, steps, folding });
  const asking: Asking = createAsking({ ...deps, balls, steps });
  const decisions = createDecisionFeature({ ...deps, balls, steps });
  const byHand = createRaisingByHand({ database, turns, raise, balls });

  async function whole(seen: Seen, context: Context): Promise<Card> {
    const { escalation, case: found } = seen;
    const { say, actor } = context;
    const all = await readWhole(deps, escalation, found);
    const mayAct = await balls.mayAct(seen, context);
    const own = escalation.holder?.id === actor.id || escalation.offered?.to.id === actor.id;
    const buttons =
      mayAct && !own ? sharedButtons(escalation, found, say) : ownButtons(escalation, found, actor.id, say);
    return escalationCard(all, [...buttons, ...(mayAct ? undoButtons(all, clock.now(), say) : [])], say);
  }

  /** What came of it, and who has the ball now: beside the card, which stays and says so too. */
  async function after(
    done: (say: Say, named: { readonly case: string }) => string,
    seen: Seen,
    context: Context,
  ): Promise<Reply> {
    const { say } = context;
    const { escalation, case: found } = seen;
    const said = done(say, { case: caseName(found.number) });
    const ball = escalation.state === "going" ? [text(...ballLine(escalation, found, say))] : [];
    const after = escalation.state === "resolved" ? row(...deps.solved(found, say)) : undefined;
    const note =
      seen.note && seen.note.name === "" && escalation.offered
        ? { ...seen.note, name: escalation.offered.to.name }
        : seen.note;
    return privately(
      await withArrival(card(said, text(said), ...ball, after), note?.name === "" ? undefined : note, context),
    );
  }

  return {
    name: "escalation",
    raise,
    passDue: createLooking({ ...deps, turns, steps, folding }),
    lookAgain,
    onCases: createOnCases(database),
    drawings: createDrawings(deps),
    async redraw({ organizationId, id: caseId }) {
      const [going] = await readGoing(database, [{ organizationId, caseId }]);
      if (!going) return;
      await database.transaction(async (sql) =>
        enqueue(sql, await redrawing(sql, deps.ids, organizationId, [going.id])),
      );
      deps.wake();
    },
    commands: [
      ...decisions.commands,
      ...bindCommands(escalationCommands, {
        async escalate({ case: number, reason }, context) {
          const { case: found } = await deps.readNumbered(number, context);
          return byHand.raised(found, reason, context);
        },
      }),
    ],
    actions: [
      ...decisions.actions,
      ...bindActions(escalationActions, {
        async raise({ caseId }, context) {
          const { case: found } = await deps.readCase(caseId, context);
          return opening(raiseForm(context.say, found, await byHand.goesTo(found, context)));
        },
        take: async ({ escalationId }, context) =>
          after((say, named) => say("escalation.yours", named), await balls.take(escalationId, context), context),
        decline: async ({ escalationId }, context) =>
          after(
            (say, named) => say("escalation.youDeclined", named),
            await balls.decline(escalationId, context),
            context,
          ),
        async handOver({ escalationId }, context) {
          const { escalation } = await balls.readToAct(escalationId, context);
          return opening(handOverForm(context.say, escalation.id));
        },
        async ask({ escalationId }, context) {
          const { escalation, case: found } = await balls.readToAct(escalationId, context);
          return opening(askForm(context.say, escalation.id, authorOf(found).name));
        },
        async answer({ questionId }, context) {
          const { asked } = await asking.read(questionId, context);
          return opening(answerForm(context.say, questionId, asked.question));
        },
        needLeader: async ({ escalationId }, context) =>
          after(
            (say, named) => say("escalation.leaderAsked", named),
            await balls.needLeader(escalationId, context),
            context,
          ),
        async resolve({ escalationId }, context) {
          const { escalation } = await balls.readToAct(escalationId, context);
          return opening(resolveForm(context.say, escalation.id, escalation.folded + 1));
        },
        lookOver: async ({ escalationId }, context) =>
          after(
            (say, named) => say("escalation.lookedOver", named),
            await balls.lookOver(escalationId, context),
            context,
          ),
        async stepDown({ escalationId }, context) {
          const { escalation } = await balls.readToAct(escalationId, context);
          return opening(stepDownForm(context.say, escalation.id));
        },
        undo: async ({ escalationId, stepId }, context) =>
          after(
            (say, named) => say("escalation.undone", named),
            await balls.undo(escalationId, stepId, context),
            context,
          ),
        async takeOut({ escalationId }, context) {
          const { escalation, parts } = await balls.readToAct(escalationId, context);
          if (parts.length === 0) throw userError("escalation.noParts");
          return opening(takeOutForm(context.say, escalation.id, parts));
        },
        show: async ({ escalationId }, context) =>
          privately(await whole(await balls.read(escalationId, context), context)),
        async history({ escalationId }, context) {
          const { escalation, case: found } = await balls.read(escalationId, context);
          const events = await readSteps(database, escalation, SHOWN_EVENTS);
          return privately(historyCard(escalation, found, events, context.say));
        },
      }),
    ],
    forms: [
      ...decisions.forms,
      ...bindForms(escalationForms, {
        async raise({ caseId }, { reason }, context) {
          const { case: found } = await deps.readCase(caseId, context);
          return byHand.raised(found, reason, context);
        },
        handOver: ({ escalationId }, { to: userId }, context) =>
          atItsField(FIELDS, context, async () => {
            const [to] = await people.named(context, [{ userId }]);
            if (!to?.active) throw userError("escalation.noPerson");
            const seen = await balls.handOver(escalationId, to, context);
            return after((say) => say("escalation.handOverAsked", { name: to.name }), seen, context);
          }),
        async ask({ escalationId }, { question }, context) {
          const { seen, note } = await asking.ask(escalationId, question, context);
          const { name } = authorOf(seen.case);
          return after((say) => say("escalation.isAsked", { name }), { ...seen, ...(note && { note }) }, context);
        },
        async answer({ questionId }, { answer }, context) {
          const { askedBy } = await asking.answer(questionId, answer, context);
          const said = context.say("escalation.isAnswered", { name: askedBy.name });
          return replacing(card(said, text(said)));
        },
        async resolve({ escalationId }, { what }, context) {
          const seen = await balls.resolve(escalationId, what, context);
          return after((say, named) => say("escalation.resolved", named), seen, context);
        },
        async stepDown({ escalationId }, { reason }, context) {
          const seen = await balls.stepDown(escalationId, reason, context);
          return after((say, named) => say("escalation.steppedDown", named), seen, context);
        },
        async takeOut({ escalationId }, { part: partId }, context) {
          const seen = await balls.takeOut(escalationId, partId, context);
          return after((say, named) => say("escalation.takenOut", named), seen, context);
        },
      }),
    ],
  };
}

/** At which field of a form a sentence stands. */
const FIELDS: Readonly<Record<string, string>> = {
  "escalation.noPerson": "to",
  "escalation.notForThem": "to",
};
