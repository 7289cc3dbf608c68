import type { PersonCalendar } from "../../kernel/calendar/index.ts";
import { type Decision, decide, mondayOf, type PersonalMessage } from "../../kernel/gate/index.ts";
import type { Room, Rooms } from "./rooms.ts";
import { type Recent, together } from "./several.ts";
import type { Weeks } from "./weeks.ts";

/** What decides when messages go. */
export interface Scales {
  readonly now: Date;
  /** The calendars of whoever they are for; without one, a message goes at once. */
  readonly people: ReadonlyMap<string, PersonCalendar>;
  /** In whose zone (IANA) the weeks of the others begin. */
  readonly zones: ReadonlyMap<string, string>;
  readonly weeks: Weeks;
  readonly rooms: Rooms;
  /** What has just gone to them. */
  readonly recent: readonly Recent[];
}

/** When a message goes, and what it is sent together with. */
export interface Weighed {
  readonly message: PersonalMessage;
  readonly decision: Decision;
  readonly room?: Room;
}

/** Decides about messages, in their order, and counts what goes and was not asked for. */
export function weigh(messages: readonly PersonalMessage[], scales: Scales): readonly Weighed[] {
  const weighed = messages.map((message) => weighOne(message, scales));
  const joined = new Map(
    together(
      weighed.filter(({ decision }) => decision.go === "now").map(({ message }) => message),
      scales.recent,
      scales.now,
    ).map(({ message, wait }) => [message, wait]),
  );
  return weighed.map((one) => {
    const wait = joined.get(one.message);
    return wait === undefined ? one : join(one, wait, scales);
  });
}

function weighOne(message: PersonalMessage, scales: Scales): Weighed {
  const { personId, laneId, nature, until } = message;
  const { people, weeks, rooms, now } = scales;
  const calendar = people.get(personId);
  const left = (at: Date) => (message.evenIfFull ? 1 : weeks.left(personId, weekIn(message, at, scales)));
  const folds = (at: Date) => rooms.folds(laneId, at);
  const decision: Decision = calendar
    ? decide(nature, { kind: "person", calendar, left, folds }, now, until)
    : { go: "now" };
  if (decision.go === "never") return { message, decision };
  const room = decision.go === "later" ? rooms.take(laneId, decision.at, decision.why) : undefined;
  if (nature !== "asked" && counts(decision, room))
    weeks.use(personId, weekIn(message, decision.go === "later" ? decision.at : now, scales));
  return { message, decision, ...(room && { room }) };
}

/** What was too much for a week counts as one, however much of it is sent together. */
export const counts = (decision: Decision, room: Room | undefined): boolean =>
  decision.go === "now" || (decision.go === "later" && (decision.why !== "budget" || room?.isNew === true));

/** Has a message that would go now be sent together with others of its kind, in so many milliseconds. */
function join(one: Weighed, wait: number, scales: Scales): Weighed {
  const { message } = one;
  const { personId, laneId, until } = message;
  const { people, weeks, rooms, now } = scales;
  const calendar = people.get(personId);
  if (wait <= 0 || !calendar) return { ...one, room: rooms.take(laneId, now) };
  const then = new Date(now.getTime() + wait);
  const free = decide("proactive", { kind: "person", calendar, left: () => 1 }, then, until);
  // Of no use any more by then: rather one more message.
  if (free.go === "never") return one;
  const decision = free.go === "later" ? free : ({ go: "later", at: then, why: "several" } as const);
  weeks.giveBack(personId, weekIn(message, now, scales));
  weeks.use(personId, weekIn(message, decision.at, scales));
  return { message, decision, room: rooms.take(laneId, decision.at, decision.why) };
}

const weekIn = ({ personId }: PersonalMessage, at: Date, { people, zones }: Scales): string =>
  mondayOf(people.get(personId)?.timeZone ?? zones.get(personId) ?? "UTC", at);
