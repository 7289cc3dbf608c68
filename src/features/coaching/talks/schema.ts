import { z } from "zod";
import { SIGNALS } from "../signals/names.ts";

/** Longest note on a talk: it is one line. */
export const LONGEST_NOTE = 200;

/** One line; what is typed over several becomes one. */
export const Note = z
  .string()
  .transform((typed) => typed.replace(/\s+/g, " ").trim())
  .pipe(z.string().max(LONGEST_NOTE, "talk.tooLong"));

/** Whom something may be worth talking with: somebody of a unit, or with nobody all of it. */
export const Whom = z.object({ unitId: z.uuid(), personId: z.uuid().optional() });
export type Whom = z.infer<typeof Whom>;

/** One entry of the list of what may be worth a talk. */
export const Worth = Whom.extend({ signal: z.enum(SIGNALS) });
export type Worth = z.infer<typeof Worth>;
