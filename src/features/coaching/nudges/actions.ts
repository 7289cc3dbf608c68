import { z } from "zod";
import { defineAction, defineForm, defineFormAction, form, NoInput } from "../../../kernel/action.ts";
import type { Form } from "../../../message/form.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Nudge, whys } from "./schema.ts";

const OneNudge = z.object({ nudgeId: z.uuid() });

export const nudgeActions = {
  /** How to ask, in half a minute. */
  how: defineAction("nudge.how", OneNudge),
  /** Opens the form for a note. */
  done: defineFormAction("nudge.done", OneNudge),
  /** It comes once more when the next shift begins. */
  later: defineAction("nudge.later", OneNudge),
  /** Asks why. */
  notNeeded: defineFormAction("nudge.notNeeded", OneNudge),
  undo: defineAction("nudge.undo", OneNudge),
  /** Opens the form that says when nudges come. */
  when: defineFormAction("nudge.when", NoInput),
  pause: defineAction("nudge.pause", NoInput),
  resume: defineAction("nudge.resume", NoInput),
};

/** Longest note on a talk, and what is typed for days and times. */
const LONGEST_NOTE = 200;
const LONGEST = 60;

export const nudgeForms = {
  done: defineForm(
    "nudge.done",
    OneNudge,
    z.object({
      note: z
        .string()
        .trim()
        .max(LONGEST_NOTE)
        .transform((note) => note || null)
        .default(null),
      show: z.enum(["me", "both"]).default("me"),
    }),
  ),
  notNeeded: defineForm("nudge.notNeeded", OneNudge, z.object({ why: z.enum(whys) })),
  when: defineForm("nudge.when", NoInput, z.object({ when: z.string().trim().max(LONGEST).default("") })),
};

const buttonsOf = (say: Say) => ({ submit: say("form.save"), close: say("form.cancel") });

/**
 * Asks for one line on the talk, and who may read it; a talk with all of a unit is shown to nobody else.
 * @param name with whom it was
 */
export const doneForm = (say: Say, { id, personName }: Nudge, name: string): Form =>
  form(
    nudgeForms.done,
    { nudgeId: id },
    {
      title: say("nudge.doneTitle"),
      ...buttonsOf(say),
      fields: [
        { kind: "note", text: say("nudge.doneWith", { name }) },
        {
          ...{ kind: "text", name: "note", label: say("nudge.note"), hint: say("nudge.noteHint") },
          ...{ multiline: false, required: false, maxLength: LONGEST_NOTE },
        },
        ...(personName === null
          ? []
          : [
              {
                ...{ kind: "choice" as const, name: "show", label: say("nudge.whoReads"), required: true },
                options: [
                  { value: "me", label: say("nudge.forMe") },
                  { value: "both", label: say("nudge.forBoth", { name: personName }) },
                ],
                initial: "me",
              },
            ]),
      ],
    },
  );

export const notNeededForm = (say: Say, { id }: Nudge): Form =>
  form(
    nudgeForms.notNeeded,
    { nudgeId: id },
    {
      title: say("nudge.notNeededTitle"),
      ...buttonsOf(say),
      fields: [
        {
          ...{ kind: "choice", name: "why", label: say("nudge.why"), required: true },
          options: whys.map((value) => ({ value, label: say(`nudge.why.${value}`) })),
          initial: "talked",
        },
      ],
    },
  );

export const whenForm = (say: Say, typed: string | undefined): Form =>
  form(
    nudgeForms.when,
    {},
    {
      title: say("nudge.whenTitle"),
      ...buttonsOf(say),
      fields: [
        {
          ...{ kind: "text", name: "when", label: say("nudge.when"), hint: say("nudge.whenHint") },
          ...{ multiline: false, required: false, maxLength: LONGEST },
          ...(typed !== undefined && { initial: typed }),
        },
      ],
    },
  );
