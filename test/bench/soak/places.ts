import { type EmulatedSlack, startSlack } from "../../../playground/slack/index.ts";
import { createTeams, type EmulatedTeams } from "../../../playground/teams/index.ts";
import type { Roster } from "../../../src/features/people/index.ts";
import type { Platform } from "../../../src/kernel/errors.ts";
import { bench } from "../workspace.ts";

/** On each platform. */
const UNITS = 10;
const PEOPLE_OF_A_UNIT = 10;
const BOT = "U0BOT";
const SLACK_SCOPES = ["commands", "chat:write", "users:read", "team:read", "files:write", "channels:read"];

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const digits = (at: number, length: number): string => String(at).padStart(length, "0");

/** Who works in a unit, by what their platform calls them, and its channel. */
interface Shop {
  readonly channel: string;
  readonly people: readonly string[];
}

const shops = (channel: (at: number) => string, person: (at: number) => string): readonly Shop[] =>
  upTo(UNITS).map((unit) => ({
    channel: channel(unit),
    people: upTo(PEOPLE_OF_A_UNIT).map((at) => person(unit * PEOPLE_OF_A_UNIT + at)),
  }));

export const onSlack = shops(
  (at) => `C0SOAK${digits(at, 4)}`,
  (at) => `U0SOAK${digits(at, 4)}`,
);
export const onTeams = shops(
  (at) => `19:soak${digits(at, 4)}@thread.tacv2`,
  (at) => `33333333-0000-4000-8000-${digits(at, 12)}`,
);
export const TEAM_OF_SOAK = "19:soak@thread.tacv2";

/** Everybody is somebody's colleague; the first of a unit manages it. */
export const rosterOf = (platform: Platform, externalId: string, places: readonly Shop[]): Roster => ({
  platform,
  externalId,
  name: "Soak",
  locale: "en-GB",
  timeZone: "Europe/London",
  people: places.flatMap(({ people }, unit) =>
    people.map((userId, at) => ({
      userId,
      name: `Person ${unit} ${at}`,
      roles: unit === 0 && at < 2 ? ["champion" as const] : [],
    })),
  ),
  units: places.map(({ channel, people: [manager = "", ...staff] }, at) => ({
    name: `Unit ${at}`,
    locale: "en-GB",
    timeZone: "Europe/London",
    channel,
    managers: [manager],
    staff,
  })),
});

/** The emulated Slack, as strict as it can be. */
export const openSlack = (): Promise<EmulatedSlack> =>
  startSlack({
    workspace: {
      team: bench.workspace.team,
      users: onSlack
        .flatMap(({ people }) => people)
        .map((id, at) => ({
          id,
          name: `person${at}`,
          realName: `Person ${at}`,
          tz: "Europe/London",
          locale: "en-GB",
          isAdmin: at === 0,
        })),
      channels: onSlack.map(({ channel, people }, at) => ({
        id: channel,
        name: `unit-${at}`,
        members: [...people, BOT],
      })),
      commands: ["complaint", "win", "bellhop"].map((name) => ({ name: `/${name}`, shouldEscape: true })),
    },
    signingSecret: bench.signingSecret,
    bot: { scopes: SLACK_SCOPES, token: bench.botToken, userId: BOT },
    strictPacing: true,
    keepRequests: 10,
  });

/** The emulated Teams, as strict as it can be. */
export const openTeams = (): Promise<EmulatedTeams> =>
  createTeams({
    tenants: [
      {
        id: bench.teams.tenantId,
        people: onTeams
          .flatMap(({ people }) => people)
          .map((aadId, at) => ({
            aadId,
            name: `Person ${at}`,
            upn: `person${at}@soak.example`,
            locale: "en-GB",
            timeZone: "Europe/London",
            installed: true,
          })),
        teams: [
          {
            id: TEAM_OF_SOAK,
            aadGroupId: "44444444-0000-4000-8000-000000000001",
            name: "Soak",
            members: onTeams.flatMap(({ people }) => people),
            channels: onTeams.map(({ channel }, at) => ({ id: channel, name: `Unit ${at}` })),
          },
        ],
      },
    ],
    app: {
      id: bench.teams.appId,
      password: bench.teams.appPassword,
      name: "Bellhop",
      tenantId: bench.teams.tenantId,
      supportsTargetedMessages: true,
      commands: [{ id: "complaint", title: "Log a complaint", context: ["compose", "commandBox"] }],
    },
    enforceRates: true,
    keepRequests: 10,
  });
