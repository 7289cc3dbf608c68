import type { Rows } from "./row.ts";
import type { reminding } from "./walk.ts";

/** What people are shown of the daily reminders, and of what became of them. */
export const reminderRows: Rows<typeof reminding> = {
  reminders: {
    what: "the next reminders of a unit",
    slack: `
      # Daily reminders of Kitchen
      **22 Nov, 8:00** · Ask what it is for before you say what there is.
      [Skip 22 Nov] [Change 22 Nov]
      **23 Nov, 8:00** · The guest in front of you comes before the phone, unless you ask.
      [Skip 23 Nov] [Change 23 Nov]
      **24 Nov, 8:00** · Say welcome in a whole sentence.
      [Skip 24 Nov] [Change 24 Nov]
      **25 Nov, 8:00** · Offer two ways to make it right.
      [Skip 25 Nov] [Change 25 Nov]
      **26 Nov, 8:00** · Learn one product well today: where it comes from, what it is good for, what it is not.
      [Skip 26 Nov] [Change 26 Nov]
      Every day at the start of the day, in the unit’s channel: the daily reminder, set up by Mo Haddad.
      [Send me a test] [Switch reminders off] [Change when] [Remove]
      [Add a time]`,
  },
  remindersOff: {
    what: "reminders that are switched off",
    slack: `
      # Daily reminders of Kitchen
      Every day at the start of the day, in the unit’s channel: the daily reminder, set up by Mo Haddad. It is switched off.
      [Switch reminders on] [Change when] [Remove]
      [Add a time]`,
  },
  oneSkipped: {
    what: "the next reminders, one of them skipped",
    slack: `
      # Daily reminders of Kitchen
      **22 Nov, 8:00** · skipped
      [Do not skip 22 Nov]
      **23 Nov, 8:00** · The guest in front of you comes before the phone, unless you ask.
      [Skip 23 Nov] [Change 23 Nov]
      **24 Nov, 8:00** · Say welcome in a whole sentence.
      [Skip 24 Nov] [Change 24 Nov]
      **25 Nov, 8:00** · Offer two ways to make it right.
      [Skip 25 Nov] [Change 25 Nov]
      **26 Nov, 8:00** · Learn one product well today: where it comes from, what it is good for, what it is not.
      [Skip 26 Nov] [Change 26 Nov]
      Every day at the start of the day, in the unit’s channel: the daily reminder, set up by Mo Haddad.
      [Send me a test] [Switch reminders off] [Change when] [Remove]
      [Add a time]`,
  },
  addingSentence: {
    what: "the form that changes one reminder",
    slack: `
      == One reminder ==
      Tip* [Ask what it is for before you say what there is. | Mend it, and add a small thing that costs you thought, not money. | Say back what you have understood, in fewer words. | Let an angry guest speak to the end, once. | See the full hands: open the door, pull the chair, offer a bag. | Tell new guests the one thing that regulars know. | Ask instead of ordering: “Would you” instead of “You have to”. | Say your name slowly on the phone, and ask for theirs first thing. | Say it without the words that only we understand. | Greet every guest within the first ten seconds, even when you are busy. | Say sorry once, with what for. Then act. | Answer a public review with thanks, one fact and one invitation.: Ask what it is for before you say what there is.]
      Time […]
      (small) Such as “9:30”, on this day only. Empty: as usual.
      Your sentence […]
      (small) It is posted with the reminder, signed with your name.
      [Save] [Cancel]`,
  },
  reminderTest: {
    what: "a reminder as a test",
    slack: `
      (small) This is a test that only you see.
      # Today in Kitchen
      **Ask what it is for before you say what there is.** The reason tells you what fits; the wish alone only tells you what to fetch.
      **In practice:** “What is the occasion?” “Where will you use it?” One question is enough.
      **To talk about:** Who has come back lately, and why to us?
      “The *new* menu starts today.” — Mo Haddad
      (small) Set up by Mo Haddad`,
  },
  noReminders: {
    what: "a unit without reminders",
    slack: `
      # Daily reminders of Desk
      No daily reminder is set up for Desk.
      [Begin tomorrow] [Add a time]`,
  },
  remindersBegun: {
    what: "the reminders of a unit that begin tomorrow",
    slack: `
      # Daily reminders of Desk
      **22 Nov, 8:00** · Say the whole price before it is paid, with everything that is added.
      [Skip 22 Nov] [Change 22 Nov]
      **23 Nov, 8:00** · Offer two ways to make it right.
      [Skip 23 Nov] [Change 23 Nov]
      **24 Nov, 8:00** · Say “gladly” instead of “no problem”.
      [Skip 24 Nov] [Change 24 Nov]
      **25 Nov, 8:00** · After mending it, ask: who could be the next to meet this?
      [Skip 25 Nov] [Change 25 Nov]
      **26 Nov, 8:00** · Say welcome in a whole sentence.
      [Skip 26 Nov] [Change 26 Nov]
      Every day at the start of the day, in the unit’s channel: the daily reminder, set up by Ada Berg.
      [Send me a test] [Switch reminders off] [Change when] [Remove]
      [Add a time]`,
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
      **Ask what it is for before you say what there is.** The reason tells you what fits; the wish alone only tells you what to fetch.
      **In practice:** “What is the occasion?” “Where will you use it?” One question is enough.
      **To talk about:** Who has come back lately, and why to us?
      “The *new* menu starts today.” — Mo Haddad
      [Got it] [Heard something] [More like this] [Not useful]
      (small) Set up by Mo Haddad`,
  },
  reminderRead: {
    what: "a reminder that somebody has got",
    slack: `
      # Today in Kitchen
      **Ask what it is for before you say what there is.** The reason tells you what fits; the wish alone only tells you what to fetch.
      **In practice:** “What is the occasion?” “Where will you use it?” One question is enough.
      **To talk about:** Who has come back lately, and why to us?
      “The *new* menu starts today.” — Mo Haddad
      [Got it] [Heard something] [More like this] [Not useful]
      (small) Set up by Mo Haddad · 1 person has got it`,
  },
  heardSomething: {
    what: "the form for what was heard in a unit",
    slack: `
      == Log feedback ==
      What did the customer say?* [cold soup, table 4 waited 40 min]
      Only the text is needed. What you leave empty is guessed, and you can change it later.
      Kind [Complaint | Compliment | Suggestion | Friction]
      Theme [Waiting time; leave it empty for a guess]
      Severity [1 · harm or danger | 2 · customer upset | 3 · plain complaint | 4 · small remark]
      On behalf of [people]
      (small) Whoever heard the customer, if that was not you. It is theirs then, and they are told.
      When did it happen? [Yesterday 18:30]
      Came by [In person | Phone | Mail or letter | Web or review site | Social media | Web or review site, for everybody to read | Social media, for everybody to read]
      Customer [Mrs Park, table 4]
      Who may see it? [Everybody in the unit | Confidential: only who is named on it]
      (small) Something about a person, a leader or an injury is better kept among a few.
      Who may know of it, if confidential [people]
      [Save] [Cancel]`,
  },
  moreLikeThis: {
    what: "the answer to whoever wants more like a reminder",
    slack: `
      Thank you. Things like this will come more often here. If you change your mind, press the other button.`,
  },
  notUseful: {
    what: "the answer to whoever has no use for a reminder",
    slack: `
      Thank you. Things like this will come less often here. If you change your mind, press the other button.`,
  },
  delivered: {
    what: "what became of the reminders",
    slack: `
      # What was sent by itself in Kitchen
      **22 Nov, 8:00 · daily reminder** · of 1 message: 1 sent
      (small) Of each day’s messages, all are either sent, waiting, skipped or failed.`,
  },
};
