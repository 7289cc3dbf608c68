import type { Rows } from "./row.ts";
import type { awarding } from "./thanking.ts";

/** What people are shown of awards. */
export const awardRows: Rows<typeof awarding> = {
  noBudgets: {
    what: "that there are no budgets",
    slack: `
      # Budgets for awards
      No budget is set for this quarter or the next.
      [Set a budget]`,
  },
  settingBudget: {
    what: "the form for a budget",
    slack: `
      == Set a budget ==
      Unit* [Bistro | Kitchen | Desk: Bistro]
      Quarter* [2026-Q4 | 2027-Q1: 2026-Q4]
      Amount* […]
      Currency (three letters)* […]
      Who approves?* [people]
      [Save] [Cancel]`,
  },
  budgets: {
    what: "budgets",
    slack: `
      # Budgets for awards
      **Kitchen · 2026-Q4:** £100.00 of £100.00 left · approved by Mo Haddad
      [Set a budget]`,
  },
  nominating: {
    what: "the form for a nomination",
    slack: `
      == Nominate for an award ==
      Whom do you nominate?* [people]
      What did they do?* […: kept the party happy]
      What is it about? […]
      (small) Thanks, cases or wins by their numbers, such as “K-12 C-118”. Can be left empty.
      For* [Something done for a customer | Reviewing or improving how we serve: Something done for a customer]
      Amount* […]
      (small) Money, or what the gift costs, in the currency of the budget.
      If it is a gift: which? […]
      (small) Leave it empty for money.
      [Nominate] [Cancel]`,
  },
  nominated: {
    what: "a nomination, to who made it",
    slack: `
      # A-1 · Award for Ben Okafor · to be decided
      > kept the wedding party happy through the power cut
      **Award:** A dinner for two (£60.00)
      **For:** Something done for a customer
      **About:** K-1
      (small) Mo Haddad decides. Until it is announced, only you, Mo Haddad and those who lead know of it.
      [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  toDecide: {
    what: "a nomination, to who decides",
    slack: `
      # A-1 · Award for Ben Okafor · to be decided
      > kept the wedding party happy through the power cut
      **Award:** A dinner for two (£60.00)
      **For:** Something done for a customer
      **About:** K-1
      (small) Nominated by Ana Lima.
      (small) 1 colleague has thanked Ben Okafor in the 30 days before; each counts once.
      [Approve] [Decline]`,
  },
  forChampion: {
    what: "a nomination, in the champion’s channel",
    slack: `
      # A-1 · Award for Ben Okafor · to be decided
      > kept the wedding party happy through the power cut
      **For:** Something done for a customer
      **About:** K-1
      [I second that]`,
  },
  approvedNews: {
    what: "that a nomination was approved",
    slack: `
      # A-1 · Award for Ben Okafor · approved, to be announced
      > kept the wedding party happy through the power cut
      **Award:** A dinner for two (£60.00)
      **For:** Something done for a customer
      **About:** K-1`,
  },
  approvedForChampion: {
    what: "an approved award, in the champion’s channel",
    slack: `
      # A-1 · Award for Ben Okafor · approved, to be announced
      > kept the wedding party happy through the power cut
      **For:** Something done for a customer
      **About:** K-1
      [Announce]`,
  },
  announced: {
    what: "that an award is announced",
    slack: `
      A-1 · Award for Ben Okafor · announced`,
  },
  announcement: {
    what: "an award, in the unit’s channel",
    slack: `
      # An award for Ben Okafor
      > kept the wedding party happy through the power cut
      **For:** Something done for a customer
      **About:** K-1
      (small) Nominated by Ana Lima.`,
  },
  toPay: {
    what: "an award that is to be paid",
    slack: `
      # A-1 · Award for Ben Okafor · announced
      > kept the wedding party happy through the power cut
      **Award:** A dinner for two (£60.00)
      **For:** Something done for a customer
      **About:** K-1
      [It is paid]`,
  },
  paid: {
    what: "that an award is paid",
    slack: `
      A-1 · Award for Ben Okafor · paid`,
  },
  overBudget: {
    what: "that a budget is not enough",
    slack: `
      Only £40.00 is left of the budget of 2026-Q4, so it stays nominated. Decline it, or have the budget raised.`,
  },
  declining: {
    what: "the form for declining",
    slack: `
      == Decline A-2 ==
      Why?* […]
      [Decline] [Cancel]`,
  },
  declined: {
    what: "that a nomination is declined",
    slack: `
      A-2 · Award for Ben Okafor · declined`,
  },
  awardTakenBack: {
    what: "a nomination that was taken back",
    slack: `
      A-3 is undone and no longer shown anywhere.
      Your text:
      > reviewed all our checklists`,
  },
  awards: {
    what: "the awards of somebody",
    slack: `
      # Awards
      A-2 · Award for Ben Okafor · declined
      A-1 · Award for Ben Okafor · paid
      [A-2] [A-1]`,
  },
  awardsForPayroll: {
    what: "what is to be paid",
    slack: `
      Bellhop awards.csv is in your own chat with me. Nobody else sees it there.
      ---
      # Bellhop awards
      (small) I could not send it as a file here. Copy it to keep it; nobody else sees it.
      > Award,For,Amount,Currency,Gift,What they did,Unit,Quarter,Approved by,Approved on,Paid by,Paid on
      > A-1,Ben Okafor,60.00,GBP,A dinner for two,kept the wedding party happy through the power cut,Kitchen,2026-Q4,Mo Haddad,2026-11-21T19:20:00.000+00:00,Mo Haddad,2026-11-21T19:20:00.000+00:00`,
  },
};
