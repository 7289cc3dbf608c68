import { z } from "zod";
import { httpUrl, needing, withoutSlash } from "./config/given.ts";
import {
  missingForSlack,
  type SlackConfig,
  SlackEnvironment,
  slackConfig,
  whatSlackVariablesAre,
} from "./config/slack.ts";
import {
  missingForTeams,
  type TeamsConfig,
  TeamsEnvironment,
  teamsConfig,
  whatTeamsVariablesAre,
} from "./config/teams.ts";
import { createKeyRing } from "./database/secrets.ts";
import { ConfigError } from "./kernel/errors.ts";

export type { SlackConfig } from "./config/slack.ts";
export type { TeamsConfig } from "./config/teams.ts";

/** Everything that the environment decides, read once. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** How the world reaches it, without a slash at the end. */
  readonly publicUrl?: string;
  readonly database: { readonly url: string } | { readonly folder: string };
  /** Both absent: no platform is connected, the playground is started. */
  readonly slack?: SlackConfig;
  readonly teams?: TeamsConfig;
  /** The key ring for secrets at rest. */
  readonly keys?: string;
  readonly commandPrefix: string;
  readonly logLevel: LogLevel;
  /** Who shows it may read the metrics; absent: nothing is measured. */
  readonly metricsToken?: string;
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

const LOOPBACK = "127.0.0.1";

/** Each variable: what it is and where its value comes from, for whoever has to set it. Values are never shown. */
const Environment = z.object({
  HOST: z.string().default(LOOPBACK),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: httpUrl.transform(withoutSlash).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATA_DIR: z.string().default(".bellhop"),
  ...SlackEnvironment.shape,
  ...TeamsEnvironment.shape,
  BELLHOP_KEYS: z.string().refine(isKeyRing).optional(),
  BELLHOP_COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{0,15}$/)
    .default(""),
  LOG_LEVEL: z.enum(logLevels).default("info"),
  METRICS_TOKEN: z.string().min(16).optional(),
});
type Environment = z.infer<typeof Environment>;

const whatItIs: Readonly<Record<keyof Environment, string>> = {
  HOST: "is the address to listen on, such as 127.0.0.1 or 0.0.0.0",
  PORT: "is the port to listen on: a whole number from 0 to 65535, such as 3000",
  PUBLIC_URL: "is how the world reaches Bellhop: a URL such as https://bellhop.example.com",
  DATABASE_URL:
    "is a PostgreSQL address such as postgresql://user:password@host:5432/name; your database's page shows it",
  DATA_DIR: "is the folder of the embedded database, such as .bellhop",
  ...whatSlackVariablesAre,
  ...whatTeamsVariablesAre,
  BELLHOP_KEYS: "is the key ring for tokens at rest: npm run -s bellhop -- keys new makes one",
  BELLHOP_COMMAND_PREFIX: "goes before each slash command: small letters, digits, - and _, at most 15",
  LOG_LEVEL: `is one of ${logLevels.join(", ")}`,
  METRICS_TOKEN: "is a secret of your own making, at least 16 characters: openssl rand -hex 32 prints one",
};

/** Reads the configuration. Throws ConfigError with every problem at once; it names variables, never their values. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = Environment.safeParse(given);
  const wrong = parsed.success ? [] : wrongVariables(parsed.error);
  const missing = [
    ...missingForSlack(given, needing(given, whatItIs)),
    ...missingForTeams(given, given.HOST ?? LOOPBACK),
  ];
  if (!parsed.success || missing.length > 0) throw new ConfigError([...wrong, ...missing]);
  const { HOST, PORT, PUBLIC_URL, DATABASE_URL, DATA_DIR, BELLHOP_KEYS, BELLHOP_COMMAND_PREFIX, LOG_LEVEL } =
    parsed.data;
  const { METRICS_TOKEN } = parsed.data;
  const slack = slackConfig(parsed.data);
  const teams = teamsConfig(parsed.data);
  return {
    host: HOST,
    port: PORT,
    database: DATABASE_URL ? { url: DATABASE_URL } : { folder: DATA_DIR },
    commandPrefix: BELLHOP_COMMAND_PREFIX,
    logLevel: LOG_LEVEL,
    ...(PUBLIC_URL ? { publicUrl: PUBLIC_URL } : {}),
    ...(BELLHOP_KEYS ? { keys: BELLHOP_KEYS } : {}),
    ...(METRICS_TOKEN ? { metricsToken: METRICS_TOKEN } : {}),
    ...(slack ? { slack } : {}),
    ...(teams ? { teams } : {}),
  };
}

const wrongVariables = (error: z.ZodError): string[] => {
  const names = new Set(error.issues.map((issue) => String(issue.path[0]) as keyof Environment));
  return [...names].map((name) => `${name} cannot be used as it is: it ${whatItIs[name]}.`);
};
