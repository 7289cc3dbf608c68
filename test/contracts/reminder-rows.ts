import type { Rows } from "./row.ts";
import type { reminding } from "./walk.ts";

/** What people are shown of the daily reminders, and of what became of them. */
export const reminderRows: Rows<typeof reminding> = {
  reminders: {
    what: "the next reminders of a unit",
    slack: `
      # Daily reminders of Kitchen
      At the start of each day, set up by Mo Haddad.
      **Nov 22, 8:00 AM** · Tell new guests the one thing that regulars know.
      [Skip Nov 22] [Add a sentence on Nov 22]
      **Nov 23, 8:00 AM** · Mend or mark at once what somebody could trip over or cut themselves on.
      [Skip Nov 23] [Add a sentence on Nov 23]
      **Nov 24, 8:00 AM** · Count the promises you make today, and tick them off.
      [Skip Nov 24] [Add a sentence on Nov 24]
      **Nov 25, 8:00 AM** · Say welcome in a whole sentence.
      [Skip Nov 25] [Add a sentence on Nov 25]
      **Nov 26, 8:00 AM** · Ask what would make it right before you offer something.
      [Skip Nov 26] [Add a sentence on Nov 26]
      [Send me a test] [Switch reminders off]`,
  },
  remindersOff: {
    what: "reminders that are switched off",
    slack: `
      # Daily reminders of Kitchen
      At the start of each day, set up by Mo Haddad.
      The daily reminders are switched off.
      [Switch reminders on]`,
  },
  oneSkipped: {
    what: "the next reminders, one of them skipped",
    slack: `
      # Daily reminders of Kitchen
      At the start of each day, set up by Mo Haddad.
      **Nov 22, 8:00 AM** · skipped
      [Do not skip Nov 22]
      **Nov 23, 8:00 AM** · Mend or mark at once what somebody could trip over or cut themselves on.
      [Skip Nov 23] [Add a sentence on Nov 23]
      **Nov 24, 8:00 AM** · Count the promises you make today, and tick them off.
      [Skip Nov 24] [Add a sentence on Nov 24]
      **Nov 25, 8:00 AM** · Say welcome in a whole sentence.
      [Skip Nov 25] [Add a sentence on Nov 25]
      **Nov 26, 8:00 AM** · Ask what would make it right before you offer something.
      [Skip Nov 26] [Add a sentence on Nov 26]
      [Send me a test] [Switch reminders off]`,
  },
  addingSentence: {
    what: "the form that adds a sentence to a reminder",
    slack: `
      == Daily reminder ==
      Your sentence […]
      (small) It is posted with the reminder, signed with your name.
      [Save] [Cancel]`,
  },
  reminderTest: {
    what: "a reminder as a test",
    slack: `
      (small) This is a test that only you see.
      # Today in Kitchen
      **Tell new guests the one thing that regulars know.**
      Whoever knows how it works here belongs here.
      In practice: “The quiet tables are upstairs.” “Come before nine, then there is no queue.”
      > The *new* menu starts today.
      (small) Set up by Mo Haddad`,
  },
  noReminders: {
    what: "a unit without reminders",
    slack: `
      # Daily reminders of Desk
      No daily reminder is set up for Desk.
      [Begin tomorrow]`,
  },
  remindersBegun: {
    what: "the reminders of a unit that begin tomorrow",
    slack: `
      # Daily reminders of Desk
      At the start of each day, set up by Ada Berg.
      **Nov 22, 8:00 AM** · Tell new guests the one thing that regulars know.
      [Skip Nov 22] [Add a sentence on Nov 22]
      **Nov 23, 8:00 AM** · Mend or mark at once what somebody could trip over or cut themselves on.
      [Skip Nov 23] [Add a sentence on Nov 23]
      **Nov 24, 8:00 AM** · Count the promises you make today, and tick them off.
      [Skip Nov 24] [Add a sentence on Nov 24]
      **Nov 25, 8:00 AM** · Say welcome in a whole sentence.
      [Skip Nov 25] [Add a sentence on Nov 25]
      **Nov 26, 8:00 AM** · Ask what would make it right before you offer something.
      [Skip Nov 26] [Add a sentence on Nov 26]
      [Send me a test] [Switch reminders off]`,
  },
  nothingDelivered: {
    what: "that nothing was to be sent by itself",
    slack: `
      # What was sent by itself in Kitchen
      In the last 7 days nothing was to be sent by itself.`,
  },
  reminder: {
    what: "a reminder in the unit's channel",
    slack: `
      # Today in Kitchen
      **Tell new guests the one thing that regulars know.**
      Whoever knows how it works here belongs here.
      In practice: “The quiet tables are upstairs.” “Come before nine, then there is no queue.”
      > The *new* menu starts today.
      (small) — Mo Haddad
      [Got it] [Heard something]
      (small) Set up by Mo Haddad`,
  },
  reminderRead: {
    what: "a reminder that somebody has got",
    slack: `
      # Today in Kitchen
      **Tell new guests the one thing that regulars know.**
      Whoever knows how it works here belongs here.
      In practice: “The quiet tables are upstairs.” “Come before nine, then there is no queue.”
      > The *new* menu starts today.
      (small) — Mo Haddad
      [Got it] [Heard something]
      (small) Set up by Mo Haddad · 1 person has got it`,
  },
  delivered: {
    what: "what became of the reminders",
    slack: `
      # What was sent by itself in Kitchen
      **Nov 22 · daily reminder** · of 1 message: 1 sent
      (small) Of each day’s messages, all are either sent, waiting, skipped or failed.`,
  },
};
