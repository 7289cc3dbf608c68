import type { Unit } from "../organization/index.ts";
import type { NamedSchedule, Upcoming } from "../schedules/index.ts";
import type { Advice } from "./advice.ts";
import { alternatives, type Composition, foresee } from "./compose.ts";
import type { GetIngredients } from "./ingredients.ts";
import { REMINDER, type RemindersDependencies } from "./schema.ts";
import { readMaterials } from "./store.ts";

/** A slot to come, with what its post will say if nothing happens before; nothing where none will be sent. */
export interface Foreseen {
  readonly schedule: NamedSchedule;
  readonly slot: Upcoming;
  readonly composition?: Composition;
}

/** Slots of a schedule that are shown to whoever wants to know what comes. */
export const PREVIEWED = 5;

/** Tips to choose from for one post. */
const MOST_CHOICES = 12;

/** What a post to come says, and what else it might say: what others to come do not. */
export async function choicesFor(
  { database }: Pick<RemindersDependencies, "database">,
  ingredientsOf: GetIngredients,
  unit: Unit,
  { slot, schedule, composition }: Foreseen,
  others: readonly Foreseen[],
): Promise<readonly Advice[]> {
  if (!composition) return [];
  const key = { organizationId: unit.organizationId, unitId: unit.id };
  const [material] = await readMaterials(database, key, [slot]);
  const [ingredients] = material ? await ingredientsOf([{ unit, material, at: slot.at }]) : [];
  if (!ingredients) return [composition.advice];
  const said = new Set([composition, ...others.flatMap((one) => one.composition ?? [])].map(({ advice }) => advice.id));
  const occasion = { scheduleId: schedule.id, day: slot.day, at: slot.at };
  return [composition.advice, ...alternatives(occasion, ingredients, said, MOST_CHOICES - 1)];
}

/** What the schedules of a unit will post next, in the order in which that is due. */
export async function foreseePosts(
  { database, schedules: slots }: Pick<RemindersDependencies, "database" | "schedules">,
  ingredientsOf: GetIngredients,
  unit: Unit,
  schedules: readonly NamedSchedule[],
): Promise<readonly Foreseen[]> {
  const shown = await Promise.all(
    schedules
      .filter(({ active }) => active)
      .map(async (schedule) =>
        (await slots.upcoming(schedule, PREVIEWED)).map((slot): Foreseen => ({ schedule, slot })),
      ),
  );
  const inOrder = shown.flat().toSorted((a, b) => a.slot.at.getTime() - b.slot.at.getTime());
  const going = inOrder.filter(
    ({ schedule, slot }) => schedule.content === REMINDER && !slot.closed && !slot.quiet && !slot.skippedBy,
  );
  const key = { organizationId: unit.organizationId, unitId: unit.id };
  const materials = await readMaterials(
    database,
    key,
    going.map(({ slot }) => slot),
  );
  const posts = going.flatMap((one, place) => {
    const material = materials[place];
    return material ? [{ one, unit, material, at: one.slot.at }] : [];
  });
  const ingredients = await ingredientsOf(posts);
  const compositions = foresee(
    posts.flatMap(({ one: { schedule, slot } }, place) => {
      const its = ingredients[place];
      return its ? [{ occasion: { scheduleId: schedule.id, day: slot.day, at: slot.at }, ingredients: its }] : [];
    }),
  );
  const byPost = new Map(posts.map(({ one }, place) => [one, compositions[place]]));
  return inOrder.map((one) => {
    const composition = byPost.get(one);
    return composition ? { ...one, composition } : one;
  });
}
