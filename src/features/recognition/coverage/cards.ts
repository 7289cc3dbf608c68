import { beginning } from "../../../message/beginning.ts";
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  context,
  facts,
  heading,
  text,
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { masked } from "../../feedback/index.ts";
import type { Unit } from "../../organization/index.ts";
import { thankPerson } from "../kudos/offers.ts";
import type { Coverage, Deed, Thanked } from "./store.ts";

/** Days in which everybody should have been thanked, and after which it is high time. */
export const RECENT_DAYS = 30;
export const LONG_DAYS = 60;
/** So many people are shown with what to thank them for, first those of whom something is known; the others are named. */
const SHOWN = 8;
/** Groups smaller than this are not broken down. */
const SMALLEST = 4;

const DAY = 24 * 60 * 60_000;
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY);

/** Those who were not thanked for long. */
export const waiting = (team: readonly Thanked[], now: Date): Thanked[] =>
  team.filter(({ at }) => at === null || at < daysBefore(now, LONG_DAYS));

/** What a manager sees of their unit, alone: who was thanked, who was not, and one thing to thank each of these for. */
export function teamCard(
  unit: Unit,
  team: readonly Thanked[],
  deeds: ReadonlyMap<string, Deed>,
  now: Date,
  say: Say,
): Card {
  const title = say("team.title", { unit: unit.name });
  const recent = team.filter(({ at }) => at !== null && at >= daysBefore(now, RECENT_DAYS));
  const long = waiting(team, now).toSorted((a, b) => Number(deeds.has(b.id)) - Number(deeds.has(a.id)));
  const others = long.slice(SHOWN).map(({ name }) => name);
  const thanked = recent.length > 0 ? recent.map(({ name }) => name).join(", ") : say("team.nobody");
  return card(
    title,
    heading(title),
    facts([say("team.thanked", { days: RECENT_DAYS }), thanked]),
    long.length > 0
      ? text(bold(say("team.notThanked", { days: LONG_DAYS })))
      : text(say("team.everybody", { days: LONG_DAYS })),
    ...long.slice(0, SHOWN).flatMap((person) => lineOf(person, deeds.get(person.id), say)),
    others.length > 0 ? text(say("team.others", { names: others.join(", ") })) : undefined,
    context(say("team.onlyYou")),
  );
}

function lineOf(person: Thanked, deed: Deed | undefined, say: Say): Block[] {
  const what = deed
    ? say(deed.caseId ? "team.solved" : "team.deed", { what: deed.name, text: beginning(masked(deed.text, say)) })
    : say("team.noDeed");
  const buttons = actions(thankButton(person, deed, say));
  return [text(bold(person.name), ` · ${what}`), ...(buttons ? [buttons] : [])];
}

const thankButton = ({ id, name }: Thanked, deed: Deed | undefined, say: Say): Button =>
  thankPerson(
    { id, name },
    { ...(deed?.caseId && { caseId: deed.caseId }), ...(deed?.winId && { winId: deed.winId }) },
    say,
  );

/** What whoever leads sees of units: how many were thanked, in words that say of nobody that they were not. */
export function coverageCard(units: readonly { readonly unit: Unit; readonly coverage: Coverage }[], say: Say): Card {
  const title = say("coverage.title", { days: RECENT_DAYS });
  return card(
    title,
    heading(title),
    facts(...units.map(({ unit, coverage }) => [unit.name, say(`coverage.${levelOf(coverage)}`)] as const)),
    context(say("coverage.explained", { smallest: SMALLEST })),
  );
}

function levelOf({ people, thanked }: Coverage): "small" | "nearlyAll" | "most" | "half" | "few" {
  if (people < SMALLEST) return "small";
  const share = thanked / people;
  if (share >= 0.9) return "nearlyAll";
  if (share >= 0.6) return "most";
  return share >= 0.4 ? "half" : "few";
}
