import { type BoundCommand, bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { privately } from "../../../kernel/reply.ts";
import { type Card, card, divider } from "../../../message/card.ts";
import { isManagerOf, type Organizations, type Unit, unitMeant } from "../../organization/index.ts";
import { coverageCard, daysBefore, LONG_DAYS, RECENT_DAYS, teamCard, waiting } from "./cards.ts";
import { coverageCommands } from "./commands.ts";
import { readCoverage, readDeeds, readTeam } from "./store.ts";

interface CoverageDependencies {
  readonly database: Sql;
  readonly organizations: Organizations;
}

/** Who was thanked and who was not, for the manager of a unit alone; for those who lead, units as a whole. */
export function createCoverage({ database, organizations }: CoverageDependencies): readonly BoundCommand[] {
  async function teamOf(unit: Unit, { actor, now, say }: Context): Promise<Card> {
    const team = (await readTeam(database, unit.organizationId, unit.id)).filter(({ id }) => id !== actor.id);
    const people = waiting(team, now).map(({ id }) => id);
    const since = daysBefore(now, LONG_DAYS);
    const deeds = people.length > 0 ? await readDeeds(database, unit.organizationId, unit.id, people, since) : [];
    return teamCard(unit, team, new Map(deeds.map((deed) => [deed.personId, deed])), now, say);
  }

  async function coverageOf(units: readonly Unit[], { organization, now, say }: Context): Promise<Card> {
    const ids = units.map(({ id }) => id);
    const found = await readCoverage(database, organization.id, ids, daysBefore(now, RECENT_DAYS));
    const byUnit = new Map(found.map((coverage) => [coverage.unitId, coverage]));
    const shown = units.flatMap((unit) => {
      const coverage = byUnit.get(unit.id);
      return coverage ? { unit, coverage } : [];
    });
    return coverageCard(shown, say);
  }

  return bindCommands(coverageCommands, {
    async team({ unit: named }, context) {
      const units =
        named === undefined
          ? await organizations.units(context.organization.id)
          : [await unitMeant(organizations, named, context)];
      const own = units.filter(({ id }) => isManagerOf(context.actor, id));
      const leads = await context.hasRole(["champion", "leader", "admin"]);
      const others = leads ? units.filter((unit) => !own.includes(unit)) : [];
      const cards = [
        ...(await Promise.all(own.map((unit) => teamOf(unit, context)))),
        ...(others.length > 0 ? [await coverageOf(others, context)] : []),
      ];
      const [first, ...more] = cards;
      if (!first) throw userError("channel.notYourUnit", { unit: units[0]?.name ?? "" });
      return privately(card(first.summary, ...first.blocks, ...more.flatMap(({ blocks }) => [divider, ...blocks])));
    },
  });
}
