import type { Json } from "../shared/json.ts";
import { membersOf } from "./conversations.ts";
import { botId } from "./ids.ts";
import type { Content, Conversation, State } from "./state.ts";

/** Somebody who can be mentioned. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What stands between words that Teams does not let break apart. */
const NO_BREAK = "\u00a0";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Everybody who can be mentioned in a conversation, longer names first: Maya Kim is not Maya. */
const mentionable = (state: State, conversation: Conversation): readonly Named[] =>
  [{ id: botId(state.app.id), name: state.app.name }, ...membersOf(state, conversation)].toSorted(
    (one, other) => other.name.length - one.name.length,
  );

/**
 * What somebody typed as Teams keeps it: names after an @ become mentions, and the blank after a mention does not break.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations
 */
export function written(state: State, conversation: Conversation, typed: string): Content {
  const people = mentionable(state, conversation);
  const names = new RegExp(`@(${people.map(({ name }) => quoted(name)).join("|")})( ?)`, "g");
  const entities: Json[] = [];
  const text = typed.replaceAll(names, (_, name: string, blank: string) => {
    const id = people.find((one) => one.name === name)?.id;
    entities.push({ type: "mention", text: `<at>${name}</at>`, mentioned: { id, name } });
    return `<at>${name}</at>${blank && NO_BREAK}`;
  });
  return { text, textFormat: "plain", summary: "", attachments: [], entities };
}

/** Whether a message calls the app by its name. */
export const mentionsApp = ({ app }: State, { entities }: Content): boolean =>
  entities.some(({ mentioned }) => (mentioned as Named | undefined)?.id === botId(app.id));

const AT = /<at>([\s\S]*?)<\/at>/;

/** The same message in HTML, as Teams attaches it to what people write. */
export function asHtml({ text, entities }: Pick<Content, "text" | "entities">): string {
  const parts = entities.length === 0 ? [text] : text.split(AT);
  const html = parts.map((part, at) =>
    at % 2 === 0 ? escaped(part).replaceAll(NO_BREAK, "&nbsp;") : span(part, (at - 1) / 2),
  );
  return `<p>${html.join("")}</p>`;
}

const span = (name: string, item: number): string =>
  `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="${item}">${escaped(name)}</span>`;
