import type { Mentioned } from "../../../src/kernel/incoming.ts";

/**
 * What a person typed, from what Slack made of it: entities, mentions with their names, links
 * (https://docs.slack.dev/interactivity/implementing-slash-commands and
 * https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages). Everything else stays as it is.
 */
export const decodeSlashText = (text: string): string =>
  /[&<]/.test(text) ? text.replace(MADE_BY_SLACK, (made) => decode(made)) : text;

/** The people whom it names, each once. */
export function mentionedIn(text: string): { mentioned?: readonly Mentioned[] } {
  if (!text.includes("<@")) return {};
  const found = new Map<string, Mentioned>();
  for (const [made, userId = "", label] of text.matchAll(PERSON)) {
    if (!found.has(userId))
      found.set(userId, { userId, ...(label && { name: withEntities(label) }), as: decode(made) });
  }
  return found.size > 0 ? { mentioned: [...found.values()] } : {};
}

const PERSON = /<@([A-Z0-9]+)(?:\|([^<>]*))?>/g;

const MADE_BY_SLACK =
  /<(?:[@#][A-Z0-9]+(?:\|[^<>]*)?|![a-z]+(?:\^[^<>|]*)?(?:\|[^<>]*)?|(?:https?:|mailto:|tel:)[^<>]*)>|&(?:amp|lt|gt);/g;

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

function decode(made: string): string {
  const entity = ENTITIES[made];
  if (entity !== undefined) return entity;
  const [target = "", label = ""] = splitOnce(made.slice(1, -1));
  return (LABELS[target.charAt(0)] ?? link)(target, label, made);
}

function splitOnce(inside: string): [string, string] {
  const bar = inside.indexOf("|");
  return bar === -1 ? [inside, ""] : [inside.slice(0, bar), inside.slice(bar + 1)];
}

type Label = (target: string, label: string, made: string) => string;
const named =
  (sign: string): Label =>
  (_target, label, made) =>
    label === "" ? made : sign + withEntities(label);
/** Slack makes a link of an address that was typed, and labels it with that; any other label hides where it leads. */
const link: Label = (target, label) => {
  const address = withEntities(target).replace(/^(?:mailto|tel):/, "");
  const shown = withEntities(label);
  if (label === "") return withEntities(target);
  return saysAsMuch(shown, address) ? shown : `${shown} (${address})`;
};

/** "inn.example/menu" says as much as "https://inn.example/menu", "+1 555 0100" as much as "+15550100". */
const saysAsMuch = (shown: string, address: string): boolean => bare(shown) === bare(address);

const bare = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/\/$/, "")
    .replace(/^\+?[\d ().-]+$/, (number) => number.replace(/[^\d+]/g, ""));

const LABELS: Readonly<Record<string, Label>> = {
  "@": named("@"),
  "#": named("#"),
  "!": (target, label, made) => {
    if (BROADCASTS.has(target)) return `@${target.slice(1)}`;
    return label === "" ? made : withEntities(label);
  },
};

const BROADCASTS: ReadonlySet<string> = new Set(["!channel", "!here", "!everyone"]);

const withEntities = (text: string): string => text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
