import { createMemory } from "../../kernel/cache.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { Sql } from "../../kernel/ports.ts";
import { record } from "./store.ts";

/** Who reads what is for few is written down before they read it; of anything else nothing is asked and nothing written. */
export type NoteReads = (
  cases: readonly { readonly id: string; readonly confidential: boolean }[],
  context: Pick<Context, "organization" | "actor" | "delivery" | "now">,
) => Promise<void>;

/** Deliveries of which it is known what was read with them: it is read several times while one is answered. */
const KNOWN = 10_000;

export function createNoteReads({ database, ids }: { readonly database: Sql; readonly ids: Ids }): NoteReads {
  const noted = createMemory<true>(KNOWN);
  return async (cases, { organization, actor, delivery, now }) => {
    const keyOf = (id: string): string => `${delivery} ${actor.id} ${id}`;
    const news = cases.filter(({ confidential, id }) => confidential && !noted.has(keyOf(id)));
    if (news.length === 0) return;
    const read = { organizationId: organization.id, at: now, kind: "confidential read", personId: actor.id };
    await record(
      database,
      news.map(({ id }) => ({ ...read, id: ids.next(), subjectId: id })),
    );
    for (const { id } of news) noted.set(keyOf(id), true);
  };
}
