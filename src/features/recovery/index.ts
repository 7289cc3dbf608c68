import { bindActions, bindForms } from "../../kernel/action.ts";
import { atItsField } from "../../kernel/at-its-field.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import { actions, type Button, type Card, card, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { type Case, caseName } from "../feedback/index.ts";
import { type Organizations, unitToChange } from "../organization/index.ts";
import type { People } from "../people/index.ts";
import { recoveryActions } from "./actions.ts";
import { causesCard, plannedCard, preventionCard, recoveryCard } from "./cards.ts";
import { countCauses } from "./causes-store.ts";
import { type Answered, type ChecksDependencies, createChecks } from "./checks.ts";
import { recoveryCommands } from "./commands.ts";
import { causeForm, preventForm, recoveryForms } from "./forms.ts";
import { createPreventions } from "./preventions.ts";
import { readLatest } from "./preventions-store.ts";
import { createRecovering, type RecoveringDependencies } from "./recovering.ts";

export { recoveryButton } from "./cards.ts";
export { recoveryCommands } from "./commands.ts";

export interface RecoveryFeature extends Feature {
  /** Asks, reminds and judges what the time has come for; to be done every minute. */
  passDue(now: Date): Promise<void>;
}

export type RecoveryDependencies = Omit<ChecksDependencies, "recovering" | "organizations"> &
  RecoveringDependencies & {
    readonly organizations: Organizations;
    readonly people: Pick<People, "named">;
    /** What is offered when the customer of a case is happy again. */
    readonly offers: (found: Case, say: Say) => readonly Button[];
  };

/** Causes that a list shows. */
const SHOWN = 10;

/** The second half of a case: the customer is happy again, and it does not happen to the next one. */
export function createRecoveryFeature(deps: RecoveryDependencies): RecoveryFeature {
  const { database, organizations } = deps;
  const recovering = createRecovering(deps);
  const checks = createChecks({ ...deps, recovering });
  const preventions = createPreventions({ ...deps, recovering });

  const said =
    (key: "prevention.planned" | "prevention.nowWatched" | "prevention.nowLater" | "prevention.nowLetGo") =>
    async (preventing: Promise<Parameters<typeof preventionCard>[1]>, { say }: Context): Promise<Reply> =>
      replacing(preventionCard(say(key), await preventing, say));

  return {
    name: "recovery",
    async passDue(now) {
      await checks.passDue(now);
      await preventions.passDue(now);
    },
    commands: bindCommands(recoveryCommands, {
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
        replacing(recoveryCard(await recovering.tap(caseId, tap, context), context.say)),
      async nameCause({ caseId }, context) {
        const { case: found, recovery } = await recovering.read(caseId, context);
        const known = await recovering.known(found);
        return opening(causeForm(context.say, caseId, caseName(found.number), known, recovery.cause));
      },
      async check({ caseId, days }, context) {
        if (days === 0) return replacing(plannedCard(await checks.leave(caseId, context), undefined, context.say));
        const { case: found, at } = await checks.plan(caseId, days, context);
        return replacing(plannedCard(found, at, context.say));
      },
      async answer({ checkId, answer }, context) {
        return replacing(answeredCard(await checks.answer(checkId, answer, context), deps.offers, context.say));
      },
      async prevent({ caseId }, context) {
        const { recovery } = await recovering.read(caseId, context);
        if (!recovery.cause) throw userError("cause.empty");
        return opening(preventForm(context.say, caseId, recovery.cause));
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
          return said("prevention.planned")(preventions.plan(caseId, { what, by, owner }, context), context);
        }),
    }),
  };
}

/** What became of a case whose customer was asked. */
function answeredCard(
  { case: found, answer, again }: Answered,
  offers: RecoveryDependencies["offers"],
  say: Say,
): Card {
  const named = { case: caseName(found.number) };
  const saying = (sentence: string, buttons: readonly Button[] = []): Card =>
    card(sentence, text(sentence), buttons.length > 0 ? actions(...buttons) : undefined);
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
