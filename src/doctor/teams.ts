import type { TeamsConfig } from "../config.ts";
import type { Finding } from "../features/doctor/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { examineClock } from "./clock.ts";
import { fine, problem, problems } from "./finding.ts";

/** Asks Microsoft for the keys that Teams signs with, for a token, and what time it is there. */
export async function examineTeams(
  { app, openIdMetadataUrl, allowedTenants }: TeamsConfig,
  clock: Clock,
): Promise<Finding[]> {
  if (!app) return [problem(PROVES_NOTHING)];
  const [{ createOpenId }, { checkCredentials }, { createTokens }] = await Promise.all([
    import("../../adapters/teams/openid.ts"),
    import("../../adapters/teams/check-credentials.ts"),
    import("../../adapters/teams/tokens.ts"),
  ]);
  const { issuer } = createOpenId(openIdMetadataUrl);
  try {
    await issuer();
  } catch {
    const away = `The keys of Teams cannot be had at ${openIdMetadataUrl}`;
    return [problem(`${away}: check TEAMS_OPENID_METADATA_URL and that this machine reaches it.`)];
  }
  const time = await examineClock("Microsoft", openIdMetadataUrl, clock);
  try {
    await checkCredentials(createTokens({ app, issuer, clock }));
    return [
      fine("Microsoft accepts the Teams bot and issues tokens to it."),
      fine(`People of these tenants may use it: ${allowedTenants.join(", ")}.`),
      time,
    ];
  } catch (error) {
    return [
      ...problems(error, `Microsoft issues no token at ${app.tokenUrl}: check that this machine reaches it.`),
      time,
    ];
  }
}

const PROVES_NOTHING =
  "TEAMS_EMULATOR is set, so that anybody on this machine may speak as Teams: leave it out when people use Bellhop.";
