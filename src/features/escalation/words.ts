import { z } from "zod";
import type { PlainKey } from "../../texts/catalog.ts";

/** Longest reason, question or answer: it has to be read at a glance. */
export const LONGEST_WORDS = 1_000;

const words = (missing: PlainKey) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(LONGEST_WORDS, "escalation.tooLong")
    .transform((text) => text.toWellFormed().replaceAll("\0", "␀"));

export const Reason = words("escalation.sayWhy");
export const Question = words("escalation.sayQuestion");
export const Answer = words("escalation.sayAnswer");
export const Done = words("escalation.sayWhat");
