import type { Drawing } from "../../kernel/outbox/index.ts";
import { postCard } from "./cards.ts";
import { type Composition, compose } from "./compose.ts";
import type { GetIngredients } from "./ingredients.ts";
import type { RemindersDependencies } from "./schema.ts";
import { keepDrawn, type Post, readPosts } from "./store.ts";

type DrawingDependencies = Pick<RemindersDependencies, "database" | "organizations" | "texts">;

/**
 * Draws the posts of reminders, in the words of their units. What a post says is decided when it is drawn first, and kept:
 * three statements for any number of them, and one for those that were drawn before.
 */
export function drawReminders(deps: DrawingDependencies, ingredientsOf: GetIngredients): Drawing {
  const { database, organizations, texts } = deps;

  async function read(slots: readonly { organizationId: string; slotId: string }[]): Promise<readonly Post[]> {
    const posts = await readPosts(database, slots);
    const composed = await composeNew(posts);
    if (composed.length === 0) return posts;
    const kept = await keepDrawn(database, composed.map(toKeep));
    // Somebody else has drawn some of them meanwhile.
    if (kept.length < composed.length) return readPosts(database, slots);
    const bySlot = new Map(composed.map((one) => [one.post.slotId, shownOf(one)]));
    return posts.map((post) => bySlot.get(post.slotId) ?? post);
  }

  async function composeNew(posts: readonly Post[]): Promise<readonly Composed[]> {
    const open = await Promise.all(
      posts.flatMap(({ material, ...post }) =>
        material
          ? [organizations.unit(post.organizationId, post.unitId).then((unit) => ({ post, unit, material }))]
          : [],
      ),
    );
    if (open.length === 0) return [];
    const ingredients = await ingredientsOf(open.map(({ post: { at }, ...rest }) => ({ at, ...rest })));
    return open.flatMap(({ post }, place) => {
      const its = ingredients[place];
      const composition = its && compose(post, its);
      return composition ? [{ post, composition }] : [];
    });
  }

  return async (subjects) => {
    const slots = new Map(
      subjects.map(({ organizationId, subjectId: slotId }) => [slotId, { organizationId, slotId }]),
    );
    const posts = new Map((await read([...slots.values()])).map((post) => [post.slotId, post]));
    return Promise.all(
      subjects.map(async ({ subjectId }) => {
        const post = posts.get(subjectId);
        if (!post?.advice) return undefined;
        const unit = await organizations.unit(post.organizationId, post.unitId);
        return postCard({ ...post, advice: post.advice }, unit, texts.for(unit.locale, unit.timeZone));
      }),
    );
  };
}

interface Composed {
  readonly post: Omit<Post, "material">;
  readonly composition: Composition;
}

const toKeep = ({ post, composition: { advice, headsUp, story } }: Composed) => ({
  organizationId: post.organizationId,
  unitId: post.unitId,
  slotId: post.slotId,
  day: post.day,
  advice,
  headsUp,
  storyId: story?.id,
});

const shownOf = ({ post, composition: { advice, headsUp, story } }: Composed): Post => ({
  ...post,
  advice,
  headsUp: headsUp ?? null,
  story: story ?? null,
  material: null,
});
