import type { coaching } from "./coaching.ts";
import type { Rows } from "./row.ts";

/** What a manager who is asked to talk with somebody is shown, and what whoever that is. */
export const coachingRows: Rows<typeof coaching> = {
  pace: {
    what: "when a manager is asked to talk with somebody",
    slack: `
      # When I ask you to talk with somebody
      Every day, when your work begins
      [Change] [Pause]
      (small) At most one a day and two a week, about your own people only. Nobody else sees them.`,
  },
  paceForm: {
    what: "the form that says when",
    slack: `
      == When I ask you ==
      On which days, and when? […: Mon–Thu 9:30]
      (small) For example: Mon–Thu 9:30. Leave it empty for every day, when your work begins.
      [Save] [Cancel]`,
  },
  paceUsual: {
    what: "that it is as at first",
    slack: `
      # When I ask you to talk with somebody
      **Saved**
      Every day, when your work begins
      [Change] [Pause]
      (small) At most one a day and two a week, about your own people only. Nobody else sees them.`,
  },
  pacePaused: {
    what: "that it is paused",
    slack: `
      # When I ask you to talk with somebody
      **Saved**
      Paused: I do not ask you.
      [Change] [Ask me again]
      (small) At most one a day and two a week, about your own people only. Nobody else sees them.`,
  },
  nudge: {
    what: "that somebody may be worth a word",
    slack: `
      **A word with Ana Lima?**
      Ana Lima was thanked, K-1, and no talk was noted since.
      Ask: “Do you know what that meant to the customer?”
      [K-1]
      [Did it] [Next shift] [Not needed] [How?]
      (small) Only you see this. At most two a week; change that with /bellhop nudges.`,
  },
  nudgeHow: {
    what: "how to ask",
    slack: `
      # Do you know what that meant to the customer?
      Say what they did, then what it changed for the customer, in one sentence each. Say it the same day. Do not add a task to it.`,
  },
  nudgeDoneForm: {
    what: "the form after a talk",
    slack: `
      == You have talked ==
      With Ana Lima. What was said stays between you.
      One line to remember […]
      (small) You may leave it empty.
      Who can read it?* [Only me | Ana Lima and me: Only me]
      [Save] [Cancel]`,
  },
  nudgeDone: {
    what: "that a talk is noted, and shared",
    slack: `
      Noted. Ana Lima gets to see your line in ten minutes.
      [Undo]`,
  },
  nudgeOpenAgain: {
    what: "that it was taken back",
    slack: `
      Open again: Ana Lima.`,
  },
  notNeededForm: {
    what: "the form that asks why not",
    slack: `
      == Not needed ==
      Why?* [We have talked already | I know of it, and it is fine | It is not as it seems | Another reason: We have talked already]
      [Save] [Cancel]`,
  },
  notNeeded: {
    what: "that it is not needed",
    slack: `
      Not needed: Ana Lima. Nobody else hears of it.
      [Undo]`,
  },
  nudgeLater: {
    what: "that it comes once more",
    slack: `
      About Ana Lima: this comes once more when your next shift begins.
      [Undo]`,
  },
  nudgeAgain: {
    what: "the same once more",
    slack: `
      **Once more: a word with Ana Lima?**
      Ana Lima was thanked, K-1, and no talk was noted since.
      Ask: “Do you know what that meant to the customer?”
      [K-1]
      [Did it] [Not needed] [How?]
      (small) Only you see this. At most two a week; change that with /bellhop nudges.`,
  },
  nudgeAnswered: {
    what: "what is left of it",
    slack: `
      You have talked with Ana Lima.`,
  },
  talkShared: {
    what: "what a manager shares of a talk",
    slack: `
      Mo Haddad noted this of your talk:
      > She takes one breath first.
      (small) Only the two of you can read this.`,
  },
};
