import { randomBytes } from "node:crypto";
import { readConfig } from "./config.ts";
import { createSecretStore } from "./database/secrets.ts";
import { ConfigError } from "./kernel/errors.ts";
import type { Sql } from "./kernel/ports.ts";

/** A key for BELLHOP_KEYS, called by the moment it was made, as whoever operates Bellhop finds it again in a list of several. */
export const newKey = (now: Date): string =>
  `k${now.toISOString().replace(/\D/g, "").slice(0, 12)}:${randomBytes(32).toString("base64")}`;

export const WHAT_TO_DO_WITH_IT = `
Set BELLHOP_KEYS to this line. If it has keys already:
  1. put this one behind them, after a comma, and restart every process;
  2. put it in front, and restart every process;
  3. npm run -s bellhop -- keys rotate
  4. take the other keys away.
`;

/** Seals with the first key what any other one of the ring has sealed, while Bellhop runs. Throws ConfigError. */
export async function* rotateKeys(sql: Sql): AsyncGenerator<string> {
  const { keys } = readConfig(process.env);
  if (keys === undefined)
    throw new ConfigError(["BELLHOP_KEYS is not set: npm run -s bellhop -- keys new makes a key for it."]);
  const sealed = await createSecretStore(sql, keys).reseal();
  yield `${sealed} of the stored tokens were sealed with another key, and are now sealed with ${keys.split(":")[0]}.\n`;
}
