import { z } from "zod";
import { defineAction, defineForm, defineFormAction, form, NoInput } from "../../../kernel/action.ts";
import type { Field, Form } from "../../../message/form.ts";
import type { Say } from "../../../texts/catalog.ts";
import { Accounts } from "../../people/index.ts";
import { LONGEST_NOTE, Note, Whom, Worth } from "./schema.ts";
import type { KeptTalk } from "./store.ts";

/** Several that were noted at once. */
const Talks = z.object({ talkIds: z.array(z.uuid()).min(1).max(10) });

export const talkActions = {
  /** Opens the form for a talk with anybody, or with one that may be worth it. */
  note: defineFormAction("talk.note", NoInput),
  did: defineFormAction("talk.did", Whom),
  change: defineFormAction("talk.change", Talks),
  show: defineAction("talk.show", Talks),
  undo: defineAction("talk.undo", Talks),
  page: defineAction("talk.page", z.object({ page: z.int().min(0) })),
  notNeeded: defineAction("talk.notNeeded", Worth),
  needed: defineAction("talk.needed", z.object({ nudgeId: z.uuid() })),
};

const Who = z.string({ error: "talk.nobody" }).pipe(Accounts);
const Written = z.object({ note: Note.optional(), show: z.enum(["me", "both"]).default("me") });

export const talkForms = {
  note: defineForm("talk.note", NoInput, Written.extend({ who: Who })),
  did: defineForm("talk.did", Whom, Written),
  change: defineForm("talk.change", Talks, Written),
};

const lineField = (say: Say, initial?: string | null): Field => ({
  ...({ kind: "text", name: "note", multiline: false, required: false, maxLength: LONGEST_NOTE } as const),
  ...{ label: say("nudge.note"), hint: say("nudge.noteHint") },
  ...(initial && { initial: initial.slice(0, LONGEST_NOTE) }),
});

const readersField = (say: Say, shared = false): Field => ({
  ...({ kind: "choice", name: "show", required: true } as const),
  label: say("nudge.whoReads"),
  options: [
    { value: "me", label: say("nudge.forMe") },
    { value: "both", label: say("talk.forBoth") },
  ],
  initial: shared ? "both" : "me",
});

const buttonsOf = (say: Say) => ({ submit: say("form.save"), close: say("form.cancel") });

/**
 * Asks with whom one has talked, and for one line on it.
 * @param note what was typed already
 */
export const noteForm = (say: Say, note?: string): Form =>
  form(
    talkForms.note,
    {},
    {
      title: say("nudge.doneTitle"),
      ...buttonsOf(say),
      fields: [
        {
          ...({ kind: "person", name: "who", several: true, required: true } as const),
          ...{ label: say("talk.who"), missing: say("talk.nobody") },
        },
        lineField(say, note),
        readersField(say),
      ],
    },
  );

/** The same after a talk with whoever was worth it; a line on a talk with all of a unit is shown to nobody else. */
export const didForm = (say: Say, whom: Whom, name: string): Form =>
  form(talkForms.did, whom, {
    title: say("nudge.doneTitle"),
    ...buttonsOf(say),
    fields: [
      { kind: "note", text: say("nudge.doneWith", { name }) },
      lineField(say),
      ...(whom.personId === undefined ? [] : [readersField(say)]),
    ],
  });

/** Changes what was noted of talks. */
export const changeForm = (say: Say, talks: readonly KeptTalk[]): Form =>
  form(
    talkForms.change,
    { talkIds: talks.map(({ id }) => id) },
    {
      title: say("talk.changeTitle"),
      ...buttonsOf(say),
      fields: [
        { kind: "note", text: say("nudge.doneWith", { name: talks.map(({ name }) => name).join(", ") }) },
        lineField(say, talks[0]?.note),
        ...(talks.some(({ personId }) => personId !== null)
          ? [
              readersField(
                say,
                talks.some(({ shared }) => shared),
              ),
            ]
          : []),
      ],
    },
  );
