import type { Drawing } from "../../kernel/outbox/index.ts";
import { postCard } from "./cards.ts";
import type { RemindersDependencies } from "./schema.ts";
import { readPosts } from "./store.ts";

/** Draws the posts of reminders, in the words of their units. */
export const drawReminders =
  ({ database, organizations, texts }: RemindersDependencies): Drawing =>
  async (subjects) => {
    const posts = new Map((await readPosts(database, subjects)).map((post) => [post.slotId, post]));
    return Promise.all(
      subjects.map(async ({ subjectId }) => {
        const post = posts.get(subjectId);
        if (!post) return undefined;
        const unit = await organizations.unit(post.organizationId, post.unitId);
        return postCard(post, unit, texts.for(unit.locale, unit.timeZone));
      }),
    );
  };
