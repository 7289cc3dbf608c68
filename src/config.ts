import { z } from "zod";
import { createKeyRing } from "./database/secrets.ts";
import { ConfigError } from "./kernel/errors.ts";

/** Everything that the environment decides, read once. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** How the world reaches it, without a slash at the end. */
  readonly publicUrl?: string;
  readonly database: { readonly url: string } | { readonly folder: string };
  /** Absent: no platform is connected, the playground is started. */
  readonly slack?: SlackConfig;
  /** The key ring for secrets at rest. */
  readonly keys?: string;
  readonly commandPrefix: string;
  readonly logLevel: LogLevel;
}

export interface SlackConfig {
  readonly apiUrl: string;
  /** Absent with Socket Mode, where nothing comes in over HTTP. */
  readonly signingSecret?: string;
  /** One workspace. */
  readonly botToken?: string;
  /** Socket Mode. */
  readonly appToken?: string;
  /** Many workspaces, each installed by OAuth. */
  readonly oauth?: { readonly clientId: string; readonly clientSecret: string; readonly stateSecret: string };
}

const logLevels = ["trace", "debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

function isKeyRing(keys: string): boolean {
  try {
    createKeyRing(keys);
    return true;
  } catch {
    return false;
  }
}

const APP_PAGE = "api.slack.com/apps → your app";
const httpUrl = z.url({ protocol: /^https?$/ });
const withoutSlash = (url: string): string => url.replace(/\/+$/, "");

/** Each variable: what it is and where its value comes from, for whoever has to set it. Values are never shown. */
const Environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: httpUrl.transform(withoutSlash).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATA_DIR: z.string().default(".bellhop"),
  SLACK_API_URL: httpUrl.default("https://slack.com/api/"),
  SLACK_SIGNING_SECRET: z.string().min(8).optional(),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^(?!xox[ap]-|xapp-)\S+$/)
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^(?!xox[abp]-)\S+$/)
    .optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().min(16).optional(),
  BELLHOP_KEYS: z.string().refine(isKeyRing).optional(),
  BELLHOP_COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{0,15}$/)
    .default(""),
  LOG_LEVEL: z.enum(logLevels).default("info"),
});
type Environment = z.infer<typeof Environment>;

const whatItIs: Readonly<Record<keyof Environment, string>> = {
  HOST: "is the address to listen on, such as 127.0.0.1 or 0.0.0.0",
  PORT: "is the port to listen on: a whole number from 0 to 65535, such as 3000",
  PUBLIC_URL: "is how the world reaches Bellhop: a URL such as https://bellhop.example.com",
  DATABASE_URL:
    "is a PostgreSQL address such as postgresql://user:password@host:5432/name; your database's page shows it",
  DATA_DIR: "is the folder of the embedded database, such as .bellhop",
  SLACK_API_URL: "is where Slack's API is: leave it out, unless you run an emulated Slack",
  SLACK_SIGNING_SECRET: `is the app's signing secret: ${APP_PAGE} → Basic Information → App Credentials`,
  SLACK_BOT_TOKEN: `is the bot token, which starts with xoxb-: ${APP_PAGE} → OAuth & Permissions`,
  SLACK_APP_TOKEN: `is the app-level token for Socket Mode, which starts with xapp-: ${APP_PAGE} → Basic Information → App-Level Tokens`,
  SLACK_CLIENT_ID: `is the app's client id: ${APP_PAGE} → Basic Information → App Credentials`,
  SLACK_CLIENT_SECRET: `is the app's client secret: ${APP_PAGE} → Basic Information → App Credentials`,
  SLACK_STATE_SECRET: "is a secret of your own making, at least 16 characters: openssl rand -hex 32 prints one",
  BELLHOP_KEYS: 'is the key ring for tokens at rest, such as "k1:" and the output of openssl rand -base64 32',
  BELLHOP_COMMAND_PREFIX: "goes before each slash command: small letters, digits, - and _, at most 15",
  LOG_LEVEL: `is one of ${logLevels.join(", ")}`,
};

/** Reads the configuration. Throws ConfigError with every problem at once; it names variables, never their values. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = Environment.safeParse(given);
  const wrong = parsed.success ? [] : wrongVariables(parsed.error);
  const missing = missingVariables(given);
  if (!parsed.success || missing.length > 0) throw new ConfigError([...wrong, ...missing]);
  const { HOST, PORT, PUBLIC_URL, DATABASE_URL, DATA_DIR, BELLHOP_KEYS, BELLHOP_COMMAND_PREFIX, LOG_LEVEL } =
    parsed.data;
  const slack = slackConfig(parsed.data);
  return {
    host: HOST,
    port: PORT,
    database: DATABASE_URL ? { url: DATABASE_URL } : { folder: DATA_DIR },
    commandPrefix: BELLHOP_COMMAND_PREFIX,
    logLevel: LOG_LEVEL,
    ...(PUBLIC_URL ? { publicUrl: PUBLIC_URL } : {}),
    ...(BELLHOP_KEYS ? { keys: BELLHOP_KEYS } : {}),
    ...(slack ? { slack } : {}),
  };
}

const wrongVariables = (error: z.ZodError): string[] => {
  const names = new Set(error.issues.map((issue) => String(issue.path[0]) as keyof Environment));
  return [...names].map((name) => `${name} cannot be used as it is: it ${whatItIs[name]}.`);
};

type Given = Readonly<Record<string, string | undefined>>;
const OAUTH = ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET"] as const;

/** What is missing for the way of connecting that the given variables point at. */
function missingVariables(given: Given): string[] {
  const need = (name: keyof Environment, why: string) =>
    given[name] ? [] : [`${name} is missing: ${why}. It ${whatItIs[name]}.`];
  const byOAuth = OAUTH.some((name) => given[name]);
  const anySlack =
    byOAuth || ["SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"].some((name) => given[name]);
  if (!anySlack) return [];
  return [
    ...(given.SLACK_APP_TOKEN ? [] : need("SLACK_SIGNING_SECRET", "Slack signs what it sends over HTTP with it")),
    ...(byOAuth && given.SLACK_BOT_TOKEN
      ? [
          "SLACK_BOT_TOKEN cannot be used as it is: the variables for installing by OAuth are set too. Set the token for one workspace, or the others for many.",
        ]
      : []),
    ...(byOAuth
      ? [
          ...OAUTH.flatMap((name) => need(name, "installing by OAuth needs all three of its variables")),
          ...need("PUBLIC_URL", "Slack sends people back to it after installing"),
          ...need("BELLHOP_KEYS", "the tokens of the workspaces are sealed with it"),
        ]
      : need("SLACK_BOT_TOKEN", "Bellhop speaks with it")),
  ];
}

function slackConfig(env: Environment): SlackConfig | undefined {
  const {
    SLACK_SIGNING_SECRET,
    SLACK_BOT_TOKEN,
    SLACK_APP_TOKEN,
    SLACK_CLIENT_ID,
    SLACK_CLIENT_SECRET,
    SLACK_STATE_SECRET,
  } = env;
  if (!SLACK_BOT_TOKEN && !SLACK_CLIENT_ID) return undefined;
  return {
    apiUrl: `${withoutSlash(env.SLACK_API_URL)}/`,
    ...(SLACK_SIGNING_SECRET ? { signingSecret: SLACK_SIGNING_SECRET } : {}),
    ...(SLACK_BOT_TOKEN ? { botToken: SLACK_BOT_TOKEN } : {}),
    ...(SLACK_APP_TOKEN ? { appToken: SLACK_APP_TOKEN } : {}),
    ...(SLACK_CLIENT_ID && SLACK_CLIENT_SECRET && SLACK_STATE_SECRET
      ? { oauth: { clientId: SLACK_CLIENT_ID, clientSecret: SLACK_CLIENT_SECRET, stateSecret: SLACK_STATE_SECRET } }
      : {}),
  };
}
