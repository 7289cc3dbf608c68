import { z } from "zod";
import { type Given, httpUrl, needing, withoutSlash } from "./given.ts";

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

export const SlackEnvironment = z.object({
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
});
type SlackEnvironment = z.infer<typeof SlackEnvironment>;

const APP_PAGE = "api.slack.com/apps → your app";

export const whatSlackVariablesAre: Readonly<Record<keyof SlackEnvironment, string>> = {
  SLACK_API_URL: "is where Slack's API is: leave it out, unless you run an emulated Slack",
  SLACK_SIGNING_SECRET: `is the app's signing secret: ${APP_PAGE} → Basic Information → App Credentials`,
  SLACK_BOT_TOKEN: `is the bot token, which starts with xoxb-: ${APP_PAGE} → OAuth & Permissions`,
  SLACK_APP_TOKEN: `is the app-level token for Socket Mode, which starts with xapp-: ${APP_PAGE} → Basic Information → App-Level Tokens`,
  SLACK_CLIENT_ID: `is the app's client id: ${APP_PAGE} → Basic Information → App Credentials`,
  SLACK_CLIENT_SECRET: `is the app's client secret: ${APP_PAGE} → Basic Information → App Credentials`,
  SLACK_STATE_SECRET: "is a secret of your own making, at least 16 characters: openssl rand -hex 32 prints one",
};

const OAUTH = ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET"] as const;

/** What is missing for the way of connecting that the given variables point at. `need` says it of any variable. */
export function missingForSlack(given: Given, need: (name: "PUBLIC_URL" | "BELLHOP_KEYS", why: string) => string[]) {
  const needSlack = needing(given, whatSlackVariablesAre);
  const byOAuth = OAUTH.some((name) => given[name]);
  const anySlack =
    byOAuth || ["SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"].some((name) => given[name]);
  if (!anySlack) return [];
  return [
    ...(given.SLACK_APP_TOKEN ? [] : needSlack("SLACK_SIGNING_SECRET", "Slack signs what it sends over HTTP with it")),
    ...(byOAuth && given.SLACK_BOT_TOKEN
      ? [
          "SLACK_BOT_TOKEN cannot be used as it is: the variables for installing by OAuth are set too. Set the token for one workspace, or the others for many.",
        ]
      : []),
    ...(byOAuth
      ? [
          ...OAUTH.flatMap((name) => needSlack(name, "installing by OAuth needs all three of its variables")),
          ...need("PUBLIC_URL", "Slack sends people back to it after installing"),
          ...need("BELLHOP_KEYS", "the tokens of the workspaces are sealed with it"),
        ]
      : needSlack("SLACK_BOT_TOKEN", "Bellhop speaks with it")),
  ];
}

/** Undefined when nothing connects it. */
export function slackConfig(env: SlackEnvironment): SlackConfig | undefined {
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
