import { z } from "zod";
import en from "./sensitive/en.json" with { type: "json" };

const Phrases = z.array(z.string());

/** Phrases by language; all are looked for. */
const phrases = [Phrases.parse(en)].flat();
const SENSITIVE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join("|")})(?![\\p{L}\\p{N}])`, "iu");

/** Does a text seem to be about a person, a leader or an injury, so that its author is asked who may know? */
export const isSensitive = (text: string): boolean => SENSITIVE.test(text);
