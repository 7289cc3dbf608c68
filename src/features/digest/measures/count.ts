import { type Calendar, workingMinutes } from "../../../kernel/calendar/index.ts";
import { inPieces } from "../../../kernel/in-pieces.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Week } from "../../escalation/index.ts";
import { inTurns } from "../in-turns.ts";
import type { Places } from "../places.ts";
import { type Figures, type Measure, medianOf, type Share, shareOf } from "./definitions.ts";
import { COACHED, CONTACTS, LOGGED, PROMISES, READ, RECOVERED, SOLVED, THANKED } from "./statements.ts";

/** Complaints are read of so many units at once. */
const AT_ONCE = 10;
/** What was solved is read of a week in so many parts: about days. */
const PARTS = 7;
const WEEK = { days: 7 };
const NONE: Share = { yes: 0, of: 0 };

interface Of {
  readonly unitId: string;
}
type Shares = ReadonlyMap<string, Share>;

/** What is counted of units: the minutes until the first contact of each complaint, and what is true of how many. */
interface Counts {
  readonly waits: ReadonlyMap<string, readonly (number | undefined)[]>;
  readonly shares: Readonly<Record<Exclude<Measure, "first contact">, Shares>>;
}

export interface CountedWeek {
  readonly places: Places;
  readonly week: Week;
  readonly calendars: ReadonlyMap<string, Calendar>;
}

/** What a week came to, by the ids of the large units and, for the whole, of the organization. Leaves others their turn. */
export async function countWeek(sql: Sql, asked: CountedWeek): Promise<ReadonlyMap<string, Figures>> {
  const turns = inTurns(sql);
  const counts = { waits: await readWaits(turns, asked), shares: await readShares(turns, asked) };
  const { organizationId, counted, large } = asked.places;
  const breathe = inPieces();
  const found = new Map([[organizationId, figuresOf(counts, counted)]]);
  for (const unitId of large) {
    found.set(unitId, figuresOf(counts, [unitId]));
    await breathe();
  }
  return found;
}

function figuresOf({ waits, shares }: Counts, units: readonly string[]): Figures {
  const share = (measure: keyof Counts["shares"]) =>
    shareOf(
      units
        .map((id) => shares[measure].get(id) ?? NONE)
        .reduce((all, { yes, of }) => ({ yes: all.yes + yes, of: all.of + of }), NONE),
    );
  return {
    "first contact": medianOf(units.flatMap((id) => waits.get(id) ?? [])),
    "promises kept": share("promises kept"),
    "solved the first time": share("solved the first time"),
    reopened: share("reopened"),
    recovered: share("recovered"),
    logged: share("logged"),
    thanked: share("thanked"),
    coached: share("coached"),
    "reminder read": share("reminder read"),
  };
}

async function readWaits(sql: Sql, { places, week, calendars }: CountedWeek): Promise<Counts["waits"]> {
  const waits = new Map<string, (number | undefined)[]>();
  const breathe = inPieces();
  for (let at = 0; at < places.counted.length; at += AT_ONCE) {
    const rows = await sql.query<Of & { loggedAt: Date; contactAt: Date | null }>({
      name: "digest.contacts",
      text: CONTACTS,
      values: [places.organizationId, places.counted.slice(at, at + AT_ONCE), week.from, week.until],
    });
    for (const { unitId, loggedAt, contactAt } of rows) {
      const calendar = calendars.get(unitId);
      if (!calendar) continue;
      const wait = contactAt ? workingMinutes(calendar, loggedAt, contactAt) : undefined;
      const known = waits.get(unitId);
      if (known) known.push(wait);
      else waits.set(unitId, [wait]);
      await breathe();
    }
  }
  return waits;
}

async function readShares(sql: Sql, { places, week }: CountedWeek): Promise<Counts["shares"]> {
  const { organizationId, counted } = places;
  const read = <Row>(name: string, text: string, from: Date | string, until: Date | string): Promise<(Of & Row)[]> =>
    sql.query({ name: `digest.${name}`, text, values: [organizationId, counted, from, until] });
  const shares = async (name: string, text: string): Promise<Shares> =>
    byUnit(await read<Share>(name, text, week.from, week.until), ({ yes, of }) => ({ yes, of }));
  const units = async (name: string, text: string): Promise<Shares> => {
    const did = new Set((await read(name, text, week.from, week.until)).map(({ unitId }) => unitId));
    return new Map(counted.map((id) => [id, { yes: did.has(id) ? 1 : 0, of: 1 }]));
  };
  const solved = await readSolved(sql, places, week);
  const nextMonday = Temporal.PlainDate.from(week.monday).add(WEEK).toString();
  const reminders = await read<{ read: boolean }>("reminders", READ, week.monday, nextMonday);
  return {
    "promises kept": await shares("promises", PROMISES),
    "solved the first time": shareBy(
      solved.filter((one) => one.solved),
      ({ smooth }) => smooth,
    ),
    reopened: shareBy(solved, ({ reopened }) => reopened),
    recovered: await shares("recovered", RECOVERED),
    logged: await units("logged", LOGGED),
    thanked: await units("thanked", THANKED),
    coached: await units("coached", COACHED),
    "reminder read": byUnit(reminders, ({ read }) => ({ yes: read ? 1 : 0, of: 1 })),
  };
}

/** A complaint that was solved or opened again. */
interface Solved extends Of {
  readonly caseId: string;
  readonly solved: boolean;
  readonly reopened: boolean;
  readonly smooth: boolean;
}

/** Each once, whenever in the week that was and however often. */
async function readSolved(sql: Sql, { organizationId, counted }: Places, { from, until }: Week): Promise<Solved[]> {
  const found = new Map<string, Solved>();
  const part = (until.getTime() - from.getTime()) / PARTS;
  const begins = (nth: number): Date => new Date(from.getTime() + nth * part);
  for (let nth = 0; nth < PARTS; nth++) {
    const values = [organizationId, counted, from, until, begins(nth), begins(nth + 1)];
    for (const row of await sql.query<Solved>({ name: "digest.solved", text: SOLVED, values })) {
      const known = found.get(row.caseId);
      const [solved, reopened] = [row.solved || known?.solved === true, row.reopened || known?.reopened === true];
      found.set(row.caseId, { ...row, solved, reopened });
    }
  }
  return [...found.values()];
}

const shareBy = (rows: readonly Solved[], isSo: (row: Solved) => boolean): Shares =>
  new Map(
    [...Map.groupBy(rows, ({ unitId }) => unitId)].map(([unitId, ofUnit]) => [
      unitId,
      { yes: ofUnit.filter(isSo).length, of: ofUnit.length },
    ]),
  );

const byUnit = <Row extends Of>(rows: readonly Row[], share: (row: Row) => Share): Shares =>
  new Map(rows.map((row) => [row.unitId, share(row)]));
