import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { privately } from "../../../kernel/reply.ts";
import type { Card } from "../../../message/card.ts";
import { readClockStandards } from "../../content/index.ts";
import { isManagerOf, type Organizations, type Unit, unitToChange } from "../../organization/index.ts";
import { unitCard, unitsCard } from "./cards.ts";
import { clockCommands } from "./commands.ts";
import { readAttained, readSizes } from "./store.ts";
import { weeksUntil } from "./weeks.ts";

export interface ClockFeatureDependencies {
  readonly database: Sql;
  readonly organizations: Organizations;
}

/** Groups that are smaller are not broken down. */
const FEWEST = 4;
const WEEKS = 5;

/** Shows managers how often the standards of their unit were attained, and those who lead the same of all but small units. */
export function createClockFeature({
  database,
  organizations,
}: ClockFeatureDependencies): Required<Pick<Feature, "commands">> {
  async function ofUnit(unit: Unit, context: Context): Promise<Card> {
    const { say, now, actor } = context;
    const { organizationId, id } = unit;
    const sizes = await readSizes(database, organizationId);
    if (!isManagerOf(actor, id) && (sizes.get(id) ?? 0) < FEWEST)
      throw userError("clocks.tooSmall", { unit: unit.name });
    const standards = (await readClockStandards(database, organizationId, [id])).get(id) ?? [];
    const weeks = await Promise.all(
      weeksUntil(unit.timeZone, now, WEEKS).map(async (week) => ({
        week,
        attained: await readAttained(database, { organizationId, units: [id], from: week.from, until: week.until }),
      })),
    );
    const inWords = standards.map(({ waitsFor, minutes }) => say(`standard.within.${waitsFor}`, { minutes }));
    return unitCard({ unit: unit.name, standards: inWords, weeks }, say);
  }

  async function ofAll({ organization, say, now }: Context): Promise<Card> {
    const sizes = await readSizes(database, organization.id);
    const units = (await organizations.units(organization.id)).filter(({ id }) => sizes.has(id));
    const large = units.filter(({ id }) => (sizes.get(id) ?? 0) >= FEWEST);
    const shown = await Promise.all(
      large.toSorted((one, other) => one.name.localeCompare(other.name, say.locale)).map(lastWeek(now)),
    );
    return unitsCard({ units: shown, smaller: units.length - large.length }, say);
  }

  const lastWeek =
    (now: Date) =>
    async ({ organizationId, id, name, timeZone }: Unit) => {
      const [, last] = weeksUntil(timeZone, now, 2);
      if (!last) throw new Error("There is a week before every week.");
      const { from, until } = last;
      return { name, attained: await readAttained(database, { organizationId, units: [id], from, until }) };
    };

  return {
    commands: bindCommands(clockCommands, {
      async clocks({ unit: named }, context) {
        const oversees = await context.hasRole(["champion", "leader", "admin"]);
        if (named === undefined && oversees) return privately(await ofAll(context));
        return privately(await ofUnit(await unitToChange(organizations, named, context), context));
      },
    }),
  };
}
