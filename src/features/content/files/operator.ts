import type { Clock, Ids } from "../../../kernel/clock.ts";
import type { Database } from "../../../kernel/ports.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Outcome, organizationMeant, refused } from "../../calendar/index.ts";
import { importedSaid } from "./chat.ts";
import { readImport, writeImport } from "./import.ts";

/** Imports tips for whoever operates Bellhop: all of a file, or nothing. */
export async function importTips(
  {
    database,
    clock,
    ids,
    say,
  }: { readonly database: Database; readonly clock: Clock; readonly ids: Ids; readonly say: Say },
  { organization: name, dryRun }: { readonly organization?: string | undefined; readonly dryRun: boolean },
  file: string,
): Promise<Outcome> {
  const organization = await organizationMeant(database, name);
  if (typeof organization === "string") return { done: false, says: [organization] };
  const units = await database.query<{ id: string; name: string }>({
    text: "SELECT id, name FROM unit WHERE organization_id = $1 AND retired_at IS NULL ORDER BY id",
    values: [organization.id],
  });
  const read = await readImport(database, file, { organization, units, say, ids });
  if ("problems" in read) return refused(read.problems, say);
  if (dryRun) return { done: true, says: [say("import.dryRun", { count: read.entries.length })] };
  const change = { organizationId: organization.id, id: ids.next(), at: clock.now() };
  const imported = await database.transaction((sql) => writeImport(sql, change, read));
  const others = imported.others > 0 ? [say("import.others", { count: imported.others })] : [];
  return { done: true, says: [importedSaid(imported, say), ...others] };
}
