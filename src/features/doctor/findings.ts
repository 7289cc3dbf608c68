import type { Say } from "../../texts/catalog.ts";
import type { Examined } from "./store.ts";

/** What was found: a problem is to be mended; a note is worth knowing. */
export interface Finding {
  readonly weight: "fine" | "note" | "problem";
  /** One or two sentences: what it is, and what to do. */
  readonly says: string;
}

/** Names that are said of several. */
const NAMED = 5;

/** What there is to say of an organization, problems first. Never nothing. */
export function findingsOf({ unreachable, stuck, failed, noZone, noChannel }: Examined, say: Say): readonly Finding[] {
  const people = unreachable.flatMap(({ person }) => (person === null ? [] : [person]));
  const channels = unreachable.filter(({ person }) => person === null);
  const problems = [
    ...channels.map(({ units, reason }) =>
      units === null ? say("doctor.channel", { reason }) : say("doctor.unitChannel", { units, reason }),
    ),
    ...(people.length > 0
      ? [say("doctor.people", { count: people.length, names: people.slice(0, NAMED).join(", ") })]
      : []),
    ...(stuck > 0 ? [say("doctor.stuck", { count: stuck })] : []),
    ...failed.map(({ reason, count }) => say("doctor.failed", { count, reason })),
  ];
  const notes = [
    ...(noChannel.length > 0
      ? [say("doctor.noChannel", { count: noChannel.length, units: noChannel.slice(0, NAMED).join(", ") })]
      : []),
    ...(noZone.count > 0 ? [say("doctor.noZone", { count: noZone.count, names: noZone.names.join(", ") })] : []),
  ];
  return [
    ...problems.map((says): Finding => ({ weight: "problem", says })),
    ...(problems.length === 0 ? [{ weight: "fine", says: say("doctor.fine") } as const] : []),
    ...notes.map((says): Finding => ({ weight: "note", says })),
  ];
}
