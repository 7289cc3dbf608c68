import { describe, expect, it } from "vitest";
import { renderCard as cardOnSlack, renderBlocks } from "../../adapters/slack/render-card.ts";
import { renderForm as formOnSlack, renderNotice as noticeOnSlack } from "../../adapters/slack/render-form.ts";
import { renderCard as cardOnTeams, renderContent as contentOnTeams } from "../../adapters/teams/render-card.ts";
import { renderForm as formOnTeams, renderNotice as noticeOnTeams } from "../../adapters/teams/render-form.ts";
import { checkMessage as checkOnSlack, checkView } from "../../playground/slack/checks/index.ts";
import { checkDialogResponse, checkMessage as checkOnTeams } from "../../playground/teams/checks/index.ts";
import type { Card } from "../../src/message/card.ts";
import type { Form } from "../../src/message/form.ts";
import { hoursRows } from "./hours-rows.ts";
import { openProduct, type Shown } from "./product.ts";
import { readBlocks, readView } from "./read-slack.ts";
import { readCard, readDialog } from "./read-teams.ts";
import { AND_SO_ON, rosters, type Walk, walk } from "./walk.ts";

const product = await openProduct(rosters);
const shown = await walk(product);

/** Drawn on Teams just as on Slack. */
const SAME = undefined;

const KINDS = "Complaint | Compliment | Suggestion | Friction";
const THEMES =
  "Waiting time | Staff | Cleanliness | Quality of food or goods | Wrong or missing order | Price and billing | Room and equipment | Booking and availability | Delivery | Information | Safety | Other";
const SEVERITIES = "1 · harm or danger | 2 · customer upset | 3 · plain complaint | 4 · small remark";
const COMMANDS = `
  **/complaint [what the customer said]**
  Saves what a customer complained about, at once.
  **/feedback [what the customer said]**
  Saves anything a customer said: a complaint, a compliment, a suggestion; or what you had to fight.
  **/win [what was done]**
  Saves something done that a customer will remember, and shows it to the team.
  **/bellhop channel here [unit] | off [unit]**
  Shows the cards of a unit in this channel, or stops showing them.
  **/bellhop hours [unit]**
  Shows when a unit is open and when it is quiet; managers change it.
  **/bellhop closed [24–26 Dec] [unit] | remove 24 Dec [unit] | suggest GB [unit]**
  Shows the days on which a unit is closed; managers add and remove them, or have holidays suggested.
  **/bellhop away [3–10 Dec]**
  Says when you are away: nothing is sent to you then.
  **/bellhop pause [until Monday | for 2 hours | off]**
  Holds back what you did not ask for, until then.
  **/bellhop working [Mon–Fri | Mon–Thu 9–17, Fri 9–13]**
  Shows and changes on which days and at which hours you work.
  **/bellhop reminders [unit]**
  Shows a unit’s next daily reminders: skip one, add a sentence, switch them off.
  **/bellhop deliveries [unit]**
  Says what was sent by itself, what waits, and what was skipped or failed, and why.
  **/bellhop link [me | code]**
  Links another workspace or Teams tenant to your organization, or another account to you.
  **/bellhop unlink**
  Makes this workspace an organization of its own again.
  **/bellhop help**
  Lists the commands.`;
const COMMANDS_AT_HOME = `
  **/complaint [what the customer said]:** Saves what a customer complained about, at once.
  **/feedback [what the customer said]:** Saves anything a customer said: a complaint, a compliment, a suggestion; or what you had to fight.
  **/win [what was done]:** Saves something done that a customer will remember, and shows it to the team.
  **/bellhop channel here [unit] | off [unit]:** Shows the cards of a unit in this channel, or stops showing them.
  **/bellhop hours [unit]:** Shows when a unit is open and when it is quiet; managers change it.
  **/bellhop closed [24–26 Dec] [unit] | remove 24 Dec [unit] | suggest GB [unit]:** Shows the days on which a unit is closed; managers add and remove them, or have holidays suggested.
  **/bellhop away [3–10 Dec]:** Says when you are away: nothing is sent to you then.
  **/bellhop pause [until Monday | for 2 hours | off]:** Holds back what you did not ask for, until then.
  **/bellhop working [Mon–Fri | Mon–Thu 9–17, Fri 9–13]:** Shows and changes on which days and at which hours you work.
  **/bellhop reminders [unit]:** Shows a unit’s next daily reminders: skip one, add a sentence, switch them off.
  **/bellhop deliveries [unit]:** Says what was sent by itself, what waits, and what was skipped or failed, and why.
  **/bellhop link [me | code]:** Links another workspace or Teams tenant to your organization, or another account to you.
  **/bellhop unlink:** Makes this workspace an organization of its own again.
  **/bellhop help:** Lists the commands.`;

interface Row {
  readonly what: string;
  readonly slack: string;
  readonly teams: string | typeof SAME;
}

const rows: { readonly [Name in keyof Walk]: Row } = {
  saved: {
    what: "a complaint, to who logged it",
    slack: `
      # C-1 saved · Complaint
      **Theme:** Waiting time (guess)
      **Severity:** 2 · customer upset (guess)
      **Owner:** you
      > cold soup, table 4 waited 40 min
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
    teams: SAME,
  },
  inChannel: {
    what: "its card in the unit's channel",
    slack: `
      # C-1 · Complaint · with Ana Lima
      > cold soup, table 4 waited 40 min
      **Theme:** Waiting time (guess)
      **Severity:** 2 · customer upset (guess)
      [Change]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
    teams: SAME,
  },
  correcting: {
    what: "the form that corrects it",
    slack: `
      == Change C-1 ==
      What did the customer say?* […: cold soup, table 4 waited 40 min]
      Kind* [${KINDS}: Complaint]
      Theme* [${THEMES}: Waiting time]
      (small) This is a guess so far.
      Severity* [${SEVERITIES}: 2 · customer upset]
      (small) This is a guess so far.
      [Save] [Cancel]`,
    teams: SAME,
  },
  corrected: {
    what: "what is left of it to guess after that",
    slack: `
      # C-1 saved · Complaint
      **Theme:** Waiting time
      **Severity:** 3 · plain complaint
      **Owner:** you
      > cold soup, table 4 waited 40 min
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
    teams: SAME,
  },
  long: {
    what: "a long complaint, to who logged it",
    slack: `
      # C-2 saved · Complaint
      **Theme:** Quality of food or goods (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** you
      > The soup was *cold*.
      > Call 020 7946 0958. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so o…
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
    teams: SAME,
  },
  longInChannel: {
    what: "its card in the channel: the beginning, masked",
    slack: `
      # C-2 · Complaint · with Ben Okafor
      > The soup was *cold*.
      > Call [phone number]. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so…
      **Theme:** Quality of food or goods (guess)
      **Severity:** 3 · plain complaint (guess)
      [Show all] [Change]
      (small) Logged by Ben Okafor, {2026-11-21 19:20}`,
    teams: SAME,
  },
  correctedByManager: {
    what: "the answer to a manager who corrects it",
    slack: `C-2 is changed.`,
    teams: SAME,
  },
  correctedInChannel: {
    what: "its card in the channel after that",
    slack: `
      # C-2 · Complaint · with Ben Okafor
      > The soup was *cold*.
      > Call [phone number]. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so…
      **Theme:** Quality of food or goods (guess)
      **Severity:** 1 · harm or danger
      [Show all] [Change]
      (small) Logged by Ben Okafor, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
    teams: SAME,
  },
  whole: {
    what: "all of it, masked, to a colleague",
    slack: `
      # C-2
      > The soup was *cold*.
      > Call [phone number]. ${AND_SO_ON}
      **Theme:** Quality of food or goods (guess)
      **Severity:** 1 · harm or danger
      **Owner:** Ben Okafor`,
    teams: SAME,
  },
  wholeForAuthor: {
    what: "all of it, to who logged it",
    slack: `
      # C-2
      > The soup was *cold*.
      > Call 020 7946 0958. ${AND_SO_ON}
      **Theme:** Quality of food or goods (guess)
      **Severity:** 1 · harm or danger
      **Owner:** Ben Okafor`,
    teams: SAME,
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
      Severity* [${SEVERITIES}: 2 · customer upset]
      (small) This is a guess so far.
      [Save] [Cancel]`,
    teams: SAME,
  },
  praise: {
    what: "praise, where the unit has no channel",
    slack: `
      # C-4 saved · Compliment
      **Kind:** Compliment (guess)
      **Theme:** Staff (guess)
      **Owner:** you
      > she loved how quickly we found her size
      (small) Only you see this. The cards of Harbour have no channel yet: an admin chooses one with “/bellhop channel here”.
      [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
    teams: SAME,
  },
  undone: {
    what: "what was taken back",
    slack: `
      C-4 is undone and no longer shown anywhere.
      Your text:
      > she loved how quickly we found her size`,
    teams: SAME,
  },
  fromMessage: {
    what: "a message logged as feedback",
    slack: `
      # C-5 saved · Suggestion
      **Kind:** Suggestion (guess)
      **Theme:** Booking and availability (guess)
      **Owner:** you
      > could you open an hour earlier on Sundays?
      (small) Goes to the channel of Desk too, with contact details and numbers hidden.
      [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
    teams: SAME,
  },
  byStranger: {
    what: "the card of somebody whose name looks like markup",
    slack: `
      # C-6 · Complaint · with Kim *K* [x](y)
      > cold soup, table 4 waited 40 min
      **Theme:** Waiting time (guess)
      **Severity:** 2 · customer upset (guess)
      [Change]
      (small) Logged by Kim *K* [x](y), {2026-11-21 19:20}`,
    teams: `
      # C-6 · Complaint · with Kim *K* [x](y)
      > cold soup, table 4 waited 40 min
      **Theme:** Waiting time (guess)
      **Severity:** 2 · customer upset (guess)
      [Change]
      (small) Logged by Kim *K* [x](y), 21 Nov, 19:20`,
  },
  savedMeanwhile: {
    what: "a complaint while the channel cannot be reached",
    slack: `
      # C-9 saved · Complaint
      **Theme:** Waiting time (guess)
      **Severity:** 2 · customer upset (guess)
      **Owner:** you
      > cold soup, table 4 waited 40 min
      (small) Only you see this. I cannot post in the channel of Kitchen at the moment; its admins know.
      [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
    teams: SAME,
  },
  help: {
    what: "help",
    slack: `
      Tell me what a customer said, and I make sure that it is not lost.
      ${COMMANDS}
      [Log a complaint] [Log feedback] [Log a win]`,
    teams: SAME,
  },
  unknown: {
    what: "help for a word that nobody knows",
    slack: `
      I do not know “*dance*”. This is what I can do:
      ${COMMANDS}
      [Log a complaint] [Log feedback] [Log a win]`,
    teams: SAME,
  },
  logComplaint: {
    what: "the form for a complaint",
    slack: `
      == Log a complaint ==
      What did the customer say?* [cold soup, table 4 waited 40 min]
      Only the text is needed. What you leave empty is guessed, and you can change it later.
      Theme [${THEMES}]
      Severity [${SEVERITIES}]
      [Save] [Cancel]`,
    teams: SAME,
  },
  logWin: {
    what: "the form that logs a win",
    slack: `
      == Log a win ==
      What was done that the customer will remember?* [guest came back for the lost scarf we mailed]
      Who made it happen? [people]
      (small) They are named on the card.
      [Save] [Cancel]`,
    teams: SAME,
  },
  logFeedback: {
    what: "the form for any feedback",
    slack: `
      == Log feedback ==
      What did the customer say?* [cold soup, table 4 waited 40 min]
      Only the text is needed. What you leave empty is guessed, and you can change it later.
      Kind [${KINDS}]
      Theme [${THEMES}]
      Severity [${SEVERITIES}]
      [Save] [Cancel]`,
    teams: SAME,
  },
  won: {
    what: "a win, to who logged it",
    slack: `
      # W-1 saved · Win
      > guest came back for the lost scarf we mailed
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
    teams: SAME,
  },
  wonInChannel: {
    what: "its card in the unit's channel",
    slack: `
      # W-1 · Win · from Ana Lima
      > guest came back for the lost scarf we mailed
      [Change]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
    teams: SAME,
  },
  changingWin: {
    what: "the form that corrects a win",
    slack: `
      == Change W-1 ==
      What was done that the customer will remember?* […: guest came back for the lost scarf we mailed]
      Who made it happen? [people]
      (small) They are named on the card.
      [Save] [Cancel]`,
    teams: SAME,
  },
  changedWin: {
    what: "a win after that, with whom it names",
    slack: `
      # W-1 saved · Win
      > The soup was *cold*.
      > Call 020 7946 0958. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so o…
      **Thanks to:** Ben Okafor
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
    teams: SAME,
  },
  wonInFull: {
    what: "all of a win, masked",
    slack: `
      # W-1
      > The soup was *cold*.
      > Call [phone number]. ${AND_SO_ON}
      **Thanks to:** Ben Okafor`,
    teams: SAME,
  },
  winTakenBack: {
    what: "a win that was undone",
    slack: `
      W-1 is undone and no longer shown anywhere.
      Your text:
      > The soup was *cold*.
      > Call 020 7946 0958. ${AND_SO_ON}`,
    teams: SAME,
  },
  winFromMessage: {
    what: "a win out of a message",
    slack: `
      # W-2 saved · Win
      > the guest of table 4 hugged Ben
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
    teams: SAME,
  },
  solved: {
    what: "a case that was solved, to who solved it",
    slack: `
      # C-1 · Complaint · solved, was with Ana Lima
      > cold soup, table 4 waited 40 min
      **Theme:** Waiting time
      **Step:** Waiting (guess)
      **Severity:** 3 · plain complaint
      **Owner:** Ana Lima
      [Reopen] [Happy again: make it a win] [Undo] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
    teams: SAME,
  },
  winAfter: {
    what: "the form for a win after a case",
    slack: `
      == A win after C-1 ==
      What was done that the customer will remember?* [guest came back for the lost scarf we mailed]
      Who made it happen? [people]
      (small) They are named on the card.
      [Save] [Cancel]`,
    teams: SAME,
  },
  wonAfter: {
    what: "a win after a case",
    slack: `
      # W-3 saved · Win
      > they stayed for dessert
      **After:** C-1
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
    teams: SAME,
  },
  emptyHome: {
    what: "a Home with nothing logged yet",
    slack: `
      # Hello, Ana Lima
      Type what a customer said. It is saved at once, and everybody who can help hears of it.
      [Log a complaint] [Log feedback] [Log a win]
      ---
      # What you logged last
      Nothing yet. The next time a customer says something worth keeping, log it here or type “/complaint”.
      ---
      # What you can type
      ${COMMANDS_AT_HOME}
      (small) What you log is confirmed to you alone. Before anything is shown in a channel, you are told where.`,
    teams: SAME,
  },
  welcome: {
    what: "the welcome for whoever installs it",
    slack: `
      # Hello, Dee Park
      Type what a customer said. It is saved at once, and everybody who can help hears of it.
      [Log a complaint] [Log feedback] [Log a win]
      ---
      # What you logged last
      Nothing yet. The next time a customer says something worth keeping, log it here or type “/complaint”.
      ---
      # What you can type
      ${COMMANDS_AT_HOME}
      (small) What you log is confirmed to you alone. Before anything is shown in a channel, you are told where.`,
    teams: SAME,
  },
  fullHome: {
    what: "a Home with what was logged last",
    slack: `
      # Hello, Dee Park
      Type what a customer said. It is saved at once, and everybody who can help hears of it.
      [Log a complaint] [Log feedback] [Log a win]
      ---
      # What you logged last
      **C-5** · Suggestion · Booking and availability · {2026-11-21 19:20}
      ---
      # What you can type
      ${COMMANDS_AT_HOME}
      (small) What you log is confirmed to you alone. Before anything is shown in a channel, you are told where.`,
    teams: SAME,
  },
  notAllowed: {
    what: "a command that is for others",
    slack: `
      This is for managers and admins. Ask one of them to do it.
      Your text:
      > here`,
    teams: SAME,
  },
  channelOff: {
    what: "a channel that shows no cards any more",
    slack: `Done. The cards of Kitchen are no longer shown in a channel.`,
    teams: SAME,
  },
  channelHere: {
    what: "a channel that shows them from now on",
    slack: `
      Done. The cards of Kitchen are shown in this channel from now on. If I am not a member yet, invite me: in Slack type “/invite” and my name, in Teams add me to its team.
      The daily reminder begins here on Nov 22 at 8:00 AM: one short tip a day, with your name on it.
      [Switch reminders off]`,
    teams: SAME,
  },
  channelOfDefault: {
    what: "a channel command that names no unit",
    slack: `
      Done. The cards of Harbour are no longer shown in a channel.
      (small) For another unit, type its name after it: “/bellhop channel here Kitchen”.`,
    teams: SAME,
  },
  unreachable: {
    what: "the news that a channel cannot be reached, to an admin",
    slack: `
      I can no longer post the cards of Kitchen in its channel. Please invite me there again: in Slack type “/invite” and my name in it, in Teams add me to its team. If the channel is gone, type “/bellhop channel here” in another one.`,
    teams: SAME,
  },
  workspaceCode: {
    what: "a code that links another workspace",
    slack: `
      In the workspace or Teams tenant that is to join Harbour, an admin types “/bellhop link K7QP-3MX2” by {2026-11-21 19:35}. It works once.
      (small) Both become one organization, with one list of cases. Whoever is an admin in one of them is an admin of both.`,
    teams: `
      In the workspace or Teams tenant that is to join Harbour, an admin types “/bellhop link K7QP-3MX2” by Nov 21, 7:35 PM. It works once.
      (small) Both become one organization, with one list of cases. Whoever is an admin in one of them is an admin of both.`,
  },
  joined: {
    what: "a workspace that has joined, to who typed the code",
    slack: `
      Done: Quay belongs to Harbour now.
      (small) Both have one list of cases, and a unit may have its channel in either. If you have an account in both, type “/bellhop link me” to make them one. To take it back, an admin types “/bellhop unlink” in Quay.`,
    teams: SAME,
  },
  joinedNews: {
    what: "the same to who gave the code",
    slack: `
      With your code, which Ada Berg typed there, Quay belongs to Harbour now.
      (small) Both have one list of cases, and a unit may have its channel in either. If you have an account in both, type “/bellhop link me” to make them one. To take it back, an admin types “/bellhop unlink” in Quay.`,
    teams: SAME,
  },
  accountCode: {
    what: "a code that links another account",
    slack: `With your other account, type “/bellhop link K7QP-3MX3” by {2026-11-21 19:35}. It works once. Give it to nobody: whoever types it becomes you here.`,
    teams: `With your other account, type “/bellhop link K7QP-3MX3” by 21 Nov, 19:35. It works once. Give it to nobody: whoever types it becomes you here.`,
  },
  accountQuestion: {
    what: "the question whether both accounts are one person",
    slack: `
      Is this you too: Ada Berg, Harbour on Slack?
      If so, everything that either of you has logged or owns, your units and your roles become one. This cannot be undone.
      [Yes, both are me] [No]`,
    teams: SAME,
  },
  declined: {
    what: "the answer no",
    slack: `Nothing was linked. The code no longer works.`,
    teams: SAME,
  },
  united: {
    what: "the answer yes",
    slack: `Done. Your accounts are one person now: what either has logged, and whatever either may do, is yours with both.`,
    teams: SAME,
  },
  leaving: {
    what: "the question whether a workspace is to leave",
    slack: `
      Unlink Quay from Harbour?
      All cases so far stay with Harbour, and Quay begins anew with none. Units whose cards are shown here are shown nowhere until they get another channel.
      [Yes, unlink it] [No]`,
    teams: SAME,
  },
  stayed: {
    what: "that it stays",
    slack: `Nothing was changed.`,
    teams: SAME,
  },
  left: {
    what: "that it has left",
    slack: `Done: Quay is an organization of its own now.`,
    teams: SAME,
  },
  elsewhere: {
    what: "a workspace where Bellhop is not installed",
    slack: `
      Bellhop is not installed in this workspace, so nothing was saved. Ask your admin to install it.
      Your text:
      > cold soup, table 4 waited 40 min`,
    teams: SAME,
  },
  delayed: {
    what: "that an answer takes longer",
    slack: `
      This takes longer than usual. The answer follows here as soon as it is there.
      Your text:
      > cold soup, table 4 waited 40 min`,
    teams: SAME,
  },
  unopened: {
    what: "a form that did not open",
    slack: `The form did not open in time. Please press or type it once more.`,
    teams: SAME,
  },
  invitation: {
    what: "the button that opens a form, where nothing else does",
    slack: `
      Here is the form:
      [Open the form]`,
    teams: SAME,
  },
  unreached: {
    what: "that somebody cannot be answered in private, to everybody",
    slack: `I could not answer you in private. Add me to a chat with you, in which nobody else is, and try it once more.`,
    teams: SAME,
  },
  reminders: {
    what: "the next reminders of a unit",
    slack: `
      # Daily reminders of Kitchen
      At the start of each day, set up by Mo Haddad.
      **Nov 22, 8:00 AM** · Look around as a customer would: the door, the floor, the counter, the smell.
      [Skip Nov 22] [Add a sentence on Nov 22]
      **Nov 23, 8:00 AM** · Ask one more question before you offer something.
      [Skip Nov 23] [Add a sentence on Nov 23]
      **Nov 24, 8:00 AM** · When a colleague is stuck with a difficult customer, step next to them.
      [Skip Nov 24] [Add a sentence on Nov 24]
      **Nov 25, 8:00 AM** · Log it when you had to fight the system to do the right thing.
      [Skip Nov 25] [Add a sentence on Nov 25]
      **Nov 26, 8:00 AM** · Say goodbye as well as you said hello.
      [Skip Nov 26] [Add a sentence on Nov 26]
      [Send me a test] [Switch reminders off]`,
    teams: SAME,
  },
  remindersOff: {
    what: "reminders that are switched off",
    slack: `
      # Daily reminders of Kitchen
      At the start of each day, set up by Mo Haddad.
      The daily reminders are switched off.
      [Switch reminders on]`,
    teams: SAME,
  },
  oneSkipped: {
    what: "the next reminders, one of them skipped",
    slack: `
      # Daily reminders of Kitchen
      At the start of each day, set up by Mo Haddad.
      **Nov 22, 8:00 AM** · skipped
      [Do not skip Nov 22]
      **Nov 23, 8:00 AM** · Ask one more question before you offer something.
      [Skip Nov 23] [Add a sentence on Nov 23]
      **Nov 24, 8:00 AM** · When a colleague is stuck with a difficult customer, step next to them.
      [Skip Nov 24] [Add a sentence on Nov 24]
      **Nov 25, 8:00 AM** · Log it when you had to fight the system to do the right thing.
      [Skip Nov 25] [Add a sentence on Nov 25]
      **Nov 26, 8:00 AM** · Say goodbye as well as you said hello.
      [Skip Nov 26] [Add a sentence on Nov 26]
      [Send me a test] [Switch reminders off]`,
    teams: SAME,
  },
  addingSentence: {
    what: "the form that adds a sentence to a reminder",
    slack: `
      == Daily reminder ==
      Your sentence […]
      (small) It is posted with the reminder, signed with your name.
      [Save] [Cancel]`,
    teams: SAME,
  },
  reminderTest: {
    what: "a reminder as a test",
    slack: `
      (small) This is a test that only you see.
      # Today in Kitchen
      **Look around as a customer would: the door, the floor, the counter, the smell.**
      They notice in a second what we stopped seeing a year ago.
      > The *new* menu starts today.
      (small) Set up by Mo Haddad`,
    teams: SAME,
  },
  noReminders: {
    what: "a unit without reminders",
    slack: `
      # Daily reminders of Desk
      No daily reminder is set up for Desk.
      [Begin tomorrow]`,
    teams: SAME,
  },
  remindersBegun: {
    what: "the reminders of a unit that begin tomorrow",
    slack: `
      # Daily reminders of Desk
      At the start of each day, set up by Ada Berg.
      **Nov 22, 8:00 AM** · Look around as a customer would: the door, the floor, the counter, the smell.
      [Skip Nov 22] [Add a sentence on Nov 22]
      **Nov 23, 8:00 AM** · Ask one more question before you offer something.
      [Skip Nov 23] [Add a sentence on Nov 23]
      **Nov 24, 8:00 AM** · When a colleague is stuck with a difficult customer, step next to them.
      [Skip Nov 24] [Add a sentence on Nov 24]
      **Nov 25, 8:00 AM** · Log it when you had to fight the system to do the right thing.
      [Skip Nov 25] [Add a sentence on Nov 25]
      **Nov 26, 8:00 AM** · Say goodbye as well as you said hello.
      [Skip Nov 26] [Add a sentence on Nov 26]
      [Send me a test] [Switch reminders off]`,
    teams: SAME,
  },
  nothingDelivered: {
    what: "that nothing was to be sent by itself",
    slack: `
      # What was sent by itself in Kitchen
      In the last 7 days nothing was to be sent by itself.`,
    teams: SAME,
  },
  reminder: {
    what: "a reminder in the unit's channel",
    slack: `
      # Today in Kitchen
      **Look around as a customer would: the door, the floor, the counter, the smell.**
      They notice in a second what we stopped seeing a year ago.
      > The *new* menu starts today.
      (small) — Mo Haddad
      [Got it] [Heard something]
      (small) Set up by Mo Haddad`,
    teams: SAME,
  },
  reminderRead: {
    what: "a reminder that somebody has got",
    slack: `
      # Today in Kitchen
      **Look around as a customer would: the door, the floor, the counter, the smell.**
      They notice in a second what we stopped seeing a year ago.
      > The *new* menu starts today.
      (small) — Mo Haddad
      [Got it] [Heard something]
      (small) Set up by Mo Haddad · 1 person has got it`,
    teams: SAME,
  },
  delivered: {
    what: "what became of the reminders",
    slack: `
      # What was sent by itself in Kitchen
      **Nov 22 · daily reminder** · of 1 message: 1 sent
      (small) Of each day’s messages, all are either sent, waiting, skipped or failed.`,
    teams: SAME,
  },
  done: {
    what: "that something is done of which there is nothing to say",
    slack: `Done.`,
    teams: SAME,
  },
  ...hoursRows,
};

/** Without the indentation of this file. */
const lines = (text: string): string => text.trim().replace(/^ +/gm, "").replace(/\n\n+/g, "\n");

const isForm = (shown: Shown): shown is Form => "form" in shown;

const cases = Object.entries(rows).map(([name, row]) => ({ ...row, shown: shown[name as keyof Walk] as Shown }));

describe.each(cases)("$what", ({ shown, slack, teams = slack }) => {
  it("says this on each platform", () => {
    const onSlack = isForm(shown) ? readView(formOnSlack(shown, "")) : readBlocks(cardOnSlack(shown).blocks);
    const onTeams = isForm(shown) ? readDialog(formOnTeams(shown, "")) : readCard(contentOnTeams(shown));
    expect({ onSlack, onTeams }).toEqual({ onSlack: lines(slack), onTeams: lines(teams) });
  });

  it("is taken by each platform", () => {
    expect(isForm(shown) ? problemsOfForm(shown) : problemsOfCard(shown)).toEqual([]);
  });
});

it("leaves out no command, action or form of the product", () => {
  expect(product.unused()).toEqual([]);
});

/** A card may come to stand in a channel, in a chat of two, on a Home, and in a dialog after a form. */
const problemsOfCard = (card: Card) => [
  ...checkOnSlack(cardOnSlack(card)),
  ...checkView({ type: "home", blocks: renderBlocks(card) }),
  ...checkView(noticeOnSlack(AROUND, card)),
  ...checkOnTeams(cardOnTeams(card), "group"),
  ...checkOnTeams(cardOnTeams(card), "personal"),
  ...checkDialog(noticeOnTeams(AROUND, card)),
];

const problemsOfForm = (form: Form) => [
  ...checkView(formOnSlack(form, "")),
  ...checkDialog(formOnTeams(form, "")),
  ...checkDialog(formOnTeams(form, "", { text: "Say a *little* more.", "": "And this." })),
];

const AROUND = { title: "Change C-1", close: "Close" };
const checkDialog = (value: object) =>
  checkDialogResponse({ task: { type: "continue", value } }, "task/fetch", "personal");
