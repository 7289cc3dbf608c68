import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { ChangeOf } from "../../kernel/matter.ts";

/** A change of thanks or of an award, by whoever asks for it. */
export const changeBy = (ids: Ids, id: string, context: Context): ChangeOf => ({
  organizationId: context.organization.id,
  id,
  personId: context.actor.id,
  at: context.now,
  eventId: ids.next(),
  deliveryId: ids.next(),
  delivery: context.delivery,
});
