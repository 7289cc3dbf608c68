import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { type Columns, changeCase } from "../life/changes.ts";
import type { Case } from "../schema.ts";
import { readVoices } from "../store.ts";
import { weighVoices } from "./severity.ts";
import { noteVoice } from "./store.ts";

/** More than anybody puts together; what one transaction takes apart. */
const MOST = 1_000;

/**
 * In the transaction that takes a case back: its voices are no longer parts of it, but of what it was a part of itself, else
 * cases of their own; and that has one voice less, and may be milder then.
 */
export async function partVoices(sql: Sql, undone: Case, context: Context, ids: Ids): Promise<void> {
  const { actor, now, delivery } = context;
  const written = () => ({ personId: actor.id, at: now, eventId: ids.next(), deliveryId: ids.next() });
  const voices = await readVoices(sql, undone, MOST);
  for (const voice of voices.filter(({ mergedInto }) => mergedInto === undone.id)) {
    await changeCase(sql, voice, {
      ...written(),
      event: undone.mergedInto ? "merged" : "parted",
      set: { merged_into: undone.mergedInto ?? null },
      delivery: `${delivery} ${voice.id}`,
    });
  }
  if (undone.mergedInto) {
    const { organizationId, mergedInto: caseId, id: otherId } = undone;
    await noteVoice(sql, "voice left", { ...written(), organizationId, caseId, otherId });
    await weighVoices(sql, { organizationId, id: caseId }, undone, context, ids);
  }
}

/** In the transaction that changes a case: what it is a voice of no longer tells of it to who may not know it, or does again. */
export async function heedKnowing(
  sql: Sql,
  { organizationId, id, mergedInto, confidential }: Case,
  set: Columns,
  context: Context,
  ids: Ids,
): Promise<void> {
  if (!mergedInto || set.confidential === undefined || set.confidential === confidential) return;
  await weighVoices(sql, { organizationId, id: mergedInto }, { organizationId, id }, context, ids);
}
