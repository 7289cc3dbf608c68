import { bindActions, bindForms } from "../../../kernel/action.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { bindMessageActions } from "../../../kernel/message-action.ts";
import { opening, privately, type Reply } from "../../../kernel/reply.ts";
import type { Card } from "../../../message/card.ts";
import { mayChange, type Unit, unitToChange } from "../../organization/index.ts";
import type { WorkingTimeDependencies } from "../service.ts";
import { daysTakenCard, MOST_IN_FORM, problemsCard, shiftsTakenCard } from "./cards.ts";
import { createPasting, isCalendar, type Pasted, type TakenDays, type TakenShifts } from "./chat.ts";
import { calendarForm, importActions, importCommands, importForms, importMessageActions } from "./declarations.ts";
import { problemsSaid } from "./outcome.ts";

/** Closed days and shifts from texts that people paste: by a form, behind a command, or from a message. */
export function createImporting(deps: WorkingTimeDependencies) {
  const { organizations } = deps;
  const pasting = createPasting(deps);

  const daysTaken = (taken: TakenDays, { say }: Context): Card => daysTakenCard(taken, say);
  const shiftsTaken = (taken: TakenShifts, { say }: Context): Card => shiftsTakenCard(taken, say);

  async function calendarHere(file: string, context: Context): Promise<Reply> {
    const unit = await unitToChange(organizations, undefined, context);
    return said(await pasting.closedDays(unit, file, context), daysTaken, context);
  }

  return {
    /** What was typed behind the word that imports closed days: a calendar, or the name of the unit to paste one for. */
    async closed(typed: string, context: Context): Promise<Reply> {
      if (isCalendar(typed)) return calendarHere(typed, context);
      const named = typed.trim();
      const unit = await unitToChange(organizations, named === "" ? undefined : named, context);
      return opening(calendarForm(unit, context.say));
    },
    commands: bindCommands(importCommands, {
      shifts: async ({ file }, context) => said(await pasting.shifts(file, context), shiftsTaken, context),
    }),
    actions: bindActions(importActions, {
      async pasteCalendar({ unitId }, context) {
        const unit = await organizations.unit(context.organization.id, unitId);
        if (!(await mayChange(unit, context))) throw userError("channel.notYourUnit", { unit: unit.name });
        return opening(calendarForm(unit, context.say));
      },
    }),
    forms: bindForms(importForms, {
      async calendar({ unitId }, { file }, context) {
        const unit: Unit = await organizations.unit(context.organization.id, unitId);
        return onForm(await pasting.closedDays(unit, file, context), daysTaken, context);
      },
      shifts: async (_about, { file }, context) => onForm(await pasting.shifts(file, context), shiftsTaken, context),
    }),
    messageActions: bindMessageActions(importMessageActions, {
      async take({ text }, context) {
        if (isCalendar(text)) return calendarHere(text, context);
        if (!(await context.hasRole(["manager", "champion", "leader", "admin"]))) throw userError("error.notAllowed");
        return said(await pasting.shifts(text, context), shiftsTaken, context);
      },
    }),
  };
}

const said = <Taken extends object>(
  pasted: Pasted<Taken>,
  draw: (taken: Taken, context: Context) => Card,
  context: Context,
): Reply => privately("problems" in pasted ? problemsCard(pasted.problems, context.say) : draw(pasted, context));

/** The same on the form, which stays open with the text when something is wrong with it. */
const onForm = <Taken extends object>(
  pasted: Pasted<Taken>,
  draw: (taken: Taken, context: Context) => Card,
  context: Context,
): Reply =>
  "problems" in pasted
    ? { kind: "errors", errors: { file: problemsSaid(pasted.problems, context.say, MOST_IN_FORM).join(" ") } }
    : privately(draw(pasted, context));
