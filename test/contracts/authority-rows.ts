import { THEMES } from "./choices.ts";
import type { deciding } from "./deciding.ts";
import type { Rows } from "./row.ts";

/** What people are shown who have a customer before them, and who helps them. */
export const authorityRows: Rows<typeof deciding> = {
  noLimits: {
    what: "what roles may decide, where nothing is set",
    slack: `
      # What roles may decide while a customer is still there
      Nothing is set yet, so people can only ask for more. A limit lets them keep a customer on the spot.
      [Set a limit]`,
  },
  settingLimit: {
    what: "the form that sets a limit",
    slack: `
      == What a role may decide ==
      Role* [Staff | Manager | Champion | Leader: Staff]
      Theme* [Every other theme | ${THEMES}: Every other theme]
      Amount […]
      (small) Leave it empty to take the limit away.
      Currency (three letters) […]
      What may be given? […]
      The line of the policy […]
      [Save] [Cancel]`,
  },
  limitSet: {
    what: "what roles may decide, with a limit",
    slack: `
      # Saved. This is what roles may decide now
      **Staff · Every other theme:** Up to €25.00: dessert, or the dish off the bill
      (small) Policy: 3.2 Make it right at the table
      [Set a limit]`,
  },
  live: {
    what: "what may be decided and said while the customer is still there",
    slack: `
      # Customer still here · C-13
      You may decide up to €25.00: dessert, or the dish off the bill
      (small) Policy: 3.2 Make it right at the table
      **Empathise:** That is not what you paid for.
      **Apologise:** We should not have let it go out like this. I apologise.
      **Resolve:** I take it back, and you choose what happens next: again, another, or the money.
      [Done within my authority] [Ask for more] [Send me help]`,
  },
  doing: {
    what: "the form for what was done",
    slack: `
      == Done for C-13 ==
      What did you do?* […]
      Amount […]
      (small) Up to €25.00.
      [Save] [Cancel]`,
  },
  noted: {
    what: "that it is noted",
    slack: `
      Noted in the history of C-13.
      > dessert for both · €12.50
      [Change] [Undo]`,
  },
  changingDone: {
    what: "the form that changes what was noted",
    slack: `
      == Change C-13 ==
      What did you do?* […: dessert for both]
      Amount […: 12.5]
      (small) Up to €25.00.
      [Save] [Cancel]`,
  },
  changedDone: {
    what: "what is noted after that",
    slack: `
      Noted in the history of C-13.
      > dessert for one · €6.50
      [Change] [Undo]`,
  },
  noteTakenBack: {
    what: "that what was noted is taken back",
    slack: `Taken back. The history of C-13 says so.`,
  },
  asking: {
    what: "the form that asks for more",
    slack: `
      == Ask for more for C-13 ==
      What do you want to give?* […]
      Amount* […]
      Currency (three letters)* […: EUR]
      [Ask] [Cancel]`,
  },
  asked: {
    what: "who has been asked for more, and until when",
    slack: `Mo Haddad has been asked. If there is no answer by {2026-11-21 19:30}, the next in line is. You are told here as soon as there is one.
      [Change]`,
  },
  changingAsked: {
    what: "the form that changes what was asked for",
    slack: `
      == Ask for more for C-13 ==
      What do you want to give?* […: a voucher]
      Amount* […: 120]
      Currency (three letters)* […: EUR]
      [Save] [Cancel]`,
  },
  askedAnew: {
    what: "that it is changed",
    slack: `
      Changed. Whoever was asked for C-13 sees it on their card.
      > a voucher · €100.00
      [Change]`,
  },
  requestChanged: {
    what: "the request after that, to the manager",
    slack: `
      # Ana Lima asks for €100.00 for C-13
      a voucher
      > the fish is raw, and she is still at table 7
      **Unit:** Kitchen
      **Theme:** Quality of food or goods
      (small) Ana Lima has changed this since it was asked.
      [Approve] [Deny]
      (small) The customer is still there. If nobody answers, it goes to the champion at {2026-11-21 19:30}.`,
    teams: `
      # Ana Lima asks for €100.00 for C-13
      a voucher
      > the fish is raw, and she is still at table 7
      **Unit:** Kitchen
      **Theme:** Quality of food or goods
      (small) Ana Lima has changed this since it was asked.
      [Approve] [Deny]
      (small) The customer is still there. If nobody answers, it goes to the champion at 21 Nov, 19:30.`,
  },
  request: {
    what: "the request, to the manager",
    slack: `
      # Ana Lima asks for €60.00 for C-13
      the whole meal
      > the fish is raw, and she is still at table 7
      **Unit:** Kitchen
      **Theme:** Quality of food or goods
      [Approve] [Deny]
      (small) The customer is still there. If nobody answers, it goes to the champion at {2026-11-21 19:30}.`,
    teams: `
      # Ana Lima asks for €60.00 for C-13
      the whole meal
      > the fish is raw, and she is still at table 7
      **Unit:** Kitchen
      **Theme:** Quality of food or goods
      [Approve] [Deny]
      (small) The customer is still there. If nobody answers, it goes to the champion at 21 Nov, 19:30.`,
  },
  approving: {
    what: "the answer to a manager who approves it",
    slack: `You approved it. Ana Lima is told.`,
  },
  approved: {
    what: "the news that it is approved, to who asked",
    slack: `
      # Mo Haddad approved €60.00 for C-13
      the whole meal
      [Done within my authority]`,
  },
  answeredRequest: {
    what: "the request to the manager, once it is answered",
    slack: `
      # Ana Lima asks for €60.00 for C-13
      the whole meal
      > the fish is raw, and she is still at table 7
      **Unit:** Kitchen
      **Theme:** Quality of food or goods
      Mo Haddad has approved it.`,
  },
  denying: {
    what: "the answer to a manager who says no",
    slack: `You said no. Ana Lima is told.`,
  },
  denied: {
    what: "the news of a no, to who asked",
    slack: `
      # Mo Haddad did not approve €100.00 for C-13
      a voucher
      [Send me help]`,
  },
  helpSent: {
    what: "who has been told that somebody needs help",
    slack: `Mo Haddad has been told that you need help right now.`,
  },
  helpWanted: {
    what: "the call for help, to the manager",
    slack: `
      # Ana Lima needs help now: Kitchen, C-13
      > the fish is raw, and she is still at table 7
      **Theme:** Quality of food or goods
      (small) The customer is still there.`,
  },
  unanswered: {
    what: "the news that nobody has answered, to who asked",
    slack: `
      # Nobody has answered for C-13 yet
      [Send me help]`,
  },
};
