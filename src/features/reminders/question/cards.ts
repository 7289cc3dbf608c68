import { button } from "../../../kernel/action.ts";
import { actions, type Card, card, context, heading, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { timeWritten } from "../../calendar/index.ts";
import { feedbackActions } from "../../feedback/index.ts";
import type { Unit } from "../../organization/index.ts";
import type { NamedSchedule } from "../../schedules/index.ts";
import { questionActions } from "./actions.ts";
import type { AskedPost } from "./store.ts";

/** The question in the unit's channel: one tap for each kind of what a customer may have said. */
export function questionCard({ slotId, unitId, setUpBy, nothing }: AskedPost, unit: Unit, say: Say): Card {
  const question = say("question.asks");
  const log = (kind: "complaint" | "compliment" | "suggestion" | "friction") =>
    button(say(`kind.${kind}`), feedbackActions.startFeedback, { kind, unitId });
  const setUp = say("reminder.setUpBy", { name: setUpBy });
  return card(
    `${unit.name}: ${question}`,
    heading(say("question.heading", { unit: unit.name })),
    text(question),
    actions(
      log("complaint"),
      log("compliment"),
      log("suggestion"),
      log("friction"),
      button(say("button.nothingToday"), questionActions.nothing, { slotId }),
    ),
    context(nothing === 0 ? setUp : `${setUp} · ${say("question.nothing", { count: nothing })}`),
  );
}

/** Whether a unit is asked, and when, with what can be changed of that. */
export function questionSettingsCard(unit: Unit, schedule: NamedSchedule | undefined, say: Say): Card {
  const title = say("question.ofUnit", { unit: unit.name });
  const about = { unitId: unit.id };
  const missing = unit.channel ? undefined : text(say("reminder.noChannel", { unit: unit.name }));
  if (!schedule?.active) {
    const on = button(say("button.questionOn"), questionActions.on, about, { style: "primary" });
    return card(title, heading(title), text(say("question.isOff")), missing, actions(on));
  }
  const { minute } = schedule;
  const when = minute === null ? say("question.beforeClosing") : say("question.at", { time: timeWritten(minute, say) });
  return card(
    title,
    heading(title),
    text(when),
    missing,
    actions(
      button(say("button.scheduleChange"), questionActions.when, about),
      button(say("button.questionOff"), questionActions.off, about),
    ),
    context(say("reminder.setUpBy", { name: schedule.setUpByName })),
  );
}
