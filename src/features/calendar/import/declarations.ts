import { z } from "zod";
import { defineForm, defineFormAction, form } from "../../../kernel/action.ts";
import { defineCommand } from "../../../kernel/command.ts";
import { defineMessageAction } from "../../../kernel/message-action.ts";
import { type Field, type Form, LONGEST_ANSWER } from "../../../message/form.ts";
import type { PlainKey, Say } from "../../../texts/catalog.ts";
import type { Unit } from "../../organization/index.ts";

const OneUnit = z.object({ unitId: z.uuid() });
const File = z.object({ file: z.string({ error: "calendarFile.empty" }).max(LONGEST_ANSWER) });

/** Plans of shifts are pasted: to read files, Slack would ask for leave to read every file in the bot's channels. */
export const importCommands = {
  shifts: defineCommand({
    name: "shifts",
    slash: false,
    summary: "command.shifts.summary",
    usage: "command.shifts.usage",
    examples: ["", "person,unit,start,end\nAna Lima,Kitchen,2026-12-24 08:00,16:00"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ file: z.string() }),
    parse: (file) => ({ file }),
    form: (say) => shiftsForm(say),
  }),
};

export const importActions = {
  /** Opens the form for a calendar. */
  pasteCalendar: defineFormAction("closed.paste", OneUnit),
};

export const importForms = {
  calendar: defineForm("closed.import", OneUnit, File),
  shifts: defineForm("shifts.import", z.object({}), File),
};

export const importMessageActions = {
  /** Imports what a message says: for what is too long for a form. */
  take: defineMessageAction({
    name: "calendar.fromMessage",
    label: "messageAction.import.label",
    description: "messageAction.import.description",
    input: z.object({ text: z.string() }),
  }),
};

/** Asks for the text of a calendar whose events are closed days of a unit. */
export const calendarForm = ({ id: unitId, name: unit }: Pick<Unit, "id" | "name">, say: Say): Form =>
  form(
    importForms.calendar,
    { unitId },
    {
      ...frame("closed.import", say),
      fields: [
        { kind: "note", text: say("closed.importFor", { unit }) },
        fileField("closed.importFile", "closed.importHint", say),
      ],
    },
  );

/** Asks for a plan of shifts. */
const shiftsForm = (say: Say): Form =>
  form(
    importForms.shifts,
    {},
    { ...frame("shifts.import", say), fields: [fileField("shifts.file", "shifts.hint", say)] },
  );

const frame = (title: PlainKey, say: Say) => ({
  ...{ title: say(title), submit: say("form.import"), close: say("form.cancel") },
});

const fileField = (label: PlainKey, hint: PlainKey, say: Say): Field => ({
  ...{ kind: "text", name: "file", label: say(label), hint: say(hint), missing: say("calendarFile.empty") },
  ...{ multiline: true, required: true, maxLength: LONGEST_ANSWER },
});
