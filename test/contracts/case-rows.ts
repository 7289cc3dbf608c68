import type { handlingCases, tellingSeveralApart } from "./handling-cases.ts";
import type { Rows } from "./row.ts";

/** What people are shown of a case that goes from hand to hand, is one with another, is confidential, or is looked for. */
export const caseRows: Rows<typeof handlingCases> & Rows<typeof tellingSeveralApart> = {
  oneOfSeveral: {
    what: "the question whether a new case is about one of several open ones",
    slack: `
      C-22 looks like these. Is one of them the same matter?
      **C-20** · {2026-11-21 19:20}
      > a parrot escaped from its cage on the terrace
      [Same matter as C-20] [Another customer than C-20]
      **C-21** · {2026-11-21 19:20}
      > the escaped parrot sits on the terrace
      [Same matter as C-21] [Another customer than C-21]`,
  },
  oneLeft: {
    what: "the answer that it is not one of them, with the question about the other",
    slack: `
      C-22 and C-20 stay two cases.
      C-22 looks like C-21, logged {2026-11-21 19:20}. Is it the same matter?
      > the escaped parrot sits on the terrace
      [Same matter] [Another customer]`,
    teams: `
      C-22 and C-20 stay two cases.
      C-22 looks like C-21, logged 21 Nov, 19:20. Is it the same matter?
      > the escaped parrot sits on the terrace
      [Same matter] [Another customer]`,
  },
  handingOver: {
    what: "the form that asks who is to have a case",
    slack: `
      == Hand over C-8 ==
      Who is to have it?* [people]
      (small) They are told at once, and it is theirs to take.
      [Hand over] [Cancel]`,
  },
  handedOver: {
    what: "a case that was handed over, to who had it",
    slack: `
      # C-8 · Complaint · with Ben Okafor
      > the lift is stuck, Mrs Park called from 020 7946 0958
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ben Okafor
      [Take it] [Solved] [Escalate] [Undo] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
  },
  newOwner: {
    what: "the same to who has it now: masked, for it may be read on a lock screen",
    slack: `
      # Ana Lima has handed C-8 over to you.
      > the lift is stuck, Mrs Park called from [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      [Take it] [Show all]`,
  },
  taken: {
    what: "a case that somebody has taken in hand, to them",
    slack: `
      # C-8 · Complaint · in hand, with Ben Okafor
      > the lift is stuck, Mrs Park called from 020 7946 0958
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ben Okafor
      [Solved] [Hand over] [Escalate] [Undo] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
  },
  takenBack: {
    what: "a case whose last step was undone",
    slack: `
      # C-8 · Complaint · with Ben Okafor
      > the lift is stuck, Mrs Park called from 020 7946 0958
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ben Okafor
      [Take it] [Solved] [Hand over] [Escalate] [Undo the case] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
    teams: `
      # C-8 · Complaint · with Ben Okafor
      > the lift is stuck, Mrs Park called from 020 7946 0958
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ben Okafor
      [Take it] [Solved] [Hand over] [Escalate] [Undo the case] [Change]
      [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
  },
  inHand: {
    what: "the card in the channel of a case that is in hand",
    slack: `
      # C-8 · Complaint · in hand, with Ben Okafor
      > the lift is stuck, Mrs Park called from [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      [Solved] [Hand over] [Escalate] [Show all] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
  },
  solvedNews: {
    what: "the news that a case is solved, to who logged it",
    slack: `
      # Mo Haddad has marked C-8 as solved.
      > the lift is stuck, Mrs Park called from [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      [Reopen] [Show all]`,
  },
  solvedInChannel: {
    what: "the card in the channel of a case that is solved",
    slack: `
      # C-8 · Complaint · solved, was with Ben Okafor
      > the lift is stuck, Mrs Park called from [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      [Reopen] [Show all] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
  },
  caseReopened: {
    what: "a case that was reopened, to who reopened it",
    slack: `
      # C-8 · Complaint · open again, with Ben Okafor
      > the lift is stuck, Mrs Park called from 020 7946 0958
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ben Okafor
      [Take it] [Solved] [Escalate] [Undo] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
  },
  openAgain: {
    what: "the card in the channel of a case that is open again",
    slack: `
      # C-8 · Complaint · open again, with Ben Okafor
      > the lift is stuck, Mrs Park called from [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      [Take it] [Solved] [Escalate] [Show all] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
  },
  history: {
    what: "the history of a case, with what was before",
    slack: `
      # History of C-8
      {2026-11-21 19:20} · **Ana Lima** · Reopened
      (small) Before: State: Solved
      {2026-11-21 19:20} · **Mo Haddad** · Solved
      (small) Before: State: In hand
      {2026-11-21 19:20} · **Ben Okafor** · Taken in hand
      (small) Before: State: Open
      {2026-11-21 19:20} · **Ben Okafor** · Undid the last step
      (small) Before: State: In hand
      {2026-11-21 19:20} · **Ben Okafor** · Taken in hand
      (small) Before: State: Open
      {2026-11-21 19:20} · **Ana Lima** · Handed over
      (small) Before: Owner: Ana Lima
      {2026-11-21 19:20} · **Ana Lima** · Logged
      [Undo the case]`,
  },
  forBen: {
    what: "a complaint that somebody else heard, to who logged it",
    slack: `
      # C-9 saved · Complaint
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 2 · customer upset (guess)
      **Came by:** Web or review site, for everybody to read
      **Owner:** Ben Okafor
      > no high chair for the twins
      (small) Happened {2026-11-20 18:30}
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Fixed it already] [Customer still here] [Escalate] [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  given: {
    what: "the same to who heard it",
    slack: `
      # Ana Lima has logged C-9 for you; it is yours.
      > no high chair for the twins
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 2 · customer upset (guess)
      **Came by:** Web or review site, for everybody to read
      [Take it] [Show all]`,
  },
  takenNews: {
    what: "the news that a case is in the hands of another",
    slack: `
      # Mo Haddad has taken C-9 in hand.
      > no high chair for the twins
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 2 · customer upset (guess)
      **Came by:** Web or review site, for everybody to read
      [Show all]`,
  },
  sameMatter: {
    what: "the question whether a new case is about an open one",
    slack: `
      C-11 looks like C-10, logged {2026-11-21 19:20}. Is it the same matter?
      > coffee machine by the terrace is broken
      [Same matter] [Another customer]`,
    teams: `
      C-11 looks like C-10, logged 21 Nov, 19:20. Is it the same matter?
      > coffee machine by the terrace is broken
      [Same matter] [Another customer]`,
  },
  merged: {
    what: "the answer that it is the same matter",
    slack: `
      C-11 is one more voice of C-10 now. It has no card of its own any more.
      [Another customer]`,
  },
  voices: {
    what: "the card in the channel of a case with two voices",
    slack: `
      # C-10 · Complaint · with Ben Okafor
      > coffee machine by the terrace is broken
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Customers who said it:** 2
      [Take it] [Solved] [Escalate] [Change] [History]
      (small) Logged by Ben Okafor, {2026-11-21 19:20}`,
  },
  withVoices: {
    what: "a case with two voices, to who has it",
    slack: `
      # C-10 · Complaint · with Ben Okafor
      > coffee machine by the terrace is broken
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Customers who said it:** 2
      **Owner:** Ben Okafor
      (small) Also said, as C-11:
      > broken coffee machine at the terrace again
      [Take it] [Solved] [Hand over] [Escalate] [Undo the case] [Change] [History]
      (small) Logged by Ben Okafor, {2026-11-21 19:20}`,
    teams: `
      # C-10 · Complaint · with Ben Okafor
      > coffee machine by the terrace is broken
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Customers who said it:** 2
      **Owner:** Ben Okafor
      (small) Also said, as C-11:
      > broken coffee machine at the terrace again
      [Take it] [Solved] [Hand over] [Escalate] [Undo the case] [Change]
      [History]
      (small) Logged by Ben Okafor, {2026-11-21 19:20}`,
  },
  aVoice: {
    what: "a case that is one more voice of another",
    slack: `
      # C-11 · Complaint · one more voice of C-10
      > broken coffee machine at the terrace again
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ana Lima
      (small) One more voice of C-10, which has the card.
      [C-10] [Undo the case] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
  },
  toldApart: {
    what: "the answer that it is another customer",
    slack: `C-11 and C-10 stay two cases.`,
  },
  sensitive: {
    what: "a complaint about somebody, to who logged it",
    slack: `
      # C-12 saved · Complaint
      **Theme:** Staff (guess)
      **Step:** How they were served (guess)
      **Severity:** 2 · customer upset (guess)
      **Owner:** you
      > the manager shouted at me before a guest
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      (small) This seems to be about a person, a leader or an injury. Should fewer people see it? It goes to the channel at {2026-11-21 19:30}, unless you keep it confidential.
      [Keep it confidential] [It may be shown]
      [Fixed it already] [Hand over] [Customer still here] [Escalate] [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  mayBeShown: {
    what: "the same once they have said that it may be shown",
    slack: `
      # C-12 · Complaint · with Ana Lima
      > the manager shouted at me before a guest
      **Theme:** Staff (guess)
      **Step:** How they were served (guess)
      **Severity:** 2 · customer upset (guess)
      **Owner:** Ana Lima
      [Take it] [Solved] [Hand over] [Escalate] [Undo the case] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
    teams: `
      # C-12 · Complaint · with Ana Lima
      > the manager shouted at me before a guest
      **Theme:** Staff (guess)
      **Step:** How they were served (guess)
      **Severity:** 2 · customer upset (guess)
      **Owner:** Ana Lima
      [Take it] [Solved] [Hand over] [Escalate] [Undo the case] [Change]
      [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
  },
  confided: {
    what: "a case that is confidential from now on",
    slack: `
      # C-12 · Complaint · with Ana Lima
      > the manager shouted at me before a guest
      **Theme:** Staff (guess)
      **Step:** How they were served (guess)
      **Severity:** 2 · customer upset (guess)
      **Owner:** Ana Lima
      (small) Confidential: only the people named on it can see it, and it is shown in no channel. “Change” names others.
      [Take it] [Solved] [Hand over] [Escalate] [Undo] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
    teams: `
      # C-12 · Complaint · with Ana Lima
      > the manager shouted at me before a guest
      **Theme:** Staff (guess)
      **Step:** How they were served (guess)
      **Severity:** 2 · customer upset (guess)
      **Owner:** Ana Lima
      (small) Confidential: only the people named on it can see it, and it is shown in no channel. “Change” names others.
      [Take it] [Solved] [Hand over] [Escalate] [Undo] [Change]
      [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
  },
  found: {
    what: "the newest cases that somebody may see",
    slack: `
      # Cases
      **C-12 · Complaint · with Ana Lima** · Staff · {2026-11-21 19:20}
      (small) the manager shouted at me before a guest
      **C-11 · Complaint · with Ana Lima** · Room and equipment · {2026-11-21 19:20}
      (small) broken coffee machine at the terrace again
      **C-10 · Complaint · with Ben Okafor** · Room and equipment · {2026-11-21 19:20}
      (small) coffee machine by the terrace is broken
      **C-9 · Complaint · in hand, with Mo Haddad** · Room and equipment · {2026-11-21 19:20}
      (small) no high chair for the twins
      **C-8 · Complaint · open again, with Ben Okafor** · Room and equipment · {2026-11-21 19:20}
      (small) the lift is stuck, Mrs Park called from [phone number]
      **C-7 · Complaint · with Ana Lima** · Waiting time · {2026-11-21 19:20}
      (small) cold soup, table 4 waited 40 min
      [C-12] [C-11] [C-10] [C-9] [C-8] [C-7]
      [Older]`,
  },
  older: {
    what: "the next page of them",
    slack: `
      # Cases
      **C-6 · Complaint · with Kim *K* [x](y)** · Waiting time · {2026-11-21 19:20}
      (small) cold soup, table 4 waited 40 min
      **C-3 · Complaint · with Ana Lima** · Room and equipment · {2026-11-21 19:20}
      (small) Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold.…
      **C-2 · Complaint · with Ben Okafor** · Quality of food or goods · {2026-11-21 19:20}
      (small) The soup was *cold*. Call [phone number]. And so on. And so on. And so on. And so on. And so on. And so on. And so on. A…
      **C-1 · Complaint · solved, was with Ana Lima** · Waiting time · {2026-11-21 19:20}
      (small) cold soup, table 4 waited 40 min
      [C-6] [C-3] [C-2] [C-1]
      [Newer]`,
    teams: `
      # Cases
      **C-6 · Complaint · with Kim *K* [x](y)** · Waiting time · 21 Nov, 19:20
      (small) cold soup, table 4 waited 40 min
      **C-3 · Complaint · with Ana Lima** · Room and equipment · {2026-11-21 19:20}
      (small) Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold. Cold.…
      **C-2 · Complaint · with Ben Okafor** · Quality of food or goods · {2026-11-21 19:20}
      (small) The soup was *cold*. Call [phone number]. And so on. And so on. And so on. And so on. And so on. And so on. And so on. A…
      **C-1 · Complaint · solved, was with Ana Lima** · Waiting time · {2026-11-21 19:20}
      (small) cold soup, table 4 waited 40 min
      [C-6] [C-3] [C-2] [C-1]
      [Newer]`,
  },
  foundNothing: {
    what: "a search that finds nothing",
    slack: `
      # Cases with “*zebra*”
      No cases found.`,
  },
};
