import type { keepingLadder } from "./keeping-ladder.ts";
import type { Rows } from "./row.ts";

/** What people are shown of who acts when a case is raised. */
export const ladderRows = {
  ladder: {
    what: "who acts when a case of a unit is raised, to an admin",
    slack: `
      # Who acts when a case of Kitchen is raised
      If a case were raised now, this is who would be asked first:
      **Severity 1** · Mo Haddad (Manager), at once
      **Severity 2** · Mo Haddad (Manager), at once
      **Severity 3** · Mo Haddad (Manager), at once
      **Severity 4** · Mo Haddad (Manager), at once
      **How long each has, in their own working time**
      | Step | Severity 1 | Severity 2 | Severity 3 | Severity 4 |
      | Manager: to take it | 10 minutes | 30 minutes | 120 minutes | 240 minutes |
      | Manager: to solve it | 120 minutes | 480 minutes | 1,440 minutes | 2,880 minutes |
      | Champion: to take it | 20 minutes | 60 minutes | 240 minutes | 480 minutes |
      | Champion: to solve it | 240 minutes | 960 minutes | 2,880 minutes | 5,760 minutes |
      | Leader: to take it | 20 minutes | 60 minutes | 240 minutes | 480 minutes |
      | Leader: to solve it | 240 minutes | 960 minutes | 2,880 minutes | 5,760 minutes |
      [Manager’s time] [Champion’s time] [Leader’s time]
      Nobody stands in for anybody.
      Nobody is called at night. What cannot wait goes to whoever works first.
      [Name a night contact]
      The thread of a raised case’s card stays empty: what happened is behind its button History.
      [A line in the thread per step]
      (small) Say who stands in for you with “/bellhop deputy @ben”, only for some days with “/bellhop deputy @ben 3–10 Dec”, and end it with “/bellhop deputy off”.`,
  },
  changingTime: {
    what: "the form that says how long managers have",
    slack: `
      == How long managers have ==
      All in minutes of their own working time: nothing runs while they are off.
      Severity 1: minutes to take it* […: 10]
      Severity 1: minutes to solve it* […: 120]
      Severity 2: minutes to take it* […: 30]
      Severity 2: minutes to solve it* […: 480]
      Severity 3: minutes to take it* […: 120]
      Severity 3: minutes to solve it* […: 1440]
      Severity 4: minutes to take it* […: 240]
      Severity 4: minutes to solve it* […: 2880]
      For* [Kitchen | Every unit: Kitchen]
      [Save] [Cancel]`,
  },
  timeChanged: {
    what: "the same ladder, once its manager has said how long",
    slack: `
      Saved. Clocks that run now are looked at again.
      # Who acts when a case of Kitchen is raised
      If a case were raised now, this is who would be asked first:
      **Severity 1** · Mo Haddad (Manager), at once
      **Severity 2** · Mo Haddad (Manager), at once
      **Severity 3** · Mo Haddad (Manager), at once
      **Severity 4** · Mo Haddad (Manager), at once
      **How long each has, in their own working time**
      | Step | Severity 1 | Severity 2 | Severity 3 | Severity 4 |
      | Manager: to take it | 5 minutes | 20 minutes | 90 minutes | 200 minutes |
      | Manager: to solve it | 60 minutes | 400 minutes | 1,000 minutes | 2,000 minutes |
      | Champion: to take it | 20 minutes | 60 minutes | 240 minutes | 480 minutes |
      | Champion: to solve it | 240 minutes | 960 minutes | 2,880 minutes | 5,760 minutes |
      | Leader: to take it | 20 minutes | 60 minutes | 240 minutes | 480 minutes |
      | Leader: to solve it | 240 minutes | 960 minutes | 2,880 minutes | 5,760 minutes |
      [Manager’s time] [Champion’s time] [Leader’s time]
      Nobody stands in for anybody.
      Nobody is called at night. What cannot wait goes to whoever works first.
      [Name a night contact]
      (small) Say who stands in for you with “/bellhop deputy @ben”, only for some days with “/bellhop deputy @ben 3–10 Dec”, and end it with “/bellhop deputy off”.`,
  },
  linesInThread: {
    what: "the same, with a line in the thread for each step",
    slack: `
      # Who acts when a case of Kitchen is raised
      If a case were raised now, this is who would be asked first:
      **Severity 1** · Mo Haddad (Manager), at once
      **Severity 2** · Mo Haddad (Manager), at once
      **Severity 3** · Mo Haddad (Manager), at once
      **Severity 4** · Mo Haddad (Manager), at once
      **How long each has, in their own working time**
      | Step | Severity 1 | Severity 2 | Severity 3 | Severity 4 |
      | Manager: to take it | 5 minutes | 20 minutes | 90 minutes | 200 minutes |
      | Manager: to solve it | 60 minutes | 400 minutes | 1,000 minutes | 2,000 minutes |
      | Champion: to take it | 20 minutes | 60 minutes | 240 minutes | 480 minutes |
      | Champion: to solve it | 240 minutes | 960 minutes | 2,880 minutes | 5,760 minutes |
      | Leader: to take it | 20 minutes | 60 minutes | 240 minutes | 480 minutes |
      | Leader: to solve it | 240 minutes | 960 minutes | 2,880 minutes | 5,760 minutes |
      [Manager’s time] [Champion’s time] [Leader’s time]
      Nobody stands in for anybody.
      Nobody is called at night. What cannot wait goes to whoever works first.
      [Name a night contact]
      Each step of a raised case is a line in the thread of its card.
      [Without lines in the thread]
      (small) Say who stands in for you with “/bellhop deputy @ben”, only for some days with “/bellhop deputy @ben 3–10 Dec”, and end it with “/bellhop deputy off”.`,
  },
  namingContact: {
    what: "the form that names who is called at night",
    slack: `
      == Night contact ==
      They are called for severity 1 only, when nobody else is on. They are asked first, and nothing happens until they agree.
      Who is called?* [people]
      For* [Kitchen | Every unit: Kitchen]
      [Ask them] [Cancel]`,
  },
  contactAsked: {
    what: "the ladder of a unit, once somebody has been asked to be called at night",
    slack: `
      Ben Okafor is asked. Until they agree, nobody is called at night.
      # Who acts when a case of Kitchen is raised
      If a case were raised now, this is who would be asked first:
      **Severity 1** · Mo Haddad (Manager), at once
      **Severity 2** · Mo Haddad (Manager), at once
      **Severity 3** · Mo Haddad (Manager), at once
      **Severity 4** · Mo Haddad (Manager), at once
      **How long each has, in their own working time**
      | Step | Severity 1 | Severity 2 | Severity 3 | Severity 4 |
      | Manager: to take it | 5 minutes | 20 minutes | 90 minutes | 200 minutes |
      | Manager: to solve it | 60 minutes | 400 minutes | 1,000 minutes | 2,000 minutes |
      | Champion: to take it | 20 minutes | 60 minutes | 240 minutes | 480 minutes |
      | Champion: to solve it | 240 minutes | 960 minutes | 2,880 minutes | 5,760 minutes |
      | Leader: to take it | 20 minutes | 60 minutes | 240 minutes | 480 minutes |
      | Leader: to solve it | 240 minutes | 960 minutes | 2,880 minutes | 5,760 minutes |
      [Manager’s time] [Champion’s time] [Leader’s time]
      Nobody stands in for anybody.
      Ben Okafor has been asked to be the night contact of Kitchen, and has not answered yet.
      [Name a night contact] [End night contact]
      (small) Say who stands in for you with “/bellhop deputy @ben”, only for some days with “/bellhop deputy @ben 3–10 Dec”, and end it with “/bellhop deputy off”.`,
  },
  nightQuestion: {
    what: "what is asked of them",
    slack: `
      Mo Haddad asks you to be called at night when a case of Kitchen cannot wait.
      (small) That is only for severity 1 (harm, law, press), and only when nobody else is on. You can end it at any time: tell whoever asked you.
      [I agree] [Not me]`,
  },
  nightAgreed: {
    what: "that they agree",
    slack: `
      Thank you. You are called at night for what cannot wait, when nobody else is on.`,
  },
  agreedTold: {
    what: "that they agree, to whoever asked",
    slack: `
      Ben Okafor agrees to be called at night for Kitchen.`,
  },
  contactEnded: {
    what: "the ladder once nobody is called at night any more",
    slack: `
      Done. Nobody is called at night from there any more.
      # Who acts when a case of Kitchen is raised
      If a case were raised now, this is who would be asked first:
      **Severity 1** · Mo Haddad (Manager), at once
      **Severity 2** · Mo Haddad (Manager), at once
      **Severity 3** · Mo Haddad (Manager), at once
      **Severity 4** · Mo Haddad (Manager), at once
      **How long each has, in their own working time**
      | Step | Severity 1 | Severity 2 | Severity 3 | Severity 4 |
      | Manager: to take it | 5 minutes | 20 minutes | 90 minutes | 200 minutes |
      | Manager: to solve it | 60 minutes | 400 minutes | 1,000 minutes | 2,000 minutes |
      | Champion: to take it | 20 minutes | 60 minutes | 240 minutes | 480 minutes |
      | Champion: to solve it | 240 minutes | 960 minutes | 2,880 minutes | 5,760 minutes |
      | Leader: to take it | 20 minutes | 60 minutes | 240 minutes | 480 minutes |
      | Leader: to solve it | 240 minutes | 960 minutes | 2,880 minutes | 5,760 minutes |
      [Manager’s time] [Champion’s time] [Leader’s time]
      Nobody stands in for anybody.
      Nobody is called at night. What cannot wait goes to whoever works first.
      [Name a night contact]
      (small) Say who stands in for you with “/bellhop deputy @ben”, only for some days with “/bellhop deputy @ben 3–10 Dec”, and end it with “/bellhop deputy off”.`,
  },
  nightDeclined: {
    what: "that they said no to being called at night",
    slack: `
      Noted. You are not called at night.`,
  },
  declinedTold: {
    what: "that they said no to that, to whoever asked",
    slack: `
      Ben Okafor does not want to be called at night for Kitchen. Nobody is, until somebody agrees.`,
  },
  nightOver: {
    what: "that somebody is not asked any more to be called at night",
    slack: `
      You are not asked any more.`,
  },
  noDeputy: {
    what: "that nobody stands in for somebody",
    slack: `
      # Your deputy
      Nobody stands in for you.
      (small) Say who stands in for you with “/bellhop deputy @ben”, only for some days with “/bellhop deputy @ben 3–10 Dec”, and end it with “/bellhop deputy off”.`,
  },
  deputyNamed: {
    what: "who stands in for somebody",
    slack: `
      # Your deputy
      Done. Ben Okafor is told.
      Ben Okafor stands in for Mo Haddad whenever Mo Haddad cannot be asked.
      [End it]
      (small) Say who stands in for you with “/bellhop deputy @ben”, only for some days with “/bellhop deputy @ben 3–10 Dec”, and end it with “/bellhop deputy off”.`,
  },
  deputyTold: {
    what: "that they stand in for somebody",
    slack: `
      Mo Haddad has named you to stand in when a case is raised.
      Ben Okafor stands in for Mo Haddad whenever Mo Haddad cannot be asked.
      (small) If that does not suit you, tell them: they can name somebody else.`,
  },
  deputyForDays: {
    what: "who stands in for somebody on some days",
    slack: `
      # Your deputy
      Done. Ben Okafor is told.
      Ben Okafor stands in for Mo Haddad from 3 Dec to 3 Dec.
      [End it]
      (small) Say who stands in for you with “/bellhop deputy @ben”, only for some days with “/bellhop deputy @ben 3–10 Dec”, and end it with “/bellhop deputy off”.`,
  },
  deputyEnded: {
    what: "that nobody stands in for somebody any more",
    slack: `
      # Your deputy
      Done. Nobody stands in for you any more.
      Nobody stands in for you.
      (small) Say who stands in for you with “/bellhop deputy @ben”, only for some days with “/bellhop deputy @ben 3–10 Dec”, and end it with “/bellhop deputy off”.`,
  },
} satisfies Partial<Rows<typeof keepingLadder>>;
