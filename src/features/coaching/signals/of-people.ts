import type { SignalName } from "./names.ts";
import {
  BACK,
  daysBefore,
  daysBetween,
  type Evidence,
  type Found,
  type Material,
  type Member,
  MONTH,
} from "./schema.ts";

/** Looks for one reason to talk with somebody in what is known of a unit. */
export type Signal = (material: Material, now: Date) => Found[];

/** From so many on it is several. */
const SEVERAL = 3;
/** A new person is new for so many days; and nobody is in a unit that was itself set up so lately. */
const NEW_DAYS = 30;
const SET_UP_DAYS = 14;
/** Without a talk for so many days it is time for one. */
const TALK_DAYS = 30;
/** An absence of so many days is one to come back from. */
const AWAY_DAYS = 5;

const found = (signal: SignalName, { unitId }: Material, personId: string, evidence: Evidence): Found => ({
  signal,
  unitId,
  personId,
  evidence,
});

/** Nobody has talked with them since. */
const isUnspoken = ({ people }: Material, personId: string, at: Date): boolean =>
  people.some((member) => member.personId === personId && (member.talkAt === null || member.talkAt < at));

/** Somebody has heard several hard complaints in a week. */
export const hardCases: Signal = (material) =>
  material.hard
    .filter(({ count }) => count >= SEVERAL)
    .map(({ personId, count, cases }) => found("hard_cases", material, personId, { count, cases: [...cases] }));

/** Somebody took all steps, and the customer is happy again. */
export const recoveryDoneWell: Signal = (material) =>
  material.happy
    .filter(({ personId, at }) => isUnspoken(material, personId, at))
    .map(({ personId, case: one }) => found("recovery_done_well", material, personId, { cases: [one] }));

/** A win names somebody, or they were thanked, and nobody has talked with them since. */
export const winNotSpokenAbout: Signal = (material) =>
  material.wins
    .filter(({ personId, at }) => isUnspoken(material, personId, at))
    .map(({ personId, win, kudos }) =>
      found("win_not_spoken_about", material, personId, { ...(win && { win }), ...(kudos && { kudos }) }),
    );

/**
 * Somebody is in their first thirty days, in a unit that was there before them. Of whom the first days were begun it is said a
 * week and a month after that, with how far they are; nothing if they were never there for a card.
 */
export const newPerson: Signal = (material, now) => [
  ...material.newcomers
    .filter(({ sent }) => sent > 0)
    .map(({ personId, startedAt, sent, done }) =>
      found("new_person", material, personId, { days: daysBetween(startedAt, now), count: done, of: sent }),
    ),
  ...material.people
    .filter(
      ({ since, welcomed }) =>
        !welcomed && since > daysBefore(now, NEW_DAYS) && since >= daysBefore(material.since, -SET_UP_DAYS),
    )
    .map(({ personId, since }) => found("new_person", material, personId, { days: daysBetween(since, now) + 1 })),
];

/** No talk with somebody was noted for long; of whom none ever was, since they are there. */
export const noCoaching: Signal = (material, now) =>
  material.people
    .filter(({ talkAt, since }) => (talkAt ?? since) < daysBefore(now, TALK_DAYS))
    .map((member) => found("no_coaching", material, member.personId, sinceTalk(member, now)));

const sinceTalk = ({ talkAt }: Member, now: Date): Evidence => (talkAt ? { days: daysBetween(talkAt, now) } : {});

/** Of several complaints that somebody has put right none says that they apologised. */
export const apologyMissing: Signal = (material) =>
  material.recovered
    .filter(({ count, apologised }) => count >= SEVERAL && apologised === 0)
    .map(({ personId, count, cases }) =>
      found("apology_missing", material, personId, { count, days: MONTH, cases: [...cases] }),
    );

/** Somebody kept a promise that was not an easy one. */
export const promiseUnderPressure: Signal = (material) =>
  material.kept
    .filter(({ personId, at }) => isUnspoken(material, personId, at))
    .map(({ personId, case: one, what }) =>
      found("promise_under_pressure", material, personId, { cases: [one], words: what }),
    );

/** Somebody has just come back after days away. */
export const backFromAbsence: Signal = (material, now) =>
  material.people.flatMap(({ personId, away, talkAt }) => {
    if (!away || away.until > now || away.until < daysBefore(now, BACK)) return [];
    const days = daysBetween(away.from, away.until);
    if (days < AWAY_DAYS || (talkAt !== null && talkAt >= away.until)) return [];
    return [found("back_from_absence", material, personId, { days })];
  });
