import type { keepingLadder } from "./keeping-ladder.ts";
import type { Rows } from "./row.ts";

/** What people are shown of standards that count time, and of what leaders decide. */
export const decidingRows = {
  noClocks: {
    what: "that no standard of a unit counts time",
    slack: `
      # Standards of Kitchen that count time
      No standard of Kitchen counts time. Set one with “/bellhop standards”.`,
  },
  countingStandard: {
    what: "the form for a standard that counts time",
    slack: `
      == Count time ==
      Counts for each complaint, in minutes in which the unit is open. See how often it was attained with “/bellhop clocks”.
      What counts?* [First answer to a complaint | A complaint is solved: First answer to a complaint]
      Within how many minutes?* […]
      For which complaints?* [Every complaint | Severity 1 to 3 | Severity 1 to 2 | Severity 1: Every complaint]
      Why does it matter?* […]
      [Save] [Cancel]`,
  },
  standardCounted: {
    what: "the standards of a unit, one of which counts time",
    slack: `
      The standard is saved. The daily reminders speak of it.
      [Undo]
      (small) Undo works until {2026-11-21 19:30}
      # Standards of Kitchen
      **First answer to a complaint** · A first answer within 60 minutes
      (small) Severity 1 to 2 · Who waits for an answer tells ten others. · Kitchen
      [Change] [Retire] [History]
      [Set a standard] [Count time]`,
  },
  changingCount: {
    what: "the form that changes a standard that counts time",
    slack: `
      == Count time ==
      Counts for each complaint, in minutes in which the unit is open. See how often it was attained with “/bellhop clocks”.
      First answer to a complaint
      Within how many minutes?* […: 60]
      For which complaints?* [Every complaint | Severity 1 to 3 | Severity 1 to 2 | Severity 1: Severity 1 to 2]
      Why does it matter?* […: Who waits for an answer tells ten others.]
      [Save] [Cancel]`,
  },
  clocks: {
    what: "how often a standard was attained, week by week",
    slack: `
      # Standards of Kitchen that count time
      **A first answer within 60 minutes**
      **How often it was attained**
      | Week | First answer to a complaint | A complaint is solved |
      | This week so far | Nothing to count | Nothing to count |
      | Week of 9 Nov | Nothing to count | Nothing to count |
      | Week of 2 Nov | Nothing to count | Nothing to count |
      | Week of 26 Oct | Nothing to count | Nothing to count |
      | Week of 19 Oct | Nothing to count | Nothing to count |
      (small) Of the complaints whose time ended in that week; only minutes in which the unit is open count. It says how a unit is doing, not a person.`,
  },
  clocksOfAll: {
    what: "how often standards were attained, to an admin",
    slack: `
      # Standards that count time: last week
      No complaint’s time ended last week where a standard counts it.
      (small) 1 unit has fewer than four people and is left out: its manager sees it.
      (small) Of the complaints whose time ended in that week; only minutes in which the unit is open count. It says how a unit is doing, not a person.`,
  },
  noDecisions: {
    what: "that nothing was decided which somebody may see",
    slack: `
      # What was decided
      Nothing was decided yet that you may see.`,
  },
  deciding: {
    what: "the form with which a leader decides",
    slack: `
      == Decide about C-1 ==
      Whoever logged the case and the unit’s managers hear what you decide, and why.
      What is to be done?* […]
      Why?* […]
      Line of the policy […]
      [Decide] [Cancel]`,
  },
  decided: {
    what: "what a leader has decided, to them",
    slack: `
      Decided about C-1. Whoever logged it and the unit’s managers hear of it.
      > Refund the whole party
      **Why** · We broke our own promise
      **Line of the policy** · P-4: our mistake, our cost
      [Undo]`,
  },
  decidedTold: {
    what: "what a leader has decided, to whoever logged the case",
    slack: `
      # Lea Novak has decided about C-1.
      > Refund the whole party
      **Why** · We broke our own promise
      **Line of the policy** · P-4: our mistake, our cost`,
  },
  decidedCard: {
    what: "a raised case about which its leader has decided",
    slack: `
      **C-1 · with Lea Novak until** {2026-11-25 07:20}
      (small) Raised by Mo Haddad: she wants her money back
      > the party was cancelled by us on the day
      **Theme:** Booking and availability (guess)
      **Step:** Before coming (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Lea Novak
      (small) In Kitchen, logged by Ana Lima
      (small) {2026-11-21 19:20} · Lea Novak took it
      (small) {2026-11-21 19:20} · Lea Novak decided: Refund the whole party
      [Resolve] [Solve within authority] [Ask] [Hand over] [Decide] [Give it back] [History]`,
    teams: `
      **C-1 · with Lea Novak until** 25 Nov, 7:20
      (small) Raised by Mo Haddad: she wants her money back
      > the party was cancelled by us on the day
      **Theme:** Booking and availability (guess)
      **Step:** Before coming (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** Lea Novak
      (small) In Kitchen, logged by Ana Lima
      (small) {2026-11-21 19:20} · Lea Novak took it
      (small) {2026-11-21 19:20} · Lea Novak decided: Refund the whole party
      [Resolve] [Solve within authority] [Ask] [Hand over] [Decide] [Give it back]
      [History]`,
  },
  decisionUndone: {
    what: "that a decision is taken back",
    slack: `
      Taken back: nothing is decided about C-1.`,
  },
  undoneTold: {
    what: "that a decision is taken back, to whoever heard of it",
    slack: `
      Lea Novak has taken back what was decided about C-1. It does not stand any more.`,
  },
  decisions: {
    what: "what leaders have decided",
    slack: `
      # What was decided
      **C-1** · Kitchen · Lea Novak · {2026-11-21 19:20}
      > Refund the whole party
      (small) Why · We broke our own promise
      (small) Line of the policy · P-4: our mistake, our cost
      **C-1** · Kitchen · Lea Novak · {2026-11-21 19:20}
      > Refund the whole party
      (small) Why · We broke our own promise
      (small) Line of the policy · P-4: our mistake, our cost
      **C-1** · Kitchen · Lea Novak · {2026-11-21 19:20}
      > Refund the whole party
      (small) Why · We broke our own promise
      (small) Line of the policy · P-4: our mistake, our cost
      **C-1** · Kitchen · Lea Novak · {2026-11-21 19:20}
      > Refund the whole party
      (small) Why · We broke our own promise
      (small) Line of the policy · P-4: our mistake, our cost
      **C-1** · Kitchen · Lea Novak · {2026-11-21 19:20}
      > Refund the whole party
      (small) Why · We broke our own promise
      (small) Line of the policy · P-4: our mistake, our cost
      **C-1** · Kitchen · Lea Novak · {2026-11-21 19:20}
      > Refund the whole party
      (small) Why · We broke our own promise
      (small) Line of the policy · P-4: our mistake, our cost
      [Older]`,
  },
  olderDecisions: {
    what: "what leaders have decided before",
    slack: `
      # What was decided
      **C-1** · Kitchen · Lea Novak · {2026-11-21 19:20}
      > Refund the whole party
      (small) Why · We broke our own promise
      (small) Line of the policy · P-4: our mistake, our cost
      [Newer]`,
  },
} satisfies Partial<Rows<typeof keepingLadder>>;
