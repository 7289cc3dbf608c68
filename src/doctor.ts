import { type Config, readConfig, type SlackConfig, type TeamsConfig } from "./config.ts";
import { askRunning } from "./control.ts";
import { needsCreation } from "./database/data-folder.ts";
import { systemClock } from "./kernel/clock.ts";
import { ConfigError } from "./kernel/errors.ts";
import type { Log } from "./kernel/ports.ts";
import { databaseIn, openConfigured } from "./main.ts";

export interface Finding {
  readonly fine: boolean;
  /** One sentence; for a problem, what to do. */
  readonly says: string;
}

/** Checks the environment against the database and the platforms, and says what it found; changes nothing but migrations. */
export async function examine(env: Readonly<Record<string, string | undefined>>): Promise<Finding[]> {
  const config = attempt(() => readConfig(env));
  if (!("database" in config)) return config;
  const { slack, teams } = config;
  return [
    fine("The configuration is complete."),
    ...(await examineDatabase(config)),
    ...(slack ? await examineSlack(slack) : []),
    ...(teams ? await examineTeams(teams) : []),
    ...(slack || teams ? [] : [problem(NO_PLATFORM)]),
  ];
}

const NO_PLATFORM =
  "No platform is configured: npm start opens the playground. README.md says how to connect Slack or Microsoft Teams.";

async function examineDatabase(config: Config): Promise<Finding[]> {
  if ("folder" in config.database && (await askRunning(config.database.folder, ["ping"]))) {
    return [fine(`Bellhop is running on ${config.database.folder} and answers.`)];
  }
  try {
    if ("folder" in config.database && needsCreation(databaseIn(config.database.folder))) {
      return [fine(`There is no database in ${config.database.folder} yet: the first start makes it.`)];
    }
    const database = await openConfigured(config, silent);
    await database.ready();
    await database.close();
    return [fine(`The database answers (${database.engine}) and is up to date.`)];
  } catch (error) {
    return problems(
      error,
      "The database does not answer: check DATABASE_URL, and that PostgreSQL runs and lets this machine in.",
    );
  }
}

async function examineSlack(slack: SlackConfig): Promise<Finding[]> {
  if (!slack.botToken) return [fine("Slack workspaces install Bellhop by OAuth at PUBLIC_URL/slack/install.")];
  try {
    const [{ checkToken }, { scopes }] = await Promise.all([
      import("../adapters/slack/check-token.ts"),
      import("../manifest/slack-access.ts"),
    ]);
    const workspace = await checkToken({ apiUrl: slack.apiUrl, botToken: slack.botToken }, silent);
    const missing = Object.keys(scopes).filter(
      (scope) => workspace.scopes.length > 0 && !workspace.scopes.includes(scope),
    );
    return [
      fine(`Slack accepts the bot token: workspace ${workspace.name}.`),
      ...missing.map((scope) =>
        problem(
          `The app lacks the scope ${scope}. ${scopes[scope]} Add it under OAuth & Permissions and install the app again.`,
        ),
      ),
    ];
  } catch (error) {
    return problems(
      error,
      `Slack does not answer at ${slack.apiUrl}: check SLACK_API_URL and that this machine reaches it.`,
    );
  }
}

async function examineTeams({ app, openIdMetadataUrl, allowedTenants }: TeamsConfig): Promise<Finding[]> {
  if (!app) return [problem(PROVES_NOTHING)];
  const [{ createOpenId }, { checkCredentials }, { createTokens }] = await Promise.all([
    import("../adapters/teams/openid.ts"),
    import("../adapters/teams/check-credentials.ts"),
    import("../adapters/teams/tokens.ts"),
  ]);
  const { issuer } = createOpenId(openIdMetadataUrl);
  try {
    await issuer();
  } catch {
    const away = `The keys of Teams cannot be had at ${openIdMetadataUrl}`;
    return [problem(`${away}: check TEAMS_OPENID_METADATA_URL and that this machine reaches it.`)];
  }
  try {
    await checkCredentials(createTokens({ app, issuer, clock: systemClock }));
    return [
      fine("Microsoft accepts the Teams bot and issues tokens to it."),
      fine(`People of these tenants may use it: ${allowedTenants.join(", ")}.`),
    ];
  } catch (error) {
    return problems(error, `Microsoft issues no token at ${app.tokenUrl}: check that this machine reaches it.`);
  }
}

const PROVES_NOTHING =
  "TEAMS_EMULATOR is set, so that anybody on this machine may speak as Teams: leave it out when people use Bellhop.";

const fine = (says: string): Finding => ({ fine: true, says });
const problem = (says: string): Finding => ({ fine: false, says });

function attempt(read: () => Config): Config | Finding[] {
  try {
    return read();
  } catch (error) {
    return problems(error, "The configuration cannot be read.");
  }
}

const problems = (error: unknown, otherwise: string): Finding[] =>
  error instanceof ConfigError ? error.problems.map(problem) : [problem(otherwise)];

const silent: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
