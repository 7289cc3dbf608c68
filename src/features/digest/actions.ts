import { z } from "zod";
import { defineAction } from "../../kernel/action.ts";

/** Which digest: its unit or organization, and its week or month. */
export const OneDigest = z.object({
  placeId: z.uuid(),
  week: z.union([z.iso.date({ abort: true }).refine(isMonday), z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)]),
});

/** No line speaks of more weeks. */
const MOST_WEEKS = 52;

function isMonday(date: string): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek === 1;
}

/** What a line of a digest rests on, to be opened with the rights that whoever presses the button has at that moment. */
const Opens = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("case"), id: z.uuid() }),
  z.object({ kind: z.literal("win"), id: z.uuid() }),
  z.object({ kind: z.literal("award"), id: z.uuid() }),
  z.object({ kind: z.literal("escalation"), id: z.uuid() }),
  /** Complaints about a theme of so many weeks, of one unit or all. */
  z.object({
    kind: z.literal("theme"),
    unitId: z.uuid().nullable(),
    theme: z.string().max(100),
    weeks: z.int().min(1).max(MOST_WEEKS),
  }),
  /** What was logged last in a unit. */
  z.object({ kind: z.literal("unit"), id: z.uuid() }),
  /** Who of a unit was thanked. */
  z.object({ kind: z.literal("team"), id: z.uuid() }),
  z.object({ kind: z.enum(["measures", "deliveries", "rules", "budget"]) }),
]);
export type Opens = z.infer<typeof Opens>;

export const digestActions = {
  open: defineAction("digest.open", OneDigest.extend({ opens: Opens })),
  /** Shows another one. */
  show: defineAction("digest.show", OneDigest),
  seen: defineAction("digest.seen", OneDigest),
  /** The same as a file of CSV. */
  take: defineAction("digest.take", OneDigest),
};
