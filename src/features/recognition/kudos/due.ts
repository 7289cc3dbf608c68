import type { Ids } from "../../../kernel/clock.ts";
import type { PersonalMessage, SendToPeople } from "../../../kernel/gate/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Texts } from "../../../texts/catalog.ts";
import { recipientOf } from "../../feedback/index.ts";
import { claimNotes, claimWeek, type Key, type Managed, managersOf, readWeeksDue, settle } from "./due-store.ts";
import { readKudos } from "./read.ts";
import type { Kudos } from "./schema.ts";
import { NOTE_TOPIC } from "./store.ts";
import { weekCard } from "./week.ts";

export interface DueDependencies {
  readonly database: Sql;
  readonly send: SendToPeople;
  readonly texts: Texts;
  readonly ids: Ids;
  readonly wake: () => void;
}

/** Thanks of one round. */
const AT_ONCE = 100;
const NOWHERE = "00000000-0000-0000-0000-000000000000";

/** Tells people of thanks, each at their time. Any number of processes may do this together. */
export async function tellDue(deps: DueDependencies, now: Date): Promise<void> {
  for (let full = true; full; ) {
    const claimed = await claimNotes(deps.database, now, AT_ONCE);
    await tell(deps, "note_at", now, claimed, (all) => notesOf(deps, all));
    full = claimed.length === AT_ONCE;
  }
  for (const organizationId of await readWeeksDue(deps.database, now)) {
    const claimed = await claimWeek(deps.database, organizationId, now);
    await tell(deps, "summary_at", now, claimed, (all) => weeksOf(deps, all));
  }
}

async function notesOf(deps: DueDependencies, all: readonly Kudos[]): Promise<PersonalMessage[]> {
  const messages: PersonalMessage[] = [];
  for (const kudos of all)
    for (const { id } of kudos.people) {
      const to = await recipientFor(deps, kudos, id);
      const told = { key: `${NOTE_TOPIC} ${kudos.id} ${id}`, nature: "proactive", folds: true } as const;
      // Until they work again it may be corrected: for whom it is, too.
      const matter = { topic: NOTE_TOPIC, subjectId: kudos.id };
      if (to) messages.push({ personId: id, laneId: to.laneId, ...told, matter });
    }
  return messages;
}

/** What their people were thanked for, without what they gave themselves and what a receiver keeps private. */
async function weeksOf(deps: DueDependencies, all: readonly Kudos[]): Promise<PersonalMessage[]> {
  const [first] = all;
  if (!first) return [];
  const shown = all.filter(({ privateBy }) => privateBy === undefined);
  const people = [...new Set(shown.flatMap((kudos) => kudos.people.map(({ id }) => id)))];
  const managed = Map.groupBy(
    await managersOf(deps.database, first.organizationId, people),
    ({ managerId }) => managerId,
  );
  const messages: PersonalMessage[] = [];
  for (const [managerId, theirs] of managed) {
    const about = aboutTheirs(shown, theirs, managerId);
    const to = about.length > 0 ? await recipientFor(deps, first, managerId) : undefined;
    if (!to) continue;
    // Whatever is kept private meanwhile, a week that is told again after a crash begins with the same thanks.
    const key = `kudos week ${first.id} ${managerId}`;
    const card = weekCard(about, deps.texts.for(to.locale, to.timeZone));
    messages.push({ personId: managerId, laneId: to.laneId, key, nature: "proactive", card });
  }
  return messages;
}

const aboutTheirs = (all: readonly Kudos[], theirs: readonly Managed[], managerId: string): Kudos[] => {
  const ids = new Set(theirs.map(({ personId }) => personId));
  return all.flatMap((kudos) => {
    const people = kudos.people.filter(({ id }) => ids.has(id));
    return people.length > 0 && kudos.loggedBy !== managerId ? { ...kudos, people } : [];
  });
};

/** One organization after the other, in the order in which it was given. */
async function tell(
  { database, send, wake }: DueDependencies,
  due: "note_at" | "summary_at",
  now: Date,
  claimed: readonly Key[],
  compose: (all: readonly Kudos[]) => Promise<PersonalMessage[]>,
): Promise<void> {
  if (claimed.length === 0) return;
  const found = (await readKudos(database, claimed)).filter(({ undoneAt }) => undoneAt === undefined);
  const ordered = found.toSorted((a, b) => a.loggedAt.getTime() - b.loggedAt.getTime() || a.number - b.number);
  for (const [organizationId, all] of Map.groupBy(ordered, ({ organizationId }) => organizationId))
    await send(organizationId, await compose(all));
  await settle(database, due, claimed, now);
  wake();
}

const recipientFor = (
  { database, ids }: DueDependencies,
  { organizationId, installationId = NOWHERE }: Kudos,
  personId: string,
) => recipientOf(database, ids, { organizationId, installationId }, personId);
