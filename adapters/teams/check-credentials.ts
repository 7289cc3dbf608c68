import { ConfigError } from "../../src/kernel/errors.ts";
import { teamsError } from "./errors.ts";
import { TokenDenied, type Tokens } from "./tokens.ts";

/** Asks for a token. Throws ConfigError when it is refused, PlatformError when nobody can be asked. */
export async function checkCredentials(tokens: Tokens): Promise<void> {
  try {
    await tokens.get();
  } catch (error) {
    if (error instanceof TokenDenied) throw new ConfigError([refused(error.code)]);
    throw teamsError("token", error);
  }
}

const BOT_PAGE = "portal.azure.com → your Azure Bot → Configuration";

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AADSTS90002: `TEAMS_TENANT_ID names no tenant (AADSTS90002). Copy the App Tenant ID from ${BOT_PAGE}.`,
    AADSTS700016: `TEAMS_APP_ID is not known in the tenant that TEAMS_APP_TYPE and TEAMS_TENANT_ID point at (AADSTS700016). Copy all three from ${BOT_PAGE}: a bot of type SingleTenant is known in its own tenant only.`,
    AADSTS7000215: `TEAMS_APP_PASSWORD is not accepted by Microsoft (AADSTS7000215). Make a client secret at ${BOT_PAGE} → Manage Password, and copy its Value, not its Secret ID.`,
    AADSTS7000222: `TEAMS_APP_PASSWORD has expired (AADSTS7000222). Make a new client secret at ${BOT_PAGE} → Manage Password, and copy its Value.`,
  }),
);

const refused = (code: string): string =>
  REASONS.get(code) ??
  `The values of the Teams bot are not accepted by Microsoft (${code}). Compare TEAMS_APP_ID, TEAMS_APP_PASSWORD, TEAMS_APP_TYPE and TEAMS_TENANT_ID with ${BOT_PAGE}.`;
