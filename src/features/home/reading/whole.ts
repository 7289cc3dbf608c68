import { localTime } from "../../../kernel/calendar/index.ts";
import type { Database } from "../../../kernel/ports.ts";
import type { Say } from "../../../texts/catalog.ts";
import type { Calendars } from "../../calendar/index.ts";
import { type Places, readHealth, readNeeded, readPlaces, readSilent, readVerbatims } from "../../digest/index.ts";
import type { Organizations } from "../../organization/index.ts";
import type { DecisionLine, RaisedLine, SaidLine, Sent, Some, Whole } from "../schema.ts";

export interface WholeDependencies {
  readonly database: Database;
  readonly organizations: Pick<Organizations, "units">;
  readonly calendars: Pick<Calendars, "of">;
}

const DAYS = 7;
const SHOWN = 3;

/** What is grave and has to be solved soonest comes first. What a leader has is a decision. */
const RAISED = `
  SELECT s.id AS "escalationId", c.number, who.name AS "personName", s.holder_id IS NOT NULL AS "isTaken",
         CASE WHEN s.holder_id IS NULL THEN s.offered_until ELSE s.held_until END AS until, count(*) OVER ()::int AS count
  FROM escalation s
  JOIN "case" c ON c.organization_id = s.organization_id AND c.id = s.case_id AND NOT c.confidential AND c.undone_at IS NULL
  LEFT JOIN person who ON who.organization_id = s.organization_id AND who.id = coalesce(s.holder_id, s.offered_to)
  WHERE s.organization_id = $1 AND s.state = 'going' AND s.folded_into IS NULL AND s.rung <> 'leader'
  ORDER BY c.severity, until NULLS LAST, s.id LIMIT ${SHOWN}`;

/** The seven days up to now, and the organization's units as those who lead may see them. */
export interface Lately {
  readonly places: Places;
  readonly week: { readonly monday: string; readonly from: Date; readonly until: Date };
  /** The local date there. */
  readonly today: string;
}

export async function latelyIn(database: Database, organizationId: string, now: Date): Promise<Lately> {
  const places = await readPlaces(database, organizationId);
  const { date } = localTime(places.timeZone, now);
  const first = Temporal.PlainDate.from(date).subtract({ days: DAYS - 1 });
  const from = new Date(now.getTime() - DAYS * 24 * 60 * 60_000);
  return { places, week: { monday: first.toString(), from, until: now }, today: date };
}

const askedOf = ({ places, week }: Lately) => ({
  organizationId: places.organizationId,
  units: places.counted,
  large: places.large,
  week,
});

/** What those who lead an organization need of it as a whole: nothing confidential, and no unit of fewer than four people by name. */
export async function readWhole(deps: WholeDependencies, lately: Lately, now: Date): Promise<Whole> {
  const { database, organizations, calendars } = deps;
  const { organizationId } = lately.places;
  const asked = askedOf(lately);
  const raised = await database.query<RaisedLine & { count: number }>({
    name: "home.raised",
    text: RAISED,
    values: [organizationId],
  });
  const { units: known } = await calendars.of(organizationId, { units: asked.units });
  const silent = await readSilent(database, asked, known);
  const names = new Map((await organizations.units(organizationId)).map(({ id, name }) => [id, name]));
  return {
    raised: { count: raised[0]?.count ?? 0, shown: raised },
    decisions: await readDecisions(deps, lately, now),
    asleep: {
      count: silent.length,
      shown: silent.slice(0, SHOWN).map(({ unitId, since }) => ({ name: names.get(unitId) ?? "", since })),
    },
    sent: await readSent(database, lately),
  };
}

/** What waits for a decision, of every unit: what was raised, asked or nominated in a small one is somebody's to decide too. */
async function readDecisions(
  { database, organizations }: WholeDependencies,
  { places, today }: Lately,
  now: Date,
): Promise<Some<DecisionLine>> {
  const { organizationId, large } = places;
  const units = (await organizations.units(organizationId)).map(({ id }) => id);
  return readNeeded(database, { organizationId, large, units }, now, today);
}

export const readSent = (database: Database, { places: { organizationId }, week }: Lately): Promise<Sent> =>
  readHealth(database, { organizationId, week });

/** Three things that customers said in the last seven days, as they were typed but for what is masked. */
export const readSaid = async (database: Database, lately: Lately, say: Say): Promise<readonly SaidLine[]> =>
  (await readVerbatims(database, askedOf(lately), say)).shown;
