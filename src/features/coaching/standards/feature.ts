import { bindActions, bindForms } from "../../../kernel/action.ts";
import type { Clock } from "../../../kernel/clock.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { nothing, opening, privately, replacing } from "../../../kernel/reply.ts";
import { type Card, card, text } from "../../../message/card.ts";
import type { ReadLists } from "../../feedback/index.ts";
import { isManagerOf, type Unit, unitToChange } from "../../organization/index.ts";
import { accountsOf } from "../../people/index.ts";
import { nominateForm } from "../../recognition/index.ts";
import { SMALLEST } from "../signals/of-units.ts";
import { readPeople } from "../signals/store.ts";
import { fieldOf, reviewActions, reviewForms, upkeepActions } from "./actions.ts";
import { doneCard, quarterlyCard } from "./asked-cards.ts";
import { REVIEW, readQuarterly } from "./asked-store.ts";
import { type AskingDependencies, createAskingForReviews } from "./asking.ts";
import { reviewCard, upkeepCard } from "./cards.ts";
import { reviewCommands } from "./commands.ts";
import { drawReviews } from "./drawing.ts";
import { lookForm } from "./forms.ts";
import { readReviewed, readStandards } from "./reading.ts";
import { createReviewing, type ReviewingDependencies } from "./reviewing.ts";
import { readChanges, verdictOf } from "./store.ts";

export interface ReviewDependencies extends ReviewingDependencies, AskingDependencies {
  readonly organizations: ReviewingDependencies["organizations"];
  readonly clock: Clock;
  readonly lists: ReadLists;
}

export interface ReviewFeature extends Feature {
  readonly drawings: Readonly<Record<typeof REVIEW, Drawing>>;
  /** Asks managers whose quarter is over; to be called once a minute, by any number of processes. */
  askDue(now: Date): Promise<void>;
}

/** Managers look over the standards of their unit beside what complaints say; who kept one alive is proposed for thanks. */
export function createReviewFeature(deps: ReviewDependencies): ReviewFeature {
  const { database, organizations, lists } = deps;
  const reviewing = createReviewing(deps);

  /** What there is to look over, and whether complaints of so few people are not for this reader. */
  async function shownTo(unit: Unit, { actor, now }: Context) {
    const { organizationId, id } = unit;
    const reviewed = await readReviewed(database, unit, now);
    const isTheirs = isManagerOf(actor, id);
    const hidden = !isTheirs && (await readPeople(database, organizationId, [id], now)).length < SMALLEST;
    // The order would tell what is not said.
    const shown = hidden ? reviewed.toSorted((a, b) => (a.standard.id < b.standard.id ? -1 : 1)) : reviewed;
    return { unit, reviewed: shown, lists: await lists(organizationId), now, hidden };
  }

  async function review(unit: Unit, context: Context): Promise<Card> {
    const isQuarterly = await readQuarterly(database, unit.organizationId, unit.id);
    return reviewCard({ ...(await shownTo(unit, context)), isQuarterly }, context.say);
  }

  async function switched(unit: Unit, isOn: boolean, { say }: Context): Promise<Card> {
    await reviewing.quarterly(unit, isOn);
    const said = say(isOn ? "review.comes" : "review.comesNot", { unit: unit.name });
    return quarterlyCard(said, unit.id, isOn, say);
  }

  return {
    name: "review",
    drawings: { [REVIEW]: drawReviews(deps) },
    askDue: createAskingForReviews(deps, (unit, now) => readStandards(database, unit, now)),
    commands: bindCommands(reviewCommands, {
      async review({ quarterly, unit: named }, context) {
        const unit = await unitToChange(organizations, named, context);
        if (quarterly !== undefined) return privately(await switched(unit, quarterly === "on", context));
        return privately(await review(unit, context));
      },
      async upkeep(_input, { organization, actor, now, say }) {
        const changes = await readChanges(database, organization.id, {}, now);
        const kept = changes.filter(
          (change) => change.personId !== actor.id && change.lookedAt !== null && verdictOf(change, now) === "worked",
        );
        return privately(upkeepCard(kept, await lists(organization.id), say));
      },
    }),
    actions: [
      ...bindActions(upkeepActions, {
        async nominate({ personId }, context) {
          const accounts = await accountsOf(database, context.installation, [personId]);
          return opening(
            nominateForm(context.say, { to: accounts.get(personId) ?? "", text: context.say("upkeep.for") }),
          );
        },
      }),
      ...bindActions(reviewActions, {
        async look({ unitId }, context) {
          const unit = await reviewing.led(unitId, context);
          const shown = await shownTo(unit, context);
          if (shown.reviewed.length === 0) throw userError("review.none");
          return opening(lookForm(shown, context.say));
        },
        async undo({ reviewId }, context) {
          await reviewing.undo(reviewId, context);
          const said = context.say("review.undone");
          return replacing(card(said, text(said)));
        },
        // What was asked is drawn anew wherever it stands.
        async later({ reviewId }, context) {
          await reviewing.putOff(reviewId, true, context);
          return nothing;
        },
        async notLater({ reviewId }, context) {
          await reviewing.putOff(reviewId, false, context);
          return nothing;
        },
        quarterly: async ({ unitId, on }, context) =>
          privately(await switched(await reviewing.led(unitId, context), on, context)),
      }),
    ],
    forms: bindForms(reviewForms, {
      async look({ unitId, asked }, typed, context) {
        const unit = await reviewing.led(unitId, context);
        const answers = asked.map((one, place) => ({ ...one, what: typed[fieldOf(place)] }));
        const saved = await reviewing.save(unit, answers, context);
        if ("changedMeanwhile" in saved) {
          const said = context.say("review.changedMeanwhile");
          return {
            kind: "errors",
            errors: Object.fromEntries(saved.changedMeanwhile.map((at) => [fieldOf(at), said])),
          };
        }
        return privately(doneCard(saved.done, unit.name, await lists(unit.organizationId), context.say));
      },
    }),
  };
}
