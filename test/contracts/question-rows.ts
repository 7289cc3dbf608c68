import type { asking } from "./asking.ts";
import type { Rows } from "./row.ts";

/** What people are shown of the question at the end of the shift. */
export const questionRows: Rows<typeof asking> = {
  questionOff: {
    what: "that nobody is asked at the end of the shift",
    slack: `
      # The question at the end of the shift in Kitchen
      Nobody is asked. Switched on, your team can note with one tap what a customer said today.
      [Ask at the end of each day]`,
  },
  questionOn: {
    what: "that a unit is asked before it closes",
    slack: `
      # The question at the end of the shift in Kitchen
      Your team is asked each day, a quarter of an hour before you close or your quiet hours begin, whether a customer said something.
      [Change when] [Do not ask any more]
      (small) Set up by Mo Haddad`,
  },
  changingQuestion: {
    what: "the form that says when a unit is asked",
    slack: `
      == When to ask ==
      At what time? […]
      (small) For example: 21:30. Leave it empty for a quarter of an hour before you close.
      [Save] [Cancel]`,
  },
  questionAt: {
    what: "that a unit is asked at a time of its own",
    slack: `
      # The question at the end of the shift in Kitchen
      Your team is asked each day at 20:30 whether a customer said something.
      [Change when] [Do not ask any more]
      (small) Set up by Mo Haddad`,
  },
  question: {
    what: "the question at the end of the shift",
    slack: `
      # The end of the day in Kitchen
      Did a customer say something today? One tap, and half a minute.
      [Complaint] [Compliment] [Suggestion] [Friction] [Nothing today]
      (small) Set up by Mo Haddad`,
  },
  answering: {
    what: "the form for a kind that was tapped",
    slack: `
      == Log feedback ==
      What did the customer say?* [cold soup, table 4 waited 40 min]
      Only the text is needed. What you leave empty is guessed, and you can change it later.
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
  nothingToday: {
    what: "the answer to whoever heard nothing",
    slack: `
      Thank you, that is good to know too.`,
  },
  questionAnswered: {
    what: "the question when somebody heard nothing",
    slack: `
      # The end of the day in Kitchen
      Did a customer say something today? One tap, and half a minute.
      [Complaint] [Compliment] [Suggestion] [Friction] [Nothing today]
      (small) Set up by Mo Haddad · 1 person had nothing today`,
  },
};
