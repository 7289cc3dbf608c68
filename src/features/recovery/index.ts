import { bindActions, bindForms } from "../../kernel/action.ts";
import { atItsField } from "../../kernel/at-its-field.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import { actions, type Button, type Card, card, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Case, caseName, type FeedbackFeature, takeBackButton as undoneInCase } from "../feedback/index.ts";
import { type Organizations, unitToChange } from "../organization/index.ts";
import { accountsOf, type People } from "../people/index.ts";
import { recoveryActions } from "./actions.ts";
import type { Answered } from "./answering.ts";
import { causesCard, preventionCard, recoveryCard, takeBackButton } from "./cards.ts";
import { countCauses } from "./causes-store.ts";
import { checksCard, leftCard, plannedCard } from "./check-cards.ts";
import { drawChecks } from "./check-drawing.ts";
import { type ChecksDependencies, createChecks } from "./checks.ts";
import { recoveryCommands } from "./commands.ts";
import { causeForm, changePreventionForm, preventForm, recoveryForms } from "./forms.ts";
import { createPreventions } from "./preventions.ts";
import { readLatest } from "./preventions-store.ts";
import { createRecovering, type RecoveringDependencies } from "./recovering.ts";
import { CHECK_TOPIC, type ChangedPrevention } from "./schema.ts";
import { createUndoing } from "./undoing.ts";

export { recoveryButton } from "./cards.ts";
export { askStill } from "./checks.ts";
export { recoveryCommands } from "./commands.ts";
export { checkExport, preventionExport } from "./export.ts";
export { judge, type Verdict, WATCHED_DAYS } from "./judge.ts";
export { customerKey } from "./working-time.ts";

export interface RecoveryFeature extends Feature {
  /** Asks, reminds and judges what the time has come for; to be done every minute. */
  passDue(now: Date): Promise<void>;
  /** Draws what is to be asked, where somebody is. */
  readonly drawings: Readonly<Record<string, Drawing>>;
}

export type RecoveryDependencies = Omit<ChecksDependencies, "recovering" | "organizations"> &
  RecoveringDependencies & {
    readonly organizations: Organizations;
    readonly people: Pick<People, "named">;
    readonly readCase: FeedbackFeature["read"];
    readonly ownLastChange: FeedbackFeature["ownLastChange"];
    /** What is offered when the customer of a case is happy again. */
    readonly offers: (found: Case, say: Say) => readonly Button[];
  };

/** Causes that a list shows, and customers to ask. */
const SHOWN = 10;

/** The second half of a case: the customer is happy again, and it does not happen to the next one. */
export function createRecoveryFeature(deps: RecoveryDependencies): RecoveryFeature {
  const { database, organizations } = deps;
  const recovering = createRecovering(deps);
  const checks = createChecks({ ...deps, recovering });
  const preventions = createPreventions({ ...deps, recovering });

  const undo = createUndoing({ ...deps, recovering, checks, preventions });

  const said =
    (key: PreventionSaid) =>
    async (preventing: Promise<ChangedPrevention>, { say }: Context): Promise<Reply> =>
      replacing(preventionCard(say(key), await preventing, say));
  /** Takes back what somebody has just changed in the state of a case. */
  const undoInCase = async (found: Case, context: Context): Promise<Button | undefined> => {
    const last = await deps.ownLastChange(found.id, context);
    return last && undoneInCase(found, last.id, context.say);
  };
  async function answered(answer: Answered, context: Context): Promise<Card> {
    const { case: found, eventId } = answer;
    if (answer.answer !== "not reached")
      return answeredCard(answer, deps.offers, await undoInCase(found, context), context.say);
    const back = eventId === undefined ? undefined : takeBackButton(found.id, eventId, context.say);
    return answeredCard(answer, deps.offers, back, context.say);
  }

  return {
    name: "recovery",
    drawings: { [CHECK_TOPIC]: drawChecks(deps) },
    async passDue(now) {
      await checks.passDue(now);
      await preventions.passDue(now);
    },
    commands: bindCommands(recoveryCommands, {
      checks: async (_input, context) => privately(checksCard(await checks.open(context, SHOWN), context.say)),
      async causes({ unit: named }, context) {
        const unit = await unitToChange(organizations, named, context);
        const key = { organizationId: context.organization.id, unitId: unit.id };
        const causes = await countCauses(database, key, context.now, SHOWN);
        const ids = causes.map(({ id }) => id);
        const planned = await readLatest(database, key.organizationId, unit.id, ids);
        return privately(causesCard(unit.name, causes, planned, context.say));
      },
    }),
    actions: bindActions(recoveryActions, {
      start: async ({ caseId }, context) =>
        privately(recoveryCard(await recovering.read(caseId, context), context.say)),
      tap: async ({ caseId, tap }, context) =>
        replacing(recoveryCard(await recovering.tap(caseId, tap, true, context), context.say)),
      untap: async ({ caseId, tap }, context) =>
        replacing(recoveryCard(await recovering.tap(caseId, tap, false, context), context.say)),
      async takeBack({ caseId, eventId }, context) {
        const { say } = context;
        const undone = await undo(caseId, eventId, context);
        if (undone.kind === "case") return replacing(recoveryCard(undone.recovered, say));
        if (undone.kind === "prevention")
          return replacing(preventionCard(say("prevention.takenBack"), { prevention: undone.prevention }, say));
        const said = say("check.takenBack");
        return replacing(card(said, text(said)));
      },
      async nameCause({ caseId }, context) {
        const { case: found, recovery } = await recovering.read(caseId, context);
        const known = await recovering.known(found);
        return opening(causeForm(context.say, caseId, caseName(found.number), known, recovery.cause));
      },
      async check({ caseId, days }, context) {
        if (days !== 0) return replacing(plannedCard(await checks.plan(caseId, days, context), context.say));
        const left = await checks.leave(caseId, context);
        return replacing(leftCard(left, await undoInCase(left, context), context.say));
      },
      // Everybody's card that asks is drawn anew by itself.
      answer: async ({ checkId, answer }, context) =>
        privately(await answered(await checks.answer(checkId, answer, context), context)),
      async prevent({ caseId }, context) {
        const { recovery } = await recovering.read(caseId, context);
        if (!recovery.cause) throw userError("cause.empty");
        return opening(preventForm(context.say, caseId, recovery.cause));
      },
      async preventionChange({ preventionId }, context) {
        const found = await preventions.readToChange(preventionId, context);
        const accounts = await accountsOf(database, context.installation, [found.ownerId]);
        return opening(changePreventionForm(context.say, found, accounts.get(found.ownerId)));
      },
      preventionDone: ({ preventionId }, context) =>
        said("prevention.nowWatched")(preventions.done(preventionId, context), context),
      preventionLater: ({ preventionId }, context) =>
        said("prevention.nowLater")(preventions.later(preventionId, context), context),
      preventionLetGo: ({ preventionId }, context) =>
        said("prevention.nowLetGo")(preventions.letGo(preventionId, context), context),
    }),
    forms: bindForms(recoveryForms, {
      cause: ({ caseId }, { known, name }, context) =>
        atItsField(FIELDS, context, async () =>
          replacing(recoveryCard(await recovering.nameCause(caseId, { known, name }, context), context.say)),
        ),
      prevent: ({ caseId }, { what, owner: userId, by }, context) =>
        atItsField(FIELDS, context, async () => {
          const [owner] = await deps.people.named(context, [{ userId }]);
          if (!owner?.active) throw userError("prevention.nobody");
          const prevention = await preventions.plan(caseId, { what, by, owner }, context);
          return replacing(preventionCard(context.say("prevention.planned"), { prevention }, context.say));
        }),
      changePrevention: ({ preventionId }, { what, owner: userId, by }, context) =>
        atItsField(FIELDS, context, async () => {
          const [owner] = await deps.people.named(context, [{ userId }]);
          if (!owner?.active) throw userError("prevention.nobody");
          return said("prevention.nowChanged")(preventions.change(preventionId, { what, by, owner }, context), context);
        }),
    }),
  };
}

type PreventionSaid = `prevention.now${"Changed" | "Watched" | "Later" | "LetGo"}`;

/** What became of a case whose customer was asked. */
function answeredCard(
  { case: found, answer, again }: Answered,
  offers: RecoveryDependencies["offers"],
  undo: Button | undefined,
  say: Say,
): Card {
  const named = { case: caseName(found.number) };
  const saying = (sentence: string, buttons: readonly Button[] = []): Card =>
    card(sentence, text(sentence), actions(...buttons, undo));
  if (answer === "happy") return saying(say("check.isHappy", named), offers(found, say));
  if (answer === "not happy") return saying(say("check.isNotHappy", named));
  if (!again) return saying(say("check.isNeverReached", named));
  return saying(say("check.isNotReached", { ...named, at: again }));
}

/** At which field of a form a sentence stands. */
const FIELDS: Readonly<Record<string, string>> = {
  "cause.empty": "name",
  "prevention.nobody": "owner",
  "prevention.noDay": "by",
};
