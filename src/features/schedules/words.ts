import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import type { Texts } from "../../texts/catalog.ts";
import type { Organizations } from "../organization/index.ts";
import { wordsCard } from "./cards.ts";
import type { WordsPost } from "./schema.ts";

const readWords = (
  sql: Sql,
  slots: readonly { readonly organizationId: string; readonly subjectId: string }[],
): Promise<WordsPost[]> =>
  sql.query<WordsPost>({
    name: "schedule.words",
    text: `SELECT s.id AS "slotId", s.organization_id AS "organizationId", s.unit_id AS "unitId", coalesce(s.words, c.words) AS words, by.name AS "setUpBy",
             s.sentence, said.name AS "sentenceBy"
           FROM unnest($1::uuid[], $2::uuid[]) AS given(organization_id, id)
           JOIN slot s ON s.organization_id = given.organization_id AND s.id = given.id
           JOIN schedule c ON c.organization_id = s.organization_id AND c.id = s.schedule_id
           JOIN person by ON by.organization_id = c.organization_id AND by.id = c.set_up_by
           LEFT JOIN person said ON said.organization_id = s.organization_id AND said.id = s.sentence_by
           WHERE c.words IS NOT NULL`,
    values: [slots.map(({ organizationId }) => organizationId), slots.map(({ subjectId }) => subjectId)],
  });

export interface WordsDependencies {
  readonly database: Database;
  readonly organizations: Organizations;
  readonly texts: Texts;
}

/** Draws what somebody wrote to be posted, in the words of the unit. */
export const drawWords =
  ({ database, organizations, texts }: WordsDependencies): Drawing =>
  async (subjects) => {
    const posts = new Map((await readWords(database, subjects)).map((post) => [post.slotId, post]));
    return Promise.all(
      subjects.map(async ({ subjectId }) => {
        const post = posts.get(subjectId);
        if (!post) return undefined;
        const unit = await organizations.unit(post.organizationId, post.unitId);
        return wordsCard(post, unit, texts.for(unit.locale, unit.timeZone));
      }),
    );
  };
