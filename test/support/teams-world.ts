import { createTeams, type EmulatedTeams, type TenantSeed } from "../../playground/teams/index.ts";
import type { Roster } from "../../src/features/people/index.ts";
import { ADA, ANA, BEN, DEE, DESK, KITCHEN, LOUNGE, MO, namesOf } from "./people.ts";
import type { Environment } from "./process.ts";
import { unit } from "./world.ts";

export const TENANT = "0a1b2c3d-0000-4000-8000-000000000001";
const APP_ID = "5e5e5e5e-0000-4000-8000-000000000001";
export const APP_PASSWORD = "an-app-password-for-tests";

/** What people are called in Teams. */
const ids = {
  [ANA]: "11111111-0000-4000-8000-000000000001",
  [BEN]: "11111111-0000-4000-8000-000000000002",
  [MO]: "11111111-0000-4000-8000-000000000003",
  [DEE]: "11111111-0000-4000-8000-000000000004",
  [ADA]: "11111111-0000-4000-8000-000000000005",
} as const;

/** The id of somebody, or of a channel; what is one already stays as it is. */
export const inTeams = (name: string): string =>
  ids[name as keyof typeof ids] ??
  name.replace(/^C0(\w+)$/, (_, channel) => `19:${channel.toLowerCase()}@thread.tacv2`);

export const HARBOUR = "19:harbour@thread.tacv2";
/** Ada first, who brings Bellhop there. */
const people = [ADA, ANA, BEN, MO, DEE] as const;

export const tenant: TenantSeed = {
  id: TENANT,
  people: people.map((person) => ({
    aadId: inTeams(person),
    name: namesOf[person],
    upn: `${namesOf[person].replace(" ", ".").toLowerCase()}@harbour.example`,
    locale: "en-GB",
    timeZone: "Europe/London",
  })),
  teams: [
    {
      id: HARBOUR,
      aadGroupId: "22222222-0000-4000-8000-000000000001",
      name: "Harbour",
      members: people.map(inTeams),
      channels: [
        { id: inTeams(KITCHEN), name: "Kitchen" },
        { id: inTeams(DESK), name: "Desk" },
        { id: inTeams(LOUNGE), name: "Lounge" },
      ],
    },
  ],
};

/** The same units and people as on Slack, in Teams' ids. */
export const teamsRoster: Roster = {
  platform: "teams",
  externalId: TENANT,
  name: "Harbour",
  locale: "en-GB",
  timeZone: "Europe/London",
  people: people.map((person) => ({
    userId: inTeams(person),
    name: namesOf[person],
    roles: person === ADA ? ["admin"] : [],
  })),
  units: [
    unit("Kitchen", inTeams(KITCHEN), [inTeams(MO)], [inTeams(ANA), inTeams(BEN)]),
    unit("Desk", inTeams(DESK), [], [inTeams(DEE)]),
  ],
};

/** The emulated Teams with the people and channels of the tests, or with others; Bellhop is not there yet. */
export const openTeams = (seed: TenantSeed = tenant): Promise<EmulatedTeams> =>
  createTeams({
    tenants: [seed],
    app: {
      id: APP_ID,
      password: APP_PASSWORD,
      name: "Bellhop",
      tenantId: TENANT,
      supportsTargetedMessages: true,
      supportsFiles: true,
      commands: [
        { id: "complaint", title: "Log a complaint", context: ["compose", "commandBox"] },
        { id: "feedback", title: "Log feedback", context: ["compose", "commandBox"] },
        { id: "win", title: "Log a win", context: ["compose", "commandBox"] },
        { id: "kudos", title: "Thank a colleague", context: ["compose", "commandBox"] },
        { id: "feedback.fromMessage", title: "Log as feedback", context: ["message"] },
        { id: "win.fromMessage", title: "Log as win", context: ["message"] },
        { id: "calendar.fromMessage", title: "Import days or shifts", context: ["message"] },
        { id: "kudos.fromMessage", title: "Thank for this", context: ["message"] },
      ],
    },
  });

/** The smallest environment with which Bellhop is connected to this Teams. */
export const connectedToTeams = ({ urls }: EmulatedTeams): Environment => ({
  TEAMS_APP_ID: APP_ID,
  TEAMS_APP_PASSWORD: APP_PASSWORD,
  TEAMS_TENANT_ID: TENANT,
  TEAMS_SERVICE_HOSTS: "127.0.0.1",
  TEAMS_FILE_HOSTS: "127.0.0.1",
  TEAMS_OPENID_METADATA_URL: urls.openIdMetadataUrl,
  TEAMS_TOKEN_URL: urls.tokenUrl,
  PORT: "0",
});
