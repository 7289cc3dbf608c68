import { button } from "../../kernel/action.ts";
import { actions, type Block, bold, type Card, card, context, heading, quote, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import { feedbackActions } from "../feedback/index.ts";
import type { Unit } from "../organization/index.ts";
import {
  addButton,
  type NamedSchedule,
  scheduleButtons,
  timetableWritten,
  type Upcoming,
  wordsBlocks,
  wordsInShort,
} from "../schedules/index.ts";
import { reminderActions } from "./actions.ts";
import type { Composition } from "./compose.ts";
import { linesOf, titleOf } from "./lines.ts";
import { type Foreseen, PREVIEWED } from "./preview.ts";
import type { Post } from "./store.ts";

/** A post that is drawn already. */
export type DrawnPost = Omit<Post, "advice" | "material"> & { readonly advice: NonNullable<Post["advice"]> };

/** The post in the unit's channel: four lines, who set it up, how many have got it. */
export function postCard(post: DrawnPost, unit: Unit, say: Say): Card {
  const { slotId } = post;
  const setUp = say("reminder.setUpBy", { name: post.setUpBy });
  return card(
    summaryOf(post.advice, unit, say),
    heading(say("reminder.today", { unit: unit.name })),
    ...linesOf(
      {
        day: post.day,
        advice: post.advice,
        story: post.story ?? undefined,
        headsUp: post.headsUp ?? undefined,
        sentence: post.sentence === null ? undefined : { words: post.sentence, by: post.sentenceBy ?? "" },
      },
      say,
    ),
    actions(
      button(say("button.gotIt"), reminderActions.gotIt, { slotId }, { style: "primary" }),
      button(say("button.heardSomething"), feedbackActions.startFeedback, { unitId: post.unitId }),
      button(say("button.moreLikeThis"), reminderActions.more, { slotId }),
      button(say("button.notUseful"), reminderActions.less, { slotId }),
    ),
    context(post.gotIt === 0 ? setUp : `${setUp} · ${say("reminder.count", { count: post.gotIt })}`),
  );
}

const summaryOf = (advice: DrawnPost["advice"], unit: Unit, say: Say): string =>
  say("reminder.summary", { unit: unit.name, tip: titleOf(advice, say) });

/**
 * The next one as it will be, for one person alone.
 * @param there in the words of the unit
 * @param signed the name of whoever wrote the sentence
 */
export function testCard(
  { slot, schedule }: Foreseen,
  { advice, headsUp, story }: Composition,
  unit: Unit,
  { say, there, signed }: { readonly say: Say; readonly there: Say; readonly signed: string },
): Card {
  const isTest = say("reminder.test");
  const sentence = slot.sentence ? { words: slot.sentence, by: signed } : undefined;
  return card(
    `${isTest} ${titleOf(advice, there)}`,
    context(isTest),
    heading(there("reminder.today", { unit: unit.name })),
    ...linesOf({ day: slot.day, advice, headsUp, story, sentence }, there),
    context(there("reminder.setUpBy", { name: schedule.setUpByName })),
  );
}

/** The same of what somebody wrote to be posted. */
export function wordsTestCard(schedule: NamedSchedule, words: string, unit: Unit, say: Say): Card {
  const isTest = say("reminder.test");
  const setUp = say("reminder.setUpBy", { name: schedule.setUpByName });
  return card(`${isTest} ${words}`, context(isTest), ...wordsBlocks(words, unit), context(setUp));
}

interface Overview {
  readonly unit: Unit;
  readonly schedules: readonly NamedSchedule[];
  readonly foreseen: readonly Foreseen[];
  /** In the viewer's words. */
  readonly say: Say;
  /** In the viewer's language and the unit's zone. */
  readonly there: Say;
}

/** What comes next in a unit, and what can be changed of it. */
export function overviewCard({ unit, schedules, foreseen, say, there }: Overview): Card {
  const title = say("reminder.ofUnit", { unit: unit.name });
  const missing = unit.channel ? undefined : text(say("reminder.noChannel", { unit: unit.name }));
  if (schedules.length === 0) {
    const none = say("reminder.none", { unit: unit.name });
    const begin = button(say("button.reminderBegin"), reminderActions.begin, { unitId: unit.id }, { style: "primary" });
    return card(none, heading(title), text(none), missing, actions(...(missing ? [] : [begin]), addButton(unit, say)));
  }
  const next = foreseen.slice(0, PREVIEWED);
  const days = new Set(next.map(({ slot }) => slot.day));
  return card(
    title,
    heading(title),
    missing,
    ...next.flatMap((one) => slotBlocks(one, days.size < next.length, there)),
    ...schedules.flatMap((schedule) => scheduleBlocks(schedule, say)),
    actions(addButton(unit, say)),
  );
}

/** @param several that there are several on one day, so that a date alone says nothing */
function slotBlocks({ slot, schedule, composition }: Foreseen, several: boolean, say: Say): (Block | undefined)[] {
  const when = bold(say("reminder.day", { at: slot.at }));
  const day = say(several ? "reminder.day" : "reminder.date", { at: slot.at });
  const about = { scheduleId: schedule.id, day: slot.day };
  if (slot.closed) return [text(when, ` · ${say("reminder.closed")}`)];
  if (slot.quiet) return [text(when, ` · ${say("reminder.inQuietHours")}`)];
  if (slot.skippedBy) {
    const keep = button(say("button.reminderKeep", { day }), reminderActions.keep, about);
    return [text(when, ` · ${say("reminder.skipped")}`), actions(keep)];
  }
  return [
    text(
      when,
      ` · ${composition ? titleOf(composition.advice, say) : wordsInShort({ words: slot.words ?? schedule.words }, say)}`,
    ),
    slot.sentence ? quote(slot.sentence) : undefined,
    actions(
      button(say("button.reminderSkip", { day }), reminderActions.skip, about),
      button(say("button.reminderEdit", { day }), reminderActions.edit, about),
    ),
  ];
}

/** When it comes, to whom and what it says, who set it up, and what can be changed of that. */
function scheduleBlocks(schedule: NamedSchedule, say: Say): (Block | undefined)[] {
  const { id: scheduleId, active } = schedule;
  const description = timetableWritten(schedule, say);
  const about = { when: description, what: wordsInShort(schedule, say), name: schedule.setUpByName };
  const says = say("schedule.says", about);
  const [test, turn] = active
    ? [
        [button(say("button.reminderTest"), reminderActions.test, { scheduleId }, { description })],
        button(say("button.reminderOff"), reminderActions.switchOff, { scheduleId }, { description }),
      ]
    : [
        [],
        button(say("button.reminderOn"), reminderActions.switchOn, { scheduleId }, { style: "primary", description }),
      ];
  return [
    text(active ? says : `${says} ${say("schedule.isOff")}`),
    actions(...test, turn, ...scheduleButtons(schedule, description, say)),
  ];
}

/** What whoever has named a unit's channel is told of the reminders there. */
export function channelBlocks(schedule: NamedSchedule, next: Upcoming | undefined, say: Say): (Block | undefined)[] {
  const { id: scheduleId } = schedule;
  if (!schedule.active)
    return [
      text(say("reminder.isOff")),
      actions(button(say("button.reminderOn"), reminderActions.switchOn, { scheduleId })),
    ];
  return [
    next ? text(say("reminder.begins", { at: next.at })) : undefined,
    actions(button(say("button.reminderOff"), reminderActions.switchOff, { scheduleId })),
  ];
}
