import { button } from "../../kernel/action.ts";
import { actions, type Block, bold, type Card, card, context, heading, quote, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import type { TipText } from "../content/index.ts";
import { feedbackActions } from "../feedback/index.ts";
import type { Unit } from "../organization/index.ts";
import type { NamedSchedule, Upcoming } from "../schedules/index.ts";
import { reminderActions } from "./actions.ts";
import type { Post } from "./store.ts";
import { tipOf } from "./tips.ts";

/** The post in the unit's channel: what to do today and why, who set it up, how many have got it. */
export function postCard(post: Post, unit: Unit, say: Say): Card {
  const tip = tipOf(post.day, say.locale);
  const setUp = say("reminder.setUpBy", { name: post.setUpBy });
  return card(
    say("reminder.summary", { unit: unit.name, tip: tip.what }),
    ...whatToDo(tip, unit, say),
    ...(post.sentence === null ? [] : [quote(post.sentence), context(`— ${post.sentenceBy ?? ""}`)]),
    actions(
      button(say("button.gotIt"), reminderActions.gotIt, { slotId: post.slotId }, { style: "primary" }),
      button(say("button.heardSomething"), feedbackActions.startFeedback, {}),
    ),
    context(post.gotIt === 0 ? setUp : `${setUp} · ${say("reminder.count", { count: post.gotIt })}`),
  );
}

const whatToDo = (tip: TipText, unit: Unit, say: Say): Block[] => [
  heading(say("reminder.today", { unit: unit.name })),
  text(bold(tip.what)),
  text(tip.why),
  text(say("reminder.inPractice", { how: tip.how })),
];

/** The next one as it will be, for one person alone. */
export function testCard(next: Upcoming, schedule: NamedSchedule, unit: Unit, say: Say): Card {
  const tip = tipOf(next.day, say.locale);
  const isTest = say("reminder.test");
  return card(
    `${isTest} ${tip.what}`,
    context(isTest),
    ...whatToDo(tip, unit, say),
    ...(next.sentence ? [quote(next.sentence)] : []),
    context(say("reminder.setUpBy", { name: schedule.setUpByName })),
  );
}

interface Overview {
  readonly unit: Unit;
  readonly schedules: readonly { readonly schedule: NamedSchedule; readonly upcoming: readonly Upcoming[] }[];
  /** In the viewer's words. */
  readonly say: Say;
  /** In the viewer's language and the unit's zone. */
  readonly there: Say;
}

/** What comes next in a unit, and what can be changed of it. */
export function overviewCard({ unit, schedules, say, there }: Overview): Card {
  const title = say("reminder.ofUnit", { unit: unit.name });
  const missing = unit.channel ? undefined : text(say("reminder.noChannel", { unit: unit.name }));
  if (schedules.length === 0) {
    const none = say("reminder.none", { unit: unit.name });
    const begin = button(say("button.reminderBegin"), reminderActions.begin, { unitId: unit.id }, { style: "primary" });
    return card(none, heading(title), text(none), missing ?? actions(begin));
  }
  return card(
    title,
    heading(title),
    missing,
    ...schedules.flatMap(({ schedule, upcoming }) => [
      text(say("reminder.when", { name: schedule.setUpByName })),
      ...(schedule.active
        ? upcoming.flatMap((slot) => slotBlocks(slot, schedule, there))
        : [text(say("reminder.isOff"))]),
      switchBlock(schedule, say),
    ]),
  );
}

function slotBlocks(slot: Upcoming, { id: scheduleId }: NamedSchedule, say: Say): (Block | undefined)[] {
  const when = bold(say("reminder.day", { at: slot.at }));
  const day = say("reminder.date", { at: slot.at });
  const about = { scheduleId, day: slot.day };
  if (slot.closed) return [text(when, ` · ${say("reminder.closed")}`)];
  if (slot.skippedBy) {
    const keep = button(say("button.reminderKeep", { day }), reminderActions.keep, about);
    return [text(when, ` · ${say("reminder.skipped")}`), actions(keep)];
  }
  return [
    text(when, ` · ${tipOf(slot.day, say.locale).what}`),
    slot.sentence ? quote(slot.sentence) : undefined,
    actions(
      button(say("button.reminderSkip", { day }), reminderActions.skip, about),
      button(say("button.reminderEdit", { day }), reminderActions.edit, about),
    ),
  ];
}

const switchBlock = ({ id: scheduleId, active }: NamedSchedule, say: Say): Block | undefined =>
  active
    ? actions(
        button(say("button.reminderTest"), reminderActions.test, { scheduleId }),
        button(say("button.reminderOff"), reminderActions.switchOff, { scheduleId }),
      )
    : actions(button(say("button.reminderOn"), reminderActions.switchOn, { scheduleId }, { style: "primary" }));

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
