import { z } from "zod";

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations#work-with-mentions */
const Mention = z.object({
  type: z.literal("mention"),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string(), name: z.string().nullish() }),
});
type Mention = z.infer<typeof Mention>;

/** Space of any kind, also such as does not let words break apart: Teams puts it after a mention. */
const BLANKS = /^(?:\s|&nbsp;)+/;

/**
 * What a person typed, from what Teams made of it: without the mention that calls the bot, with the names of others in
 * their places, and everything else as it is.
 */
export function typedText(text: string, entities: readonly unknown[], botId: string): string {
  const mentions = entities.flatMap((entity) => Mention.safeParse(entity).data ?? []);
  const calling = mentions.find(
    ({ mentioned, text: mark }) => mentioned.id === botId && text.trimStart().startsWith(mark),
  );
  const said = calling === undefined ? text : text.trimStart().slice(calling.text.length).replace(BLANKS, "");
  const others = mentions.filter((mention) => mention !== calling);
  return withoutSlash(others.reduce(named, said));
}

/** The blank behind it is an ordinary one again, for whoever looks for the end of the name. */
function named(text: string, { text: mark, mentioned }: Mention): string {
  const at = text.indexOf(mark);
  if (at === -1) return text;
  const after = text.slice(at + mark.length).replace(/^(?:\u00a0|&nbsp;)/, " ");
  const name = mentioned.name ?? mark.replace(/<[^>]*>/g, "");
  return `${text.slice(0, at)}@${name}${after}`;
}

/** People type commands as they see them elsewhere, and Teams may keep the slash of its own: `/bellhop help`, `/complaint …`. */
const withoutSlash = (text: string): string => text.replace(/^\s*\/(?:bellhop(?:\s+|$)|(?=\p{L}))/iu, "");
