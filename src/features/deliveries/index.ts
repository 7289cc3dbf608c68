import { localTime } from "../../kernel/calendar/index.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import type { Database } from "../../kernel/ports.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately } from "../../kernel/reply.ts";
import type { Texts } from "../../texts/catalog.ts";
import { type Organizations, unitToChange } from "../organization/index.ts";
import { reportCard } from "./cards.ts";
import { deliveryCommands } from "./commands.ts";
import { readCounts } from "./store.ts";

export { deliveryCommands } from "./commands.ts";

export interface DeliveriesDependencies {
  readonly database: Database;
  readonly organizations: Organizations;
  readonly texts: Texts;
}

/** Local dates that are reported, today included. */
const DAYS = 7;

/** What became of everything that was to be sent by itself: sent, waiting, skipped or failed, and why. */
export function createDeliveriesFeature({ database, organizations, texts }: DeliveriesDependencies): Feature {
  const report = async (
    title: string,
    unitIds: readonly string[],
    timeZone: string,
    { organization, now, say }: Context,
  ) => {
    const today = Temporal.PlainDate.from(localTime(timeZone, now).date);
    const since = today.subtract({ days: DAYS - 1 }).toString();
    const counts = await readCounts(database, organization.id, unitIds, since);
    return privately(reportCard(title, counts, texts.for(say.locale, "UTC")));
  };
  return {
    name: "deliveries",
    commands: bindCommands(deliveryCommands, {
      async deliveries({ unit: named }, context) {
        const { organization, say } = context;
        if (named === undefined && (await context.hasRole(["champion", "leader", "admin"]))) {
          const units = await organizations.units(organization.id);
          const title = say("deliveries.ofAll", { organization: organization.name });
          return report(
            title,
            units.map(({ id }) => id),
            organization.timeZone,
            context,
          );
        }
        const unit = await unitToChange(organizations, named, context);
        return report(say("deliveries.ofUnit", { unit: unit.name }), [unit.id], unit.timeZone, context);
      },
    }),
  };
}
