import { bindCommands } from "../../../kernel/command.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { privately } from "../../../kernel/reply.ts";
import { type Card, card, heading, context as small, table, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Organizations, unitMeant } from "../../organization/index.ts";
import { SMALLEST } from "../signals/of-units.ts";
import { practiceCommands } from "./commands.ts";
import { lastWeeks, PRACTICE_WEEKS, type Practice, readPractice } from "./store.ts";

export interface PracticeDependencies {
  readonly database: Sql;
  readonly organizations: Organizations;
}

/** Units on one card; another can be named. */
const SHOWN = 50;

/** How much is coached in units, in numbers, for who leads the programme. */
export const createPracticeFeature = ({ database, organizations }: PracticeDependencies): Feature => ({
  name: "practice",
  commands: bindCommands(practiceCommands, {
    async coaching({ unit: named }, context) {
      const { organization, now, say } = context;
      const units =
        named === undefined
          ? await organizations.units(organization.id)
          : [await unitMeant(organizations, named, context)];
      const ids = units.map(({ id }) => id);
      const practice = await readPractice(database, organization.id, ids, lastWeeks(organization.timeZone, now));
      return privately(practiceCard(practice, say));
    },
  }),
});

function practiceCard(practice: readonly Practice[], say: Say): Card {
  const title = say("practice.title", { weeks: PRACTICE_WEEKS });
  const columns = (["unit", "talks", "asked", "answered", "rested"] as const).map((name) => say(`practice.${name}`));
  const rows = practice
    .slice(0, SHOWN)
    .map(({ name, talks, asked, answered, rested }) => [name, ...[talks, asked, answered, rested].map(String)]);
  const left = practice.length - rows.length;
  return card(
    title,
    ...(rows.length > 0 ? [table(title, columns, rows)] : [heading(title), text(say("practice.none"))]),
    left > 0 ? text(say("practice.more", { count: left })) : undefined,
    small(say("practice.explained", { smallest: SMALLEST })),
  );
}
