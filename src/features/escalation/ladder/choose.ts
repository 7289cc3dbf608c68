import type { PersonCalendar } from "../../../kernel/calendar/index.ts";
import { isWorking } from "../../../kernel/calendar/index.ts";
import { decide } from "../../../kernel/gate/index.ts";
import { type Named, type PassedOver, type Rung, rungs, type Turn } from "../schema.ts";
import type { Severity } from "./clocks.ts";

/** Somebody who may be asked, as far as that matters. */
export interface Someone extends Named {
  /** Has an account where they can be reached. */
  readonly reachable: boolean;
  /** May know of the case that it is about. */
  readonly mayKnow: boolean;
  readonly calendar: PersonCalendar;
}

/** Stands in for somebody: between two moments in any case, without them whenever that one cannot be asked. */
export interface Deputy {
  readonly person: Someone;
  readonly between?: { readonly from: Date; readonly until: Date };
}

/** One of those of a rung. */
export interface OnRung extends Someone {
  readonly deputy?: Deputy;
}

/** What somebody has to do and to read already. */
export interface Load {
  /** Escalations that they have, or are asked to take. */
  readonly balls: number;
  /** What they were told this week without having asked for it. */
  readonly messages: number;
}

/** Everybody who may have a turn. */
export interface LadderPeople {
  /** In the order in which they are asked when nothing else tells them apart. */
  readonly rungs: Readonly<Record<Rung, readonly OnRung[]>>;
  /** By person; whoever is not named has nothing. */
  readonly loads: ReadonlyMap<string, Load>;
  /** Have agreed to be called at night, in the order in which they are: whoever has for the unit first. */
  readonly nightContacts: readonly Someone[];
}

export interface Asked {
  readonly severity: Severity;
  readonly startAt: Rung;
  /** Ids of those who had their turn. */
  readonly passed: readonly string[];
  readonly now: Date;
}

/** Whose turn it is, without until when. */
export type Chosen = Omit<Turn, "until">;

/** Who does not work within this is not waited for: what is logged in the evening waits for the morning, not for Monday. */
const NEAR = 16 * 60 * 60_000;

type Why = PassedOver["why"];
type Option = Pick<Chosen, "person" | "as" | "from">;

/**
 * Whose turn is next: on the first rung where somebody is there, whoever can hear of it soonest; of several, whoever has the
 * fewest escalations, then whoever was told least this week. What cannot wait (severity 1) goes to who works now, else it
 * waits for nobody who does not within 16 hours. Where nobody is there on the whole ladder, the night contact is called for
 * what cannot wait, else it is for whoever works soonest. Never for who had their turn, cannot be reached, may not know of it
 * or is away: undefined when nobody else is left.
 */
export function choose(people: LadderPeople, { severity, startAt, passed, now }: Asked): Chosen | undefined {
  const left = rungs.slice(rungs.indexOf(startAt));
  const until = severity === 1 ? now : new Date(now.getTime() + NEAR);
  const asked = { urgent: severity === 1, passed: new Set(passed), now };
  const passedOver: PassedOver[] = [];
  for (const rung of left) {
    const { options, refused } = look(people.rungs[rung], rung, { ...asked, until });
    const first = soonest(options, people.loads);
    if (first) return { rung, ...first, passedOver };
    passedOver.push(...refused);
  }
  const contact = severity === 1 ? people.nightContacts.find((one) => isFree(one, asked)) : undefined;
  if (contact) return { rung: startAt, ...nightTurn(contact, now), passedOver };
  const later = left.flatMap((rung) =>
    look(people.rungs[rung], rung, asked).options.map((option) => ({ rung, ...option })),
  );
  const first = soonest(later, people.loads);
  return first && { ...first, passedOver };
}

interface Looking {
  readonly urgent: boolean;
  readonly passed: ReadonlySet<string>;
  readonly now: Date;
  /** Whoever can hear of it only later is not on; absent: whenever that is. */
  readonly until?: Date;
}

const nightTurn = ({ id, name }: Someone, from: Date): Option => ({
  person: { id, name },
  as: { kind: "night contact" },
  from,
});

/** Those of a rung, or in their place their deputies, who can have a turn; and why others cannot. */
function look(people: readonly OnRung[], rung: Rung, looking: Looking): { options: Option[]; refused: PassedOver[] } {
  const options: Option[] = [];
  const refused = new Map<string, PassedOver>();
  for (const one of people.filter(({ id }) => !looking.passed.has(id))) {
    const { deputy } = one;
    const from = insteadOf(deputy, looking.now) ? "away" : whenFree(one, looking);
    if (from instanceof Date) {
      options.push({ person: named(one), from });
      continue;
    }
    // Who may not know of a case has no name on its card either.
    const over: PassedOver = from === "may not know" ? { rung, why: from } : { rung, name: one.name, why: from };
    refused.set(over.name ?? over.why, over);
    const stands = deputy && from !== "may not know" && standsIn(deputy, looking.now);
    const later = stands && !looking.passed.has(deputy.person.id) ? whenFree(deputy.person, looking) : undefined;
    if (deputy && later instanceof Date)
      options.push({ person: named(deputy.person), as: { kind: "deputy", of: one.name }, from: later });
  }
  return { options, refused: people.length === 0 ? [{ rung, why: "nobody" }] : [...refused.values()] };
}

const named = ({ id, name }: Someone): Named => ({ id, name });

/** Has somebody said that another is to be asked now, whatever their calendar says? */
const insteadOf = (deputy: Deputy | undefined, now: Date): boolean =>
  deputy?.between !== undefined && standsIn(deputy, now);

const standsIn = ({ between }: Deputy, now: Date): boolean =>
  between === undefined || (between.from <= now && now < between.until);

/** When somebody can hear of it, or why they cannot have a turn. */
function whenFree(one: Someone, { urgent, now, until }: Looking): Date | Why {
  const why = whyNot(one, now);
  if (why) return why;
  const from = urgent && isWorking(one.calendar, now) ? now : firstTold(one.calendar, now);
  return from && (until === undefined || from <= until) ? from : "not on";
}

const isFree = (one: Someone, { passed, now }: Looking): boolean =>
  !passed.has(one.id) && whyNot(one, now) === undefined;

function whyNot({ reachable, mayKnow, calendar }: Someone, now: Date): Why | undefined {
  if (!reachable) return "unreachable";
  if (!mayKnow) return "may not know";
  return calendar.absences.some(({ from, until }) => from <= now && now < until) ? "away" : undefined;
}

/** When the gate lets a message to them go that nobody asked for: in their working time, outside of quiet hours. */
function firstTold(calendar: PersonCalendar, now: Date): Date | undefined {
  const decision = decide("proactive", { kind: "person", calendar, left: () => 1 }, now);
  if (decision.go === "never") return undefined;
  return decision.go === "now" ? now : decision.at;
}

/** Of those who can hear of it first, whoever has the least to do already; where that is the same, the first. */
function soonest<One extends Option>(options: readonly One[], loads: LadderPeople["loads"]): One | undefined {
  const loadOf = ({ person: { id } }: One): Load => loads.get(id) ?? NOTHING;
  const [first] = options.toSorted((one, other) => {
    const [mine, theirs] = [loadOf(one), loadOf(other)];
    return one.from.getTime() - other.from.getTime() || mine.balls - theirs.balls || mine.messages - theirs.messages;
  });
  return first;
}

const NOTHING: Load = { balls: 0, messages: 0 };
