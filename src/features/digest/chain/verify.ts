import type { Sql } from "../../../kernel/ports.ts";
import { type Break, checkLink, isErased, type Link, textsOf } from "./links.ts";
import { readLinks } from "./store.ts";

/** What looking through a chain has shown. */
export interface Verified {
  readonly digests: number;
  /** Texts that were erased since, which the chain covers by their hashes. */
  readonly erased: number;
  /** Of these, those for which nothing is on record that would have erased them: somebody has done it by hand. */
  readonly unexplained: number;
  /** Of the last link: who has got that digest can compare it. Null: there is none. */
  readonly last: string | null;
  /** Where the chain is broken first, and how: from there on nothing is proven. */
  readonly broken?: { readonly position: number; readonly week: string | null; readonly how: Break };
}

const AT_ONCE = 50;
/** Nobody hides a digest by giving it an impossible position. */
const LOWEST = -(2 ** 31);

/**
 * Proves that of an organization's digests no line and no source was dropped, edited or put elsewhere since they were sent, or
 * says where that is not so. Whoever can write to the database could make all of a chain anew: the last link would be another.
 * @param keptFrom what digests said that were made before is erased by Bellhop itself
 */
export async function verifyChain(sql: Sql, organizationId: string, keptFrom: Date): Promise<Verified> {
  let before: Link | undefined;
  let [digests, gone, unexplained] = [0, 0, 0];
  const found = () => ({ digests, erased: gone, unexplained, last: before?.hash ?? null });
  const lastErasure = await readLastErasure(sql, organizationId);
  const isExplained = ({ madeAt }: Link): boolean =>
    madeAt < keptFrom || (lastErasure !== null && lastErasure >= madeAt);
  for (;;) {
    const links = await readLinks(sql, organizationId, before?.position ?? LOWEST, AT_ONCE);
    for (const link of links) {
      const how = checkLink(link, before);
      if (how) return { ...found(), broken: { position: link.position, week: link.week, how } };
      digests++;
      const erased = textsOf(link).filter(isErased).length;
      gone += erased;
      if (!isExplained(link)) unexplained += erased;
      before = link;
    }
    if (links.length < AT_ONCE) break;
  }
  const position = digests + 1;
  if (position !== (await readNext(sql, organizationId)))
    return { ...found(), broken: { position, week: null, how: "missing" } };
  return found();
}

/** When somebody was last erased, by a log that the database lets nobody change; null: nobody ever was. */
async function readLastErasure(sql: Sql, organizationId: string): Promise<Date | null> {
  const [found] = await sql.query<{ at: Date | null }>({
    name: "digest.last erasure",
    text: `SELECT max(at) AS at FROM audit_event
           WHERE organization_id = $1 AND kind IN ('person erased', 'customer erased')`,
    values: [organizationId],
  });
  return found?.at ?? null;
}

/** The position that the next digest gets: what is missing at the end is missing below it. */
async function readNext(sql: Sql, organizationId: string): Promise<number> {
  const [counter] = await sql.query<{ next: number }>({
    name: "digest.counted",
    text: "SELECT next FROM counter WHERE organization_id = $1 AND name = 'digest'",
    values: [organizationId],
  });
  return counter?.next ?? 1;
}
