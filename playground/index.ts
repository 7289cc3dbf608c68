import { randomBytes } from "node:crypto";
import { channels, locale, people, roster, team, timeZone, workspace } from "./demo.ts";
import { type InstalledApp, readInstalledApp } from "./manifest.ts";
import { type PersonShown, startPage } from "./page/index.ts";
import { startSlack } from "./slack/index.ts";

export interface Playground {
  /** Where a person tries the bot. */
  readonly url: string;
  /** What the bot has to be configured with. */
  readonly slackSettings: { readonly apiUrl: string; readonly signingSecret: string; readonly botToken: string };
  /** Units and people of the demo organization, in the ids of the emulated Slack. */
  readonly roster: ReturnType<typeof roster>;
  /** Tells the emulated Slack where the bot listens, without a slash at the end. */
  connect(botUrl: string): void;
  stop(): Promise<void>;
}

const BOT_USER = "U0BELLHOP";

/**
 * An emulated Slack with a demo organization in it, and a page to use it on. Throws when the manifest cannot be read.
 * @param pagePort wanted for the page; any free one when it is taken
 */
export async function startPlayground({ pagePort }: { readonly pagePort: number }): Promise<Playground> {
  const app = await readInstalledApp();
  const secret = () => randomBytes(24).toString("hex");
  const slackSettings = { signingSecret: secret(), botToken: `xoxb-playground-${secret()}` };
  const slack = await startSlack({
    workspace: { ...workspace(BOT_USER), commands: app.commands, shortcuts: app.shortcuts },
    signingSecret: slackSettings.signingSecret,
    bot: {
      token: slackSettings.botToken,
      scopes: app.scopes,
      events: app.events,
      userId: BOT_USER,
      name: app.name,
    },
  });
  const page = await startPage({
    slack,
    port: pagePort,
    surroundings: surroundings(app),
    topics: new Map(channels.map(({ id, topic }) => [id, topic])),
  });
  return {
    url: page.url,
    slackSettings: { ...slackSettings, apiUrl: slack.apiUrl },
    roster: roster(),
    connect: (botUrl) => slack.useRequestUrl(`${botUrl}/slack/events`),
    async stop() {
      await page.stop();
      await slack.close();
    },
  };
}

const surroundings = ({ name, readOnlyMessages, commands, shortcuts }: InstalledApp) => ({
  organization: team.name,
  app: { id: BOT_USER, name, readOnlyMessages },
  people: people.map(
    ({ id, name: fullName, job, unit, idea }): PersonShown => ({
      id,
      name: fullName,
      job,
      group: unit ?? "The whole group",
      timeZone,
      locale,
      idea,
    }),
  ),
  commands,
  shortcuts,
});
