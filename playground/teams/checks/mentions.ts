import { z } from "zod";
import { isObject, spelled } from "../../shared/json.ts";
import { type Problem, step } from "../../shared/problem.ts";
import { words } from "./values.ts";

/**
 * A person is named by the Teams id, by the object id in the directory or by the principal name.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format
 */
export const mention = z.strictObject({
  type: z.literal("mention"),
  text: z.string().regex(/^<at>[\s\S]+<\/at>$/, "must be a name between <at> and </at>"),
  mentioned: z.looseObject({ id: words, name: words }),
});

/** A text that people read, and where it stands. */
export interface Text {
  readonly pointer: string;
  readonly text: string;
}

interface Mention {
  readonly index: number;
  readonly text: string;
  readonly id: string;
}

/** Those among the entities that mention somebody. */
export const mentionsIn = (entities: unknown): readonly Mention[] =>
  (Array.isArray(entities) ? entities : []).flatMap((entity: unknown, index) => {
    if (!isObject(entity) || entity.type !== "mention") return [];
    const id = isObject(entity.mentioned) ? spelled(entity.mentioned.id) : "";
    return [{ index, text: spelled(entity.text), id }];
  });

const AT = /<at>[\s\S]*?<\/at>/g;

/**
 * Mentions and texts belong together: a mention that is in no text reaches nobody, and a name between tags that no entity
 * explains is refused.
 * @param at where the entities stand
 */
export function unmatchedMentions(entities: unknown, texts: readonly Text[], at: string, error: string): Problem[] {
  const mentions = mentionsIn(entities);
  const names = new Set(mentions.map(({ text }) => text));
  const unused = mentions.filter(({ text: name }) => !texts.some(({ text }) => text.includes(name)));
  const unknown = texts.flatMap(({ pointer, text }) =>
    [...text.matchAll(AT)].map(([name]) => ({ pointer, name })).filter(({ name }) => !names.has(name)),
  );
  return [
    ...unused.map(({ index, text }) => ({
      pointer: `${at}${step(index)}/text`,
      message: `${text} is in no text`,
      error,
    })),
    ...unknown.map(({ pointer, name }) => ({ pointer, message: `${name} has no mention among the entities`, error })),
  ];
}
