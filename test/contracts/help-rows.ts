import {
  COMMANDS,
  COMMANDS_AT_HOME,
  COMMANDS_OF_MANAGERS,
  COMMANDS_OF_THOSE_WHO_LEAD,
  KINDS,
  SEVERITIES,
  WAYS,
} from "./choices.ts";
import type { Rows } from "./row.ts";
import type { lookingForHelp } from "./walk.ts";

/** @param last when the last of the cases was logged */
const managersHome = (last: string): string => `
      # Hello, Mo Haddad
      Type what a customer said. It is saved at once, and everybody who can help hears of it.
      [Log a complaint] [Log feedback] [Log a win]
      ---
      # Kitchen
      Today’s reminder: none today. See /bellhop reminders
      **4 open cases**
      C-2 · Complaint · Quality of food or goods · {2026-11-21 19:20} · Ben Okafor has it
      C-3 · Complaint · Room and equipment · {2026-11-21 19:20} · Ana Lima has it
      C-6 · Complaint · Waiting time · ${last} · Kim *K* [x](y) has it
      (small) 1 more
      [C-2] [C-3] [C-6]
      Not thanked for 60 days: Ana Lima, Ben Okafor
      [Thank Ana Lima] [Thank Ben Okafor]
      ---
      # What you can type
      ${COMMANDS_AT_HOME}
      (small) What you log is confirmed to you alone. Before anything is shown in a channel, you are told where.`;

/** What people are shown who look for what they can do. */
export const helpRows: Rows<typeof lookingForHelp> = {
  welcome: {
    what: "the welcome for whoever installs it",
    slack: `
      # Hello, Dee Park
      Type what a customer said. It is saved at once, and everybody who can help hears of it.
      [Log a complaint] [Log feedback] [Log a win]
      ---
      Nothing yet. The next time a customer says something worth keeping, log it here or type “/complaint”.
      I keep what customers say, and see that somebody answers for it. I never write to a customer.
      I store what you type to me, and your name, language and time zone from this chat. I do not read what people write to each other.
      You alone see that it is saved. Your unit sees the case, and those who lead; what is confidential, only those who are named on it.
      I count nobody against anybody. You can take back what you log for 10 minutes, and correct it at any time.
      ---
      # What you can type
      ${COMMANDS_AT_HOME}
      (small) What you log is confirmed to you alone. Before anything is shown in a channel, you are told where.`,
  },
  help: {
    what: "help",
    slack: `
      Tell me what a customer said, and I make sure that it is not lost.
      ${COMMANDS}
      [For managers] [For champions, leaders and admins]
      [Log a complaint] [Log feedback] [Log a win]`,
  },
  helpForManagers: {
    what: "help for managers",
    slack: `
      # For managers
      ${COMMANDS_OF_MANAGERS}`,
  },
  helpForThoseWhoLead: {
    what: "help for champions, leaders and admins",
    slack: `
      # For champions, leaders and admins
      ${COMMANDS_OF_THOSE_WHO_LEAD}`,
  },
  unknown: {
    what: "help for a word that nobody knows",
    slack: `
      I do not know “*dance*”. This is what I can do:
      ${COMMANDS}
      [For managers] [For champions, leaders and admins]
      [Log a complaint] [Log feedback] [Log a win]`,
  },
  logComplaint: {
    what: "the form for a complaint",
    slack: `
      == Log a complaint ==
      What did the customer say?* [cold soup, table 4 waited 40 min]
      Only the text is needed. What you leave empty is guessed, and you can change it later.
      Theme [Waiting time; leave it empty for a guess]
      Severity [${SEVERITIES}]
      On behalf of [people]
      (small) Whoever heard the customer, if that was not you. It is theirs then, and they are told.
      When did it happen? [Yesterday 18:30]
      Came by [${WAYS}]
      Customer [Mrs Park, table 4]
      Who may see it? [Everybody in the unit | Confidential: only who is named on it]
      (small) Something about a person, a leader or an injury is better kept among a few.
      Who may know of it, if confidential [people]
      [Save] [Cancel]`,
  },
  logFeedback: {
    what: "the form for any feedback",
    slack: `
      == Log feedback ==
      What did the customer say?* [cold soup, table 4 waited 40 min]
      Only the text is needed. What you leave empty is guessed, and you can change it later.
      Kind [${KINDS}]
      Theme [Waiting time; leave it empty for a guess]
      Severity [${SEVERITIES}]
      On behalf of [people]
      (small) Whoever heard the customer, if that was not you. It is theirs then, and they are told.
      When did it happen? [Yesterday 18:30]
      Came by [${WAYS}]
      Customer [Mrs Park, table 4]
      Who may see it? [Everybody in the unit | Confidential: only who is named on it]
      (small) Something about a person, a leader or an injury is better kept among a few.
      Who may know of it, if confidential [people]
      [Save] [Cancel]`,
  },
  logWin: {
    what: "the form that logs a win",
    slack: `
      == Log a win ==
      What was done that the customer will remember?* [guest came back for the lost scarf we mailed]
      Who made it happen? [people]
      (small) They are named on the card.
      [Save] [Cancel]`,
  },
  fullHome: {
    what: "a Home with what is one's own",
    slack: `
      # Hello, Dee Park
      Type what a customer said. It is saved at once, and everybody who can help hears of it.
      [Log a complaint] [Log feedback] [Log a win]
      ---
      # Yours
      **1 open case**
      C-5 · Suggestion · Booking and availability · {2026-11-21 19:20}
      [C-5]
      ---
      # What you can type
      ${COMMANDS_AT_HOME}
      (small) What you log is confirmed to you alone. Before anything is shown in a channel, you are told where.`,
  },
  homeAsked: {
    what: "what a manager needs, who asks for it",
    slack: managersHome("{2026-11-21 19:20}"),
    // Beside what looks like markup, Teams shows a moment as it is written.
    teams: managersHome("21 Nov, 19:20"),
  },
};
