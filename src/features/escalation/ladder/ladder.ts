import { type AnyCalendar, afterWorkingMinutes, isWorking } from "../../../kernel/calendar/index.ts";
import { type Case, mayBeAsked } from "../../feedback/index.ts";
import type { Ladder } from "../schema.ts";
import { choose } from "./choose.ts";
import { clocksOf } from "./clocks.ts";
import { createPeopleOfLadder, type LadderDependencies } from "./people.ts";
import { isNightContact, readClocks, readReachable } from "./store.ts";

const MINUTE = 60_000;

/** See Ladder. */
export function createLadder(deps: LadderDependencies): Ladder {
  const { database, organizations, calendars } = deps;
  const peopleFor = createPeopleOfLadder(deps);

  /**
   * Whose time counts: theirs; but a night contact who is called while they are off has agreed to that, and every minute
   * counts. Who is not there any more has the unit's time.
   */
  async function timeOf(found: Case, personId: string, from: Date): Promise<AnyCalendar | undefined> {
    const { organizationId, unitId, severity } = found;
    const { people, units } = await calendars.of(organizationId, { people: [personId], units: [unitId] });
    const own = people.get(personId);
    const calledAtNight = severity === 1 && own !== undefined && !isWorking(own, from);
    if (calledAtNight && (await isNightContact(database, found, personId))) return undefined;
    return own ?? units.get(unitId);
  }

  const deadline: Ladder["deadline"] = async (found, { rung, personId, doing }, from) => {
    const clocks = clocksOf(await readClocks(database, found.organizationId, found.unitId));
    const minutes = clocks[rung][found.severity][doing];
    const time = await timeOf(found, personId, from);
    return (time && afterWorkingMinutes(time, from, minutes)) ?? new Date(from.getTime() + minutes * MINUTE);
  };

  return {
    deadline,
    async next(found, after, now) {
      const [startAt, passed] = "startAt" in after ? [after.startAt, []] : [after.rung, after.passed];
      const chosen = choose(await peopleFor(found, now), { severity: found.severity, startAt, passed, now });
      if (!chosen) return undefined;
      const turn = { rung: chosen.rung, personId: chosen.person.id, doing: "accept" } as const;
      return { ...chosen, until: await deadline(found, turn, chosen.from) };
    },
    async mayHold(found, personId) {
      const person = await readReachable(database, found.organizationId, personId);
      const unit = await organizations.unit(found.organizationId, found.unitId);
      return person !== undefined && mayBeAsked(found, person, unit);
    },
  };
}
