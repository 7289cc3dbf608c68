import type { Clock } from "../../../kernel/clock.ts";
import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Texts } from "../../../texts/catalog.ts";
import type { Calendars } from "../../calendar/index.ts";
import type { ReadLists } from "../../feedback/index.ts";
import { readersAt } from "../../people/index.ts";
import { findReasons } from "../signals/find.ts";
import type { Evidence, Material } from "../signals/schema.ts";
import { readMaterial } from "../signals/store.ts";
import { nudgeCard } from "./cards.ts";
import { readManaged } from "./due-store.ts";
import { NUDGE, NUDGE_AGAIN, type Nudge, type Unsent } from "./schema.ts";
import { letGo, noteShown, readGone, readNudges, speaksOf } from "./store.ts";
import { isHere } from "./working.ts";

export interface DrawingDependencies {
  readonly database: Sql;
  readonly calendars: Pick<Calendars, "of">;
  readonly clock: Clock;
  readonly texts: Texts;
  readonly lists: ReadLists;
}

/**
 * Draws nudges, each for its manager alone. What is about to be sent is looked at again: if its reason is gone, or whoever it
 * is about is away or has left, it is not sent, and that is noted; else it says what is true then. What was sent is withdrawn
 * when a case that it speaks of was taken back.
 */
export const drawNudges = (
  deps: DrawingDependencies,
): Readonly<Record<typeof NUDGE | typeof NUDGE_AGAIN, Drawing>> => ({
  [NUDGE]: drawing(NUDGE, deps),
  [NUDGE_AGAIN]: drawing(NUDGE_AGAIN, deps),
});

const drawing =
  (topic: typeof NUDGE | typeof NUDGE_AGAIN, deps: DrawingDependencies): Drawing =>
  async (subjects) => {
    const { database, texts, clock } = deps;
    const keys = subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id }));
    const nudges = new Map<string, Nudge>();
    for (const [organizationId, some] of Map.groupBy(await readNudges(database, keys), (one) => one.organizationId)) {
      const waiting = some.filter(({ state, shownAt }) => state === "open" && shownAt === null);
      const looked = waiting.length > 0 ? await lookAgain(deps, organizationId, waiting, clock.now()) : [];
      const shown = some.filter((one) => one.shownAt !== null);
      const gone = await readGone(
        database,
        organizationId,
        shown.map(({ evidence }) => evidence),
      );
      const standing = shown.filter(({ state, evidence }) => state !== "open" || !speaksOf(evidence, gone));
      for (const one of [...looked, ...standing]) nudges.set(one.id, one);
    }
    const readers = await readersAt(
      database,
      subjects.map(({ destination }) => destination),
    );
    return Promise.all(
      subjects.map(async ({ subjectId, destination: { address, installationId } }) => {
        const nudge = nudges.get(subjectId);
        const reader = readers.find((one) => one.address === address && one.installationId === installationId);
        if (!nudge || reader?.personId !== nudge.managerId) return undefined;
        const lists = await deps.lists(nudge.organizationId);
        return nudgeCard(nudge, topic === NUDGE_AGAIN, lists, texts.for(reader.locale, reader.timeZone));
      }),
    );
  };

/** Units of which everything is read at once. */
const AT_ONCE = 50;

/** Those that are still true and for somebody who is there, with what is true now. */
async function lookAgain(
  { database, calendars }: DrawingDependencies,
  organizationId: string,
  nudges: readonly Nudge[],
  now: Date,
): Promise<Nudge[]> {
  const materials = new Map<string, Material>();
  const units = [...new Set(nudges.map(({ unitId }) => unitId))];
  for (let from = 0; from < units.length; from += AT_ONCE)
    for (const one of await readMaterial(database, organizationId, units.slice(from, from + AT_ONCE), now))
      materials.set(one.unitId, one);
  const { people } = await calendars.of(organizationId, { people: nudges.flatMap(({ personId }) => personId ?? []) });
  const managers = nudges.map(({ managerId }) => managerId);
  const managed = new Set(
    (await readManaged(database, organizationId, managers)).map(({ managerId, unitId }) => `${managerId} ${unitId}`),
  );
  const going: Nudge[] = [];
  for (const nudge of nudges) {
    const evidence = reasonNow(nudge, materials.get(nudge.unitId), now);
    const unsent: Unsent | undefined = !managed.has(`${nudge.managerId} ${nudge.unitId}`)
      ? "not their manager"
      : nudge.personId !== null && !isHere(people.get(nudge.personId), now)
        ? "away"
        : evidence
          ? undefined
          : "not true any more";
    if (unsent) await letGo(database, nudge, unsent);
    else if (evidence) {
      await noteShown(database, nudge, evidence, now);
      going.push({ ...nudge, evidence, shownAt: now });
    }
  }
  return going;
}

/** What the same reason rests on now, if it is still there. */
const reasonNow = ({ signal, personId }: Nudge, material: Material | undefined, now: Date): Evidence | undefined =>
  material &&
  findReasons(material, now).find((found) => found.signal === signal && found.personId === personId)?.evidence;
