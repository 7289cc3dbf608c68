import { createMemory, remember } from "../../kernel/cache.ts";
import { readContents } from "../content/index.ts";
import type { Unit } from "../organization/index.ts";
import type { Ingredients } from "./compose.ts";
import type { Material } from "./material.ts";
import type { RemindersDependencies } from "./schema.ts";
import { readNames } from "./store.ts";
import { namesIn } from "./story.ts";

/** A post that is to be composed. */
interface ToCompose {
  readonly unit: Unit;
  readonly at: Date;
  readonly material: Material;
}

/** Gets what posts are made of besides their material, in their order: one statement for all. */
export type GetIngredients = (posts: readonly ToCompose[]) => Promise<readonly Ingredients[]>;

export function createIngredients({
  database,
  calendarsOf,
  themes,
}: Pick<RemindersDependencies, "database" | "calendarsOf" | "themes">): GetIngredients {
  const known = createMemory<Promise<(text: string) => boolean>>(1_000, 10 * 60_000);
  const namesOf = (organizationId: string) =>
    remember(known, organizationId, async () => namesIn(await readNames(database, organizationId)));

  return async (posts) => {
    const units = posts.map(({ unit: { organizationId, id, locale }, at }) => ({
      organizationId,
      unitId: id,
      locale,
      at,
    }));
    const [contents, calendars] = await Promise.all([readContents(database, units), calendarsOf(units)]);
    return Promise.all(
      posts.map(async ({ unit, material }, place) => {
        const content = contents[place];
        if (!content) throw new Error("Each unit has its content.");
        const { organizationId } = unit;
        const listed = await themes(organizationId);
        return {
          material,
          content,
          unit,
          calendar: calendars[place],
          named: (theme) => {
            const name = listed.find(({ key }) => key === theme)?.name;
            return { theme, ...(name !== undefined && { name }) };
          },
          names: material.stories.some(({ kind }) => kind === "complaint")
            ? await namesOf(organizationId)
            : () => false,
        };
      }),
    );
  };
}
