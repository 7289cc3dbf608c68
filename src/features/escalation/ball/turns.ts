import { localMoment, localTime, nextWorking } from "../../../kernel/calendar/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Calendars } from "../../calendar/index.ts";
import type { Case } from "../../feedback/index.ts";
import { type Ladder, type PassedOver, type Rung, rungs } from "../schema.ts";
import { isAbove, type Offering, type Standing } from "./moves.ts";

/** Who has a turn with an escalation. Reads calendars: never inside a transaction. */
export interface Turns {
  /** Whose turn is next, if it is none of these people's. */
  next(
    found: Case,
    after: Parameters<Ladder["next"]>[1],
    now: Date,
    without: readonly string[],
  ): Promise<Offering | undefined>;
  /** Where the ladder ends: whoever has the case, or has logged it, or else an admin; if they may have it. */
  lastResort(found: Case, startAt: Rung, now: Date, without: readonly string[]): Promise<Offering | undefined>;
  /** The first working moment of a person on a later local date. */
  nextDay(organizationId: string, personId: string, now: Date): Promise<Date>;
  /** On which rung somebody stands, as far as they decide in the unit; undefined: on none. */
  rungOf(found: Case, personId: string): Promise<Rung | undefined>;
  /** What somebody is called. */
  nameOf(organizationId: string, personId: string): Promise<string>;
  /** Who of these people is away now, and when the next of them will be. */
  away(organizationId: string, people: readonly string[], now: Date): Promise<Away>;
}

export interface Away {
  readonly now: ReadonlySet<string>;
  readonly next?: Date;
}

export interface TurnsDependencies {
  readonly database: Sql;
  readonly calendars: Pick<Calendars, "of">;
  readonly ladder: Ladder;
}

/** More people than that have no turn: the ladder goes round in a circle. */
const MOST = 100;
const DAY = 24 * 60 * 60_000;

export function createTurns({ database, calendars, ladder }: TurnsDependencies): Turns {
  const nextDay: Turns["nextDay"] = async (organizationId, personId, now) => {
    const { people } = await calendars.of(organizationId, { people: [personId] });
    const calendar = people.get(personId);
    if (!calendar) return new Date(now.getTime() + DAY);
    const tomorrow = Temporal.PlainDate.from(localTime(calendar.timeZone, now).date).add({ days: 1 }).toString();
    const begins = localMoment(calendar.timeZone, tomorrow, 0);
    return nextWorking(calendar, begins) ?? new Date(now.getTime() + DAY);
  };

  return {
    nextDay,

    async next(found, after, now, without) {
      let from = after;
      const passedOver: PassedOver[] = [];
      for (let tries = 0; tries < MOST; tries += 1) {
        const turn = await ladder.next(found, from, now);
        if (!turn) return undefined;
        const { person, ...rest } = turn;
        const before = passedOver.filter((one) => !turn.passedOver.some((other) => sameOf(one, other)));
        if (!without.includes(person.id))
          return { ...rest, to: person.id, passedOver: [...before, ...turn.passedOver] };
        passedOver.push(...turn.passedOver);
        const passed = "startAt" in from || from.rung !== turn.rung ? [] : from.passed;
        from = { rung: turn.rung, passed: [...passed, person.id] };
      }
      return undefined;
    },

    async lastResort(found, startAt, now, without) {
      const { organizationId, ownerId, loggedBy, onBehalfOf } = found;
      const admins = await adminsOf(database, organizationId);
      const candidates = [ownerId, onBehalfOf?.id ?? loggedBy, ...admins].filter((id) => !without.includes(id));
      const why = found.confidential ? "may not know" : "nobody";
      const passedOver = rungs.filter((rung) => !isAbove(startAt, rung)).map((rung) => ({ rung, why }) as const);
      for (const to of candidates) {
        if (!(await ladder.mayHold(found, to))) continue;
        return { to, rung: startAt, from: now, until: await nextDay(organizationId, to, now), passedOver, last: true };
      }
      return undefined;
    },

    async rungOf({ organizationId, unitId }, personId) {
      const [row] = await database.query<{ manages: boolean; roles: string[] }>({
        name: "escalation.rung",
        text: `SELECT p.roles, EXISTS (
                 SELECT FROM membership m WHERE m.organization_id = p.organization_id AND m.person_id = p.id
                   AND m.unit_id = $2 AND m.role = 'manager') AS manages
               FROM person p WHERE p.organization_id = $1 AND p.id = $3`,
        values: [organizationId, unitId, personId],
      });
      if (!row) return undefined;
      if (row.roles.includes("leader")) return "leader";
      if (row.roles.includes("champion")) return "champion";
      return row.manages ? "manager" : undefined;
    },

    async nameOf(organizationId, personId) {
      const [row] = await database.query<{ name: string }>({
        name: "escalation.name",
        text: "SELECT name FROM person WHERE organization_id = $1 AND id = $2",
        values: [organizationId, personId],
      });
      return row?.name ?? "";
    },

    async away(organizationId, people, now) {
      const rows = await database.query<{ id: string; from_at: Date }>({
        name: "escalation.away",
        text: `SELECT person_id AS id, from_at FROM absence
               WHERE organization_id = $1 AND person_id = ANY($2::uuid[]) AND kind = 'away' AND until_at > $3`,
        values: [organizationId, people, now],
      });
      const coming = rows.filter((row) => row.from_at > now).map((row) => row.from_at.getTime());
      return {
        now: new Set(rows.filter((row) => row.from_at <= now).map(({ id }) => id)),
        ...(coming.length > 0 && { next: new Date(Math.min(...coming)) }),
      };
    },
  };
}

const sameOf = (one: PassedOver, other: PassedOver): boolean => one.rung === other.rung && one.name === other.name;

/** Who these people are now, by their ids: another one if they were united since. */
export async function readWhoTheyAre(
  sql: Sql,
  organizationId: string,
  ids: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.query<{ id: string; now: string }>({
    name: "escalation.whoTheyAre",
    text: `SELECT id, same_as AS now FROM person
           WHERE organization_id = $1 AND id = ANY($2::uuid[]) AND same_as IS NOT NULL`,
    values: [organizationId, ids.filter((id) => typeof id === "string")],
  });
  return new Map(rows.map(({ id, now }) => [id, now]));
}

/** Who looks after Bellhop itself, by name. */
async function adminsOf(sql: Sql, organizationId: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>({
    name: "escalation.admins",
    text: `SELECT id FROM person WHERE organization_id = $1 AND 'admin' = ANY(roles) AND same_as IS NULL ORDER BY name, id`,
    values: [organizationId],
  });
  return rows.map(({ id }) => id);
}

/** After those who had a turn where it was offered last. */
export const afterThose = ({ offered, rung, passed }: Standing) => ({
  rung: offered?.rung ?? rung,
  passed,
});
