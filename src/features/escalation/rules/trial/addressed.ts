import { type Calendar, isQuiet, isWorking } from "../../../../kernel/calendar/index.ts";
import { mondayOf } from "../../../../kernel/gate/index.ts";
import { choose, type LadderPeople, type Load } from "../../ladder/index.ts";
import type { Rung } from "../../schema.ts";
import type { WouldRaise } from "./replay.ts";

/** To whom cards would have gone. */
export interface Addressed {
  /** Where they would have gone first. */
  readonly to: Readonly<Record<Rung, number>>;
  /** How many of them to whoever asks. */
  readonly toYou: number;
  /** How many came when their unit was closed or it was quiet there, and how many of these do not wait. */
  readonly atNight: number;
  readonly urgentAtNight: number;
  /** The most messages that one person would have got in a week. */
  readonly most: number;
}

export interface Addressing {
  /** Whoever asks. */
  readonly personId: string;
  readonly calendarOf: (unitId: string) => Calendar | undefined;
  /** Who is on the ladder of a unit, for what is not confidential. */
  readonly peopleOf: (unitId: string) => Promise<LadderPeople>;
  /** See `inPieces`. */
  readonly pause: () => Promise<void>;
}

/** Counts to whom these cards, in the order of time, would have gone. Nobody is named: it says by whom and how many at most. */
export async function addressed(
  cards: readonly WouldRaise[],
  { personId, calendarOf, peopleOf, pause }: Addressing,
): Promise<Addressed> {
  const to: Record<Rung, number> = { manager: 0, champion: 0, leader: 0 };
  const count = { toYou: 0, atNight: 0, urgentAtNight: 0 };
  /** What each person was told in a week so far: of those who are there, whoever was told least is asked. */
  const weeks = new Map<string, Map<string, Load>>();
  const toldIn = (week: string): Map<string, Load> => {
    const found = weeks.get(week) ?? new Map<string, Load>();
    weeks.set(week, found);
    return found;
  };
  for (const { at: moment, unitId, severity, rule, confidential } of cards) {
    await pause();
    const at = new Date(moment);
    const calendar = calendarOf(unitId);
    if (calendar && (!isWorking(calendar, at) || isQuiet(calendar, at))) {
      count.atNight += 1;
      if (severity === 1) count.urgentAtNight += 1;
    }
    const timeZone = calendar?.timeZone ?? "UTC";
    const people = confidential ? undefined : { ...(await peopleOf(unitId)), loads: toldIn(mondayOf(timeZone, at)) };
    const turn = people && choose(people, { severity, startAt: rule.startAt, passed: [], now: at });
    to[turn?.rung ?? rule.startAt] += 1;
    if (!turn) continue;
    const { id } = turn.person;
    if (id === personId) count.toYou += 1;
    const told = toldIn(mondayOf(timeZone, turn.from));
    told.set(id, { balls: 0, messages: (told.get(id)?.messages ?? 0) + 1 });
  }
  const most = Math.max(0, ...weeks.values().flatMap((told) => told.values().map(({ messages }) => messages)));
  return { to, ...count, most };
}
