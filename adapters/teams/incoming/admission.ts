import { errors, jwtVerify } from "jose";
import { z } from "zod";
import type { Clock } from "../../../src/kernel/clock.ts";
import type { OpenId } from "../openid.ts";
import type { IsServiceUrl } from "../service-hosts.ts";
import type { TeamsSettings } from "../settings.ts";
import { Activity, tenantOf } from "./heard.ts";

export interface Refusal {
  readonly status: 401 | 403;
  /** For the log: names what is wrong, shows nothing of it. */
  readonly why: string;
}

/** Who may speak to the bot. Rejects when nobody can be asked for the keys. */
export type Admission = (authorization: string | undefined, activity: unknown) => Promise<Refusal | undefined>;

export interface AdmissionDependencies {
  readonly settings: Pick<TeamsSettings, "app" | "allowedTenants">;
  readonly isServiceUrl: IsServiceUrl;
  readonly openId: OpenId;
  readonly clock: Clock;
}

/** The parts that are checked, as far as they are there. */
const Claimed = z.object({
  serviceUrl: z.string().optional().catch(undefined),
  channelId: z.string().optional().catch(undefined),
  conversation: Activity.shape.conversation.catch(undefined),
  channelData: Activity.shape.channelData.catch(undefined),
});
type Claimed = z.infer<typeof Claimed>;

/** The only channel that this adapter is for; others speak otherwise. */
const CHANNEL = "msteams";

export function createAdmission(deps: AdmissionDependencies): Admission {
  const { settings, isServiceUrl } = deps;
  const tenants = new Set(settings.allowedTenants);
  return async (authorization, activity) => {
    const claimed = Claimed.safeParse(activity).data ?? {};
    if (settings.app) {
      const why = await wrongToken(authorization, claimed, settings.app.id, deps);
      if (why !== undefined) return { status: 401, why };
    }
    if (claimed.channelId !== CHANNEL) return { status: 403, why: "is not from Teams" };
    if (!isServiceUrl(claimed.serviceUrl ?? "")) return { status: 403, why: "names a service URL that is not allowed" };
    const tenant = tenantOf(claimed);
    const isAllowed = tenant !== undefined && (settings.app === undefined || tenants.has(tenant));
    return isAllowed ? undefined : { status: 403, why: "is from a tenant that is not allowed" };
  };
}

/** Seconds that Teams' clock and ours may be apart. */
const TOLERANCE = 5 * 60;

/**
 * Why a token does not prove that Teams sent the activity; undefined when it does
 * (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#step-4-verify-the-jwt-token).
 */
async function wrongToken(
  authorization: string | undefined,
  { serviceUrl, channelId }: Claimed,
  appId: string,
  { openId, clock }: AdmissionDependencies,
): Promise<string | undefined> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) return "has no token";
  try {
    const { payload, protectedHeader } = await jwtVerify(token, openId.key, {
      algorithms: ["RS256"],
      issuer: await openId.issuer(),
      audience: appId,
      requiredClaims: ["exp", "nbf"],
      clockTolerance: TOLERANCE,
      currentDate: clock.now(),
    });
    if (serviceUrl === undefined || payload.serviceurl !== serviceUrl) return "has a token for another service URL";
    const endorsed = await openId.endorsements(protectedHeader.kid);
    return channelId !== undefined && endorsed.includes(channelId)
      ? undefined
      : "is signed with a key of another channel";
  } catch (error) {
    if (!(error instanceof errors.JOSEError) || COULD_NOT_ASK.has(error.code)) throw error;
    return reasonOf(error);
  }
}

/** The keys were not to be had: that says nothing about the token. */
const COULD_NOT_ASK: ReadonlySet<string> = new Set([
  errors.JWKSTimeout.code,
  errors.JOSEError.code,
  errors.JWKSInvalid.code,
]);

const reasonOf = (error: errors.JOSEError): string =>
  error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired
    ? `has a token whose ${error.claim} is wrong`
    : `has a token that is not good (${error.code})`;
