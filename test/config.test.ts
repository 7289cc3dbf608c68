import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { ConfigError } from "../src/kernel/errors.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const oneWorkspace = { SLACK_SIGNING_SECRET: "a-signing-secret", SLACK_BOT_TOKEN: "xoxb-a-token" };
const byOAuth = {
  SLACK_SIGNING_SECRET: "a-signing-secret",
  SLACK_CLIENT_ID: "12.34",
  SLACK_CLIENT_SECRET: "a-client-secret",
  SLACK_STATE_SECRET: "a-state-secret-of-ours",
  PUBLIC_URL: "https://bellhop.example.com",
  BELLHOP_KEYS: "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
};

const TENANT = "0a1b2c3d-0000-4000-8000-00000000000a";
const teamsBot = {
  TEAMS_APP_ID: "5e5e5e5e-0000-4000-8000-000000000001",
  TEAMS_APP_PASSWORD: "an-app-password",
  TEAMS_TENANT_ID: TENANT,
};
const manyTenants = {
  ...teamsBot,
  TEAMS_APP_TYPE: "MultiTenant",
  TEAMS_TENANT_ID: undefined,
  TEAMS_ALLOWED_TENANTS: TENANT,
};
const identity = { ...teamsBot, TEAMS_APP_TYPE: "UserAssignedMSI", TEAMS_APP_PASSWORD: undefined };

/** What is wrong with an environment, one sentence each. */
function problemsOf(env: Environment): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe("an environment that is good", () => {
  it("may be empty: then there is the embedded database and no platform", () => {
    expect(readConfig({})).toEqual({
      host: "127.0.0.1",
      port: 3000,
      database: { folder: ".bellhop" },
      commandPrefix: "",
      logLevel: "info",
    });
  });

  it.each<[string, Environment, object]>([
    [
      "an empty variable is as good as none",
      { PORT: "", DATABASE_URL: "  ", SLACK_BOT_TOKEN: "" },
      { port: 3000, database: { folder: ".bellhop" } },
    ],
    ["any free port", { PORT: "0" }, { port: 0 }],
    ["the highest port", { PORT: "65535" }, { port: 65_535 }],
    ["another address", { HOST: "0.0.0.0" }, { host: "0.0.0.0" }],
    [
      "a URL with slashes at its end",
      { PUBLIC_URL: "https://bellhop.example.com//" },
      { publicUrl: "https://bellhop.example.com" },
    ],
    [
      "PostgreSQL",
      { DATABASE_URL: "postgresql://u:p@db:5432/bellhop", DATA_DIR: "/data" },
      { database: { url: "postgresql://u:p@db:5432/bellhop" } },
    ],
    [
      "PostgreSQL in its short form",
      { DATABASE_URL: "postgres://db/bellhop" },
      { database: { url: "postgres://db/bellhop" } },
    ],
    ["a data folder", { DATA_DIR: "/data" }, { database: { folder: "/data" } }],
    [
      "one workspace",
      oneWorkspace,
      { slack: { apiUrl: "https://slack.com/api/", signingSecret: "a-signing-secret", botToken: "xoxb-a-token" } },
    ],
    [
      "an emulated Slack",
      { ...oneWorkspace, SLACK_API_URL: "http://127.0.0.1:4000/api" },
      { slack: expect.objectContaining({ apiUrl: "http://127.0.0.1:4000/api/" }) },
    ],
    [
      "Socket Mode, which needs no signing secret",
      { SLACK_BOT_TOKEN: "xoxb-t", SLACK_APP_TOKEN: "xapp-t" },
      { slack: { apiUrl: "https://slack.com/api/", botToken: "xoxb-t", appToken: "xapp-t" } },
    ],
    [
      "installing by OAuth",
      byOAuth,
      {
        keys: "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        slack: {
          apiUrl: "https://slack.com/api/",
          signingSecret: "a-signing-secret",
          oauth: { clientId: "12.34", clientSecret: "a-client-secret", stateSecret: "a-state-secret-of-ours" },
        },
      },
    ],
    [
      "a Teams bot of one tenant",
      { ...teamsBot, TEAMS_APP_ID: teamsBot.TEAMS_APP_ID.toUpperCase() },
      {
        teams: {
          app: {
            id: teamsBot.TEAMS_APP_ID,
            type: "SingleTenant",
            tenantId: TENANT,
            password: "an-app-password",
            tokenUrl: `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`,
          },
          allowedTenants: [TENANT],
          serviceHosts: [
            "*.botframework.com",
            "smba.trafficmanager.net",
            "*.teams.microsoft.com",
            "*.teams.microsoft.us",
          ],
          fileHosts: ["*.sharepoint.com"],
          openIdMetadataUrl: "https://login.botframework.com/v1/.well-known/openidconfiguration",
        },
      },
    ],
    [
      "a Teams bot of several tenants",
      { ...manyTenants, TEAMS_ALLOWED_TENANTS: `${TENANT}, ${TENANT.replace("a", "b")}` },
      {
        teams: {
          app: { tokenUrl: "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token" },
          allowedTenants: [TENANT, TENANT.replace("a", "b")],
        },
      },
    ],
    [
      "a Teams bot with a managed identity",
      identity,
      { teams: { app: { type: "UserAssignedMSI" }, allowedTenants: [TENANT] } },
    ],
    [
      "another cloud, or an emulated Teams",
      {
        ...teamsBot,
        TEAMS_OPENID_METADATA_URL: "http://127.0.0.1:4000/keys",
        TEAMS_TOKEN_URL: "http://127.0.0.1:4000/token",
        TEAMS_SERVICE_HOSTS: "127.0.0.1,*.teams.example.com",
        TEAMS_FILE_HOSTS: "127.0.0.1",
      },
      {
        teams: {
          app: { tokenUrl: "http://127.0.0.1:4000/token" },
          openIdMetadataUrl: "http://127.0.0.1:4000/keys",
          serviceHosts: ["127.0.0.1", "*.teams.example.com"],
          fileHosts: ["127.0.0.1"],
        },
      },
    ],
    [
      "Microsoft's playground for bots, on this machine",
      { TEAMS_EMULATOR: "1" },
      {
        teams: { allowedTenants: [], serviceHosts: ["127.0.0.1", "localhost"], fileHosts: ["127.0.0.1", "localhost"] },
      },
    ],
    ["a prefix of 15 characters", { BELLHOP_COMMAND_PREFIX: "harbour-inn_ltd" }, { commandPrefix: "harbour-inn_ltd" }],
    ["a silent log", { LOG_LEVEL: "silent" }, { logLevel: "silent" }],
  ])("%s", (_what, env, expected) => {
    expect(readConfig(env)).toMatchObject(expected);
  });
});

describe("an environment that is wrong", () => {
  it.each<[string, Environment]>([
    ["PORT", { PORT: "eighty" }],
    ["PORT", { PORT: "-1" }],
    ["PORT", { PORT: "65536" }],
    ["PORT", { PORT: "80.5" }],
    ["PUBLIC_URL", { PUBLIC_URL: "bellhop.example.com" }],
    ["PUBLIC_URL", { PUBLIC_URL: "ftp://bellhop.example.com" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://db/bellhop" }],
    ["SLACK_API_URL", { SLACK_API_URL: "slack.com/api" }],
    ["SLACK_SIGNING_SECRET", { ...oneWorkspace, SLACK_SIGNING_SECRET: "short" }],
    ["SLACK_BOT_TOKEN", { ...oneWorkspace, SLACK_BOT_TOKEN: "xoxp-a-person's" }],
    ["SLACK_BOT_TOKEN", { ...oneWorkspace, SLACK_BOT_TOKEN: "xapp-an-app's" }],
    ["SLACK_BOT_TOKEN", { ...oneWorkspace, SLACK_BOT_TOKEN: "xoxb-with a space" }],
    ["SLACK_APP_TOKEN", { ...oneWorkspace, SLACK_APP_TOKEN: "xoxb-a-bot's" }],
    ["SLACK_STATE_SECRET", { ...byOAuth, SLACK_STATE_SECRET: "too-short" }],
    ["TEAMS_APP_ID", { ...teamsBot, TEAMS_APP_ID: "bellhop" }],
    ["TEAMS_APP_PASSWORD", { ...teamsBot, TEAMS_APP_PASSWORD: "short" }],
    ["TEAMS_APP_PASSWORD", { ...identity, TEAMS_APP_PASSWORD: "an-app-password" }],
    ["TEAMS_APP_TYPE", { ...teamsBot, TEAMS_APP_TYPE: "Any" }],
    ["TEAMS_TENANT_ID", { ...teamsBot, TEAMS_TENANT_ID: "harbour.onmicrosoft.com" }],
    ["TEAMS_ALLOWED_TENANTS", { ...teamsBot, TEAMS_ALLOWED_TENANTS: `${TENANT}, *` }],
    ["TEAMS_SERVICE_HOSTS", { ...teamsBot, TEAMS_SERVICE_HOSTS: "*" }],
    ["TEAMS_FILE_HOSTS", { ...teamsBot, TEAMS_FILE_HOSTS: "*" }],
    ["TEAMS_SERVICE_HOSTS", { ...teamsBot, TEAMS_SERVICE_HOSTS: "https://smba.trafficmanager.net" }],
    [
      "TEAMS_TOKEN_URL",
      { ...teamsBot, TEAMS_OPENID_METADATA_URL: "https://a.example/k", TEAMS_TOKEN_URL: "http://a.example/t" },
    ],
    ["TEAMS_EMULATOR", { TEAMS_EMULATOR: "yes" }],
    ["TEAMS_EMULATOR", { TEAMS_EMULATOR: "1", HOST: "0.0.0.0" }],
    ["TEAMS_EMULATOR", { TEAMS_EMULATOR: "1", HOST: "127.0.0.1.example.com" }],
    ["TEAMS_EMULATOR", { ...teamsBot, TEAMS_EMULATOR: "1" }],
    ["BELLHOP_COMMAND_PREFIX", { BELLHOP_COMMAND_PREFIX: "UPPER" }],
    ["BELLHOP_COMMAND_PREFIX", { BELLHOP_COMMAND_PREFIX: "sixteen-letters-" }],
    ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
  ])("names %s: %j", (name, env) => {
    expect(problemsOf(env)).toEqual([
      expect.stringMatching(new RegExp(`^${name} cannot be used as it is: (?:it|the) .+\\.$`)),
    ]);
  });

  it.each<[string, Environment]>([
    ["SLACK_SIGNING_SECRET", { SLACK_BOT_TOKEN: "xoxb-a-token" }],
    ["SLACK_BOT_TOKEN", { SLACK_SIGNING_SECRET: "a-signing-secret" }],
    ["SLACK_BOT_TOKEN", { SLACK_APP_TOKEN: "xapp-t" }],
    ["TEAMS_APP_ID", { ...teamsBot, TEAMS_APP_ID: "" }],
    ["TEAMS_APP_PASSWORD", { ...teamsBot, TEAMS_APP_PASSWORD: undefined }],
    ["TEAMS_TENANT_ID", { ...teamsBot, TEAMS_TENANT_ID: undefined }],
    ["TEAMS_TENANT_ID", { ...identity, TEAMS_TENANT_ID: undefined }],
    ["TEAMS_ALLOWED_TENANTS", { ...manyTenants, TEAMS_ALLOWED_TENANTS: undefined }],
    ["TEAMS_OPENID_METADATA_URL", { ...teamsBot, TEAMS_TOKEN_URL: "https://login.example/token" }],
    ["TEAMS_TOKEN_URL", { ...teamsBot, TEAMS_OPENID_METADATA_URL: "https://login.example/keys" }],
    ...Object.keys(byOAuth).map((name): [string, Environment] => [name, { ...byOAuth, [name]: undefined }]),
  ])("names %s as missing, why it is needed and where it comes from: %j", (name, env) => {
    expect(problemsOf(env)).toEqual([expect.stringMatching(new RegExp(`^${name} is missing: .+\\. It .+\\.$`))]);
  });

  it("names everything at once", () => {
    const names = problemsOf({ PORT: "x", LOG_LEVEL: "x", SLACK_CLIENT_ID: "12.34" }).map(
      (problem) => problem.split(" ")[0],
    );
    expect(names).toEqual([
      "PORT",
      "LOG_LEVEL",
      "SLACK_SIGNING_SECRET",
      "SLACK_CLIENT_SECRET",
      "SLACK_STATE_SECRET",
      "PUBLIC_URL",
      "BELLHOP_KEYS",
    ]);
  });
});

describe("whatever the environment is", () => {
  const secrets = [
    "SLACK_SIGNING_SECRET",
    "SLACK_BOT_TOKEN",
    "SLACK_APP_TOKEN",
    "SLACK_CLIENT_SECRET",
    "SLACK_STATE_SECRET",
    "TEAMS_APP_PASSWORD",
    "BELLHOP_KEYS",
    "DATABASE_URL",
  ];
  const others = [
    "HOST",
    "PORT",
    "PUBLIC_URL",
    "DATA_DIR",
    "SLACK_API_URL",
    "SLACK_CLIENT_ID",
    "TEAMS_APP_ID",
    "TEAMS_APP_TYPE",
    "TEAMS_TENANT_ID",
    "TEAMS_ALLOWED_TENANTS",
    "TEAMS_SERVICE_HOSTS",
    "TEAMS_FILE_HOSTS",
    "TEAMS_OPENID_METADATA_URL",
    "TEAMS_TOKEN_URL",
    "TEAMS_EMULATOR",
    "BELLHOP_COMMAND_PREFIX",
    "LOG_LEVEL",
  ];
  const plausible = ["xoxb-1", "xapp-1", "postgres://h/d", "80", "info", "1", TENANT, "MultiTenant", "UserAssignedMSI"];
  const value = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom(...plausible));

  const marked = fc.string({ unit: "grapheme-ascii" }).map((text) => `§${text}§`);
  const environment = fc.tuple(
    fc.dictionary(fc.constantFrom(...others), value),
    fc.dictionary(fc.constantFrom(...secrets), fc.oneof(value, marked)),
  );

  it("it is read, or the problems are named: nothing else is thrown, and no secret is shown", () => {
    fc.assert(
      fc.property(environment, ([plain, secret]) => {
        const problems = problemsOf({ ...plain, ...secret });
        for (const problem of problems) {
          expect(problem).toMatch(/^[A-Z_]+ (?:cannot be used as it is: (?:it|the)|is missing: .+\. It) .+\.$/);
          expect(problem).not.toContain("§");
        }
      }),
      { numRuns: 500 },
    );
  });
});
