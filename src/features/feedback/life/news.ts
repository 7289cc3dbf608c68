import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Card } from "../../../message/card.ts";
import type { Say, Texts } from "../../../texts/catalog.ts";
import { recipientOf } from "../recipient.ts";
import type { Case } from "../schema.ts";
import { readVoices } from "../store.ts";
import { type CaseEvent, newsKey } from "./changes.ts";

/** What somebody hears of what was done with a case. */
export interface Telling {
  readonly personId: string;
  /** What happened, as the news call it. */
  readonly event: string;
  /** The case as they know it. */
  readonly shown: Case;
}

export interface NewsDependencies {
  readonly database: Sql;
  readonly ids: Ids;
  readonly texts: Texts;
  /** What is said to whoever is to hear of a change. */
  readonly newsCard: (event: string, found: Case, by: string, say: Say, note?: string) => Card;
}

/** More than anybody puts together. */
const MOST_VOICES = 1_000;

const authorOf = ({ onBehalfOf, loggedBy }: Case): string => onBehalfOf?.id ?? loggedBy;

/** Whoever logged the voices of a case hears, of their own case, what becomes of the matter. */
export const tellingVoices = async (sql: Sql, found: Case, event: string): Promise<Telling[]> =>
  found.voices === undefined && !found.hasConfidentialVoices
    ? []
    : (await readVoices(sql, found, MOST_VOICES)).map((shown) => ({ personId: authorOf(shown), event, shown }));

/** Whoever logged a case that another takes back hears of it, and whoever has it in hand. */
export function tellingGone(found: Case, { actor, now }: Pick<Context, "actor" | "now">): Telling[] {
  const authors = found.loggedBy === actor.id ? [] : [found.loggedBy, authorOf(found)];
  const owner = found.state === "in hand" ? [found.ownerId] : [];
  return [...authors, ...owner].map((personId) => ({ personId, event: "undone", shown: { ...found, undoneAt: now } }));
}

/** Whoever heard of a step hears that it is undone, and whose the case is now: `was` is the case before that. */
export async function tellingUndone(sql: Sql, step: CaseEvent, was: Case, is: Case): Promise<Telling[]> {
  const tell = (personId: string): Telling => ({ personId, event: "taken back", shown: is });
  switch (step.kind) {
    case "taken":
    case "reopened":
    case "confirmed":
    case "not happy":
      return [tell(is.ownerId)];
    case "handed over":
      return [tell(was.ownerId)];
    case "solved":
      return [
        tell(authorOf(is) === step.personId ? is.ownerId : authorOf(is)),
        ...(await tellingVoices(sql, was, "voice open")),
      ];
    default:
      return [];
  }
}

/** The messages to those who are to hear of a change: once each, never whoever did it, nor who has no account any more. */
export async function messagesOf(
  { database, ids, texts, newsCard }: NewsDependencies,
  tellings: readonly Telling[],
  eventId: string,
  { actor, installation }: Context,
  note?: string,
) {
  const first = new Map(tellings.toReversed().map((telling) => [telling.personId, telling]));
  first.delete(actor.id);
  const messages = await Promise.all(
    [...first.values()].map(async ({ personId, event, shown }) => {
      const to = await recipientOf(database, ids, installation, personId);
      if (!to) return undefined;
      const { laneId, name, locale, timeZone } = to;
      const from = { personId: actor.id, unitId: shown.unitId };
      const card = newsCard(event, shown, actor.name, texts.for(locale, timeZone), note);
      return {
        personId,
        laneId,
        key: newsKey(eventId, personId, shown.id),
        card,
        nature: "proactive",
        from,
        name,
      } as const;
    }),
  );
  return messages.filter((message) => message !== undefined);
}
