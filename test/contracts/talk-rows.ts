import type { Rows } from "./row.ts";
import type { reviewing, talking } from "./talking.ts";

/** What managers are shown who note talks, and look for what is worth one. */
export const talkRows: Rows<typeof talking> = {
  talkBoth: {
    what: "that talks with several are noted",
    slack: `
      Noted: you have talked with Ana Lima, Ben Okafor.
      > went through the apology step
      A talk takes two: name somebody else.
      [Show it to them] [Change] [Undo]
      (small) Only you can read this.`,
  },
  talkShown: {
    what: "that they will see it",
    slack: `
      Noted: you have talked with Ana Lima, Ben Okafor.
      > went through the apology step
      [Change] [Undo]
      (small) In ten minutes this is shown to Ana Lima, Ben Okafor.`,
  },
  talkUndone: {
    what: "that talks are taken back",
    slack: `
      Taken back: the talk with Ana Lima, Ben Okafor is not noted.`,
  },
  talkForm: {
    what: "the form for a talk",
    slack: `
      == You have talked ==
      With whom?* [people]
      One line to remember […: went through the apology step]
      (small) You may leave it empty.
      Who can read it?* [Only me | Whoever it was with, and me: Only me]
      [Save] [Cancel]`,
  },
  talkNoted: {
    what: "that a talk is noted for oneself",
    slack: `
      Noted: you have talked with Ben Okafor.
      > went through the apology step
      [Show it to Ben Okafor] [Change] [Undo]
      (small) Only you can read this.`,
  },
  worth: {
    what: "what is worth a talk now",
    slack: `
      # Worth a word now
      **Ben Okafor** · Ben Okafor was thanked, K-2, and no talk was noted since.
      (small) Ask: “Who else had a part in it, and shall we thank them together?”
      [Did it] [Not needed] [K-2]
      (small) Your own people only, and only you see this. Nobody learns that you asked.`,
  },
  worthNotNeeded: {
    what: "that it is not needed, of the list",
    slack: `
      Not needed: Ben Okafor. Nobody else hears of it.
      [Undo]`,
  },
  worthAgain: {
    what: "that it is on the list again",
    slack: `
      It is on your list again.`,
  },
  worthForm: {
    what: "the form after a talk of the list",
    slack: `
      == You have talked ==
      With Ben Okafor. What was said stays between you.
      One line to remember […]
      (small) You may leave it empty.
      Who can read it?* [Only me | Whoever it was with, and me: Only me]
      [Save] [Cancel]`,
  },
  worthNothing: {
    what: "that nothing stands out",
    slack: `
      # Worth a word now
      Nothing stands out just now. A kind word is always worth it.
      (small) Your own people only, and only you see this. Nobody learns that you asked.`,
  },
  talks: {
    what: "the talks that somebody has noted",
    slack: `
      # Your talks
      [Note a talk]
      **Ben Okafor** · {2026-11-21 19:20}
      > went through the apology step
      (small) Only you can read this.
      [Change]
      **Ana Lima** · {2026-11-21 19:20}
      > She takes one breath first.
      (small) This is shown to Ana Lima too.
      [Change]
      (small) Only you see this list. What was said stays between the two of you.`,
  },
  talkChange: {
    what: "the form that changes a talk",
    slack: `
      == Change a talk ==
      With Ben Okafor. What was said stays between you.
      One line to remember […: went through the apology step]
      (small) You may leave it empty.
      Who can read it?* [Only me | Whoever it was with, and me: Only me]
      [Save] [Cancel]`,
  },
  talkChanged: {
    what: "that a talk was changed and shared",
    slack: `
      Noted: you have talked with Ben Okafor.
      > went through the apology step
      [Change] [Undo]
      (small) In ten minutes this is shown to Ben Okafor.`,
  },
  mirror: {
    what: "what a manager did of what they ask for",
    slack: `
      # Your mirror
      **In the last 28 days, in Kitchen: what you ask of the team, and what you did of it yourself.**
      | What | The team | You |
      | What customers said, noted | 0 | 0 |
      | Wins noted | 0 | 0 |
      | Thanks given | 2 | 0 |
      | Daily posts read | 0 | 0 |
      | Customers asked whether they are happy | 0 | 0 |
      | Talks noted | – | 8 |
      (small) Only you see this. It is kept nowhere, and nobody is compared.`,
  },
  practice: {
    what: "how much is coached in units",
    slack: `
      **How much is coached: the last 4 weeks**
      | Unit | Talks | Asked to talk | Answered | Reasons that rest |
      | Kitchen | 0 | 0 | 0 | 0 |
      (small) Whole weeks, and only units with 4 people or more besides their managers. Nobody sees whom a talk was with or what was said.`,
  },
};

/** What a manager is shown who looks over standards, and whoever leads the programme of that. */
export const reviewRows: Rows<typeof reviewing> = {
  noReview: {
    what: "that there is no standard to look over",
    slack: `
      # Looking over the standards of Kitchen
      There is no standard to look over yet: /bellhop standards
      [Not each quarter]
      (small) The managers of Kitchen are asked to look over its standards once a quarter.`,
  },
  askedToReview: {
    what: "what a manager is asked once a quarter",
    slack: `
      # Are the standards of Kitchen still right?
      1 standard. In the last 91 days complaints were mostly about: Waiting (5).
      Once in a quarter: is each of these still right? Ask the team what gets in its way, and change what no longer fits.
      [Look them over] [In a week] [Not each quarter]
      (small) The managers of Kitchen are asked to look over its standards once a quarter.`,
  },
  reviewForm: {
    what: "the form that keeps or changes each standard",
    slack: `
      == Look over standards ==
      Leave what is still right as it is. What you change counts in Kitchen from now on; what is for every unit stays so elsewhere.
      Waiting: Complaints about this step in the last 91 days: 5. In the 91 days before: 0. The latest: C-1, C-2, C-3. Four weeks after the change it is compared with the four before.
      What is good: Waiting* […: 5 minutes]
      [Save] [Cancel]`,
  },
  reviewPutOff: {
    what: "that it comes again in a week",
    slack: `
      Put off: the standards of Kitchen come once more {2026-11-28 19:20}.
      [Look them over] [Undo]`,
    teams: `
      Put off: the standards of Kitchen come once more 28 Nov, 19:20.
      [Look them over] [Undo]`,
  },
  notQuarterly: {
    what: "that managers are not asked any more",
    slack: `
      The managers of Kitchen are not asked any more. They can look any time: /bellhop review
      [Ask each quarter]`,
  },
  quarterly: {
    what: "that they are asked once a quarter",
    slack: `
      The managers of Kitchen are asked to look over its standards once a quarter.
      [Not each quarter]`,
  },
  lookedOver: {
    what: "what was kept and changed",
    slack: `
      You have looked over the standards of Kitchen: 0 kept, 1 changed.
      **Waiting** · 3 minutes
      [Undo]
      (small) Whether it has helped can be seen in four weeks: /bellhop review`,
  },
  reviewIsDone: {
    what: "who has looked the standards over",
    slack: `
      **Are the standards of Kitchen still right?**
      Mo Haddad looked over them {2026-11-21 19:20}.`,
    teams: `
      **Are the standards of Kitchen still right?**
      Mo Haddad looked over them 21 Nov, 19:20.`,
  },
  reviewUndone: {
    what: "that it is taken back",
    slack: `
      Taken back: the standards are as they were before, but for what was changed again since.`,
  },
  reviewed: {
    what: "the standards of a unit beside its complaints",
    slack: `
      # Looking over the standards of Kitchen
      Once in a quarter: is each of these still right? Ask the team what gets in its way, and change what no longer fits.
      [Look them over] [Not each quarter]
      **Waiting** · 3 minutes
      (small) Complaints about this step in the last 91 days: 5. In the 91 days before: 0. Changed {2026-11-21 19:20} by Mo Haddad.
      (small) Four weeks after the change it is compared with the four before.
      [C-1] [C-2] [C-3]
      (small) The managers of Kitchen are asked to look over its standards once a quarter.`,
    teams: `
      # Looking over the standards of Kitchen
      Once in a quarter: is each of these still right? Ask the team what gets in its way, and change what no longer fits.
      [Look them over] [Not each quarter]
      **Waiting** · 3 minutes
      (small) Complaints about this step in the last 91 days: 5. In the 91 days before: 0. Changed 21 Nov, 19:20 by Mo Haddad.
      (small) Four weeks after the change it is compared with the four before.
      [C-1] [C-2] [C-3]
      (small) The managers of Kitchen are asked to look over its standards once a quarter.`,
  },
  noUpkeep: {
    what: "that no change is known to have helped",
    slack: `
      # Who keeps standards alive
      No change of a standard in the last two quarters can be shown to have helped yet.
      (small) Whoever looked a standard over and changed it after complaints, so that fewer came. They are proposed to you alone; nothing is sent by itself.`,
  },
  helped: {
    what: "that a changed standard has helped",
    slack: `
      # Looking over the standards of Kitchen
      Once in a quarter: is each of these still right? Ask the team what gets in its way, and change what no longer fits.
      [Look them over] [Not each quarter]
      **Waiting** · 3 minutes
      (small) Complaints about this step in the last 91 days: 5. In the 91 days before: 0. Changed {2026-10-22 19:20} by Mo Haddad.
      (small) It helped: 5 complaints in the four weeks before, 0 in the four after.
      [C-1] [C-2] [C-3]
      (small) The managers of Kitchen are asked to look over its standards once a quarter.`,
    teams: `
      # Looking over the standards of Kitchen
      Once in a quarter: is each of these still right? Ask the team what gets in its way, and change what no longer fits.
      [Look them over] [Not each quarter]
      **Waiting** · 3 minutes
      (small) Complaints about this step in the last 91 days: 5. In the 91 days before: 0. Changed 22 Oct, 20:20 by Mo Haddad.
      (small) It helped: 5 complaints in the four weeks before, 0 in the four after.
      [C-1] [C-2] [C-3]
      (small) The managers of Kitchen are asked to look over its standards once a quarter.`,
  },
  upkeep: {
    what: "whose change of a standard has helped",
    slack: `
      # Who keeps standards alive
      **Mo Haddad** · Kitchen · Waiting: 3 minutes
      Complaints about this step: 5 in the four weeks before the change, 0 in the four after. Chance hardly explains that.
      (small) Looked over {2026-11-21 19:20}.
      [Thank Mo Haddad] [Nominate]
      (small) Whoever looked a standard over and changed it after complaints, so that fewer came. They are proposed to you alone; nothing is sent by itself.`,
    teams: `
      # Who keeps standards alive
      **Mo Haddad** · Kitchen · Waiting: 3 minutes
      Complaints about this step: 5 in the four weeks before the change, 0 in the four after. Chance hardly explains that.
      (small) Looked over 21 Nov, 19:20.
      [Thank Mo Haddad] [Nominate]
      (small) Whoever looked a standard over and changed it after complaints, so that fewer came. They are proposed to you alone; nothing is sent by itself.`,
  },
  nominating: {
    what: "the form that nominates them",
    slack: `
      == Nominate for an award ==
      Whom do you nominate?* [people: U0MAY]
      What did they do?* […: Kept a standard alive: changed it after complaints, and fewer came.]
      What is it about? […]
      (small) Thanks, cases or wins by their numbers, such as “K-12 C-118”. Can be left empty.
      For* [Something done for a customer | Reviewing or improving how we serve: Something done for a customer]
      Amount* […]
      (small) Money, or what the gift costs, in the currency of the budget.
      If it is a gift: which? […]
      (small) Leave it empty for money.
      [Nominate] [Cancel]`,
  },
};
