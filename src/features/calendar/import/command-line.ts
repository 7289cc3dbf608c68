import { z } from "zod";
import type { OpenDatabase } from "../../../database/index.ts";
import type { Clock, Ids } from "../../../kernel/clock.ts";
import { createTexts } from "../../../texts/catalog.ts";

const Common = { organization: z.string().optional(), dryRun: z.boolean() };

/** What somebody wants to import from a file, as asked on the command line. */
export const CalendarImport = z.discriminatedUnion("what", [
  z.object({ what: z.literal("closed-days"), unit: z.string(), ...Common }),
  z.object({ what: z.literal("shifts"), ...Common }),
]);
export type CalendarImport = z.infer<typeof CalendarImport>;

/** What became of it, written as JSON. */
export const ImportOutcome = z.object({ done: z.boolean(), says: z.array(z.string()) });

/** Imports a file's text. What reads such files is loaded now. */
export async function* importCalendarFile(
  { database, clock, ids }: { readonly database: OpenDatabase; readonly clock: Clock; readonly ids: Ids },
  asked: CalendarImport,
  file: string,
): AsyncGenerator<string> {
  const { organization, dryRun } = asked;
  const say = createTexts().for("en", "UTC");
  const common = { dryRun, ...(organization !== undefined && { organization }) };
  if (asked.what === "closed-days") {
    const { importClosedDays } = await import("./closed-days.ts");
    yield JSON.stringify(
      await importClosedDays(database, { ...common, unit: asked.unit }, file, { now: clock.now(), say }),
    );
  } else {
    const { importShifts } = await import("./shifts.ts");
    yield JSON.stringify(await importShifts(database, ids, common, file, say));
  }
}
