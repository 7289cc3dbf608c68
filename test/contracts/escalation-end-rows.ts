import type { raising } from "./raising.ts";
import type { Rows } from "./row.ts";

/** What people are shown of what was raised as a whole, and of how it goes on and ends. */
export const escalationEndRows = {
  ballShown: {
    what: "all of a raised case, to who leads",
    slack: `
      **C-1 · with Mo Haddad until** {2026-11-23 13:20}
      (small) Raised by Ana Lima: she talks of a lawyer
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Mo Haddad
      (small) In Kitchen, logged by Ana Lima
      (small) Lea Novak asked Ana Lima: Which lift was it?
      (small) Ana Lima answered: The one beside the kitchen
      (small) {2026-11-21 19:20} · Mo Haddad needs the leader
      (small) {2026-11-21 19:20} · Lea Novak took it
      (small) {2026-11-21 19:20} · Lea Novak hands it over to Mo Haddad
      (small) {2026-11-21 19:20} · Mo Haddad took it
      [Resolve] [Solve within authority] [Ask] [Hand over] [Need the leader] [Give it back] [History]`,
    teams: `
      **C-1 · with Mo Haddad until** 23 Nov, 13:20
      (small) Raised by Ana Lima: she talks of a lawyer
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Mo Haddad
      (small) In Kitchen, logged by Ana Lima
      (small) Lea Novak asked Ana Lima: Which lift was it?
      (small) Ana Lima answered: The one beside the kitchen
      (small) {2026-11-21 19:20} · Mo Haddad needs the leader
      (small) {2026-11-21 19:20} · Lea Novak took it
      (small) {2026-11-21 19:20} · Lea Novak hands it over to Mo Haddad
      (small) {2026-11-21 19:20} · Mo Haddad took it
      [Resolve] [Solve within authority] [Ask] [Hand over] [Need the leader] [Give it back]
      [History]`,
  },
  ballHistory: {
    what: "what happened since a case was raised",
    slack: `
      # What happened since C-1 was raised
      Raised by Ana Lima: she talks of a lawyer
      {2026-11-21 19:20} · Mo Haddad took it
      {2026-11-21 19:20} · Lea Novak hands it over to Mo Haddad
      {2026-11-21 19:20} · Lea Novak took it
      {2026-11-21 19:20} · Mo Haddad needs the leader
      {2026-11-21 19:20} · Mo Haddad took it
      {2026-11-21 19:20} · Lea Novak hands it over to Mo Haddad
      {2026-11-21 19:20} · Ana Lima answered: The one beside the kitchen
      {2026-11-21 19:20} · Lea Novak asked Ana Lima: Which lift was it?
      {2026-11-21 19:20} · Lea Novak took it
      {2026-11-21 19:20} · Mo Haddad cannot take it
      {2026-11-21 19:20} · Ana Lima raised it`,
  },
  resolvingBall: {
    what: "the form that solves a raised case",
    slack: `
      == Solved? ==
      What was done for the customer? […]
      [Resolve] [Cancel]`,
  },
  ballResolved: {
    what: "a raised case that is solved, to who solved it",
    slack: `
      C-1 is solved. Whoever logged it is told.
      [How was it solved?] [Happy again: make it a win]`,
  },
  solvedForAuthor: {
    what: "what was done, to who logged it",
    slack: `
      # Mo Haddad has marked C-1 as solved.
      wrote her a letter
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      [Reopen] [Show all]`,
  },
  ballOver: {
    what: "a raised case that is solved, in the champion’s channel",
    slack: `
      **C-1 · solved, was with Mo Haddad**
      (small) Raised by Ana Lima: she talks of a lawyer
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Mo Haddad
      (small) In Kitchen, logged by Ana Lima
      (small) Lea Novak asked Ana Lima: Which lift was it?
      (small) Ana Lima answered: The one beside the kitchen
      (small) {2026-11-21 19:20} · Lea Novak took it
      (small) {2026-11-21 19:20} · Lea Novak hands it over to Mo Haddad
      (small) {2026-11-21 19:20} · Mo Haddad took it
      (small) {2026-11-21 19:20} · Mo Haddad solved it: wrote her a letter
      [History]`,
  },
  raisedAlready: {
    what: "that a case is raised already",
    slack: `
      C-2 is raised already.
      C-2 · on its way to Mo Haddad, who has until {2026-11-21 21:20} to take it`,
  },
  putTogether: {
    what: "several cases about the same, in the champion’s channel",
    slack: `
      **3 customers: Price and billing**
      **C-2 · on its way to Mo Haddad, who has until** {2026-11-21 21:20} **to take it**
      (small) Raised by Ana Lima: pay
      > the card machine is down at till 1, they had no cash
      **Theme:** Price and billing (guess)
      **Step:** Payment (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ana Lima
      (small) In Kitchen, logged by Ana Lima
      (small) One answer for all of them: C-2, C-3, C-4.
      (small) {2026-11-21 19:20} · Put together with others about the same
      [Take it] [Hand over] [Need the leader] [Take one out] [History] [Undo this step]`,
    teams: `
      **3 customers: Price and billing**
      **C-2 · on its way to Mo Haddad, who has until** Nov 21, 9:20 PM **to take it**
      (small) Raised by Ana Lima: pay
      > the card machine is down at till 1, they had no cash
      **Theme:** Price and billing (guess)
      **Step:** Payment (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ana Lima
      (small) In Kitchen, logged by Ana Lima
      (small) One answer for all of them: C-2, C-3, C-4.
      (small) {2026-11-21 19:20} · Put together with others about the same
      [Take it] [Hand over] [Need the leader] [Take one out] [History] [Undo this step]`,
  },
  takingOut: {
    what: "the form that makes one of them a matter of its own",
    slack: `
      == Which one? ==
      Case* [C-3 | C-4]
      [Take one out] [Cancel]`,
  },
  takenOut: {
    what: "that it is one",
    slack: `
      C-3 is a matter of its own.
      C-3 · on its way to Mo Haddad, who has until {2026-11-21 21:20} to take it`,
  },
  passedOn: {
    what: "raised cases that nobody has taken in time, to whoever is next",
    slack: `
      **2 customers: Price and billing**
      **C-2 · on its way to Lea Novak, who has until** {2026-11-23 09:00} **to take it**
      (small) Raised by Ana Lima: pay
      (small) The champions were left out: there are none.
      > the card machine is down at till 1, they had no cash
      **Theme:** Price and billing (guess)
      **Step:** Payment (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ana Lima
      (small) In Kitchen, logged by Ana Lima
      (small) One answer for all of them: C-2, C-4.
      (small) {2026-11-21 19:20} · Put together with others about the same
      (small) {2026-11-22 20:00} · Mo Haddad has not answered in time: it goes on
      [Take it] [Not me] [Hand over] [Ask] [History] [Undo this step]`,
    teams: `
      **2 customers: Price and billing**
      **C-2 · on its way to Lea Novak, who has until** 23 Nov, 9:00 **to take it**
      (small) Raised by Ana Lima: pay
      (small) The champions were left out: there are none.
      > the card machine is down at till 1, they had no cash
      **Theme:** Price and billing (guess)
      **Step:** Payment (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ana Lima
      (small) In Kitchen, logged by Ana Lima
      (small) One answer for all of them: C-2, C-4.
      (small) {2026-11-21 19:20} · Put together with others about the same
      (small) {2026-11-22 20:00} · Mo Haddad has not answered in time: it goes on
      [Take it] [Not me] [Hand over] [Ask] [History] [Undo this step]`,
  },
  stepUndone: {
    what: "that this is made undone",
    slack: `
      Undone: C-2 is where it was before.
      C-2 · on its way to Mo Haddad, who has until {2026-11-21 21:20} to take it`,
  },
  reminded: {
    what: "that nobody else is left, to who was asked last",
    slack: `
      # C-2 is still on its way to you. Nobody else is left to ask.
      > the card machine is down at till 1, they had no cash
      [Take it] [Show who has it]`,
  },
  solvedBelow: {
    what: "a raised case that was solved before anybody had taken it, in the champion’s channel",
    slack: `
      **C-5 · solved. Mo Haddad is asked to look at it until** {2026-11-21 19:30}
      (small) Raised by Ana Lima: she bleeds
      > a child was injured by the door of the lift
      **Theme:** Safety (guess)
      **Step:** The place (guess)
      **Severity:** 1 · harm or danger (guess)
      **Owner:** Ana Lima
      (small) In Kitchen, logged by Ana Lima
      (small) {2026-11-21 19:21} · Ana Lima solved it: whoever is asked looks at that
      [It is solved] [Show all] [History]`,
    teams: `
      **C-5 · solved. Mo Haddad is asked to look at it until** Nov 21, 7:30 PM
      (small) Raised by Ana Lima: she bleeds
      > a child was injured by the door of the lift
      **Theme:** Safety (guess)
      **Step:** The place (guess)
      **Severity:** 1 · harm or danger (guess)
      **Owner:** Ana Lima
      (small) In Kitchen, logged by Ana Lima
      (small) {2026-11-21 19:21} · Ana Lima solved it: whoever is asked looks at that
      [It is solved] [Show all] [History]`,
  },
  lookedOver: {
    what: "that it is solved, to who has looked at it",
    slack: `
      C-5 is solved. Nobody else is asked about it.
      [How was it solved?] [Happy again: make it a win]`,
  },
  raisedTakenBack: {
    what: "that a raised case was taken back, to who was asked to take it",
    slack: `
      Ana Lima took C-6 back, which you were asked to take. There is nothing to do.`,
  },
} satisfies Partial<Rows<typeof raising>>;
