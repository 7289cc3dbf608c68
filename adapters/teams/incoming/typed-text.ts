import { z } from "zod";
import type { Mentioned } from "../../../src/kernel/incoming.ts";

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations#work-with-mentions */
const Mention = z.object({
  type: z.literal("mention"),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string(), name: z.string().nullish(), aadObjectId: z.string().nullish() }),
});
type Mention = z.infer<typeof Mention>;

/** Space of any kind, also such as does not let words break apart: Teams puts it after a mention. */
const BLANKS = /^(?:\s|&nbsp;)+/;

/**
 * What a person typed, from what Teams made of it: without the mention that calls the bot, with the names of others in
 * their places, and everything else as it is.
 */
export function typedText(text: string, entities: readonly unknown[], botId: string): string {
  const mentions = mentionsIn(entities);
  const calling = mentions.find(
    ({ mentioned, text: mark }) => mentioned.id === botId && text.trimStart().startsWith(mark),
  );
  const said = calling === undefined ? text : text.trimStart().slice(calling.text.length).replace(BLANKS, "");
  const others = mentions.filter((mention) => mention !== calling);
  return withoutSlash(others.reduce(named, said));
}

const mentionsIn = (entities: readonly unknown[]): Mention[] =>
  entities.flatMap((entity) => Mention.safeParse(entity).data ?? []);

/**
 * The people whom it names, each once: by their id in the directory where Teams says it, else by the one that only this bot
 * knows them by.
 */
export function mentionedIn(entities: readonly unknown[], botId: string): { mentioned?: readonly Mentioned[] } {
  const others = mentionsIn(entities).filter(({ mentioned }) => mentioned.id !== botId && isPerson(mentioned));
  const found = new Map<string, Mentioned>();
  for (const mention of others) {
    const { id, aadObjectId, name } = mention.mentioned;
    found.set(id, { userId: aadObjectId ?? id, ...(name && { name }), as: `@${nameIn(mention)}` });
  }
  return found.size > 0 ? { mentioned: [...found.values()] } : {};
}

/** A team, a channel and a tag can be mentioned too. */
const isPerson = ({ id, aadObjectId }: Mention["mentioned"]): boolean => aadObjectId != null || id.startsWith("29:");

const nameIn = ({ text: mark, mentioned }: Mention): string => mentioned.name ?? mark.replace(/<[^>]*>/g, "");

/** The blank behind it is an ordinary one again, for whoever looks for the end of the name. */
function named(text: string, mention: Mention): string {
  const { text: mark } = mention;
  const at = text.indexOf(mark);
  if (at === -1) return text;
  const after = text.slice(at + mark.length).replace(/^(?:\u00a0|&nbsp;)/, " ");
  return `${text.slice(0, at)}@${nameIn(mention)}${after}`;
}

/** People type commands as they see them elsewhere, and Teams may keep the slash of its own: `/bellhop help`, `/complaint …`. */
const withoutSlash = (text: string): string => text.replace(/^\s*\/(?:bellhop(?:\s+|$)|(?=\p{L}))/iu, "");
