import type { TenantSeed } from "../../playground/teams/index.ts";
import { readConfig } from "../../src/config.ts";
import type { OpenDatabase } from "../../src/database/index.ts";
import type { Roster } from "../../src/features/people/index.ts";
import { type Running, start } from "../../src/main.ts";
import { silent } from "./database.ts";
import type { Ground } from "./stage.ts";
import { HARBOUR, inTeams, teamsRoster, tenant } from "./teams-world.ts";
import { BOT, roster, unit, workspace } from "./world.ts";

/** A unit with one person and a channel of its own, so that cards can go out side by side. */
interface Station {
  readonly user: string;
  readonly channel: string;
}

export const stations: readonly Station[] = Array.from({ length: 6 }, (_, at) => ({
  user: `U0STATION${at}`,
  channel: `C0STATION${at}`,
}));

const people = stations.map(({ user }, at) => ({
  id: user,
  name: `station.${at}`,
  realName: `Station ${at}`,
  tz: "UTC",
  locale: "en-US",
}));

export const stationsWorkspace = {
  ...workspace,
  users: people,
  channels: stations.map(({ user, channel }) => ({ id: channel, name: channel.toLowerCase(), members: [user, BOT] })),
};

export const stationsRoster = {
  ...roster,
  people: people.map(({ id, realName }) => ({ userId: id, name: realName, roles: [] })),
  units: stations.map(({ user, channel }) => unit(channel, channel, [], [user])),
};

/** The same in Teams. */
export const stationsTenant: TenantSeed = {
  ...tenant,
  people: people.map(({ id, realName, locale, tz }) => ({
    aadId: id,
    name: realName,
    upn: `${id.toLowerCase()}@harbour.example`,
    locale,
    timeZone: tz,
  })),
  teams: [
    {
      id: HARBOUR,
      aadGroupId: "22222222-0000-4000-8000-000000000001",
      name: "Harbour",
      members: people.map(({ id }) => id),
      channels: stations.map(({ channel }) => ({ id: inTeams(channel), name: channel })),
    },
  ],
};

export const stationsTeamsRoster: Roster = {
  ...teamsRoster,
  people: stationsRoster.people,
  units: stations.map(({ user, channel }) => unit(channel, inTeams(channel), [], [user])),
};

/** Bellhop inside of the test's own process, on a database that stays open when it is stopped. */
export const startInside = ({ environment }: Pick<Ground, "environment">, database: OpenDatabase): Promise<Running> =>
  start(readConfig(environment), silent, { database });

/** Makes a platform's units and people known, before any process works on the database. */
export async function setUp(ground: Ground, database: OpenDatabase): Promise<void> {
  const bot = await startInside(ground, database);
  ground.sendTo(bot.port);
  await ground.bring();
  await bot.setUp(ground.roster);
  await bot.stop();
}
