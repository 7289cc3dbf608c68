import type { recovering } from "./recovering.ts";
import type { Rows } from "./row.ts";

/** The cases of the walk that are put right. */
const CASE = "C-18";
const NEXT = "C-19";

/** What people are shown of how a case was put right. */
export const recoveryRows: Rows<typeof recovering> = {
  recovered: {
    what: "a case that was solved, whose theme has come up before",
    slack: `
      # How ${CASE} was solved
      What did it take? Tap what was done.
      [Empathised] [Apologised] [Put right] [Name the cause]
      Cleanliness has come up before in the last 30 days. First say what it came from.`,
  },
  recoveredInPart: {
    what: "the same, once somebody has said what was done",
    slack: `
      # How ${CASE} was solved
      **Done:** empathised
      [Undo: empathised] [Apologised] [Put right] [Name the cause]
      Cleanliness has come up before in the last 30 days. First say what it came from.`,
  },
  namingCause: {
    what: "the form that asks for a cause",
    slack: `
      == What ${CASE} came from ==
      The real cause, not the symptom: what would have to be different so that it does not come again?
      What did it come from? […]
      (small) For example: one card reader for two tills
      [Save] [Cancel]`,
  },
  causeNamed: {
    what: "the same, with its cause",
    slack: `
      # How ${CASE} was solved
      **Done:** empathised
      [Undo: empathised] [Apologised] [Put right] [Another cause] [Undo]
      **Cause:** the dishwasher stops at ten
      [Prevent it]
      When should the customer be asked whether they are happy?
      [Tomorrow] [In 3 days] [In 7 days] [Not wanted]`,
  },
  preventing: {
    what: "the form that plans what prevents a cause",
    slack: `
      == Prevent it ==
      So that this does not come again: the dishwasher stops at ten
      What is done?* […]
      (small) For example: a second card reader at the bar
      Who does it* [people]
      By when* […]
      (small) For example: Friday, 12 Dec
      [Save] [Cancel]`,
  },
  prevented: {
    what: "what is planned",
    slack: `
      Planned. Whoever does it is reminded on the day.
      > a second rack
      **Cause:** the dishwasher stops at ten
      **Who does it:** Mo Haddad
      **By when:** 22 Nov
      [Done] [Change] [A week later] [Not needed any more]`,
  },
  checkPlanned: {
    what: "when the customer is asked",
    slack: `
      You are asked {2026-11-22 08:00} whether the customer of ${CASE} is happy; if you are off, your unit is.
      [Undo]`,
  },
  check: {
    what: "that the customer is to be asked",
    slack: `
      # Is the customer of ${CASE} happy now?
      > no clean cups at the breakfast buffet
      **Owner:** Ana Lima
      (small) Call or write to them, then say here what they said. Nothing goes to a customer by itself.
      [Happy] [Not happy] [Could not reach] [Show all]`,
  },
  preventionDue: {
    what: "what is to be done today against a cause",
    slack: `
      # Due today, so that it does not happen to the next customer
      > a second rack
      **Cause:** the dishwasher stops at ten
      **Who does it:** Mo Haddad
      **By when:** 22 Nov
      [Done] [Change] [A week later] [Not needed any more]`,
  },
  preventionPostponed: {
    what: "that it is due later",
    slack: `
      Due a week later.
      > a second rack
      **Cause:** the dishwasher stops at ten
      **Who does it:** Mo Haddad
      **By when:** 29 Nov
      (small) Changed {2026-11-21 19:20}
      [Done] [Change] [A week later] [Not needed any more]
      [Undo]`,
  },
  notReached: {
    what: "that the customer could not be reached",
    slack: `
      Noted. You are asked once more: 22 Nov, 8:00.
      [Undo]`,
  },
  checkAgain: {
    what: "that the customer is to be asked once more",
    slack: `
      # Once more: is the customer of ${CASE} happy now?
      > no clean cups at the breakfast buffet
      **Owner:** Ana Lima
      (small) Call or write to them, then say here what they said. Nothing goes to a customer by itself.
      [Happy] [Not happy] [Could not reach] [Show all]`,
  },
  happy: {
    what: "that the customer is happy",
    slack: `
      Noted: the customer of ${CASE} is happy.
      [Happy again: make it a win] [Undo]`,
  },
  preventionDone: {
    what: "that something was done against a cause",
    slack: `
      Done. Its cause is watched for four weeks; then you are told whether it worked.
      > a second rack
      **Cause:** the dishwasher stops at ten
      **Who does it:** Mo Haddad
      **By when:** 29 Nov
      (small) Changed {2026-11-21 19:20}
      [Undo]`,
  },
  causes: {
    what: "what a unit's cases came from",
    slack: `
      # What cases of Kitchen came from
      **the dishwasher stops at ten:** 1 case in the last four weeks, 0 in the four before
      (small) Done by Mo Haddad, watched for four weeks: a second rack`,
  },
  judged: {
    what: "what it has come to",
    slack: `
      # Did it work? the dishwasher stops at ten
      0 before, 1 since: too few to tell.
      > a second rack
      **Cause:** the dishwasher stops at ten
      **Who does it:** Mo Haddad
      **By when:** 29 Nov
      (small) Changed {2026-11-21 19:20}`,
  },
  knownCauses: {
    what: "the form that asks for a cause, where some are known",
    slack: `
      == What ${NEXT} came from ==
      The real cause, not the symptom: what would have to be different so that it does not come again?
      Is it one of these? [the dishwasher stops at ten]
      Or another cause […]
      (small) For example: one card reader for two tills
      [Save] [Cancel]`,
  },
  unasked: {
    what: "that the customer is not asked",
    slack: `
      Noted: the customer of ${NEXT} is not asked.
      [Undo]`,
  },
  noChecks: {
    what: "that no customer is to be asked",
    slack: `
      # Customers to ask
      No customer is to be asked at the moment.`,
  },
  notEmpathised: {
    what: "a case of which a step was taken back",
    slack: `
      # How ${CASE} was solved
      What did it take? Tap what was done.
      [Empathised] [Apologised] [Put right] [Name the cause]
      Cleanliness has come up before in the last 30 days. First say what it came from.`,
  },
  causeTakenBack: {
    what: "a case whose cause was taken back",
    slack: `
      # How ${CASE} was solved
      **Done:** empathised
      [Undo: empathised] [Apologised] [Put right] [Name the cause]
      Cleanliness has come up before in the last 30 days. First say what it came from.`,
  },
  checkTakenBack: {
    what: "a case whose customer is not asked then after all",
    slack: `
      # How ${CASE} was solved
      **Done:** empathised
      [Undo: empathised] [Apologised] [Put right] [Another cause]
      **Cause:** the dishwasher stops at ten
      [Prevent it]
      When should the customer be asked whether they are happy?
      [Tomorrow] [In 3 days] [In 7 days] [Not wanted]`,
  },
  changingPrevention: {
    what: "the form that changes what prevents a cause",
    slack: `
      == Prevent it ==
      So that this does not come again: the dishwasher stops at ten
      What is done?* […: a second rack]
      (small) For example: a second card reader at the bar
      Who does it* [people: U0MO]
      By when* […: 2026-11-22]
      (small) For example: Friday, 12 Dec
      [Save] [Cancel]`,
  },
  preventionChanged: {
    what: "what was changed of it",
    slack: `
      Changed.
      > a second rack
      **Cause:** the dishwasher stops at ten
      **Who does it:** Mo Haddad
      **By when:** 22 Nov
      (small) Changed {2026-11-21 19:20}
      [Done] [Change] [A week later] [Not needed any more]
      [Undo]`,
  },
  preventionTakenBack: {
    what: "that it was not done after all",
    slack: `
      Undone.
      > a second rack
      **Cause:** the dishwasher stops at ten
      **Who does it:** Mo Haddad
      **By when:** 22 Nov
      (small) Changed {2026-11-21 19:20}
      [Done] [Change] [A week later] [Not needed any more]`,
  },
  checks: {
    what: "the customers that are still to be asked",
    slack: `
      # Customers to ask
      ${CASE} · Ana Lima
      > no clean cups at the breakfast buffet
      (small) To be asked since {2026-11-22 08:00}
      [Happy] [Not happy] [Could not reach]`,
  },
  reachedAfterAll: {
    what: "that the customer was reached after all",
    slack: `
      Taken back: the customer is still to be asked.`,
  },
  checkNotReached: {
    what: "the same question, once nobody could reach them",
    slack: `
      # Ana Lima could not reach the customer of ${CASE}.
      > no clean cups at the breakfast buffet
      **Owner:** Ana Lima
      (small) Somebody is asked once more {2026-11-22 08:00}.
      [Happy] [Not happy] [Show all]`,
    teams: `
      # Ana Lima could not reach the customer of ${CASE}.
      > no clean cups at the breakfast buffet
      **Owner:** Ana Lima
      (small) Somebody is asked once more 22 Nov, 8:00.
      [Happy] [Not happy] [Show all]`,
  },
  checkAnswered: {
    what: "the same question, once somebody has asked",
    slack: `
      # Ana Lima has asked: the customer of ${CASE} is happy.
      > no clean cups at the breakfast buffet
      **Owner:** Ana Lima
      [Show all]`,
  },
};
