import { COMMANDS_AT_HOME, KINDS, SEVERITIES, STEPS, THEMES, WAYS } from "./choices.ts";
import type { Rows } from "./row.ts";
import { AND_SO_ON, type logging } from "./walk.ts";

/** What people are shown who log what a customer said, correct it and take it back. */
export const feedbackRows: Rows<typeof logging> = {
  emptyHome: {
    what: "a Home with nothing logged yet",
    slack: `
      # Hello, Ana Lima
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
  saved: {
    what: "a complaint, to who logged it",
    slack: `
      # C-1 saved · Complaint
      **Theme:** Waiting time (guess)
      **Step:** Waiting (guess)
      **Severity:** 2 · customer upset (guess)
      **Owner:** you
      > cold soup, table 4 waited 40 min
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Fixed it already] [Hand over] [Customer still here] [Escalate] [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  inChannel: {
    what: "its card in the unit's channel",
    slack: `
      # C-1 · Complaint · with Ana Lima
      > cold soup, table 4 waited 40 min
      **Theme:** Waiting time (guess)
      **Step:** Waiting (guess)
      **Severity:** 2 · customer upset (guess)
      [Take it] [Solved] [Escalate] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
  },
  correcting: {
    what: "the form that corrects it",
    slack: `
      == Change C-1 ==
      What did the customer say?* […: cold soup, table 4 waited 40 min]
      Kind* [${KINDS}: Complaint]
      Theme* [${THEMES}: Waiting time]
      (small) This is a guess so far.
      Step [${STEPS}: Waiting]
      (small) This is a guess so far.
      Severity* [${SEVERITIES}: 2 · customer upset]
      (small) This is a guess so far.
      When did it happen? [Yesterday 18:30]
      Came by [${WAYS}]
      Customer [Mrs Park, table 4]
      Who may see it? [Everybody in the unit | Confidential: only who is named on it: Everybody in the unit]
      (small) Something about a person, a leader or an injury is better kept among a few.
      Who may know of it, if confidential [people]
      [Save] [Cancel]`,
  },
  corrected: {
    what: "what is left of it to guess after that",
    slack: `
      # C-1 · Complaint · with Ana Lima
      > cold soup, table 4 waited 40 min
      **Theme:** Waiting time
      **Step:** Waiting
      **Severity:** 3 · plain complaint
      **Owner:** Ana Lima
      [Take it] [Solved] [Hand over] [Escalate] [Undo] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
    teams: `
      # C-1 · Complaint · with Ana Lima
      > cold soup, table 4 waited 40 min
      **Theme:** Waiting time
      **Step:** Waiting
      **Severity:** 3 · plain complaint
      **Owner:** Ana Lima
      [Take it] [Solved] [Hand over] [Escalate] [Undo] [Change]
      [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
  },
  long: {
    what: "a long complaint, to who logged it",
    slack: `
      # C-2 saved · Complaint
      **Theme:** Quality of food or goods (guess)
      **Step:** What they got (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** you
      > The soup was *cold*.
      > Call 020 7946 0958. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so o…
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Fixed it already] [Hand over] [Customer still here] [Escalate] [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  longInChannel: {
    what: "its card in the channel: the beginning, masked",
    slack: `
      # C-2 · Complaint · with Ben Okafor
      > The soup was *cold*.
      > Call [phone number]. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so…
      **Theme:** Quality of food or goods (guess)
      **Step:** What they got (guess)
      **Severity:** 3 · plain complaint (guess)
      [Take it] [Solved] [Escalate] [Show all] [Change] [History]
      (small) Logged by Ben Okafor, {2026-11-21 19:20}`,
  },
  correctedByManager: {
    what: "a case, to a manager who has corrected it",
    slack: `
      # C-2 · Complaint · with Ben Okafor
      > The soup was *cold*.
      > Call 020 7946 0958. ${AND_SO_ON}
      **Theme:** Quality of food or goods (guess)
      **Step:** What they got
      **Severity:** 1 · harm or danger
      **Owner:** Ben Okafor
      [Take it] [Solved] [Hand over] [Escalate] [Undo] [Change] [History]
      (small) Logged by Ben Okafor, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
    teams: `
      # C-2 · Complaint · with Ben Okafor
      > The soup was *cold*.
      > Call 020 7946 0958. ${AND_SO_ON}
      **Theme:** Quality of food or goods (guess)
      **Step:** What they got
      **Severity:** 1 · harm or danger
      **Owner:** Ben Okafor
      [Take it] [Solved] [Hand over] [Escalate] [Undo] [Change]
      [History]
      (small) Logged by Ben Okafor, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
  },
  correctedInChannel: {
    what: "its card in the channel after that",
    slack: `
      # C-2 · Complaint · with Ben Okafor
      > The soup was *cold*.
      > Call [phone number]. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so…
      **Theme:** Quality of food or goods (guess)
      **Step:** What they got
      **Severity:** 1 · harm or danger
      [Take it] [Solved] [Escalate] [Show all] [Change] [History]
      (small) Logged by Ben Okafor, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
  },
  whole: {
    what: "all of it, masked, to a colleague",
    slack: `
      # C-2 · Complaint · with Ben Okafor
      > The soup was *cold*.
      > Call [phone number]. ${AND_SO_ON}
      **Theme:** Quality of food or goods (guess)
      **Step:** What they got
      **Severity:** 1 · harm or danger
      **Owner:** Ben Okafor
      [Take it] [Escalate] [History]
      (small) Logged by Ben Okafor, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
  },
  wholeForAuthor: {
    what: "all of it, to who logged it",
    slack: `
      # C-2 · Complaint · with Ben Okafor
      > The soup was *cold*.
      > Call 020 7946 0958. ${AND_SO_ON}
      **Theme:** Quality of food or goods (guess)
      **Step:** What they got
      **Severity:** 1 · harm or danger
      **Owner:** Ben Okafor
      [Take it] [Solved] [Hand over] [Escalate] [Undo the case] [Change] [History]
      (small) Logged by Ben Okafor, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
    teams: `
      # C-2 · Complaint · with Ben Okafor
      > The soup was *cold*.
      > Call 020 7946 0958. ${AND_SO_ON}
      **Theme:** Quality of food or goods (guess)
      **Step:** What they got
      **Severity:** 1 · harm or danger
      **Owner:** Ben Okafor
      [Take it] [Solved] [Hand over] [Escalate] [Undo the case] [Change]
      [History]
      (small) Logged by Ben Okafor, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
  },
  tooLongToEdit: {
    what: "the form when the text is too long for its field",
    slack: `
      == Change C-3 ==
      The text is too long to be edited here. Everything else can be changed.
      Kind* [${KINDS}: Complaint]
      (small) This is a guess so far.
      Theme* [${THEMES}: Room and equipment]
      (small) This is a guess so far.
      Step [${STEPS}: What they got]
      (small) This is a guess so far.
      Severity* [${SEVERITIES}: 2 · customer upset]
      (small) This is a guess so far.
      When did it happen? [Yesterday 18:30]
      Came by [${WAYS}]
      Customer [Mrs Park, table 4]
      Who may see it? [Everybody in the unit | Confidential: only who is named on it: Everybody in the unit]
      (small) Something about a person, a leader or an injury is better kept among a few.
      Who may know of it, if confidential [people]
      [Save] [Cancel]`,
  },
  praise: {
    what: "praise, where the unit has no channel",
    slack: `
      # C-4 saved · Compliment
      **Kind:** Compliment (guess)
      **Theme:** Staff (guess)
      **Step:** Advice (guess)
      **Owner:** you
      > she loved how quickly we found her size
      (small) Only you see this. The cards of Harbour have no channel yet: an admin chooses one with “/bellhop channel here”.
      [Hand over] [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  undone: {
    what: "what was taken back",
    slack: `
      C-4 is undone and no longer shown anywhere.
      Your text:
      > she loved how quickly we found her size`,
  },
  fromMessage: {
    what: "a message logged as feedback",
    slack: `
      # C-5 saved · Suggestion
      **Kind:** Suggestion (guess)
      **Theme:** Booking and availability (guess)
      **Step:** Before coming (guess)
      **Owner:** you
      > could you open an hour earlier on Sundays?
      (small) Goes to the channel of Desk too, with contact details and numbers hidden.
      [Fixed it already] [Hand over] [Escalate] [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  byStranger: {
    what: "the card of somebody whose name looks like markup",
    slack: `
      # C-6 · Complaint · with Kim *K* [x](y)
      > cold soup, table 4 waited 40 min
      **Theme:** Waiting time (guess)
      **Step:** Waiting (guess)
      **Severity:** 2 · customer upset (guess)
      [Take it] [Solved] [Escalate] [Change] [History]
      (small) Logged by Kim *K* [x](y), {2026-11-21 19:20}`,
    teams: `
      # C-6 · Complaint · with Kim *K* [x](y)
      > cold soup, table 4 waited 40 min
      **Theme:** Waiting time (guess)
      **Step:** Waiting (guess)
      **Severity:** 2 · customer upset (guess)
      [Take it] [Solved] [Escalate] [Change] [History]
      (small) Logged by Kim *K* [x](y), 21 Nov, 19:20`,
  },
};
