import type { Clock } from "../../../kernel/clock.ts";
import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Texts } from "../../../texts/catalog.ts";
import { readersAt } from "../../people/index.ts";
import { morningCard, settledCard } from "./cards.ts";
import { type OpenDependencies, readOpen } from "./open.ts";
import { firstOf, keyOf, type OpenGroup, stillOf } from "./schema.ts";
import { type Morning, noteTold, readMornings } from "./store.ts";

export interface DrawingDependencies extends OpenDependencies {
  readonly texts: Texts;
  readonly clock: Clock;
}

/**
 * Draws what stays open, each for its champion alone, as it is then: what was settled meanwhile is left out, and if that is
 * all of it, nothing is sent. Later it is what is left of what it has told.
 */
export const drawMornings =
  (deps: DrawingDependencies): Drawing =>
  async (subjects) => {
    const { database, texts, clock } = deps;
    const keys = subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id }));
    const shown = new Map<string, { readonly morning: Morning; readonly open: readonly OpenGroup[] }>();
    const mornings = (await readMornings(database, keys)).filter(({ isFor }) => isFor);
    for (const [organizationId, some] of Map.groupBy(mornings, (one) => one.organizationId)) {
      const open = await readOpen(deps, organizationId, clock.now());
      for (const morning of some) shown.set(morning.id, { morning, open: await toldOf(morning, open) });
    }
    const readers = await readersAt(
      database,
      subjects.map(({ destination }) => destination),
    );
    return subjects.map(({ subjectId, destination: { address, installationId } }) => {
      const found = shown.get(subjectId);
      const reader = readers.find((one) => one.address === address && one.installationId === installationId);
      if (!found || reader?.personId !== found.morning.personId) return undefined;
      const say = texts.for(reader.locale, reader.timeZone);
      if (found.open.length > 0) return morningCard(found.open, true, say);
      return found.morning.told ? settledCard(say) : undefined;
    });

    async function toldOf(morning: Morning, open: readonly OpenGroup[]): Promise<OpenGroup[]> {
      if (morning.told) return stillOf(open, morning.told);
      const first = firstOf(open);
      const items = first.flatMap((group) => group.items);
      if (items.length > 0)
        await noteTold(
          database,
          morning,
          items.map(keyOf),
          items.flatMap(({ caseId }) => caseId ?? []),
          clock.now(),
        );
      return first;
    }
  };
