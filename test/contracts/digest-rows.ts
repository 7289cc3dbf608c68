import type { digesting } from "./digesting.ts";
import type { Rows } from "./row.ts";

/** What people are shown of digests. */
export const digestRows: Rows<typeof digesting> = {
  digestPace: {
    what: "that the digest comes when somebody has chosen",
    slack: `
      It comes on Mon at 9:00.`,
  },
  digestSent: {
    what: "a digest as it was sent",
    slack: `
      # Bakery · week 2026-W47, from 16 Nov
      **Six measures, beside the week before and what is usual in twelve weeks**
      | Measure | This week | Week before | Usual |
      | First contact | – | – | – |
      | Promises kept | – | – | – |
      | Solved the first time | – | – | – |
      | Reopened | – | – | – |
      | Asked and happy | – | – | – |
      | Units that noted something | 0% | – | – |
      | Units with thanks | 0% | – | – |
      | Units with a talk | 0% | – | – |
      | Units that read the reminder | – | – | – |
      [How it is counted]
      **1 thing really moved: chance does not explain it.**
      • Kitchen: 0 complaints about “Quality of food or goods” in 4 weeks. Usual would be 14: it has become less.
      [See Kitchen · Quality of food or goods]
      **In 1 unit nothing is noted any more: chance does not explain it.**
      • Nothing was noted in Kitchen since 21 Oct. Perhaps all is well, perhaps there was no time.
      [See Kitchen]
      Bellhop is well: 1 waiting.
      [What was sent]
      (small) Everybody who gets it reads the same text, and nobody in between can change a line: it is no. 1 of a chain.
      (small) Opened: Mo Haddad (21 Nov)
      [I have read it] [Page to print] [Take along as CSV] [The week before]`,
  },
  digestSeen: {
    what: "that somebody has read it",
    slack: `
      Noted: you have read it. The champion sees that.`,
  },
  digestMeasures: {
    what: "how the measures of a digest are counted",
    slack: `
      # How it is counted
      **First contact** · The median of the unit’s working minutes from a complaint until somebody first took it in hand or solved it.
      **Promises kept** · Of what was promised for that week: kept in time.
      **Solved the first time** · Of the complaints solved: never opened again, handed over or raised.
      **Reopened** · Of the complaints solved or opened again: opened again.
      **Asked and happy** · Of the customers who were to be asked: asked, and happy.
      **Units that noted something** · Units in which a case or a win was noted.
      **Units with thanks** · Units in which somebody was thanked.
      **Units with a talk** · Units whose managers have talked with somebody about their work.
      **Units that read the reminder** · Of the units that were sent a reminder: somebody said “Got it”.
      (small) Of what everybody may know. Usual is the median of the twelve weeks before. Where it is fewer than ten, one more or less changes much: “small numbers”.`,
  },
  digestCases: {
    what: "the cases that a line of a digest speaks of",
    slack: `
      # What the digest speaks of
      C-21 · {2026-10-21 19:20}
      > the soup was cold once more
      C-16 · {2026-09-20 19:20}
      > the soup of table 16 was cold
      C-17 · {2026-09-20 19:20}
      > the soup of table 17 was cold
      C-18 · {2026-09-20 19:20}
      > the soup of table 18 was cold
      C-19 · {2026-09-20 19:20}
      > the soup of table 19 was cold
      C-20 · {2026-09-20 19:20}
      > the soup of table 20 was cold
      [Open C-21] [Open C-16] [Open C-17] [Open C-18] [Open C-19] [Open C-20]`,
  },
  digestPage: {
    what: "a link to the page of a digest",
    slack: `
      # Bakery · week 2026-W47, from 16 Nov
      <Open the page>
      The page asks for this number: 4821
      (small) It is for you alone, and can be opened until 5 Dec. A browser that you opened it in asks for no number until you close it.`,
  },
  digestMade: {
    what: "a digest that was not sent",
    slack: `
      # Bakery · week 2026-W43, from 19 Oct
      **C-21 · Kitchen · Quality of food or goods · severity 2**
      > the soup was cold once more
      [Open C-21]
      **Six measures, beside the week before and what is usual in twelve weeks**
      | Measure | This week | Week before | Usual |
      | First contact | – | – | – |
      | Promises kept | – | – | – |
      | Solved the first time | – | – | – |
      | Reopened | – | – | – |
      | Asked and happy | – | – | – |
      | Units that noted something | 100% | – | – |
      | Units with thanks | 0% | – | – |
      | Units with a talk | 0% | – | – |
      | Units that read the reminder | – | – | – |
      [How it is counted]
      **1 thing really moved: chance does not explain it.**
      • Kitchen: 1 complaint about “Quality of food or goods” in 2 weeks. Usual would be 10: it has become less.
      [See Kitchen · Quality of food or goods]
      Bellhop is well: nothing was to be sent by itself.
      [What was sent]
      (small) Made now, of what is known today.
      [Page to print] [Take along as CSV] [The week before]`,
  },
  digestBefore: {
    what: "the digest of a quiet week",
    slack: `
      # Bakery · week 2026-W42, from 12 Oct
      A quiet week: no complaint, nothing moved, nothing waits for a decision. Bellhop is well: nothing was to be sent by itself.
      [What was sent]
      (small) Made now, of what is known today.
      [Page to print] [Take along as CSV] [The week before]`,
  },
  digestOfUnit: {
    what: "the digest of a unit, to its manager",
    slack: `
      # Kitchen · week 2026-W43, from 19 Oct
      **C-21 · Kitchen · Quality of food or goods · severity 2**
      > the soup was cold once more
      [Open C-21]
      **Six measures, beside the week before and what is usual in twelve weeks**
      | Measure | This week | Week before | Usual |
      | First contact | – | – | – |
      | Promises kept | – | – | – |
      | Solved the first time | – | – | – |
      | Reopened | – | – | – |
      | Asked and happy | – | – | – |
      | Units that noted something | 100% | 0% | – |
      | Units with thanks | 0% | 0% | – |
      | Units with a talk | 0% | 0% | – |
      | Units that read the reminder | – | – | – |
      [How it is counted]
      **1 thing really moved: chance does not explain it.**
      • Kitchen: 1 complaint about “Quality of food or goods” in 2 weeks. Usual would be 10: it has become less.
      [See Kitchen · Quality of food or goods]
      **3 people were not thanked in 60 days.**
      • Ana Lima
      • Ben Okafor
      • Cy Reed
      [See the team]
      Bellhop is well: nothing was to be sent by itself.
      [What was sent]
      (small) Made now, of what is known today.
      [Page to print] [Take along as CSV] [The week before]`,
  },
  digestTaken: {
    what: "a digest to take along",
    slack: `
      Digest 2026-W47.csv is in your own chat with me. Nobody else sees it there.
      ---
      # Bakery · week 2026-W47, from 16 Nov
      (small) I could not send it as a file here. Copy it to keep it; nobody else sees it.
      > Line,Name,Says,Unit,Value,Of how many,Before,Usual
      > Measures,,"Six measures, beside the week before and what is usual in twelve weeks",,,,,
      > Measures,First contact,,,,0,,
      > Measures,Promises kept,,,,0,,
      > Measures,Solved the first time,,,,0,,
      > Measures,Reopened,,,,0,,
      > Measures,Asked and happy,,,,0,,
      > Measures,Units that noted something,,,0,1,,
      > Measures,Units with thanks,,,0,1,,
      > Measures,Units with a talk,,,0,1,,
      > Measures,Units that read the reminder,,,,0,,
      > What moved,,1 thing really moved: chance does not explain it.,,,,,
      > What moved,,Kitchen: 0 complaints about “Quality of food or goods” in 4 weeks. Usual would be 14: it has become less.,Kitchen,0,,,14
      > Silent units,,In 1 unit nothing is noted any more: chance does not explain it.,,,,,
      > Silent units,,"Nothing was noted in Kitchen since 21 Oct. Perhaps all is well, perhaps there was no time.",Kitchen,,,,
      > Bellhop itself,,Bellhop is well: 1 waiting.,,,,,
      > Bellhop itself,Sent,,,0,,,
      > Bellhop itself,Waiting,,,1,,,
      > Bellhop itself,Skipped,,,0,,,
      > Bellhop itself,Failed,,,0,,,`,
  },
  digestOff: {
    what: "that no digest comes by itself any more",
    slack: `
      It does not come by itself any more. Ask for it at any time: /bellhop digest`,
  },
};
