import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Calendars } from "../../calendar/index.ts";
import type { Organizations } from "../../organization/index.ts";
import { isNotNeeded, PRESSING } from "../nudges/choose.ts";
import { readPast } from "../nudges/due-store.ts";
import { isHere } from "../nudges/working.ts";
import { findReasons } from "../signals/find.ts";
import { GOOD_NEWS } from "../signals/names.ts";
import { daysBefore, type Found, LATELY } from "../signals/schema.ts";
import { readMaterial, readPeople } from "../signals/store.ts";
import type { Whom } from "./schema.ts";
import { readTalkedWith } from "./store.ts";
import { unitsManagedBy } from "./whose.ts";

export interface WorthDependencies {
  readonly database: Sql;
  readonly calendars: Pick<Calendars, "of">;
  readonly organizations: Pick<Organizations, "units">;
}

/** What could be worth a talk, with names. */
export interface WorthATalk extends Found {
  readonly personName: string | null;
  readonly unitName: string;
}

/** Days for which it is remembered what was not needed. */
const PAST = 90;

const ofWhom = ({ personId, unitId }: Found): string => personId ?? unitId;

/**
 * What could be worth a talk now with somebody of the actor's own units who is there: of each one reason, and good ones and
 * others in turn. Without what they have said is not needed, and whom they have talked with in the last days.
 */
export async function findWorth(
  { database, calendars, organizations }: WorthDependencies,
  context: Context,
): Promise<readonly WorthATalk[]> {
  const { organization, actor, now } = context;
  const units = (await unitsManagedBy(organizations, context)).map(({ id }) => id);
  const materials = new Map(
    (await readMaterial(database, organization.id, units, now)).map((one) => [one.unitId, one]),
  );
  const talked = await readTalkedWith(database, organization.id, actor.id, daysBefore(now, LATELY));
  const since = daysBefore(now, PAST);
  const past = await readPast(database, organization.id, { managers: [actor.id], people: [], units: [] }, since);
  const found = [...materials.values()]
    .flatMap((material) => findReasons(material, now))
    .filter((one) => one.personId !== actor.id && !talked.has(ofWhom(one)) && !isNotNeeded(one, past, now));
  const { people } = await calendars.of(organization.id, { people: found.flatMap(({ personId }) => personId ?? []) });
  const there = found.filter(({ personId }) => personId === null || isHere(people.get(personId), now));
  return inTurn(oneOfEach(there)).map((one) => {
    const material = materials.get(one.unitId);
    const person = material?.people.find(({ personId }) => personId === one.personId);
    return { ...one, personName: person?.name ?? null, unitName: material?.name ?? "" };
  });
}

/** The most pressing of each. */
const oneOfEach = (found: readonly Found[]): Found[] => {
  const sorted = found.toSorted((one, other) => PRESSING.indexOf(one.signal) - PRESSING.indexOf(other.signal));
  return [...Map.groupBy(sorted, ofWhom).values()].flatMap(([first]) => first ?? []);
};

/** Something good first. */
function inTurn(found: readonly Found[]): Found[] {
  const good = found.filter(({ signal }) => GOOD_NEWS.has(signal));
  const other = found.filter(({ signal }) => !GOOD_NEWS.has(signal));
  const longer = Math.max(good.length, other.length);
  return Array.from({ length: longer }, (_, at) => [good[at], other[at]])
    .flat()
    .filter((one) => one !== undefined);
}

/** What somebody of a unit that the actor manages is called, or the unit. Throws UserError when they are nobody of theirs. */
export async function nameOfWhom(
  { database, organizations }: Omit<WorthDependencies, "calendars">,
  { unitId, personId }: Whom,
  context: Context,
): Promise<string> {
  const { organization, now } = context;
  const unit = (await unitsManagedBy(organizations, context)).find(({ id }) => id === unitId);
  const people = unit && personId ? await readPeople(database, organization.id, [unitId], now) : [];
  const name = personId === undefined ? unit?.name : people.find((one) => one.personId === personId)?.name;
  if (name === undefined) throw userError("nudge.unknown");
  return name;
}
