import { z } from "zod";
import { withoutAccents } from "../guess/tokens.ts";
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };

const Phrases = z.array(z.string());

/** Phrases by language; all are looked for. */
const phrases = [en, es].flatMap((list) => Phrases.parse(list)).map(withoutAccents);
const SENSITIVE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join("|")})(?![\\p{L}\\p{N}])`, "iu");

/** Does a text seem to be about a person, a leader or an injury, so that its author is asked who may know? */
export const isSensitive = (text: string): boolean => SENSITIVE.test(withoutAccents(text));
