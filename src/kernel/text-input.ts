import { z } from "zod";
import type { PlainKey } from "../texts/catalog.ts";

const LONGEST = 10_000;

/**
 * What somebody typed, exactly, of at most 10,000 characters; the keys say what is wrong otherwise. PostgreSQL keeps neither
 * NUL nor half a surrogate pair: they become "␀" and "�".
 */
export const textInput = (empty: PlainKey, tooLong: PlainKey) =>
  z
    .string()
    .refine((text) => text.trim() !== "", empty)
    .refine((text) => text.length <= LONGEST || [...text].length <= LONGEST, tooLong)
    .transform((text) => text.toWellFormed().replaceAll("\0", "␀"));
