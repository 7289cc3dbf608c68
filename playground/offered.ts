import { type Apps, BOT_USER, type Chats, TEAMS_APP } from "./chats.ts";
import { aadIdOf, channels, locale, people, teamsTopics, timeZone } from "./demo.ts";
import type { InstalledApp, InstalledTeamsApp } from "./manifest.ts";
import { type PersonShown, type Platform, type PlatformShown, slackPlatform, teamsPlatform } from "./page/index.ts";

/** Both platforms as the page offers them, the one to begin with first. */
export const platformsOf = ({ slack, teams }: Chats, apps: Apps): readonly [Platform, Platform] => [
  slackPlatform({
    slack,
    shown: shownOnSlack(apps.slack),
    topics: new Map(channels.map(({ id, topic }) => [id, topic])),
    readOnlyMessages: apps.slack.readOnlyMessages,
  }),
  teamsPlatform({ teams, shown: shownOnTeams(apps.teams), topics: teamsTopics }),
];

const everybody = (idOf: (person: (typeof people)[number]) => string): PersonShown[] =>
  people.map((person) => ({
    id: idOf(person),
    handle: person.handle,
    name: person.name,
    job: person.job,
    role: person.role ?? (person.manages ? "manager" : "staff"),
    group: person.unit ?? "The whole group",
    timeZone,
    locale: person.locale ?? locale,
    idea: person.idea,
  }));

const shownOnSlack = ({ name, commands, shortcuts }: InstalledApp): PlatformShown => ({
  name: "slack",
  app: { id: BOT_USER, name, hasHome: true },
  people: everybody(({ id }) => id),
  commands,
  shortcuts: shortcuts.map(({ name: label, type, callbackId }) => ({
    id: callbackId,
    name: label,
    on: type === "message" ? "message" : "field",
  })),
});

const shownOnTeams = ({ name, slashCommands, commands }: InstalledTeamsApp): PlatformShown => ({
  name: "teams",
  app: { id: TEAMS_APP, name, hasHome: false },
  people: everybody(aadIdOf),
  commands: slashCommands.map(({ name: command, description }) => {
    const [usageHint = "", ...words] = description.split(" · ");
    return { name: `/${command}`, usageHint: words.length > 0 ? usageHint : "", description: words.join(" · ") };
  }),
  shortcuts: commands.flatMap(({ id, title, context }) => {
    const on = [context.includes("message") && "message", context.includes("compose") && "field"] as const;
    return on.filter((place) => place !== false).map((place) => ({ id, name: title, on: place }));
  }),
});
