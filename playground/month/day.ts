import { timeZone } from "../demo.ts";
import { type Chance, createChance } from "./chance.ts";
import type { LoggedCase, LoggedWin } from "./logged.ts";
import { numbers, type Sentence } from "./sentence.ts";
import { type House, houses, type Shift } from "./shifts.ts";

/** The cases that people logged on one day, in any order: always the same for the same day. */
export function casesOf(date: Temporal.PlainDate): readonly LoggedCase[] {
  const chance = createChance(date.toString());
  return houses.flatMap((house) => {
    const many = house.perDay[date.dayOfWeek - 1] ?? 0;
    // Some days are quieter than others; closed is closed.
    const count = many === 0 ? 0 : many + chance.between(-1, 1);
    return sentencesFor(house, count, chance).map((sentence, at): LoggedCase => {
      const shift = chance.oneOf(house.shifts, ({ share }) => share);
      return {
        key: `demo ${date} ${house.unit} ${at}`,
        at: momentIn(shift, date, chance),
        by: chance.oneOf(shift.people),
        unit: house.unit,
        text: filledIn(sentence.text, chance),
        kind: sentence.kind,
        theme: sentence.theme,
        severity: sentence.severity,
        state: stateOf(sentence, chance),
      };
    });
  });
}

/** The wins of one day. Each house has one on any of so many days, and none twice within a month. */
export function winsOf(date: Temporal.PlainDate): readonly LoggedWin[] {
  const day = EPOCH.until(date).days;
  const turn = Math.floor(day / DAYS_PER_WIN);
  return houses.flatMap((house): LoggedWin[] => {
    const chance = createChance(`wins ${turn} ${house.unit}`);
    const isItsDay = chance.between(0, DAYS_PER_WIN - 1) === day % DAYS_PER_WIN;
    const deed = house.wins[turn % house.wins.length];
    if (!isItsDay || !deed || house.perDay[date.dayOfWeek - 1] === 0) return [];
    const shift = chance.oneOf(house.shifts, ({ share }) => share);
    const at = momentIn(shift, date, chance);
    return [{ key: `demo ${date} ${house.unit} win`, at, by: chance.oneOf(shift.people), unit: house.unit, ...deed }];
  });
}

const EPOCH = Temporal.PlainDate.from("1970-01-01");
const DAYS_PER_WIN = 4;

/** Nothing is said twice on one day. */
function sentencesFor({ sentences }: House, count: number, chance: Chance): readonly Sentence[] {
  const left = new Set(sentences);
  return Array.from({ length: Math.min(count, left.size) }, () => {
    const sentence = chance.oneOf([...left], ({ often }) => often);
    left.delete(sentence);
    return sentence;
  });
}

function momentIn({ from, to }: Shift, date: Temporal.PlainDate, chance: Chance): number {
  const minute = chance.between(from * 60, to * 60 - 1);
  const time = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60, chance.between(0, 59));
  return date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
}

const filledIn = (text: string, chance: Chance): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const [from, to] = numbers[name] ?? [0, 0];
    return String(chance.between(from, to));
  });

/** Most of what went wrong was put right; what is no complaint has nothing open. */
function stateOf({ kind }: Sentence, chance: Chance): LoggedCase["state"] {
  if (kind === "compliment" || kind === "suggestion") return "solved";
  return chance.oneOf(["confirmed", "solved", "not asked", "open"] as const, (state) => shares[state]);
}

const shares = { confirmed: 5, solved: 4, "not asked": 1, open: 1 } as const;
