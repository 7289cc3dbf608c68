import { randomBytes } from "node:crypto";
import {
  aadIdOf,
  channels,
  locale,
  people,
  roster,
  team,
  teamsRoster,
  teamsTopics,
  tenant,
  tenantId,
  timeZone,
  workspace,
} from "./demo.ts";
import { type InstalledApp, type InstalledTeamsApp, readInstalledApp, readInstalledTeamsApp } from "./manifest.ts";
import { assetsIn } from "./page/assets.ts";
import { type PersonShown, type PlatformShown, slackPlatform, startPage, teamsPlatform } from "./page/index.ts";
import { type EmulatedSlack, startSlack } from "./slack/index.ts";
import { createTeams, type EmulatedTeams } from "./teams/index.ts";
import { builtPage } from "./web/built.ts";

export interface Playground {
  /** Where a person tries the bot. */
  readonly url: string;
  /** When the page is there to be looked at. */
  readonly ready: Promise<void>;
  /** What the bot has to be configured with. */
  readonly settings: {
    readonly slack: { readonly apiUrl: string; readonly signingSecret: string; readonly botToken: string };
    readonly teams: ReturnType<typeof teamsSettings>;
  };
  /** Units and people of the demo organization, in the ids of each emulated platform. */
  readonly rosters: readonly ReturnType<typeof roster>[];
  /** Tells the emulated platforms where the bot listens, without a slash at the end, and adds it to the teams. */
  connect(botUrl: string): Promise<void>;
  stop(): Promise<void>;
}

const BOT_USER = "U0BELLHOP";
const TEAMS_APP = "6b177a3e-0000-4000-8000-0000000000bb";

const secret = (): string => randomBytes(24).toString("hex");

/**
 * An emulated Slack and an emulated Teams with a demo organization in them, and a page to use them on. Throws when a
 * manifest cannot be read.
 * @param pagePort wanted for the page; any free one when it is taken
 */
export async function startPlayground({ pagePort }: { readonly pagePort: number }): Promise<Playground> {
  const built = builtPage();
  const assets = built.then(assetsIn);
  // Whoever waits for the page hears of it.
  assets.catch(() => {});
  const [slackApp, teamsApp] = await Promise.all([readInstalledApp(), readInstalledTeamsApp()]);
  const slackSettings = { signingSecret: secret(), botToken: `xoxb-playground-${secret()}` };
  const [slack, teams] = await Promise.all([openSlack(slackApp, slackSettings), openTeams(teamsApp)]);
  const page = await startPage({
    organization: team.name,
    platforms: [
      slackPlatform({
        slack,
        shown: shownOnSlack(slackApp),
        topics: new Map(channels.map(({ id, topic }) => [id, topic])),
        readOnlyMessages: slackApp.readOnlyMessages,
      }),
      teamsPlatform({ teams, shown: shownOnTeams(teamsApp), topics: teamsTopics }),
    ],
    port: pagePort,
    assets,
  });
  return {
    url: page.url,
    ready: assets.then(() => {}),
    settings: { slack: { ...slackSettings, apiUrl: slack.apiUrl }, teams: teamsSettings(teams) },
    rosters: [roster(), teamsRoster()],
    async connect(botUrl) {
      slack.useRequestUrl(`${botUrl}/slack/events`);
      teams.useEndpoint(`${botUrl}/api/messages`);
      await addToTeams(teams);
    },
    async stop() {
      await page.stop();
      await Promise.all([slack.close(), teams.stop()]);
      await built.catch(() => {});
    },
  };
}

const openSlack = (
  { commands, shortcuts, scopes, events, name }: InstalledApp,
  { signingSecret, botToken: token }: { readonly signingSecret: string; readonly botToken: string },
): Promise<EmulatedSlack> =>
  startSlack({
    workspace: { ...workspace(BOT_USER), commands, shortcuts },
    signingSecret,
    bot: { token, scopes, events, userId: BOT_USER, name },
  });

const openTeams = ({ slashCommands: _, ...app }: InstalledTeamsApp): Promise<EmulatedTeams> =>
  createTeams({ tenants: [tenant()], app: { ...app, id: TEAMS_APP, password: secret(), tenantId } });

const teamsSettings = ({ app, urls }: EmulatedTeams) => ({
  app: { id: app.id, type: "SingleTenant" as const, tenantId, password: app.password, tokenUrl: urls.tokenUrl },
  allowedTenants: [tenantId],
  serviceHosts: ["127.0.0.1"],
  openIdMetadataUrl: urls.openIdMetadataUrl,
});

/** As an admin does it: so the bot hears of each team. */
async function addToTeams(teams: EmulatedTeams): Promise<void> {
  const admin = people.find(({ role }) => role === "admin");
  if (!admin) return;
  for (const { id } of teams.teams.values()) await teams.as(aadIdOf(admin)).install(id);
}

const everybody = (idOf: (person: (typeof people)[number]) => string): PersonShown[] =>
  people.map((person) => ({
    id: idOf(person),
    handle: person.handle,
    name: person.name,
    job: person.job,
    role: person.role ?? (person.manages ? "manager" : "staff"),
    group: person.unit ?? "The whole group",
    timeZone,
    locale,
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
