import type { Span } from "./span.ts";

/** Lengths by country (SWIFT IBAN registry, ISO 13616). */
const LENGTHS = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24
   FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32
   LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24
   RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

const BEGINNING = /[A-Z]{2}\d{2}/gi;
/** Signs between two characters of a number, at most. */
const GAP = 3;

/** Finds bank numbers (IBAN) by country, length and check digits, written together or in groups. */
export function findIbans(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: beginning, index: start } of text.matchAll(BEGINNING)) {
    const length = LENGTHS.get(beginning.slice(0, 2).toUpperCase());
    if (length === undefined || start < (found.at(-1)?.end ?? 0)) continue;
    const end = endOf(text, start, length);
    if (end !== undefined) found.push({ start, end, secret: "bank" });
  }
  return found;
}

/** Where the `length` letters and digits from `start` end, if their check digits are right. */
function endOf(text: string, start: number, length: number): number | undefined {
  let characters = "";
  let gap = 0;
  for (let at = start; at < text.length && gap <= GAP; at += 1) {
    const char = text.charAt(at);
    if (/[A-Z\d]/i.test(char)) {
      characters += char;
      gap = 0;
      if (characters.length === length) return isChecked(characters) ? at + 1 : undefined;
    } else if (" -.".includes(char)) gap += 1;
    else return undefined;
  }
  return undefined;
}

/** Fewer digits than any bank's numbers have: ordinary words, which one time in 97 have the right check digits too. */
const FEWEST_DIGITS = 7;

/** ISO 7064, MOD 97-10: the first four characters go to the end, letters count from A = 10. */
function isChecked(characters: string): boolean {
  if (characters.replace(/\D/g, "").length < FEWEST_DIGITS) return false;
  let rest = 0;
  for (const char of characters.slice(4) + characters.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
