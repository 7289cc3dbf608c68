import {
  bold,
  type Card,
  card,
  heading,
  context as small,
  type TableBlock,
  table,
  text,
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type WaitsFor, waits } from "../../content/index.ts";
import type { Attainment } from "./schema.ts";
import type { Week } from "./weeks.ts";

interface Counted {
  readonly attained: number;
  readonly missed: number;
}

/** How often something was attained in a week: "11 of 12", or that nothing came. */
function said({ attained, missed }: Counted, say: Say): string {
  const all = attained + missed;
  return all === 0 ? say("clocks.nothing") : say("clocks.of", { attained, all });
}

const of = (attained: readonly Attainment[], waitsFor: WaitsFor): Counted => ({
  attained: sum(attained.filter((one) => one.waitsFor === waitsFor).map((one) => one.attained)),
  missed: sum(attained.filter((one) => one.waitsFor === waitsFor).map((one) => one.missed)),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

interface OfUnit {
  readonly unit: string;
  readonly standards: readonly string[];
  readonly weeks: readonly { readonly week: Week; readonly attained: readonly Attainment[] }[];
}

/** The standards of a unit that count time, and how often each was attained, week by week. */
export function unitCard({ unit, standards, weeks }: OfUnit, say: Say): Card {
  const title = say("clocks.ofUnit", { unit });
  if (standards.length === 0) return card(title, heading(title), text(say("clocks.noStandard", { unit })));
  return card(
    title,
    heading(title),
    ...standards.map((standard) => text(bold(standard))),
    byWeek(weeks, say),
    small(say("clocks.explained")),
  );
}

const byWeek = (weeks: OfUnit["weeks"], say: Say): TableBlock =>
  table(
    say("clocks.attained"),
    [say("clocks.week"), ...waits.map((one) => say(`standard.clock.${one}`))],
    weeks.map(({ week: { monday }, attained }, ago) => [
      ago === 0 ? say("clocks.thisWeek") : say("clocks.weekOf", { at: new Date(`${monday}T12:00:00Z`) }),
      ...waits.map((one) => said(of(attained, one), say)),
    ]),
  );

interface OfUnits {
  /** By name. Each of at least four people. */
  readonly units: readonly { readonly name: string; readonly attained: readonly Attainment[] }[];
  /** How many are smaller, and not shown by themselves. */
  readonly smaller: number;
}

/** How often standards were attained last week, unit by unit. */
export function unitsCard({ units, smaller }: OfUnits, say: Say): Card {
  const title = say("clocks.lastWeek");
  const shown = units.filter(({ attained }) => attained.length > 0);
  return card(
    title,
    heading(title),
    shown.length === 0
      ? text(say("clocks.noneEnded"))
      : table(
          say("clocks.attained"),
          [say("clocks.unit"), ...waits.map((one) => say(`standard.clock.${one}`))],
          shown.map(({ name, attained }) => [name, ...waits.map((one) => said(of(attained, one), say))]),
        ),
    smaller > 0 ? small(say("clocks.smaller", { count: smaller })) : undefined,
    small(say("clocks.explained")),
  );
}
