import { z } from "zod";
import type { Clock } from "../../src/kernel/clock.ts";
import { NotSent } from "./errors.ts";
import type { TeamsApp } from "./settings.ts";

/** The tokens with which the connector is called. */
export interface Tokens {
  /** One that is good for some minutes at least. Throws NotSent when there is none to be had. */
  get(): Promise<string>;
  /** The connector does not take this one: the next is a new one. */
  refused(token: string): void;
}

export interface TokensDependencies {
  readonly app: TeamsApp;
  /** Who signs what Teams sends; what it is sent is for the same one. */
  readonly issuer: () => Promise<string>;
  readonly clock: Clock;
}

interface Issued {
  readonly token: string;
  /** In milliseconds since 1970. */
  readonly until: number;
}

/** Milliseconds that a token must still be good for. */
const MARGIN = 5 * 60_000;

export function createTokens({ app, issuer, clock }: TokensDependencies): Tokens {
  let issued: Issued | undefined;
  let asking: Promise<Issued> | undefined;

  const ask = async (): Promise<Issued> => {
    const way = app.type === "UserAssignedMSI" ? ofIdentity : ofSecret;
    const audience = await issuer().catch((cause: unknown) => {
      throw new NotSent("no_keys", { retryable: true, cause });
    });
    const { token, lasts } = await way(app, audience);
    return { token, until: clock.now().getTime() + lasts };
  };

  return {
    async get() {
      if (issued && issued.until - MARGIN > clock.now().getTime()) return issued.token;
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      issued = await asking;
      return issued.token;
    },
    refused(token) {
      if (issued?.token === token) issued = undefined;
    },
  };
}

interface Lasting {
  readonly token: string;
  /** Milliseconds. */
  readonly lasts: number;
}

/** Milliseconds. */
const PATIENCE = 5_000;

const Granted = z.object({ access_token: z.string(), expires_in: z.number() });
const Denied = z.object({ error: z.string(), error_codes: z.array(z.number()).optional() });

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
async function ofSecret({ id, password = "", tokenUrl }: TeamsApp, audience: string): Promise<Lasting> {
  const form = {
    grant_type: "client_credentials",
    client_id: id,
    client_secret: password,
    scope: `${audience}/.default`,
  };
  const response = await fetch(tokenUrl, {
    method: "POST",
    body: new URLSearchParams(form),
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((cause: unknown) => {
    throw new NotSent("no_token", { retryable: true, cause });
  });
  const body: unknown = await response.json().catch(() => undefined);
  const granted = Granted.safeParse(body);
  if (granted.success) return { token: granted.data.access_token, lasts: granted.data.expires_in * 1_000 };
  const { error = `http_${response.status}`, error_codes = [] } = Denied.safeParse(body).data ?? {};
  throw new TokenDenied(error_codes[0] === undefined ? error : `AADSTS${error_codes[0]}`);
}

/**
 * The platform knows who asks, and refuses: the operator has to mend something. What waits to be sent need not be given up
 * for that, because an expired secret is renewed.
 */
export class TokenDenied extends NotSent {
  constructor(code: string) {
    super(code, { retryable: true });
    this.name = "TokenDenied";
  }
}

/** Milliseconds after which botbuilder, which keeps the token as long as it is good, is asked for it again. */
const IDENTITY_LASTS = 2 * MARGIN;

/**
 * Azure vouches for the bot (https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview); all of
 * botbuilder is loaded for that.
 */
async function ofIdentity({ id, tenantId }: TeamsApp, audience: string): Promise<Lasting> {
  try {
    const { ConfigurationServiceClientCredentialFactory } = await import("botbuilder");
    const factory = new ConfigurationServiceClientCredentialFactory({
      MicrosoftAppType: "UserAssignedMsi",
      MicrosoftAppId: id,
      MicrosoftAppTenantId: tenantId ?? "",
    });
    const credentials = await factory.createCredentials(id, audience, "", true);
    return { token: await (credentials as unknown as WithToken).getToken(), lasts: IDENTITY_LASTS };
  } catch (cause) {
    throw new NotSent("no_identity", { retryable: true, cause });
  }
}

/** What the credentials are besides what they are declared as. */
interface WithToken {
  getToken(): Promise<string>;
}
