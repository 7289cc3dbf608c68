import type { Clock } from "./clock.ts";
import type { Ids } from "./ids.ts";

/** How long an access token is good. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
export const TOKEN_LIFE_SECONDS = 3_600;

/** The access tokens that apps call the connector with. */
export interface Tokens {
  issue(): string;
  /** Issued here, and not expired. */
  accepts(token: string | undefined): boolean;
  /** Nobody can use those any more that were issued so far. */
  revokeAll(): void;
}

export function createTokens({ ids, clock }: { ids: Ids; clock: Clock }): Tokens {
  const goodUntil = new Map<string, number>();
  return {
    issue() {
      const token = ids.secret();
      goodUntil.set(token, clock.now() + TOKEN_LIFE_SECONDS * 1_000);
      return token;
    },
    accepts: (token) => (goodUntil.get(token ?? "") ?? 0) > clock.now(),
    revokeAll: () => goodUntil.clear(),
  };
}
