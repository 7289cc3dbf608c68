import { createMemory, remember } from "../../../kernel/cache.ts";
import type { Ids } from "../../../kernel/clock.ts";
import { mondayOf } from "../../../kernel/gate/index.ts";
import type { Database } from "../../../kernel/ports.ts";
import type { Unit } from "../../organization/index.ts";
import { namesIn, readNames } from "../../reminders/index.ts";
import { chooseKit } from "./choose.ts";
import type { Kit } from "./schema.ts";
import { keepKit, readKitOf, readMaterial } from "./store.ts";

export interface KitsDependencies {
  readonly database: Database;
  readonly ids: Ids;
}

/** What a unit has for the team meeting of the week of `now`: made when it is first asked for, and the same from then on. */
export type GetKit = (unit: Pick<Unit, "organizationId" | "id" | "name" | "timeZone">, now: Date) => Promise<Kit>;

export function createKits({ database, ids }: KitsDependencies): GetKit {
  const known = createMemory<Promise<(text: string) => boolean>>(1_000, 10 * 60_000);
  const namesOf = (organizationId: string) =>
    remember(known, organizationId, async () => namesIn(await readNames(database, organizationId)));

  return async ({ organizationId, id: unitId, name, timeZone }, now) => {
    const of = { organizationId, unitId, week: mondayOf(timeZone, now) };
    const found = await readKitOf(database, of);
    if (found) return found;
    const material = await readMaterial(database, of, now);
    const chosen = chooseKit({ ...material, names: await namesOf(organizationId), seed: `${name} ${of.week}` });
    await keepKit(database, ids.next(), of, chosen, now);
    const kept = await readKitOf(database, of);
    if (!kept) throw new Error("What was just kept for a meeting is not there.");
    return kept;
  };
}
