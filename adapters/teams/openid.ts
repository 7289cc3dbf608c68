import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose";
import { z } from "zod";

/** Who signs what Teams sends, and with which keys. */
export interface OpenId {
  /** Rejects when it cannot be asked. */
  issuer(): Promise<string>;
  /** The key of a token; rejects as jose does. */
  readonly key: JWTVerifyGetKey;
  /** The channels that a key speaks for. */
  endorsements(keyId: string | undefined): Promise<readonly string[]>;
}

const Metadata = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });
const Keys = z.array(z.object({ kid: z.string(), endorsements: z.array(z.string()).optional() }));

/** Milliseconds. */
const PATIENCE = 5_000;
/** Keys are read again after a day, and at most once a minute for one that is not known. */
const KEYS_LAST = 24 * 60 * 60_000;
const UNKNOWN_KEY_PAUSE = 60_000;

/** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#step-2-get-the-openid-metadata-document */
export function createOpenId(metadataUrl: string): OpenId {
  let reading: ReturnType<typeof readMetadata> | undefined;
  const metadata = () => {
    reading ??= readMetadata(metadataUrl).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
  return {
    issuer: async () => (await metadata()).issuer,
    key: async (header, token) => (await metadata()).keys(header, token),
    async endorsements(keyId) {
      const { keys } = await metadata();
      const known = Keys.safeParse(keys.jwks()?.keys).data ?? [];
      return known.find(({ kid }) => kid === keyId)?.endorsements ?? [];
    },
  };
}

async function readMetadata(url: string) {
  const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`HTTP ${response.status} for the OpenID metadata`);
  const { issuer, jwks_uri } = Metadata.parse(await response.json());
  const keys = createRemoteJWKSet(new URL(jwks_uri), {
    timeoutDuration: PATIENCE,
    cooldownDuration: UNKNOWN_KEY_PAUSE,
    cacheMaxAge: KEYS_LAST,
  });
  return { issuer, keys };
}
