import { button } from "../../kernel/action.ts";
import { localTime, type PersonCalendar } from "../../kernel/calendar/index.ts";
import { around } from "../../kernel/wording.ts";
import { actions, type Block, type Card, card, facts, heading, context as small, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import type { Unit } from "../organization/index.ts";
import { calendarActions } from "./actions.ts";
import type { Holidays } from "./holidays.ts";
import { importActions } from "./import/declarations.ts";
import type { Absence, ClosedDay, Days, OwnHours, UnitHours } from "./schema.ts";
import { daysWritten, spansOfDays, spansWritten, spanWritten, timeWritten, weekWritten } from "./written.ts";

/** The hours of a unit, as set or assumed, and the days on which it is closed next. */
export function hoursCard(
  {
    unit,
    settings,
    closed,
    mayChange,
  }: { unit: Unit; settings: UnitHours | undefined; closed: readonly ClosedDay[]; mayChange: boolean },
  assumed: UnitHours,
  say: Say,
): Card {
  const { hours, quiet, startOfDay } = settings ?? assumed;
  const starts = weekWritten(startOfDay, say, (minute) => (minute === null ? "" : timeWritten(minute, say)));
  const [next] = spansOfDays(closed.map(({ date }) => date));
  const title = say("hours.title", { unit: unit.name });
  return card(
    title,
    heading(title),
    facts(
      ...weekWritten(hours, say, (spans) => spansWritten(spans, say)),
      [say("hours.quiet"), quiet ? spanWritten(quiet, say) : say("hours.neverQuiet")],
      ...starts.filter(([, at]) => at !== "").map(([days, at]) => [say("hours.startsOn", { days }), at] as const),
      [say("hours.zone"), unit.timeZone],
      ...(next ? [[say("hours.closedNext"), daysWritten(next, say)] as const] : []),
    ),
    settings ? undefined : text(say("hours.assumed")),
    small(say("hours.whatItMeans")),
    mayChange ? actions(button(say("button.change"), calendarActions.changeHours, { unitId: unit.id })) : undefined,
  );
}

/** The closed days of a unit from today on. */
export function closedCard(unit: Unit, closed: readonly ClosedDay[], mayChange: boolean, say: Say): Card {
  const title = say("closed.title", { unit: unit.name });
  const lines = namedSpans(closed).map(({ days, name }) =>
    text(name === undefined ? daysWritten(days, say) : `${daysWritten(days, say)} · ${name}`),
  );
  return card(
    title,
    heading(title),
    ...(lines.length > 0 ? lines : [text(say("closed.none"))]),
    small(say("closed.how")),
    mayChange
      ? actions(button(say("button.pasteCalendar"), importActions.pasteCalendar, { unitId: unit.id }))
      : undefined,
  );
}

/** Days in a row that have the same name, together. */
function namedSpans(closed: readonly ClosedDay[]): { days: Days; name: string | undefined }[] {
  const names = new Map<string | undefined, string[]>();
  for (const { date, name } of closed) names.set(name, [...(names.get(name) ?? []), date]);
  return [...names]
    .flatMap(([name, dates]) => spansOfDays(dates).map((days) => ({ days, name })))
    .sort((a, b) => (a.days.first < b.days.first ? -1 : 1));
}

/** As much as a button carries. */
const MOST_SPANS = 20;

export function closedNowCard(unit: Unit, days: readonly Days[], say: Say): Card {
  const done = say("closed.added", { unit: unit.name, days: listed(days, say) });
  const undo =
    days.length <= MOST_SPANS
      ? button(say("button.remove"), calendarActions.reopen, { unitId: unit.id, days: [...days] })
      : undefined;
  return card(done, text(done), actions(undo));
}

export const reopenedCard = (unit: Unit, days: readonly Days[], say: Say): Card =>
  sentenceCard(say("closed.removed", { unit: unit.name, days: listed(days, say) }));

const listed = (days: readonly Days[], say: Say): string => days.map((one) => daysWritten(one, say)).join("; ");

/** The public holidays of a place, none of which is a closed day yet, and what to mind about them. */
export function suggestionCard(unit: Unit, { place, from, days, partly }: Holidays, say: Say): Card {
  const title = say("closed.suggestion", { place, count: days.length });
  return card(
    title,
    heading(title),
    ...days.map(({ date, name }) => text(`${daysWritten({ first: date, last: date }, say)} · ${name}`)),
    ...partly.map(({ date, name, from: minute }) => {
      const day = daysWritten({ first: date, last: date }, say);
      return text(say("closed.partly", { day, name, time: timeWritten(minute, say) }));
    }),
    small(say("closed.gaps")),
    actions(
      days.length > 0
        ? button(say("button.addAll", { unit: unit.name }), calendarActions.addHolidays, {
            unitId: unit.id,
            place,
            from,
          })
        : undefined,
    ),
  );
}

/** When a person is away, or has paused; `first` says what has just been done. */
export function absencesCard(first: string | undefined, absences: readonly Absence[], say: Say): Card {
  const summary = first ?? (absences.length > 0 ? say("away.title") : say("away.none"));
  const blocks = absences.flatMap(({ id, kind, from, until }): (Block | undefined)[] => {
    const days = daysWritten(daysBetween(from, until, say.timeZone), say);
    const away = say("away.away", { days });
    const end = { description: kind === "pause" ? say("button.endPause") : say("button.endOf", { what: away }) };
    return [
      text(...(kind === "pause" ? around(say, until, (at) => say("away.paused", { at })) : [away])),
      actions(button(say("button.end"), calendarActions.endAbsence, { absenceId: id }, end)),
    ];
  });
  return card(summary, text(summary), ...blocks, small(say("away.how")));
}

/** The local dates from an instant until another. */
const daysBetween = (from: Date, until: Date, timeZone: string): Days => ({
  first: localTime(timeZone, from).date,
  last: localTime(timeZone, new Date(until.getTime() - 1)).date,
});

/** When a person works, and what of it is their own. */
export function workingCard(own: OwnHours, person: PersonCalendar, unit: Unit, say: Say): Card {
  const title = say("working.title");
  const { hours, weekdays } = own;
  const ownDays = hours !== undefined || weekdays !== undefined;
  const days = hours
    ? weekWritten(hours, say, (spans) => (spans.length > 0 ? spansWritten(spans, say) : say("working.off")))
    : weekdays
      ? weekWritten(weekdays, say, (works) => (works ? say("working.asIn", { unit: unit.name }) : say("working.off")))
      : [[say("working.when"), say("working.asIn", { unit: unit.name })] as const];
  return card(
    title,
    heading(title),
    facts(
      ...days,
      [say("hours.quiet"), quietOf(own, person, unit, say)],
      [say("hours.zone"), zoneOf(own, person, unit, say)],
    ),
    small(say("working.whatItMeans")),
    small(say("working.how")),
    actions(
      button(say("button.change"), calendarActions.changeWorking, {}),
      ownDays ? button(say("button.asUnit", { unit: unit.name }), calendarActions.workAsUnit, {}) : undefined,
    ),
  );
}

function quietOf(own: OwnHours, { quiet }: PersonCalendar, unit: Unit, say: Say): string {
  const written = quiet ? spanWritten(quiet, say) : say("hours.neverQuiet");
  return own.quiet === undefined ? say("working.sameAsIn", { what: written, unit: unit.name }) : written;
}

function zoneOf(own: OwnHours, { timeZone }: PersonCalendar, unit: Unit, say: Say): string {
  if (own.timeZone !== undefined) return timeZone;
  return timeZone === unit.timeZone
    ? say("working.sameAsIn", { what: timeZone, unit: unit.name })
    : say("working.asChatSays", { zone: timeZone });
}

const sentenceCard = (said: string): Card => card(said, text(said));
