import type { SignalName } from "./names.ts";
import {
  apologyMissing,
  backFromAbsence,
  hardCases,
  newPerson,
  noCoaching,
  promiseUnderPressure,
  recoveryDoneWell,
  type Signal,
  winNotSpokenAbout,
} from "./of-people.ts";
import { sameFriction, silentUnit, standardMissed, themeRising } from "./of-units.ts";
import { daysBetween, type Found, type Material } from "./schema.ts";

const signals: Readonly<Record<SignalName, Signal>> = {
  hard_cases: hardCases,
  recovery_done_well: recoveryDoneWell,
  win_not_spoken_about: winNotSpokenAbout,
  new_person: newPerson,
  no_coaching: noCoaching,
  apology_missing: apologyMissing,
  same_friction: sameFriction,
  promise_under_pressure: promiseUnderPressure,
  silent_unit: silentUnit,
  theme_rising: themeRising,
  standard_missed: standardMissed,
  back_from_absence: backFromAbsence,
};

/** What these say is of the last talk itself. */
const OF_TALKS: ReadonlySet<SignalName> = new Set<SignalName>(["no_coaching", "win_not_spoken_about"]);

/** Every reason to talk with somebody of a unit, or with all of it, as things are now; of people also when somebody did last. */
export function findReasons(material: Material, now: Date): Found[] {
  const people = new Map(material.people.map((member) => [member.personId, member]));
  return Object.values(signals)
    .flatMap((signal) => signal(material, now))
    .flatMap((found): Found[] => {
      if (found.personId === null) return [found];
      const member = people.get(found.personId);
      if (!member || OF_TALKS.has(found.signal)) return member ? [found] : [];
      const talk = member.talkAt && daysBetween(member.talkAt, now);
      return [{ ...found, evidence: { ...found.evidence, talk } }];
    });
}
