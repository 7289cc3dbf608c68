import { bindActions } from "../../../kernel/action.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { opening, privately } from "../../../kernel/reply.ts";
import type { Card } from "../../../message/card.ts";
import { readContents } from "../../content/index.ts";
import type { ReadLists } from "../../feedback/index.ts";
import { type Organizations, type Unit, unitToChange } from "../../organization/index.ts";
import { accountsOf } from "../../people/index.ts";
import { nominateForm } from "../../recognition/index.ts";
import { upkeepActions } from "./actions.ts";
import { reviewCard, upkeepCard } from "./cards.ts";
import { reviewCommands } from "./commands.ts";
import { readChanges, readSteps, verdictOf } from "./store.ts";

export interface ReviewDependencies {
  readonly database: Sql;
  readonly organizations: Organizations;
  readonly lists: ReadLists;
}

/** Managers look over the standards of their unit beside what complaints say; who kept one alive is proposed for thanks. */
export function createReviewFeature({ database, organizations, lists }: ReviewDependencies): Feature {
  async function review(unit: Unit, context: Context): Promise<Card> {
    const { now, say } = context;
    const { organizationId, id: unitId, locale } = unit;
    const [content] = await readContents(database, [{ organizationId, unitId, locale, at: now }]);
    // Those that count time have a report of their own: /bellhop clocks.
    const standards = (content?.standards ?? []).filter(({ clock }) => !clock);
    const said = new Map((await readSteps(database, organizationId, unitId, now)).map((one) => [one.step, one]));
    const entryIds = standards.map(({ id }) => id);
    const changes = await readChanges(database, organizationId, { unitId, entryIds }, now);
    const leads = await context.hasRole(["champion", "leader", "admin"]);
    const reviewed = standards.map((standard) => ({
      ...{ standard, said: said.get(standard.step) },
      change: changes.find(({ entryId }) => entryId === standard.id),
      mayChange: standard.unitId !== undefined || leads,
    }));
    return reviewCard({ unit, reviewed, lists: await lists(organizationId), now }, say);
  }

  return {
    name: "review",
    commands: bindCommands(reviewCommands, {
      async review({ unit: named }, context) {
        return privately(await review(await unitToChange(organizations, named, context), context));
      },
      async upkeep(_input, { organization, now, say }) {
        const changes = await readChanges(database, organization.id, {}, now);
        const proven = changes.filter((change) => verdictOf(change, now) === "worked");
        return privately(upkeepCard(proven, await lists(organization.id), say));
      },
    }),
    actions: bindActions(upkeepActions, {
      async nominate({ personId }, context) {
        const accounts = await accountsOf(database, context.installation, [personId]);
        return opening(
          nominateForm(context.say, { to: accounts.get(personId) ?? "", text: context.say("upkeep.for") }),
        );
      },
    }),
  };
}
