import type { Say } from "../../../texts/catalog.ts";
import { mask } from "./mask.ts";

/** A text as others see it: without mail addresses and phone, card and bank numbers. Mask first, shorten afterwards. */
export const masked = (text: string, say: Say): string =>
  mask(text, { mail: say("mask.mail"), phone: say("mask.phone"), card: say("mask.card"), bank: say("mask.bank") });
