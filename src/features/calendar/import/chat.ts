import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { isFirstSight } from "../../../kernel/seen.ts";
import { mayChange, type Unit } from "../../organization/index.ts";
import type { WorkingTimeDependencies } from "../service.ts";
import { addClosedDays } from "../store.ts";
import type { Problem } from "./outcome.ts";
import { replaceShifts } from "./shift-store.ts";

/** What became of a text that somebody pasted: nothing of it was taken if something is wrong with it. */
export type Pasted<Taken> = Taken | { readonly problems: readonly Problem[] };

/** Closed days that were taken from a calendar. */
export interface TakenDays {
  readonly unit: Unit;
  /** How many it has, from today on. */
  readonly count: number;
  /** Local dates that were not closed before. */
  readonly added: readonly string[];
}

/** Shifts that were taken from a plan: how many for each unit, and for which local dates. */
export interface TakenShifts {
  readonly plans: readonly {
    readonly unit: string;
    readonly count: number;
    readonly first: string;
    readonly last: string;
  }[];
}

/** Imports what people paste where they chat. What reads such texts is loaded when somebody does so for the first time. */
export function createPasting({ database, organizations, calendars, ids, unitsChanged }: WorkingTimeDependencies) {
  const sightOf = (subjectId: string, { organization, delivery, now }: Context) => ({
    ...{ organizationId: organization.id, delivery, subjectId, at: now },
  });

  return {
    /** Adds the days of an iCalendar text to the closed days of a unit. Throws UserError for whoever may not. */
    async closedDays(unit: Unit, pasted: string, context: Context): Promise<Pasted<TakenDays>> {
      if (!(await mayChange(unit, context))) throw userError("channel.notYourUnit", { unit: unit.name });
      const { readClosedDaysFile } = await import("./closed-days.ts");
      const read = readClosedDaysFile(withoutFence(pasted), unit.timeZone, context.now);
      if ("problems" in read) return read;
      const { items: days } = read;
      const added = await calendars.change(unit.organizationId, [unit.id], async (sql) =>
        (await isFirstSight(sql, sightOf(unit.id, context)))
          ? addClosedDays(sql, unit.organizationId, unit.id, days)
          : [],
      );
      await unitsChanged(unit.organizationId, [unit.id]);
      return { unit, count: days.length, added };
    },

    /** Takes a plan of shifts for the units that somebody may decide for. */
    async shifts(pasted: string, context: Context): Promise<Pasted<TakenShifts>> {
      const { organization } = context;
      const units = await organizations.units(organization.id);
      const mine = new Set<string>();
      for (const unit of units) if (await mayChange(unit, context)) mine.add(unit.id);
      const { readShiftFile, peopleIn } = await import("./shifts.ts");
      const read = await readShiftFile(database, ids, organization.id, withoutFence(pasted), ({ id }) => mine.has(id));
      if ("problems" in read) return read;
      const people = await peopleIn(database, organization.id, read);
      await calendars.change(organization.id, people, async (sql) => {
        if (await isFirstSight(sql, sightOf(organization.id, context)))
          await replaceShifts(sql, organization.id, read.plans, read.shifts);
      });
      return {
        plans: read.plans.map(({ unit: { name: unit }, count, first, last }) => ({ unit, count, first, last })),
      };
    },
  };
}

/** Is it an iCalendar text, rather than a plan of shifts? */
export const isCalendar = (pasted: string): boolean => /^\s*(?:```\w*\s*)?BEGIN:VCALENDAR/i.test(pasted);

/** People paste a text between the signs that show it as code. */
export const withoutFence = (pasted: string): string =>
  pasted.replace(/^\s*```[a-z]*\r?\n?/i, "").replace(/\s*```\s*$/, "\n");
