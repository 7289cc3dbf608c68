import { bindActions, bindForms } from "../../kernel/action.ts";
import { localMoment, localTime } from "../../kernel/calendar/index.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Feature } from "../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../kernel/reply.ts";
import { mayChange, type Unit, unitMeant, unitToChange } from "../organization/index.ts";
import { calendarActions } from "./actions.ts";
import {
  absencesCard,
  closedCard,
  closedNowCard,
  hoursCard,
  reopenedCard,
  suggestionCard,
  workingCard,
} from "./cards.ts";
import { calendarCommands } from "./commands.ts";
import { calendarForms, hoursForm, workingForm } from "./forms.ts";
import { createImporting } from "./import/feature.ts";
import { addDays, readDays, readUntil } from "./read/days.ts";
import { type Read, readWorking } from "./read/hours.ts";
import { DEFAULT_HOURS, type OwnHours } from "./schema.ts";
import { createWorkingTime, type WorkingTimeDependencies } from "./service.ts";
import { readHoursForm, readOwnQuiet, readOwnZone, readWorkingForm } from "./typed.ts";
import { spansOfDays } from "./written.ts";

export { type Calendars, createCalendars } from "./calendars.ts";
export { calendarCommands } from "./commands.ts";
export { withoutFence } from "./import/chat.ts";
export { CalendarImport, ImportOutcome, importCalendarFile } from "./import/command-line.ts";
export { importCommands, importMessageActions } from "./import/declarations.ts";
export {
  type ImportOutcome as Outcome,
  type Problem,
  problem,
  problemsSaid,
  type ReadFile,
  refused,
} from "./import/outcome.ts";
export { organizationMeant } from "./import/places.ts";
export { readDays, readUntil } from "./read/days.ts";
export { readRepeats } from "./read/repeats.ts";
export { readable, timeWritten, weekWritten } from "./written.ts";

/** When units are open and people work: shown to everybody, changed by managers and by each for themselves. */
export function createCalendarFeature(deps: WorkingTimeDependencies): Feature {
  const { organizations } = deps;
  const time = createWorkingTime(deps);
  const importing = createImporting(deps);
  const named = (name: string): string | undefined => (name === "" ? undefined : name);

  const hours = async (unit: Unit, context: Context) =>
    hoursCard(await time.hours(unit, context), DEFAULT_HOURS, context.say);

  const absences = async (context: Context, done?: string) =>
    absencesCard(done, await time.absences(context), context.say);

  async function working(context: Context) {
    const { own, found } = await time.working(context);
    const home = context.actor.memberships[0]?.unitId;
    const units = await organizations.units(context.organization.id);
    const unit = units.find(({ id }) => id === home) ?? units.find(({ isDefault }) => isDefault);
    if (!unit) throw new Error("An organization has a default unit.");
    return workingCard(own, found, unit, context.say);
  }

  /** The days that somebody typed, and the unit they named behind them, which they may change. */
  async function closedDays(typed: string, context: Context) {
    const { now, say } = context;
    const here = await unitMeant(organizations, undefined, context);
    const read = readDays(typed, localTime(here.timeZone, now).date, say.locale);
    if (!read) throw userError("closed.noDay");
    const unit = await unitToChange(organizations, named(read.rest), context);
    return { unit, days: read.days };
  }

  const closed = async (unit: Unit, context: Context) =>
    closedCard(unit, await time.closed(unit, context), await mayChange(unit, context), context.say);

  const closing = {
    import: importing.closed,
    async add(typed: string, context: Context): Promise<Reply> {
      if (!/\d/.test(typed) && !readDays(typed, "2026-01-01", context.say.locale)) {
        return privately(await closed(await unitMeant(organizations, named(typed), context), context));
      }
      const { unit, days } = await closedDays(typed, context);
      await time.close(unit, days, context);
      return privately(closedNowCard(unit, days, context.say));
    },
    async remove(typed: string, context: Context): Promise<Reply> {
      const { unit, days } = await closedDays(typed, context);
      await time.reopen(unit, days, context);
      return privately(reopenedCard(unit, days, context.say));
    },
    async suggest(typed: string, context: Context): Promise<Reply> {
      const [place = "", ...unitName] = typed.split(/\s+/);
      const unit = await unitToChange(organizations, named(unitName.join(" ")), context);
      return privately(suggestionCard(unit, await time.suggest(unit, place, context), context.say));
    },
  };

  async function away(typed: string, context: Context): Promise<Reply> {
    if (typed === "") return privately(await absences(context));
    const { timeZone } = await time.workingOf(context);
    const read = readDays(typed, localTime(timeZone, context.now).date, context.say.locale);
    const [days, ...more] = read?.rest === "" ? read.days : [];
    if (!days || more.length > 0) throw userError("away.noDay");
    const from = localMoment(timeZone, days.first, 0);
    await time.leave({ kind: "away", from, until: localMoment(timeZone, addDays(days.last, 1), 0) }, context);
    return privately(await absences(context, context.say("away.saved")));
  }

  async function pause(typed: string, context: Context): Promise<Reply> {
    const { say, now } = context;
    if (typed === "") return privately(await absences(context));
    if (/^(off|end|stop|over|fin|no|ya)$/i.test(typed)) {
      await time.comeBack({ kind: "pause" }, context);
      return privately(await absences(context, say("away.pauseEnded")));
    }
    const until = readUntil(typed, now, (await time.workingOf(context)).timeZone, say.locale);
    if (!until) throw userError("away.noEnd");
    await time.leave({ kind: "pause", from: now, until }, context);
    return privately(await absences(context, say("away.pauseSaved")));
  }

  async function workAs(change: (before: OwnHours) => OwnHours, context: Context) {
    await time.work(change, context);
    return working(context);
  }

  return {
    name: "calendar",
    commands: [
      ...importing.commands,
      ...bindCommands(calendarCommands, {
        hours: async ({ unit }, context) =>
          privately(await hours(await unitMeant(organizations, unit, context), context)),
        closed: ({ ask, text }, context) => closing[ask](text, context),
        away: ({ text }, context) => away(text, context),
        pause: ({ text }, context) => pause(text, context),
        async working({ ask, text }, context) {
          if (text === "") return privately(await working(context));
          return privately(await workAs(readOwn[ask](text, context.say.locale), context));
        },
      }),
    ],
    actions: [
      ...importing.actions,
      ...bindActions(calendarActions, {
        async changeHours({ unitId }, context) {
          const { unit, settings } = await time.hoursToChange(unitId, context);
          return opening(hoursForm(unit, settings, context.say));
        },
        async reopen({ unitId, days }, context) {
          const unit = await time.unitOf(unitId, context);
          await time.reopen(unit, days, context);
          return replacing(reopenedCard(unit, days, context.say));
        },
        async addHolidays({ unitId, place, from }, context) {
          const unit = await time.unitOf(unitId, context);
          const { days } = await time.suggest(unit, place, context, from);
          if (days.length === 0) return replacing(await closed(unit, context));
          await time.closeAll(unit, days, context);
          return replacing(closedNowCard(unit, spansOfDays(days.map(({ date }) => date)), context.say));
        },
        async endAbsence({ absenceId }, context) {
          await time.comeBack({ id: absenceId }, context);
          return replacing(await absences(context, context.say("away.ended")));
        },
        async changeWorking(_input, context) {
          const { own } = await time.working(context);
          return opening(workingForm(own, context.say));
        },
        async workAsUnit(_input, context) {
          return replacing(await workAs(without, context));
        },
      }),
    ],
    forms: [
      ...importing.forms,
      ...bindForms(calendarForms, {
        async hours({ unitId }, values, context) {
          const read = readHoursForm(values, context.say);
          if ("errors" in read) return { kind: "errors", errors: read.errors };
          const unit = await time.unitOf(unitId, context);
          const changed = await time.setHours(unit, read.settings, read.timeZone ?? unit.timeZone, context);
          return replacing(await hours(changed, context));
        },
        async working(_about, values, context) {
          const read = readWorkingForm(values, context.say);
          if ("errors" in read) return { kind: "errors", errors: read.errors };
          return replacing(await workAs(() => read.own, context));
        },
      }),
    ],
    messageActions: importing.messageActions,
  };
}

/** What a sentence changes of what somebody has set of their own, by what it is about. Throws UserError. */
const readOwn = {
  days(typed: string, locale: string): (before: OwnHours) => OwnHours {
    const { hours, weekdays } = understood(readWorking(typed, locale));
    // Hours say the days too.
    return (before) => ({ ...without(before), ...(hours ? { hours } : { weekdays }) });
  },
  quiet(typed: string, locale: string): (before: OwnHours) => OwnHours {
    const quiet = understood(readOwnQuiet(typed, locale));
    return ({ quiet: _, ...before }) => ({ ...before, ...(quiet !== undefined && { quiet }) });
  },
  zone(typed: string): (before: OwnHours) => OwnHours {
    const read = readOwnZone(typed);
    if ("unclear" in read) throw userError("hours.noZone", { zone: read.unclear.slice(0, 60) });
    const timeZone = read.value;
    return ({ timeZone: _, ...before }) => ({ ...before, ...(timeZone !== undefined && { timeZone }) });
  },
};

function understood<Value>(read: Read<Value>): Value {
  if ("unclear" in read) throw userError("hours.unclear", { text: read.unclear });
  return read.value;
}

/** What they have set without when they work: that is as in their unit. */
const without = ({ hours: _hours, weekdays: _weekdays, ...rest }: OwnHours): OwnHours => rest;
