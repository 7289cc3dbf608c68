import { localTime } from "../../../kernel/calendar/index.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { privately } from "../../../kernel/reply.ts";
import type { Organizations } from "../../organization/index.ts";
import { SMALLEST } from "../signals/of-units.ts";
import { daysBefore, MONTH } from "../signals/schema.ts";
import { readPeople } from "../signals/store.ts";
import { unitsManagedBy } from "../talks/whose.ts";
import { mirrorCard } from "./cards.ts";
import { mirrorCommands } from "./commands.ts";
import { countDeeds } from "./store.ts";

export interface MirrorDependencies {
  readonly database: Sql;
  readonly organizations: Pick<Organizations, "units">;
}

/** A mirror for a manager, alone: what the team was asked for, and what they did of it themselves. Nothing of it is kept. */
export const createMirrorFeature = ({ database, organizations }: MirrorDependencies): Feature => ({
  name: "mirror",
  commands: bindCommands(mirrorCommands, {
    async mirror(_input, context) {
      const { organization, actor, now, say } = context;
      const managed = await unitsManagedBy(organizations, context);
      const units = managed.map(({ id }) => id);
      const since = daysBefore(now, MONTH);
      const { date } = localTime(actor.timeZone, since);
      const members = (await readPeople(database, organization.id, units, now)).map(({ personId }) => personId);
      const team = [...new Set(members)].filter((id) => id !== actor.id);
      const count = (people: readonly string[]) =>
        countDeeds(database, { organizationId: organization.id, people, units }, since, date);
      const you = await count([actor.id]);
      const others = team.length >= SMALLEST ? await count(team) : undefined;
      return privately(mirrorCard({ units: managed.map(({ name }) => name), you, team: others }, say));
    },
  }),
});
