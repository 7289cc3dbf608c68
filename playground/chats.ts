import { randomBytes } from "node:crypto";
import type { PlayedTime, Settings } from "./bot.ts";
import { aadIdOf, people, tenant, tenantId, workspace } from "./demo.ts";
import type { InstalledApp, InstalledTeamsApp } from "./manifest.ts";
import { type EmulatedSlack, startSlack } from "./slack/index.ts";
import { createTeams, type EmulatedTeams } from "./teams/index.ts";

/** The bot's own ids on the two platforms. */
export const BOT_USER = "U0BELLHOP";
export const TEAMS_APP = "6b177a3e-0000-4000-8000-0000000000bb";

/** As many requests in both directions as one can look back at. */
const KEPT_REQUESTS = 200;

/** An emulated Slack and an emulated Teams, with the demo organization as it is before anybody has done anything. */
export interface Chats {
  readonly slack: EmulatedSlack;
  readonly teams: EmulatedTeams;
  readonly settings: Settings;
  /** Tells both where the bot listens, without a slash at the end, and adds it to the teams. */
  connect(botUrl: string): Promise<void>;
  stop(): Promise<void>;
}

export interface Apps {
  readonly slack: InstalledApp;
  readonly teams: InstalledTeamsApp;
}

const secret = (): string => randomBytes(24).toString("hex");

/** Opens both, in the time that the demo has. */
export async function openChats(apps: Apps, time: Pick<PlayedTime, "now" | "ahead">): Promise<Chats> {
  const slackSecrets = { signingSecret: secret(), botToken: `xoxb-playground-${secret()}` };
  const [slack, teams] = await Promise.all([openSlack(apps.slack, slackSecrets, time.now), openTeams(apps.teams)]);
  // Teams lets real time pass by itself, so that whoever waits in it wakes; only what is ahead of that is told.
  teams.clock.advance(time.ahead());
  return {
    slack,
    teams,
    settings: { slack: { ...slackSecrets, apiUrl: slack.apiUrl }, teams: teamsSettings(teams) },
    async connect(botUrl) {
      slack.useRequestUrl(`${botUrl}/slack/events`);
      teams.useEndpoint(`${botUrl}/api/messages`);
      await addToTeams(teams);
    },
    async stop() {
      await Promise.all([slack.close(), teams.stop()]);
    },
  };
}

const openSlack = (
  { commands, shortcuts, scopes, events, name }: InstalledApp,
  { signingSecret, botToken: token }: { readonly signingSecret: string; readonly botToken: string },
  now: () => number,
): Promise<EmulatedSlack> =>
  startSlack({
    workspace: { ...workspace(BOT_USER), commands, shortcuts },
    signingSecret,
    bot: { token, scopes, events, userId: BOT_USER, name },
    now,
    keepRequests: KEPT_REQUESTS,
  });

const openTeams = ({ slashCommands: _, ...app }: InstalledTeamsApp): Promise<EmulatedTeams> =>
  createTeams({
    tenants: [tenant()],
    app: { ...app, id: TEAMS_APP, password: secret(), tenantId },
    keepRequests: KEPT_REQUESTS,
  });

const teamsSettings = ({ app, urls }: EmulatedTeams): Settings["teams"] => ({
  app: { id: app.id, type: "SingleTenant", tenantId, password: app.password, tokenUrl: urls.tokenUrl },
  allowedTenants: [tenantId],
  serviceHosts: ["127.0.0.1"],
  fileHosts: ["127.0.0.1"],
  openIdMetadataUrl: urls.openIdMetadataUrl,
});

/** As an admin does it: so the bot hears of each team. */
async function addToTeams(teams: EmulatedTeams): Promise<void> {
  const admin = people.find(({ role }) => role === "admin");
  if (!admin) return;
  for (const { id } of teams.teams.values()) await teams.as(aadIdOf(admin)).install(id);
}
