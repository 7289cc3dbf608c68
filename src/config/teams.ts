import { z } from "zod";
import { type Given, httpUrl, needing } from "./given.ts";

export interface TeamsConfig {
  /** How the bot proves who it is; absent for an emulator that asks for no proof and gives none, on this machine only. */
  readonly app?: TeamsAppConfig;
  /** Whose people may speak to it; empty only for such an emulator, where anybody may. */
  readonly allowedTenants: readonly string[];
  /** Where Teams may ask to be answered: host names, `*.` in front of one for all below it. */
  readonly serviceHosts: readonly string[];
  /** Where Teams may ask to put files, in the same way. */
  readonly fileHosts: readonly string[];
  /** Where the keys are published that Teams signs with. */
  readonly openIdMetadataUrl: string;
}

export interface TeamsAppConfig {
  readonly id: string;
  readonly type: "SingleTenant" | "MultiTenant" | "UserAssignedMSI";
  /** Absent for a bot of several tenants. */
  readonly tenantId?: string;
  /** Absent for a managed identity, which Azure vouches for. */
  readonly password?: string;
  /** Where tokens for the way out come from. */
  readonly tokenUrl: string;
}

const isLoopback = (host: string): boolean => /^(?:127(?:\.\d{1,3}){3}|\[?::1\]?|localhost)$/.test(host);

/** A token must not be read on the way; within this machine nobody does. */
const safeUrl = httpUrl.refine((url) => {
  const target = URL.parse(url);
  return target !== null && (target.protocol === "https:" || isLoopback(target.hostname));
});
const guid = z.guid().transform((id) => id.toLowerCase());
const host = z.string().regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i);
const listOf = <Item>(item: z.ZodType<Item, string>) =>
  z
    .string()
    .transform((list) => list.split(",").map((one) => one.trim()))
    .pipe(z.array(item));

const MICROSOFT = [
  "*.botframework.com",
  "smba.trafficmanager.net",
  "*.teams.microsoft.com",
  "*.teams.microsoft.us",
] as const;
/** People's OneDrive: files of bots are saved nowhere else, and not in other clouds (see bots-filesv4 of Teams' documentation). */
const ONEDRIVE = ["*.sharepoint.com"] as const;
const LOOPBACK = ["127.0.0.1", "localhost"] as const;

export const TeamsEnvironment = z.object({
  TEAMS_APP_ID: guid.optional(),
  TEAMS_APP_PASSWORD: z.string().min(8).optional(),
  TEAMS_APP_TYPE: z.enum(["SingleTenant", "MultiTenant", "UserAssignedMSI"]).default("SingleTenant"),
  TEAMS_TENANT_ID: guid.optional(),
  TEAMS_ALLOWED_TENANTS: listOf(guid).optional(),
  TEAMS_SERVICE_HOSTS: listOf(host).default([...MICROSOFT]),
  TEAMS_FILE_HOSTS: listOf(host).default([...ONEDRIVE]),
  TEAMS_OPENID_METADATA_URL: safeUrl.optional(),
  TEAMS_TOKEN_URL: safeUrl.optional(),
  TEAMS_EMULATOR: z.literal("1").optional(),
});
type TeamsEnvironment = z.infer<typeof TeamsEnvironment>;

const APP_PAGE = "portal.azure.com → your Azure Bot → Configuration";
const CLOUDS = "leave both this and the other of the two URLs out, unless you run in a government cloud or an emulator";

export const whatTeamsVariablesAre: Readonly<Record<keyof TeamsEnvironment, string>> = {
  TEAMS_APP_ID: `is the bot's Microsoft App ID, a GUID: ${APP_PAGE}`,
  TEAMS_APP_PASSWORD: `is a client secret of the bot's app registration: ${APP_PAGE} → Manage Password → Certificates & secrets → the column Value`,
  TEAMS_APP_TYPE: `is SingleTenant, MultiTenant or UserAssignedMSI: ${APP_PAGE} → Bot Type`,
  TEAMS_TENANT_ID: `is the App Tenant ID, a GUID: ${APP_PAGE}`,
  TEAMS_ALLOWED_TENANTS:
    "names the tenants whose people may use Bellhop: GUIDs with commas between them, each from entra.microsoft.com → Overview → Tenant ID",
  TEAMS_SERVICE_HOSTS:
    "names the hosts where Teams may be answered, with commas between them: leave it out, unless you run an emulated Teams",
  TEAMS_FILE_HOSTS:
    "names the hosts where files may be saved for people, with commas between them: leave it out, unless you run an emulated Teams",
  TEAMS_OPENID_METADATA_URL: `is where the keys of Teams are published, a URL with https: ${CLOUDS}`,
  TEAMS_TOKEN_URL: `is where the bot gets its tokens, a URL with https: ${CLOUDS}`,
  TEAMS_EMULATOR:
    "is 1 for Microsoft's Agents Playground, which proves nothing and therefore is let in on this machine only: leave it out otherwise",
};

const OF_A_BOT = ["TEAMS_APP_ID", "TEAMS_APP_PASSWORD", "TEAMS_TENANT_ID", "TEAMS_ALLOWED_TENANTS"] as const;

/** What is missing, or does not go together, in the variables that are given. */
export function missingForTeams(given: Given, listensOn: string): string[] {
  const need = needing(given, whatTeamsVariablesAre);
  const anyBot = OF_A_BOT.some((name) => given[name]);
  if (given.TEAMS_EMULATOR) return wrongWithEmulator(listensOn, anyBot);
  if (!anyBot) return [];
  const type = given.TEAMS_APP_TYPE ?? "SingleTenant";
  return [
    ...need("TEAMS_APP_ID", "Teams addresses the bot by it"),
    ...(type === "UserAssignedMSI"
      ? unneeded("TEAMS_APP_PASSWORD", "a managed identity has none: leave it out", given)
      : need("TEAMS_APP_PASSWORD", "Bellhop proves to Teams with it who it is")),
    ...(type === "MultiTenant"
      ? need("TEAMS_ALLOWED_TENANTS", "without it everybody in any tenant could use Bellhop")
      : need("TEAMS_TENANT_ID", `a bot of type ${type} belongs to one tenant`)),
    ...(given.TEAMS_TOKEN_URL ? need("TEAMS_OPENID_METADATA_URL", "TEAMS_TOKEN_URL is set") : []),
    ...(given.TEAMS_OPENID_METADATA_URL ? need("TEAMS_TOKEN_URL", "TEAMS_OPENID_METADATA_URL is set") : []),
  ];
}

const unneeded = (name: keyof TeamsEnvironment, why: string, given: Given): string[] =>
  given[name] ? [`${name} cannot be used as it is: the bot's type is UserAssignedMSI, and ${why}.`] : [];

function wrongWithEmulator(listensOn: string, anyBot: boolean): string[] {
  const cannot = "TEAMS_EMULATOR cannot be used as it is: it lets in whoever asks, ";
  return [
    ...(isLoopback(listensOn) ? [] : [`${cannot}so HOST has to be 127.0.0.1 as long as it is set.`]),
    ...(anyBot ? [`${cannot}and the variables of a real bot are set too. Set the one or the others.`] : []),
  ];
}

const PUBLIC_KEYS = "https://login.botframework.com/v1/.well-known/openidconfiguration";
/** The tenant of bots that serve many. */
const SHARED_TENANT = "botframework.com";

/** Undefined when nothing connects it. */
export function teamsConfig(env: TeamsEnvironment): TeamsConfig | undefined {
  const { TEAMS_APP_ID: id, TEAMS_APP_PASSWORD: password, TEAMS_APP_TYPE: type, TEAMS_TENANT_ID: tenant } = env;
  const openIdMetadataUrl = env.TEAMS_OPENID_METADATA_URL ?? PUBLIC_KEYS;
  if (env.TEAMS_EMULATOR) return { allowedTenants: [], serviceHosts: LOOPBACK, fileHosts: LOOPBACK, openIdMetadataUrl };
  if (!id) return undefined;
  const tokenTenant = type === "MultiTenant" ? SHARED_TENANT : tenant;
  const tokenUrl = env.TEAMS_TOKEN_URL ?? `https://login.microsoftonline.com/${tokenTenant}/oauth2/v2.0/token`;
  return {
    app: { id, type, tokenUrl, ...(tenant ? { tenantId: tenant } : {}), ...(password ? { password } : {}) },
    allowedTenants: env.TEAMS_ALLOWED_TENANTS ?? (tenant ? [tenant] : []),
    serviceHosts: env.TEAMS_SERVICE_HOSTS,
    fileHosts: env.TEAMS_FILE_HOSTS,
    openIdMetadataUrl,
  };
}
