import { createMemory, remember } from "../../kernel/cache.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Say } from "../../texts/catalog.ts";
import { themes } from "./vocabulary.ts";

/** One theme of an organization's list. */
export interface ListedTheme {
  readonly key: string;
  /** Absent: a built-in one, named in the reader's language. */
  readonly name?: string;
}

/** The themes that an organization chooses from, in their order. */
export type Themes = (organizationId: string) => Promise<readonly ListedTheme[]>;

/** The one list per organization: its own, or the built-in one while it has none. Remembered for a minute. */
export function createThemes(database: Sql): Themes {
  const lists = createMemory<Promise<readonly ListedTheme[]>>(20_000, 60_000);
  return (organizationId) => remember(lists, organizationId, () => readThemes(database, organizationId));
}

async function readThemes(sql: Sql, organizationId: string): Promise<readonly ListedTheme[]> {
  const rows = await sql.query<{ key: string; name: string | null }>({
    name: "theme.read",
    text: `SELECT key, name FROM list_entry WHERE organization_id = $1 AND list = 'theme' AND retired_at IS NULL ORDER BY position, key`,
    values: [organizationId],
  });
  if (rows.length === 0) return builtIn;
  return rows.map(({ key, name }) => ({ key, ...(name !== null && { name }) }));
}

const builtIn: readonly ListedTheme[] = themes.map((key) => ({ key }));

/** What to call a theme. */
export function themeName({ key, name }: ListedTheme, say: Say): string {
  if (name !== undefined) return name;
  const known = themes.find((theme) => theme === key);
  return known ? say(`theme.${known}`) : key;
}

/** The theme of a list that a guess means: the same one, else the one for everything else, else the last. */
export function closest(list: readonly ListedTheme[], guessed: string): ListedTheme {
  const found = [guessed, "other"].flatMap((key) => list.find((theme) => theme.key === key) ?? [])[0] ?? list.at(-1);
  return found ?? { key: guessed };
}
