import { localTime } from "../../kernel/calendar/index.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import type { Database } from "../../kernel/ports.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately } from "../../kernel/reply.ts";
import type { Texts } from "../../texts/catalog.ts";
import { isManagerOf, type Organizations, type Unit, unitToChange } from "../organization/index.ts";
import { reportCard } from "./cards.ts";
import { deliveryCommands } from "./commands.ts";
import { readCounts } from "./store.ts";

export { deliveryCommands } from "./commands.ts";
export { deliveryExport } from "./export.ts";

export interface DeliveriesDependencies {
  readonly database: Database;
  readonly organizations: Organizations;
  readonly texts: Texts;
}

/** Local dates that are reported, today included. */
const DAYS = 7;

/** What became of everything that was to be sent by itself: sent, waiting, skipped or failed, and why. */
export function createDeliveriesFeature({ database, organizations, texts }: DeliveriesDependencies): Feature {
  /** Of some units, or if `all` of the whole organization: then also what went to people who belong to none. */
  async function report(title: string, units: readonly Unit[], all: boolean, { organization, now, say }: Context) {
    const [only] = units.length === 1 ? units : [];
    const { timeZone } = only ?? organization;
    const today = Temporal.PlainDate.from(localTime(timeZone, now).date);
    const since = today.subtract({ days: DAYS - 1 }).toString();
    const unitIds = all ? undefined : units.map(({ id }) => id);
    const counts = await readCounts(database, { organizationId: organization.id, unitIds, since, timeZone, now });
    return privately(reportCard({ title, counts, units, texts, say: texts.for(say.locale, "UTC") }));
  }
  return {
    name: "deliveries",
    commands: bindCommands(deliveryCommands, {
      async deliveries({ unit: named }, context) {
        const { organization, actor, say } = context;
        const units = await organizations.units(organization.id);
        if (named === undefined && (await context.hasRole(["champion", "leader", "admin"])))
          return report(say("deliveries.ofAll", { organization: organization.name }), units, true, context);
        const own = units.filter(({ id }) => isManagerOf(actor, id));
        if (named === undefined && own.length > 1) return report(say("deliveries.ofYours"), own, false, context);
        const [unit = await unitToChange(organizations, named, context)] = named === undefined ? own : [];
        return report(say("deliveries.ofUnit", { unit: unit.name }), [unit], false, context);
      },
    }),
  };
}
