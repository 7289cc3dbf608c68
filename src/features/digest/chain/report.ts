import { z } from "zod";
import type { Sql } from "../../../kernel/ports.ts";
import { isOfMonth } from "../lines/schema.ts";
import type { Break } from "./links.ts";
import { type Verified, verifyChain } from "./verify.ts";

/** What the command line is told about the chains of all organizations, a line of JSON for each sentence. */
export const ChainSays = z.object({ fine: z.boolean(), says: z.string() });
export type ChainSays = z.infer<typeof ChainSays>;

const AT_ONCE = 100;

/**
 * Looks through the digests of every organization, one after the other.
 * @param keptFrom what digests said that were made before is erased by Bellhop itself
 */
export async function* verifyDigests(sql: Sql, keptFrom: Date): AsyncGenerator<string> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const some = await sql.query<{ id: string; name: string }>({
      name: "digest.organizations",
      text: "SELECT id, name FROM organization WHERE id > $1 ORDER BY id LIMIT $2",
      values: [after, AT_ONCE],
    });
    for (const { id, name } of some) yield `${JSON.stringify(inWords(name, await verifyChain(sql, id, keptFrom)))}\n`;
    const last = some.at(-1);
    if (!last || some.length < AT_ONCE) return;
    after = last.id;
  }
}

const HOW: Readonly<Record<Break, string>> = {
  missing: "is not the one that was sent after the digest before it: one was dropped, added or moved",
  link: "was changed after it was sent: a line or a source was dropped, added or moved",
  text: "was changed after it was sent: a line or a source says something else",
};

function inWords(name: string, { digests, erased, unexplained, last, broken }: Verified): ChainSays {
  if (broken) {
    const which =
      broken.week === null ? `digest ${broken.position}` : `digest ${broken.position} (${spanOf(broken.week)})`;
    const how = broken.week === null ? "is missing: it was dropped after it was sent" : HOW[broken.how];
    return { fine: false, says: `${name}: ${which} ${how}. Restore it from a backup.` };
  }
  if (unexplained > 0)
    return {
      fine: false,
      says: `${name}: ${count(unexplained, "text")} erased from digests, and no erasure since they were sent is on record. Restore them from a backup.`,
    };
  if (last === null) return { fine: true, says: `${name}: no digest was sent yet.` };
  const gone = erased === 0 ? "" : ` ${count(erased, "text")} erased since.`;
  return { fine: true, says: `${name}: ${count(digests, "digest")} as sent.${gone} The last link is ${last}.` };
}

const spanOf = (week: string): string => (isOfMonth({ week }) ? `month ${week}` : `week of ${week}`);

const count = (many: number, what: string): string => (many === 1 ? `1 ${what} is` : `${many} ${what}s are`);
