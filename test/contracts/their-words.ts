import { globSync, readFileSync } from "node:fs";
import type { Sql } from "../../src/kernel/ports.ts";
import { tablesWithOrganization } from "../support/catalog.ts";

/** What is shorter, or one word alone, is what many things are called. */
const SHORTEST = 12;

/** What is drawn of what other tables hold; and holidays, which are the same for everybody. */
const NOT_THEIRS: ReadonlySet<string> = new Set(["delivery", "closed_day"]);

/** What organizations call their people and units, and everything that is written of them; without what Bellhop itself says. */
export async function wordsOf(database: Sql, organizationIds: readonly string[]): Promise<readonly string[]> {
  const own = globSync("{src,manifest}/**/*.ts", { exclude: ["src/database/generated/**"] })
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const found = new Set(await namesOf(database, organizationIds));
  for (const table of await tablesWithOrganization(database)) {
    if (NOT_THEIRS.has(table)) continue;
    const rows = await database.query<{ row: object }>({
      text: `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE t.organization_id = ANY($1)`,
      values: [organizationIds],
    });
    for (const text of rows.flatMap(({ row }) => textsIn(row))) {
      if (text.length >= SHORTEST && /\p{L} \p{L}/u.test(text)) found.add(text);
    }
  }
  return [...found].filter((text) => !own.includes(text) && !own.includes(JSON.stringify(text).slice(1, -1)));
}

const namesOf = async (database: Sql, organizationIds: readonly string[]): Promise<string[]> =>
  (
    await database.query<{ name: string }>({
      text: `SELECT name FROM person WHERE organization_id = ANY($1) UNION SELECT name FROM unit WHERE organization_id = ANY($1)
             UNION SELECT name FROM organization WHERE id = ANY($1)`,
      values: [organizationIds],
    })
  ).map(({ name }) => name);

/** All texts in something, however deep, also those in a text that is JSON. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value, ...(/^[[{]/.test(value) ? textsIn(parsed(value)) : [])];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
