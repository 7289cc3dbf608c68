/** Shortest and longest card number (ISO/IEC 7812). */
const SHORTEST = 13;
const LONGEST = 19;

/** Where among groups of digits a card number begins: groups that follow each other and have the right check digit. */
export function cardIn(groups: readonly string[]): number | undefined {
  const begin = groups.findIndex((_, from) => {
    let digits = "";
    for (const group of groups.slice(from, from + LONGEST)) {
      digits += group;
      if (digits.length > LONGEST) return false;
      if (digits.length >= SHORTEST && isChecked(digits)) return true;
    }
    return false;
  });
  return begin === -1 ? undefined : begin;
}

/** Whether a card number hides anywhere in a row of digits. */
export function hidesCard(digits: string): boolean {
  for (let from = 0; from + SHORTEST <= digits.length; from += 1) {
    for (let length = SHORTEST; length <= LONGEST && from + length <= digits.length; length += 1) {
      if (isChecked(digits.slice(from, from + length))) return true;
    }
  }
  return false;
}

/** The Luhn check (ISO/IEC 7812-1, annex B): from the right, every second digit counts double, digit by digit. */
function isChecked(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - place));
    const counted = place % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}
