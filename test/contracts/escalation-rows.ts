import type { raising } from "./raising.ts";
import type { Rows } from "./row.ts";

/** What people are shown of cases that were raised, and of where the ball goes. */
export const escalationRows = {
  raisingCase: {
    what: "the form that raises a case, and says who it goes to",
    slack: `
      == Raise C-1 ==
      It goes to Mo Haddad, who has until 21 Nov, 21:20 to take it.
      Why? […]
      [Escalate] [Cancel]`,
  },
  caseRaised: {
    what: "a raised case, to who raised it",
    slack: `
      C-1 is raised.
      C-1 · on its way to Mo Haddad, who has until {2026-11-21 21:20} to take it`,
  },
  caseOffered: {
    what: "a raised case, to whoever is asked to take it",
    slack: `
      **C-1 · on its way to Mo Haddad, who has until** {2026-11-21 21:20} **to take it**
      (small) Raised by Ana Lima: she talks of a lawyer
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ana Lima
      (small) In Kitchen, logged by Ana Lima
      [Take it] [Not me] [Hand over] [Ask] [History]`,
    teams: `
      **C-1 · on its way to Mo Haddad, who has until** 21 Nov, 21:20 **to take it**
      (small) Raised by Ana Lima: she talks of a lawyer
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ana Lima
      (small) In Kitchen, logged by Ana Lima
      [Take it] [Not me] [Hand over] [Ask] [History]`,
  },
  raisedInChannel: {
    what: "a raised case, in its unit’s channel",
    slack: `
      **C-1 · on its way to Mo Haddad, who has until** {2026-11-21 21:20} **to take it**
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      [Take it] [Show who has it] [Show all] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
    teams: `
      **C-1 · on its way to Mo Haddad, who has until** 21 Nov, 21:20 **to take it**
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      [Take it] [Show who has it] [Show all] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
  },
  raisedForChampion: {
    what: "a raised case, in the champion’s channel",
    slack: `
      **C-1 · on its way to Mo Haddad, who has until** {2026-11-21 21:20} **to take it**
      (small) Raised by Ana Lima: she talks of a lawyer
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ana Lima
      (small) In Kitchen, logged by Ana Lima
      [Take it] [Hand over] [Need the leader] [History]`,
    teams: `
      **C-1 · on its way to Mo Haddad, who has until** Nov 21, 9:20 PM **to take it**
      (small) Raised by Ana Lima: she talks of a lawyer
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ana Lima
      (small) In Kitchen, logged by Ana Lima
      [Take it] [Hand over] [Need the leader] [History]`,
  },
  offerDeclined: {
    what: "that somebody does not take it",
    slack: `
      You said no. C-1 goes on.
      C-1 · on its way to Lea Novak, who has until {2026-11-22 08:20} to take it`,
  },
  offeredHigher: {
    what: "a raised case that the next one up is asked to take",
    slack: `
      **C-1 · on its way to Lea Novak, who has until** {2026-11-22 08:20} **to take it**
      (small) Raised by Ana Lima: she talks of a lawyer
      (small) The champions were left out: there are none.
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ana Lima
      (small) In Kitchen, logged by Ana Lima
      (small) {2026-11-21 19:20} · Mo Haddad cannot take it
      [Take it] [Not me] [Hand over] [Ask] [History]`,
    teams: `
      **C-1 · on its way to Lea Novak, who has until** 22 Nov, 8:20 **to take it**
      (small) Raised by Ana Lima: she talks of a lawyer
      (small) The champions were left out: there are none.
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Ana Lima
      (small) In Kitchen, logged by Ana Lima
      (small) {2026-11-21 19:20} · Mo Haddad cannot take it
      [Take it] [Not me] [Hand over] [Ask] [History]`,
  },
  ballTaken: {
    what: "a raised case, to who has taken it",
    slack: `
      You have C-1 now. Whoever logged it is told.
      C-1 · with Lea Novak until {2026-11-25 07:20}`,
  },
  ballHeld: {
    what: "a raised case that somebody has taken, in the champion’s channel",
    slack: `
      **C-1 · with Lea Novak until** {2026-11-25 07:20}
      (small) Raised by Ana Lima: she talks of a lawyer
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Lea Novak
      (small) In Kitchen, logged by Ana Lima
      (small) {2026-11-21 19:20} · Mo Haddad cannot take it
      (small) {2026-11-21 19:20} · Lea Novak took it
      [Resolve] [Solve within authority] [Ask] [Hand over] [Decide] [Give it back] [History]`,
    teams: `
      **C-1 · with Lea Novak until** Nov 25, 7:20 AM
      (small) Raised by Ana Lima: she talks of a lawyer
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Lea Novak
      (small) In Kitchen, logged by Ana Lima
      (small) {2026-11-21 19:20} · Mo Haddad cannot take it
      (small) {2026-11-21 19:20} · Lea Novak took it
      [Resolve] [Solve within authority] [Ask] [Hand over] [Decide] [Give it back]
      [History]`,
  },
  takenForAuthor: {
    what: "that it is taken, to who logged it",
    slack: `
      # Lea Novak has taken C-1 in hand.
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      [Show all]`,
  },
  askingAuthor: {
    what: "the form that asks who logged it",
    slack: `
      == Ask Ana Lima ==
      What do you want to know?* […]
      [Ask] [Cancel]`,
  },
  authorAsked: {
    what: "that they were asked",
    slack: `
      Ana Lima was asked. You hear from me when they answer.
      C-1 · with Lea Novak until {2026-11-25 07:20}`,
  },
  authorQuestion: {
    what: "a question about a case, to who logged it",
    slack: `
      # Lea Novak has a question about C-1, which you logged.
      Which lift was it?
      > the lift stopped with her in it, call [phone number]
      [Answer]`,
  },
  answeringQuestion: {
    what: "the form that answers it",
    slack: `
      == Answer ==
      Which lift was it?
      Your answer* […]
      [Answer] [Cancel]`,
  },
  authorAnswered: {
    what: "that it is answered",
    slack: `
      Thank you. Lea Novak is told.`,
  },
  answerTold: {
    what: "the answer, to who has asked",
    slack: `
      # Ana Lima has answered what you asked about C-1.
      Which lift was it?
      > The one beside the kitchen
      [Show who has it]`,
  },
  handingBall: {
    what: "the form that hands a raised case over",
    slack: `
      == Who takes it over? ==
      It stays where it is until they take it.
      Who?* [people]
      [Hand over] [Cancel]`,
  },
  ballHanded: {
    what: "that somebody was asked to take it over",
    slack: `
      Mo Haddad was asked. It stays where it is until they take it.
      C-1 · with Lea Novak, on its way to Mo Haddad, who has until {2026-11-21 21:20}`,
  },
  ballOffered: {
    what: "a raised case that somebody is asked to take over",
    slack: `
      **C-1 · with Lea Novak, on its way to Mo Haddad, who has until** {2026-11-21 21:20}
      (small) Raised by Ana Lima: she talks of a lawyer
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Lea Novak
      (small) In Kitchen, logged by Ana Lima
      (small) Lea Novak asked Ana Lima: Which lift was it?
      (small) Ana Lima answered: The one beside the kitchen
      (small) {2026-11-21 19:20} · Mo Haddad cannot take it
      (small) {2026-11-21 19:20} · Lea Novak took it
      (small) {2026-11-21 19:20} · Lea Novak hands it over to Mo Haddad
      [Take it] [Not me] [Hand over] [Ask] [History]`,
    teams: `
      **C-1 · with Lea Novak, on its way to Mo Haddad, who has until** 21 Nov, 21:20
      (small) Raised by Ana Lima: she talks of a lawyer
      > the lift stopped with her in it, call [phone number]
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Lea Novak
      (small) In Kitchen, logged by Ana Lima
      (small) Lea Novak asked Ana Lima: Which lift was it?
      (small) Ana Lima answered: The one beside the kitchen
      (small) {2026-11-21 19:20} · Mo Haddad cannot take it
      (small) {2026-11-21 19:20} · Lea Novak took it
      (small) {2026-11-21 19:20} · Lea Novak hands it over to Mo Haddad
      [Take it] [Not me] [Hand over] [Ask] [History]`,
  },
  leaderNeeded: {
    what: "that the leader is asked",
    slack: `
      C-1 is on its way to the leader. It stays where it is until they take it.
      C-1 · with Mo Haddad, on its way to Lea Novak, who has until {2026-11-22 08:20}`,
  },
  steppingDown: {
    what: "the form that gives a raised case back",
    slack: `
      == Give it back ==
      It goes back to whoever had it below you. If nobody had, it is not raised any more, and the case goes back to its owner.
      Why?* […]
      [Give it back] [Cancel]`,
  },
  steppedDown: {
    what: "that it is on its way back",
    slack: `
      You gave C-1 back.
      C-1 · with Lea Novak, on its way to Mo Haddad, who has until {2026-11-21 21:20}`,
  },
} satisfies Partial<Rows<typeof raising>>;
