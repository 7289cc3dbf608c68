import type { Sql } from "../../../kernel/ports.ts";
import type { Calendars } from "../../calendar/index.ts";
import type { Case } from "../../feedback/index.ts";
import { mayBeAsked } from "../../feedback/index.ts";
import type { Organizations } from "../../organization/index.ts";
import type { Rung } from "../schema.ts";
import type { LadderPeople, OnRung, Someone } from "./choose.ts";
import { type FoundPerson, readPeople } from "./store.ts";

export interface LadderDependencies {
  readonly database: Sql;
  readonly organizations: Pick<Organizations, "unit">;
  readonly calendars: Pick<Calendars, "of">;
}

/** What of a case tells who may have a turn. */
export type Raisable = Pick<Case, "organizationId"> & Parameters<typeof mayBeAsked>[0];

/** Everybody who may have a turn with a case of a unit, as they are at a moment. */
export const createPeopleOfLadder =
  ({ database, organizations, calendars }: LadderDependencies) =>
  async (found: Raisable, now: Date): Promise<LadderPeople> => {
    const { organizationId, unitId } = found;
    const unit = await organizations.unit(organizationId, unitId);
    const rows = await readPeople(database, organizationId, unitId, now);
    const { people: times } = await calendars.of(organizationId, { people: rows.map(({ id }) => id) });
    const everybody = new Map<string, Someone>();
    for (const row of rows) {
      const { id, name, reachable } = row;
      const calendar = times.get(id);
      if (calendar) everybody.set(id, { id, name, reachable, mayKnow: mayBeAsked(found, row, unit), calendar });
    }
    const onRung = (rung: Rung): OnRung[] =>
      rows.filter((row) => row.rungs.includes(rung)).flatMap((row) => withDeputy(row, everybody));
    const contacts = (of: FoundPerson["contact"]): Someone[] =>
      rows.filter(({ contact }) => contact === of).flatMap(({ id }) => everybody.get(id) ?? []);
    return {
      rungs: { manager: onRung("manager"), champion: onRung("champion"), leader: onRung("leader") },
      loads: new Map(rows.map(({ id, balls, messages }) => [id, { balls, messages }])),
      nightContacts: [...contacts("unit"), ...contacts("organization")],
    };
  };

function withDeputy(row: FoundPerson, everybody: ReadonlyMap<string, Someone>): OnRung[] {
  const { id, deputyId, deputyFrom: from, deputyUntil: until } = row;
  const own = everybody.get(id);
  const person = deputyId === null ? undefined : everybody.get(deputyId);
  if (!own || !person) return own ? [own] : [];
  return [{ ...own, deputy: { person, ...(from && until && { between: { from, until } }) } }];
}
