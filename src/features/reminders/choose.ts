import { chance } from "../../kernel/chance.ts";
import type { Advice } from "./advice.ts";

/** Local days within which nothing that was sent to a unit is sent there again. */
export const REST = 20;
/** The same for what a manager has left out. */
export const REST_AFTER_SKIP = 92;

/** A day of a unit: what was sent, will be sent, or was left out. */
export interface PastAdvice {
  readonly adviceId: string;
  readonly strategy: string;
  /** Local date. */
  readonly day: string;
  /** Somebody has left it out. */
  readonly skipped: boolean;
}

/** What people thought of what was sent. */
export interface Votes {
  readonly adviceId: string;
  readonly strategy: string;
  readonly more: number;
  readonly less: number;
}

export interface Choosing {
  /** Local date. */
  readonly day: string;
  /** Names the draw: the same name, and the same of everything else, is the same advice. */
  readonly draw: string;
  readonly past: readonly PastAdvice[];
  /** Complaints of the last 14 days, by theme. */
  readonly complaints: ReadonlyMap<string, number>;
  readonly votes: readonly Votes[];
}

/**
 * Chooses a unit's advice of a day: nothing that rests, nothing of the strategy of the day before, else by chance, where
 * what the complaints are about, what people liked and the unit's standards have better chances. The chance comes out of
 * the names of draw and advice, so that a preview is what is sent, and other complaints seldom change it.
 * If everything rests, it is what has rested the longest. Undefined if there is nothing at all.
 */
export function choose(all: readonly Advice[], choosing: Choosing): Advice | undefined {
  const resting = new Set(choosing.past.filter((past) => rests(past, choosing.day)).map(({ adviceId }) => adviceId));
  const awake = all.filter(({ id }) => !resting.has(id));
  const last = strategiesBefore(choosing);
  const others = awake.filter(({ strategy }) => !last.has(strategy));
  const eligible = others.length > 0 ? others : awake;
  const weight = weighing(eligible, choosing);
  return (
    first(eligible, (advice) => -Math.log(chance(`${choosing.draw} ${advice.id}`)) / weight(advice)) ??
    first(all, ({ id }) => lastUse(id, choosing.past))
  );
}

function rests({ day: used, skipped }: PastAdvice, day: string): boolean {
  const days = daysBetween(used, day);
  return skipped ? days <= REST_AFTER_SKIP : Math.abs(days) <= REST;
}

const DAY = 24 * 60 * 60_000;
/** From one local date to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** Of what was sent on the last day before, or on this one. */
function strategiesBefore({ past, day }: Choosing): ReadonlySet<string> {
  const sent = past.filter((one) => !one.skipped && one.day <= day);
  const last = sent.reduce((latest, one) => (one.day > latest ? one.day : latest), "");
  return new Set(sent.filter((one) => one.day === last).map(({ strategy }) => strategy));
}

/** What was left out counts as if it had been used that much later. */
const lastUse = (id: string, past: readonly PastAdvice[]): number =>
  Math.max(
    Number.NEGATIVE_INFINITY,
    ...past
      .filter(({ adviceId }) => adviceId === id)
      .map((one) => Date.parse(one.day) + (one.skipped ? REST_AFTER_SKIP * DAY : 0)),
  );

/** Most of the posts that go to where the complaints are, however many there are. */
const MOST_TO_COMPLAINTS = 0.7;
/** So many complaints bring half of that. */
const HALF_AT = 3;
/**
 * A part of the chances, the larger the more complaints there are, is shared out to their themes as the complaints are, and
 * within a theme alike; the rest goes to all alike. Together, standards have as many chances as all tips: each comes soon
 * after its rest.
 */
function weighing(eligible: readonly Advice[], { complaints, votes }: Choosing): (advice: Advice) => number {
  const total = sum(complaints.values());
  const toComplaints = total === 0 ? 0 : (MOST_TO_COMPLAINTS * total) / (total + HALF_AT);
  const onTheme = new Map<string, number>();
  const standards = eligible.filter(({ strategy }) => strategy === "standard").length;
  for (const theme of eligible.flatMap(({ themes }) => themes)) onTheme.set(theme, (onTheme.get(theme) ?? 0) + 1);
  return ({ id, strategy, themes }) => {
    const wanted = sum(themes.map((theme) => (complaints.get(theme) ?? 0) / total / (onTheme.get(theme) ?? 1)));
    const fair = (1 - toComplaints) / eligible.length + (toComplaints && toComplaints * wanted);
    const favour = strategy === "standard" ? Math.max(1, eligible.length - standards) / standards : 1;
    return fair * favour * liking(votes, id, strategy);
  };
}

/** Votes change chances by a factor of 4 at most, either way, so that everything still comes round. */
const MOST_LIKED = 4;

/** What was thought of this very advice, and, with half of the weight, of others of its kind. */
function liking(votes: readonly Votes[], id: string, kind: string): number {
  const own = votes.filter(({ adviceId }) => adviceId === id);
  const alike = votes.filter(({ adviceId, strategy }) => adviceId !== id && strategy === kind);
  const factor = ratio(own, 1) * ratio(alike, 4) ** 0.5;
  return Math.min(MOST_LIKED, Math.max(1 / MOST_LIKED, factor));
}

/** More for each less, as if there had been `before` of each already. */
const ratio = (votes: readonly Votes[], before: number): number =>
  (sum(votes.map(({ more }) => more)) + before) / (sum(votes.map(({ less }) => less)) + before);

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

/** The one that costs the least; of several, the first. */
function first<One>(all: readonly One[], cost: (one: One) => number): One | undefined {
  let best: { readonly one: One; readonly cost: number } | undefined;
  for (const one of all) {
    const its = cost(one);
    if (!best || its < best.cost) best = { one, cost: its };
  }
  return best?.one;
}
