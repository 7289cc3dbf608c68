import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { OpenDatabase } from "../../database/index.ts";
import type { SecretStore } from "../../database/secrets.ts";
import type { InstallationRef, Installations, RotatingToken, Sql, Token } from "../../kernel/ports.ts";

const BOT_TOKEN = "bot token";
const REFRESH_TOKEN = "refresh token";

/** Seconds after which a process that was exchanging a token is taken for dead: more than a call may take. */
const LEASE = 15;
/** Milliseconds between two looks at what another process has come to. */
const POLL = 50;

export interface TokensDependencies {
  readonly database: OpenDatabase;
  readonly secrets: SecretStore;
}

export interface Tokens extends Pick<Installations, "token" | "renewed" | "firstUse"> {
  save(installation: InstallationRef, token: Token | RotatingToken): Promise<void>;
}

/** The tokens of workspaces: sealed, and where they end exchanged by one process at a time. */
export function createTokens({ database, secrets }: TokensDependencies): Tokens {
  const save: Tokens["save"] = (installation, token) =>
    database.transaction(async (sql) => {
      await setTokenEnd(sql, installation, token.endsAt ?? null);
      const kept = secrets.within(sql);
      await kept.save(installation, BOT_TOKEN, token.value);
      if ("refreshToken" in token) await kept.save(installation, REFRESH_TOKEN, token.refreshToken);
      else await kept.remove(installation, REFRESH_TOKEN);
    });

  /** Both belong together, so they are read together. */
  const read = (installation: InstallationRef): Promise<{ token?: Token; refreshToken?: string | undefined }> =>
    database.transaction(async (sql) => {
      const endsAt = await lockTokenEnd(sql, installation);
      const kept = secrets.within(sql);
      const value = await kept.read(installation, BOT_TOKEN);
      if (value === undefined) return {};
      const refreshToken = await kept.read(installation, REFRESH_TOKEN);
      return { token: { value, ...(endsAt && { endsAt }) }, refreshToken };
    });

  async function exchanged(
    installation: InstallationRef,
    ending: Token,
    exchange: (refreshToken: string) => Promise<RotatingToken>,
  ): Promise<Token> {
    try {
      const { token = ending, refreshToken } = await read(installation);
      // Between looking and being the one to do it, somebody may have done it.
      if (token.value !== ending.value || refreshToken === undefined) return token;
      const { value, endsAt, ...next } = await exchange(refreshToken);
      await save(installation, { value, endsAt, ...next });
      return { value, endsAt };
    } finally {
      await release(database, installation);
    }
  }

  return {
    save,
    token: async (installation) => (await read(installation)).token,

    async renewed(installation, ending, exchange) {
      while (!(await claim(database, installation))) {
        await pause(POLL);
        const { token } = await read(installation);
        if (token && token.value !== ending.value) return token;
      }
      return exchanged(installation, ending, exchange);
    },

    async firstUse(state, until) {
      const hash = createHash("sha256").update(state).digest("base64url");
      await database.query({ text: "DELETE FROM used_state WHERE ends_at < statement_timestamp()", values: [] });
      const used = await database.query({
        text: "INSERT INTO used_state (hash, ends_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING hash",
        values: [hash, until],
      });
      return used.length === 1;
    },
  };
}

const of = ({ organizationId, installationId }: InstallationRef) => [organizationId, installationId];

const setTokenEnd = (sql: Sql, installation: InstallationRef, endsAt: Date | null): Promise<unknown> =>
  sql.query({
    text: "UPDATE installation SET token_ends_at = $3 WHERE organization_id = $1 AND id = $2",
    values: [...of(installation), endsAt],
  });

/** Whoever saves another token meanwhile waits. */
async function lockTokenEnd(sql: Sql, installation: InstallationRef): Promise<Date | null> {
  const [row] = await sql.query<{ endsAt: Date | null }>({
    text: `SELECT token_ends_at AS "endsAt" FROM installation WHERE organization_id = $1 AND id = $2 FOR SHARE`,
    values: of(installation),
  });
  return row?.endsAt ?? null;
}

/** Makes this the process that exchanges the token, unless another one is. */
async function claim(sql: Sql, installation: InstallationRef): Promise<boolean> {
  const claimed = await sql.query({
    text: `UPDATE installation SET renewing_until = statement_timestamp() + make_interval(secs => $3)
           WHERE organization_id = $1 AND id = $2
             AND (renewing_until IS NULL OR renewing_until < statement_timestamp()) RETURNING id`,
    values: [...of(installation), LEASE],
  });
  return claimed.length === 1;
}

const release = (sql: Sql, installation: InstallationRef): Promise<unknown> =>
  sql.query({
    text: "UPDATE installation SET renewing_until = NULL WHERE organization_id = $1 AND id = $2",
    values: of(installation),
  });
