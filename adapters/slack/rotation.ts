import { z } from "zod";
import { createMemory } from "../../src/kernel/cache.ts";
import type { Clock } from "../../src/kernel/clock.ts";
import { PlatformError } from "../../src/kernel/errors.ts";
import type { InstallationRef, Installations, Log, RotatingToken, Token } from "../../src/kernel/ports.ts";

/** What proves to Slack that a token is exchanged by whoever it was given to. */
export interface ExchangeSettings {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface RotationDependencies {
  readonly oauth: ExchangeSettings | undefined;
  readonly installations: Installations;
  readonly clock: Clock;
  readonly log: Log;
  /** Calls a method that wants no token. Throws PlatformError. */
  call(method: string, args: Readonly<Record<string, unknown>>): Promise<unknown>;
}

export interface Rotation {
  /** The token to call Slack with for an installation; undefined when there is none. Throws PlatformError. */
  tokenOf(installation: InstallationRef): Promise<string | undefined>;
  /** Reads it anew next time: Slack has refused it. */
  forget(installation: InstallationRef): void;
}

const MINUTE = 60_000;
/** Milliseconds before its end from which a token is exchanged; it lives for twelve hours. */
const EARLY = 120 * MINUTE;

const Exchanged = z.object({ access_token: z.string(), refresh_token: z.string(), expires_in: z.number().positive() });

/** A token as this process keeps it: until then it is used without asking anybody. */
interface Kept {
  readonly token: Token;
  readonly until: number;
}

/**
 * The tokens of workspaces, each exchanged before it ends where the app has token rotation switched on
 * (https://docs.slack.dev/authentication/using-token-rotation): what a token is exchanged with is good once, so one process
 * does it, once, and nobody uses the old one from when that has begun.
 */
export function createRotation({ oauth, installations, clock, log, call }: RotationDependencies): Rotation {
  const tokens = createMemory<Kept>(500);
  const underWay = new Map<string, Promise<string | undefined>>();

  async function exchange(settings: ExchangeSettings, refreshToken: string): Promise<RotatingToken> {
    const answer = await call("oauth.v2.access", {
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    });
    const given = Exchanged.parse(answer);
    const endsAt = new Date(clock.now().getTime() + given.expires_in * 1_000);
    return { value: given.access_token, refreshToken: given.refresh_token, endsAt };
  }

  /** A token whose exchange has failed is used as long as it is good, and the exchange tried again a minute later. */
  async function renewed(installation: InstallationRef, ending: Token & { endsAt: Date }): Promise<Kept> {
    if (!oauth) return { token: ending, until: ending.endsAt.getTime() };
    try {
      return keeping(await installations.renewed(installation, ending, (refresh) => exchange(oauth, refresh)));
    } catch (error) {
      if (!(error instanceof PlatformError) || ending.endsAt <= clock.now()) throw error;
      log.warn({ err: error, workspace: installation.externalId }, "A token that ends soon could not be exchanged");
      return { token: ending, until: Math.min(ending.endsAt.getTime(), clock.now().getTime() + MINUTE) };
    }
  }

  async function read(installation: InstallationRef): Promise<string | undefined> {
    const saved = await installations.token(installation);
    if (saved === undefined) return undefined;
    const { endsAt } = saved;
    const fresh = keeping(saved);
    const kept =
      endsAt && fresh.until <= clock.now().getTime() ? await renewed(installation, { ...saved, endsAt }) : fresh;
    tokens.set(installation.installationId, kept);
    return kept.token.value;
  }

  return {
    async tokenOf(installation) {
      const { installationId } = installation;
      const kept = tokens.get(installationId);
      if (kept && kept.until > clock.now().getTime()) return kept.token.value;
      const reading = underWay.get(installationId) ?? read(installation);
      underWay.set(installationId, reading);
      return reading.finally(() => underWay.delete(installationId));
    },
    forget: ({ installationId }) => void tokens.delete(installationId),
  };
}

const keeping = (token: Token): Kept => ({
  token,
  until: token.endsAt ? token.endsAt.getTime() - EARLY : Number.POSITIVE_INFINITY,
});
