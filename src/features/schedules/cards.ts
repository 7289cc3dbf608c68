import { button } from "../../kernel/action.ts";
import type { Button } from "../../message/card.ts";
import { actions, type Block, type Card, card, context, heading, quote, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import type { Unit } from "../organization/index.ts";
import { scheduleActions, timetableWritten } from "./actions.ts";
import type { Schedule, WordsPost } from "./schema.ts";

/** What somebody wrote to be posted, and who did. */
export const wordsCard = ({ words, setUpBy, sentence, sentenceBy }: WordsPost, unit: Unit, say: Say): Card =>
  card(
    say("schedule.wordsSummary", { unit: unit.name, words }),
    heading(unit.name),
    text(words),
    ...(sentence === null ? [] : [quote(sentence), context(`— ${sentenceBy ?? ""}`)]),
    context(say("reminder.setUpBy", { name: setUpBy })),
  );

/** The same as a test, as one's own words will stand there. */
export const wordsBlocks = (words: string, unit: Unit): Block[] => [heading(unit.name), text(words)];

/** Characters of somebody's words that are shown where they are one of several things. */
const SHORT = 100;

/** What a schedule, or one slot of it, posts in a few words. */
export function wordsInShort({ words }: Pick<Schedule, "words">, say: Say): string {
  if (words === null) return say("schedule.usual");
  return say("reminder.quoted", { words: words.length > SHORT ? `${words.slice(0, SHORT).toWellFormed()}…` : words });
}

/**
 * What can be done with a schedule as a whole, beside switching it off.
 * @param description says to whoever only hears the buttons which schedule they are about
 */
export const scheduleButtons = ({ id: scheduleId }: Schedule, description: string, say: Say): Button[] => [
  button(say("button.scheduleChange"), scheduleActions.change, { scheduleId }, { description }),
  button(say("button.scheduleRemove"), scheduleActions.remove, { scheduleId }, { description }),
];

/** That a schedule was removed, and the way back. */
export const removedBlocks = (schedule: Schedule, say: Say): (Block | undefined)[] => [
  text(say("schedule.removed", { when: timetableWritten(schedule, say), what: wordsInShort(schedule, say) })),
  actions(button(say("button.scheduleBack"), scheduleActions.putBack, { scheduleId: schedule.id })),
];

/** Sets up one more. */
export const addButton = (unit: Pick<Unit, "id">, say: Say): Button =>
  button(say("button.scheduleAdd"), scheduleActions.add, { unitId: unit.id });
