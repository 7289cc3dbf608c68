import type { Ids } from "../../../kernel/clock.ts";
import type { PersonalMessage, SendToPeople } from "../../../kernel/gate/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Card } from "../../../message/card.ts";
import type { Say, Texts } from "../../../texts/catalog.ts";
import { recipientOf } from "../../feedback/index.ts";
import { noteCard } from "./cards.ts";
import { claimDue, type Managed, managersOf, settle } from "./due-store.ts";
import { readKudos } from "./read.ts";
import type { Kudos } from "./schema.ts";
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
  while ((await tellReceivers(deps, now)) === AT_ONCE);
  while ((await tellManagers(deps, now)) === AT_ONCE);
}

async function tellReceivers(deps: DueDependencies, now: Date): Promise<number> {
  return tell(deps, "note_at", now, async (all, messages) => {
    for (const kudos of all)
      for (const { id } of kudos.people) {
        const message = await messageTo(deps, kudos, id, `kudos note ${kudos.id} ${id}`, (say) => noteCard(kudos, say));
        if (message) messages.push(message);
      }
  });
}

/** What their people were thanked for, without what they gave themselves and what a receiver keeps private. */
async function tellManagers(deps: DueDependencies, now: Date): Promise<number> {
  return tell(deps, "summary_at", now, async (all, messages) => {
    const shown = all.filter(({ privateBy }) => privateBy === undefined);
    const [first] = shown;
    if (!first) return;
    const people = [...new Set(shown.flatMap((kudos) => kudos.people.map(({ id }) => id)))];
    const managed = Map.groupBy(
      await managersOf(deps.database, first.organizationId, people),
      ({ managerId }) => managerId,
    );
    for (const [managerId, theirs] of managed) {
      const about = aboutTheirs(shown, theirs, managerId);
      const key = `kudos week ${first.id} ${managerId}`;
      const message = about.length > 0 && (await messageTo(deps, first, managerId, key, (say) => weekCard(about, say)));
      if (message) messages.push(message);
    }
  });
}

const aboutTheirs = (all: readonly Kudos[], theirs: readonly Managed[], managerId: string): Kudos[] => {
  const ids = new Set(theirs.map(({ personId }) => personId));
  return all.flatMap((kudos) => {
    const people = kudos.people.filter(({ id }) => ids.has(id));
    return people.length > 0 && kudos.loggedBy !== managerId ? { ...kudos, people } : [];
  });
};

type Compose = (all: readonly Kudos[], messages: PersonalMessage[]) => Promise<void>;

/** One organization after the other. */
async function tell(
  deps: DueDependencies,
  due: "note_at" | "summary_at",
  now: Date,
  compose: Compose,
): Promise<number> {
  const keys = await claimDue(deps.database, due, now, AT_ONCE);
  const found = (await readKudos(deps.database, keys)).filter(({ undoneAt }) => undoneAt === undefined);
  const ordered = found.toSorted((a, b) => a.loggedAt.getTime() - b.loggedAt.getTime() || a.number - b.number);
  for (const [organizationId, all] of Map.groupBy(ordered, ({ organizationId }) => organizationId)) {
    const messages: PersonalMessage[] = [];
    await compose(all, messages);
    if (messages.length > 0) await deps.send(organizationId, messages);
  }
  if (keys.length > 0) {
    await settle(deps.database, due, keys);
    deps.wake();
  }
  return keys.length;
}

async function messageTo(
  { database, ids, texts }: DueDependencies,
  { organizationId, installationId = NOWHERE }: Kudos,
  personId: string,
  key: string,
  draw: (say: Say) => Card,
): Promise<PersonalMessage | undefined> {
  const to = await recipientOf(database, ids, { organizationId, installationId }, personId);
  return to && { personId, laneId: to.laneId, key, nature: "proactive", card: draw(texts.for(to.locale, to.timeZone)) };
}
