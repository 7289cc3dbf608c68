import type { Rows } from "./row.ts";
import type { thanking } from "./thanking.ts";

/** What people are shown of thanks. */
export const thanksRows: Rows<typeof thanking> = {
  championHere: {
    what: "that a conversation is the champion’s channel",
    slack: `
      Done. This is the champion’s channel from now on. If I am not a member yet, invite me: in Slack type “/invite” and my name, in Teams add me to its team.`,
  },
  nobodyThanked: {
    what: "thanks that name nobody",
    slack: `
      Name whom you thank with an @ first, such as “@ana calmed the angry guest”.
      Your text:
      > calmed the angry guest at till 3`,
  },
  thankForm: {
    what: "the form for thanks",
    slack: `
      == Thank a colleague ==
      Whom do you thank?* [people]
      What did they do?* [calmed the angry guest at till 3]
      It is shown here, or in your unit’s channel, and to the champion. Whoever you thank can make it private.
      [Say thanks] [Cancel]`,
  },
  thanked: {
    what: "thanks, to who gave them",
    slack: `
      # K-1 saved · Thanks to Ben Okafor
      > calmed the angry guest at till 3
      **For:** Putting it right (guess)
      (small) Goes to the channel of Kitchen and to the champion’s, with contact details and numbers hidden.
      [Rather: Kindness to a customer] [Rather: Being quick when it mattered] [It is about C-1] [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  thankedInChannel: {
    what: "thanks, in the unit’s channel",
    slack: `
      # K-1 · Thanks to Ben Okafor · from Ana Lima
      > calmed the angry guest at till 3
      **For:** Putting it right (guess)
      [I second that] [Change]
      (small) K-1, given by Ana Lima, {2026-11-21 19:20}`,
  },
  thanksForChampion: {
    what: "thanks, in the champion’s channel",
    slack: `
      # K-1 · Thanks to Ben Okafor · from Ana Lima
      > calmed the angry guest at till 3
      **For:** Putting it right (guess)
      [I second that] [Change]
      (small) K-1, given by Ana Lima, {2026-11-21 19:20}`,
  },
  thankedLinked: {
    what: "thanks that are about a case",
    slack: `
      # K-1 saved · Thanks to Ben Okafor
      > calmed the angry guest at till 3
      **For:** Putting it right (guess)
      **About:** C-1
      [Rather: Kindness to a customer] [Rather: Being quick when it mattered] [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  changingThanks: {
    what: "the form that corrects thanks",
    slack: `
      == Change K-1 ==
      Whom do you thank?* [people: U0BEN]
      What did they do?* […: calmed the angry guest at till 3]
      For* [Putting it right | Kindness to a customer | Being quick when it mattered | Helping the team | Knowing the job | Improving how we serve | Something else: Kindness to a customer]
      [Save] [Cancel]`,
  },
  changedThanks: {
    what: "thanks that a manager has corrected",
    slack: `
      K-1 is changed.`,
  },
  seconded: {
    what: "that somebody seconds",
    slack: `
      You second it. Its card says how many do.
      [Take it back]`,
  },
  secondedInChannel: {
    what: "thanks that were corrected and seconded",
    slack: `
      # K-1 · Thanks to Ben Okafor · from Ana Lima
      > calmed the angry guest at till 3 and at till 4
      **For:** Helping the team
      **About:** C-1
      **Seconded by:** 1 colleague
      [I second that] [Change]
      (small) K-1, given by Ana Lima, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
  },
  secondTakenBack: {
    what: "that somebody does not second any more",
    slack: `
      Done. You do not second it any more.`,
  },
  notToSecond: {
    what: "that one does not second thanks to oneself",
    slack: `
      It is for you or from you, so it is for others to second.`,
  },
  thanksInFull: {
    what: "all of thanks, masked",
    slack: `
      # K-2 · Thanks to Mo Haddad · from Ana Lima
      > calmed the angry guest at till 3. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. Call [phone number].
      **For:** Putting it right (guess)`,
  },
  thanksTakenBack: {
    what: "thanks that were taken back",
    slack: `
      K-3 is undone and no longer shown anywhere.
      Your text:
      > calmed the angry guest at till 3`,
  },
  thankedByMessage: {
    what: "a message of which nobody knows who wrote it",
    slack: `
      I cannot see who wrote this. Type “/kudos @name” and what they did.`,
  },
  thanksNote: {
    what: "what a receiver is told",
    slack: `
      # Ana Lima has thanked you
      > calmed the angry guest at till 3 and at till 4
      **For:** Helping the team
      **About:** C-1
      **Seconded by:** 1 colleague
      (small) It stands where the team sees it. If you would rather keep it to yourself, make it private.
      [Make it private]`,
  },
  thanksHidden: {
    what: "thanks made private",
    slack: `
      Done. K-1 is private: it is taken out of every channel.
      > calmed the angry guest at till 3 and at till 4
      [Show it again]`,
  },
  thanksUnhidden: {
    what: "thanks shown again",
    slack: `
      Done. K-1 is shown in its channels again.
      > calmed the angry guest at till 3 and at till 4
      [Make it private]`,
  },
  winNaming: {
    what: "a win that names somebody",
    slack: `
      # W-1 saved · Win
      > we mailed the lost scarf
      **Thanks to:** Ben Okafor
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Thank Ben Okafor] [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  thankedForWin: {
    what: "thanks for a win",
    slack: `
      # K-4 saved · Thanks to Ben Okafor
      > we mailed the lost scarf
      **For:** Kindness to a customer (guess)
      **About:** W-1
      (small) Goes to the channel of Kitchen and to the champion’s, with contact details and numbers hidden.
      [Rather: Putting it right] [Rather: Being quick when it mattered] [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  thankForCase: {
    what: "the form for thanks to whom a case names",
    slack: `
      == Thank a colleague ==
      Whom do you thank?* [people: U0BEN]
      What did they do?* […: she loved how kind @Ben was]
      It is shown here, or in your unit’s channel, and to the champion. Whoever you thank can make it private.
      [Say thanks] [Cancel]`,
  },
  team: {
    what: "who of a unit was thanked and who was not",
    slack: `
      # Thanks in Kitchen
      **Thanked in the last 30 days:** Ben Okafor
      **Not thanked in the last 60 days**
      **Ana Lima** · nothing is logged that they did lately. Ask them what went well.
      [Thank Ana Lima]
      (small) Only you see this, as the manager of the unit.`,
  },
  thankSomebody: {
    what: "the form for thanks to somebody",
    slack: `
      == Thank a colleague ==
      Whom do you thank?* [people: U0ANA]
      What did they do?* [calmed the angry guest at till 3]
      It is shown here, or in your unit’s channel, and to the champion. Whoever you thank can make it private.
      [Say thanks] [Cancel]`,
  },
  coverage: {
    what: "how many of units were thanked",
    slack: `
      # Who was thanked in the last 30 days
      **Bistro:** too few people to say
      **Kitchen:** too few people to say
      **Desk:** too few people to say
      (small) How many were thanked, not who. Units of fewer than 4 people are not looked into.`,
  },
  record: {
    what: "what somebody was thanked for and has done",
    slack: `
      # What you were thanked for and have done
      **Thanks:** 2
      **Wins:** 1
      **K-1** · Ana Lima
      calmed the angry guest at till 3 and at till 4
      **K-4** · Ana Lima
      we mailed the lost scarf
      **W-1** · Ana Lima
      we mailed the lost scarf
      (small) Only you see this.
      [As Markdown] [As CSV]`,
  },
  recordAsMarkdown: {
    what: "the same as Markdown",
    slack: `
      Bellhop record.md is in your own chat with me. Nobody else sees it there.
      ---
      # Your record
      (small) I could not send it as a file here. Copy it to keep it; nobody else sees it.
      > # Record of Ben Okafor
      > 
      > ## Thanks
      > 
      > - 2026-11-21 · K-1 · Ana Lima: calmed the angry guest at till 3 and at till 4
      > - 2026-11-21 · K-4 · Ana Lima: we mailed the lost scarf
      > 
      > ## Wins
      > 
      > - 2026-11-21 · W-1 · Ana Lima: we mailed the lost scarf`,
  },
  recordAsCsv: {
    what: "the same as CSV",
    slack: `
      Bellhop record.csv is in your own chat with me. Nobody else sees it there.
      ---
      # Your record
      (small) I could not send it as a file here. Copy it to keep it; nobody else sees it.
      > Kind,Number,When,By,What
      > Thanks,K-1,2026-11-21,Ana Lima,calmed the angry guest at till 3 and at till 4
      > Thanks,K-4,2026-11-21,Ana Lima,we mailed the lost scarf
      > Wins,W-1,2026-11-21,Ana Lima,we mailed the lost scarf`,
  },
  nothingOnRecord: {
    what: "an empty record",
    slack: `
      # What you were thanked for and have done
      Nothing yet. What you are thanked for, wins that name you and hard cases that you solve will stand here.
      (small) Only you see this.`,
  },
  recognition: {
    what: "how an organization thanks",
    slack: `
      # How you thank
      **Reactions that second:** clap, raised_hands, heart, 1f44f_clappinghands
      **The champion’s channel hears of thanks:** each at once
      (small) What thanks are for is in “/bellhop values”, the champion’s channel in “/bellhop champion here”.
      [Change]`,
  },
  changingRecognition: {
    what: "the form for that",
    slack: `
      == How you thank ==
      Reactions that second* […: clap raised_hands heart 1f44f_clappinghands]
      (small) By their names, such as “clap heart”. Others react with them to a thanks or a win.
      The champion’s channel hears of thanks* [each at once | together, every hour | together, at 16:00: each at once]
      [Save] [Cancel]`,
  },
  changedRecognition: {
    what: "the same, changed",
    slack: `
      # How you thank
      **Reactions that second:** tada, heart
      **The champion’s channel hears of thanks:** together, every hour
      (small) What thanks are for is in “/bellhop values”, the champion’s channel in “/bellhop champion here”.
      [Change]`,
  },
  valuesOfThanks: {
    what: "what thanks can be for",
    slack: `
      # Values
      What thanks are for. Guesses and forms choose from these; press one to rename or retire it.
      **Putting it right**
      **Kindness to a customer**
      **Being quick when it mattered**
      **Helping the team**
      **Knowing the job**
      **Improving how we serve**
      **Something else**
      [Add] [Putting it right] [Kindness to a customer] [Being quick when it mattered] [Helping the team] [Knowing the job] [Improving how we serve] [Something else]`,
    teams: `
      # Values
      What thanks are for. Guesses and forms choose from these; press one to rename or retire it.
      **Putting it right**
      **Kindness to a customer**
      **Being quick when it mattered**
      **Helping the team**
      **Knowing the job**
      **Improving how we serve**
      **Something else**
      [Add] [Putting it right] [Kindness to a customer] [Being quick when it mattered] [Helping the team] [Knowing the job]
      [Improving how we serve] [Something else]`,
  },
  thanksTogether: {
    what: "thanks that are gathered for the champion",
    slack: `
      # 1 word of thanks since the last time
      **K-5 · Thanks to Ben Okafor · from Ana Lima**
      kept calm when the till broke`,
  },
  thanksOfWeek: {
    what: "what a manager hears of a week",
    slack: `
      # Your people were thanked 3 times last week
      **Ben Okafor** · from Ana Lima, for: Helping the team
      calmed the angry guest at till 3 and at till 4
      **Ben Okafor** · from Ana Lima, for: Kindness to a customer
      we mailed the lost scarf
      **Ben Okafor** · from Ana Lima, for: Putting it right
      kept calm when the till broke
      (small) A word from you counts twice: tell them that you have seen it.`,
  },
};
