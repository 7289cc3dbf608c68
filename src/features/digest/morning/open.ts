import { type Calendar, localTime, onWorkingDay } from "../../../kernel/calendar/index.ts";
import type { Database } from "../../../kernel/ports.ts";
import type { Calendars } from "../../calendar/index.ts";
import type { Organizations } from "../../organization/index.ts";
import { inTurns } from "../in-turns.ts";
import { readPlaces } from "../places.ts";
import { toldUnit } from "../sources/asked.ts";
import { type Needed, readNeeded } from "../sources/decisions.ts";
import { readSilent } from "../sources/silence.ts";
import { type Lying, readNamesOf, readOverduePromises, readUnmoved } from "./open-store.ts";
import { type Matter, matters, type OpenGroup, type OpenItem } from "./schema.ts";

export interface OpenDependencies {
  readonly database: Database;
  readonly organizations: Pick<Organizations, "units">;
  readonly calendars: Pick<Calendars, "of">;
}

/** An escalation that has not moved for so many of its unit's working days is told of. */
const UNMOVED_DAYS = 2;
/** Nothing was logged for this long at least. */
const SILENT = 7 * 24 * 60 * 60_000;

type Found = Omit<OpenItem, "unitName" | "personName"> & {
  readonly unitId: string | null;
  readonly personId: string | null;
};

/**
 * What stays open in an organization: decisions that wait, escalations that nobody moves, promises and preventions that are
 * overdue, and units that have fallen silent. Nothing confidential, and of no unit with fewer than four people by its name.
 * Leaves others their turn.
 */
export async function readOpen(deps: OpenDependencies, organizationId: string, now: Date): Promise<OpenGroup[]> {
  const { organizations, calendars } = deps;
  const sql = inTurns(deps.database);
  const { timeZone, large } = await readPlaces(sql, organizationId);
  const units = await organizations.units(organizationId);
  const asked = { organizationId, large, units: units.map(({ id }) => id) };
  const { units: known } = await calendars.of(organizationId, { units: asked.units });
  const today = localTime(timeZone, now).date;

  const decisions = await readNeeded(sql, asked, now, today, ["decision", "question", "award"]);
  const overdue = await readNeeded(sql, asked, now, today, ["prevention"]);
  const promises = await readOverduePromises(sql, organizationId, now);
  const unmoved = (await readUnmoved(sql, organizationId, now)).filter((one) => isUnmoved(one, known, now));
  const week = { monday: today, from: new Date(now.getTime() - SILENT), until: now };
  const silent = await readSilent(sql, { ...asked, week }, known);

  const found: Readonly<Record<Matter, { readonly count: number; readonly items: readonly Found[] }>> = {
    decision: { count: decisions.count, items: decisions.shown.map((one) => neededItem("decision", one)) },
    escalation: {
      count: unmoved.length,
      items: unmoved.map((one) => ({ ...one, matter: "escalation", opens: { kind: "escalation", id: one.id } })),
    },
    promise: {
      count: promises.count,
      items: promises.lying.map((one) => ({ ...one, matter: "promise", opens: { kind: "case", id: one.caseId } })),
    },
    prevention: { count: overdue.count, items: overdue.shown.map((one) => neededItem("prevention", one)) },
    asleep: {
      count: silent.length,
      items: silent.map(({ unitId, since }) => ({
        ...{ matter: "asleep", id: unitId, unitId, since, number: null, caseId: null, personId: null },
        opens: { kind: "unit", id: unitId },
      })),
    },
  };
  const people = matters.flatMap((matter) => found[matter].items.flatMap(({ personId }) => personId ?? []));
  const names = await readNamesOf(sql, organizationId, people);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const named = ({ unitId, personId, ...item }: Found): OpenItem => ({
    ...item,
    unitName: (unitId !== null && toldUnit(asked, unitId) !== null && unitNames.get(unitId)) || null,
    personName: (personId !== null && names.get(personId)) || null,
  });
  return matters
    .map((matter) => ({ matter, count: found[matter].count, items: found[matter].items.map(named) }))
    .filter(({ items }) => items.length > 0);
}

function neededItem(matter: "decision" | "prevention", needed: Needed): Found {
  const { id, caseId, number, unitId, personId, since, kind } = needed;
  const opens = caseId === null ? ({ kind: "award", id } as const) : openedOf(kind, id, caseId);
  return { matter, id, caseId, number, unitId, personId, since, opens };
}

const openedOf = (kind: Needed["kind"], id: string, caseId: string): OpenItem["opens"] =>
  kind === "decision" ? { kind: "escalation", id } : { kind: "case", id: caseId };

function isUnmoved({ unitId, since }: Lying, calendars: ReadonlyMap<string, Calendar>, now: Date): boolean {
  const calendar = calendars.get(unitId);
  const until = calendar && onWorkingDay(calendar, since, UNMOVED_DAYS);
  return until !== undefined && until <= now;
}
