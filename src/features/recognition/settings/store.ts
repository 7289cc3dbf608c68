import { createMemory, remember } from "../../../kernel/cache.ts";
import type { Sql } from "../../../kernel/ports.ts";

/** How the champion's channel hears of thanks. */
export const paces = ["at once", "hourly", "daily"] as const;
export type Pace = (typeof paces)[number];

/** How people of an organization thank each other. */
export interface Settings {
  /** Names of the reactions that second a thanks or a win, as the platforms call them. */
  readonly emoji: readonly string[];
  readonly pace: Pace;
}

/** Both platforms have a heart; applause is called otherwise on each. */
const USUAL: Settings = { emoji: ["clap", "raised_hands", "heart", "1f44f_clappinghands"], pace: "at once" };

export interface StoredSettings {
  read(organizationId: string): Promise<Settings>;
  save(organizationId: string, settings: Settings): Promise<void>;
}

/** Remembered for a minute. */
export function createSettings(database: Sql): StoredSettings {
  const known = createMemory<Promise<Settings>>(20_000, 60_000);
  return {
    read: (organizationId) => remember(known, organizationId, () => readSettings(database, organizationId)),
    async save(organizationId, { emoji, pace }) {
      await database.query({
        text: `INSERT INTO recognition_settings (organization_id, emoji, pace) VALUES ($1, $2, $3)
               ON CONFLICT (organization_id) DO UPDATE SET
                 emoji = excluded.emoji, pace = excluded.pace`,
        values: [organizationId, emoji, pace],
      });
      known.delete(organizationId);
    },
  };
}

async function readSettings(sql: Sql, organizationId: string): Promise<Settings> {
  const [row] = await sql.query<Settings>({
    name: "recognition.settings",
    text: `SELECT emoji, pace FROM recognition_settings WHERE organization_id = $1`,
    values: [organizationId],
  });
  return row ?? USUAL;
}
