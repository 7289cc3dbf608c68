import type { owningContent } from "./owning-content.ts";
import type { Rows } from "./row.ts";

/** What people say of their own for the reminders: the same on both platforms. */
export const contentRows: Rows<typeof owningContent> = {
  libraryTips: {
    what: "tips of the library that an admin looks for",
    slack: `
      # 3 tips with “look up”
      **Finish looking at the screen before you answer, or say what you are looking for.**
      (small) From Bellhop’s library · The customer as a guest of honour · Staff
      [Retire]
      **Say goodbye as if it were the first moment, not the last.**
      (small) From Bellhop’s library · The customer as a guest of honour · Staff
      [Retire]
      **Do one thing at once, while the guest looks on.**
      (small) From Bellhop’s library · Handling complaints · Wrong or missing order, Quality of food or goods
      [Retire]
      [Add a tip] [Import] [Copy as text]
      (small) Look for tips with “/bellhop tips queue”, add one with “/bellhop tips add …”, see those that are retired with “/bellhop tips retired”.`,
  },
  noLibraryTip: {
    what: "that a tip of the library is retired",
    slack: `
      The tip is retired. No reminder says it any more.
      [Undo]
      (small) Undo works until {2026-11-21 19:30}
      # 2 tips with “look up”
      **Say goodbye as if it were the first moment, not the last.**
      (small) From Bellhop’s library · The customer as a guest of honour · Staff
      [Retire]
      **Do one thing at once, while the guest looks on.**
      (small) From Bellhop’s library · Handling complaints · Wrong or missing order, Quality of food or goods
      [Retire]
      [Add a tip] [Import] [Copy as text]
      (small) Look for tips with “/bellhop tips queue”, add one with “/bellhop tips add …”, see those that are retired with “/bellhop tips retired”.`,
  },
  retiredTips: {
    what: "the tips that are retired",
    slack: `
      # 1 retired tip
      **Finish looking at the screen before you answer, or say what you are looking for.**
      (small) From Bellhop’s library · The customer as a guest of honour · Staff
      [Use again]
      [Add a tip] [Import] [Copy as text]
      (small) Look for tips with “/bellhop tips queue”, add one with “/bellhop tips add …”, see those that are retired with “/bellhop tips retired”.`,
  },
  libraryTipAgain: {
    what: "that a tip of the library is used again",
    slack: `
      The tip takes part in the daily reminders again.
      [Undo]
      (small) Undo works until {2026-11-21 19:30}
      # 0 retired tips
      [Add a tip] [Import] [Copy as text]
      (small) Look for tips with “/bellhop tips queue”, add one with “/bellhop tips add …”, see those that are retired with “/bellhop tips retired”.`,
  },
  tipAdded: {
    what: "that a tip was added",
    slack: `
      # The tip is saved. It takes part in the daily reminders.
      **Wipe the *menus* before four o’clock.**
      **For:** Every unit
      **Language:** English
      [Change] [Retire] [History] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  changingTip: {
    what: "the form in which a tip is changed",
    slack: `
      == Change a tip ==
      What to do?* […: Wipe the *menus* before four o’clock.]
      Why does it matter? […]
      How is it done in practice? […]
      Strategy [The customer as a guest of honour | The relationship | Knowing the product | Following through to the end | Saying it well | Handling complaints]
      Themes […]
      (small) With commas, such as “Waiting time, Staff”. It comes more often where customers complain about them.
      Where it fits […]
      (small) With commas: Restaurant, Shop, Hotel, Service desk. Empty: everywhere.
      Language* [English | Spanish: English]
      [Save] [Cancel]`,
  },
  tipChanged: {
    what: "a tip with everything that it says, changed",
    slack: `
      # The tip is changed.
      **Wipe the menus at four.**
      Sticky menus are the first thing that guests touch.
      In practice: Cloth and spray are under the till.
      **For:** Every unit
      **Strategy:** The customer as a guest of honour
      **Themes:** Waiting time, Cleanliness
      **Where it fits:** Restaurant
      **Language:** English
      [Change] [Retire] [History] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  tipHistory: {
    what: "the history of a tip",
    slack: `
      # What happened so far
      {2026-11-21 19:20} · **Ada Berg** · Changed
      (small) Before: Wipe the *menus* before four o’clock. · English
      {2026-11-21 19:20} · **Ada Berg** · Added`,
  },
  tipRetired: {
    what: "that an own tip is retired",
    slack: `
      # The tip is retired. No reminder says it any more.
      **Wipe the menus at four.**
      Sticky menus are the first thing that guests touch.
      In practice: Cloth and spray are under the till.
      **For:** Every unit
      **Strategy:** The customer as a guest of honour
      **Themes:** Waiting time, Cleanliness
      **Where it fits:** Restaurant
      **Language:** English
      [Use again] [History] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  tipUndone: {
    what: "that a change of a tip is undone",
    slack: `
      # Undone. It is as it was before.
      **Wipe the menus at four.**
      Sticky menus are the first thing that guests touch.
      In practice: Cloth and spray are under the till.
      **For:** Every unit
      **Strategy:** The customer as a guest of honour
      **Themes:** Waiting time, Cleanliness
      **Where it fits:** Restaurant
      **Language:** English
      [Change] [Retire] [History]`,
  },
  tipTakenBack: {
    what: "that a tip was taken back",
    slack: `
      It is undone and no longer shown anywhere.
      Your text:
      Smile.`,
  },
  firstPage: {
    what: "the first page of tips, to a manager",
    slack: `
      # 126 tips
      **Wipe the menus at four.**
      (small) Your own · Every unit · The customer as a guest of honour · Waiting time, Cleanliness · Restaurant
      **Greet every guest within the first ten seconds, even when you are busy.**
      (small) From Bellhop’s library · The customer as a guest of honour · Staff, Waiting time
      **Use the guest’s name once when you know it. Once is warm, five times is a script.**
      (small) From Bellhop’s library · The customer as a guest of honour · Staff
      **Finish looking at the screen before you answer, or say what you are looking for.**
      (small) From Bellhop’s library · The customer as a guest of honour · Staff
      **Walk the first steps with a guest instead of pointing.**
      (small) From Bellhop’s library · The customer as a guest of honour · Information
      [Next]
      [Add a tip]
      (small) Look for tips with “/bellhop tips queue”, add one with “/bellhop tips add …”, see those that are retired with “/bellhop tips retired”.`,
  },
  secondPage: {
    what: "the next page of tips",
    slack: `
      # 126 tips
      **Remember one thing about one regular, and tell the next shift.**
      (small) From Bellhop’s library · The customer as a guest of honour · Staff
      **Say hello to the children first.**
      (small) From Bellhop’s library · The customer as a guest of honour · Staff · Restaurant, Hotel, Shop
      **See the full hands: open the door, pull the chair, offer a bag.**
      (small) From Bellhop’s library · The customer as a guest of honour · Room and equipment
      **Look at your place once an hour from where the guest stands.**
      (small) From Bellhop’s library · The customer as a guest of honour · Cleanliness
      **Thank the first person in the queue for waiting, out loud.**
      (small) From Bellhop’s library · The customer as a guest of honour · Waiting time
      [Previous] [Next]
      [Add a tip]
      (small) Look for tips with “/bellhop tips queue”, add one with “/bellhop tips add …”, see those that are retired with “/bellhop tips retired”.`,
  },
  addingTip: {
    what: "the form in which a manager adds a tip for their unit",
    slack: `
      == Add a tip ==
      What to do?* […]
      Why does it matter? […]
      How is it done in practice? […]
      Strategy [The customer as a guest of honour | The relationship | Knowing the product | Following through to the end | Saying it well | Handling complaints]
      Themes […]
      (small) With commas, such as “Waiting time, Staff”. It comes more often where customers complain about them.
      Where it fits […]
      (small) With commas: Restaurant, Shop, Hotel, Service desk. Empty: everywhere.
      Language* [English | Spanish: English]
      [Save] [Cancel]`,
  },
  tipOfUnit: {
    what: "that a tip was added for a unit",
    slack: `
      # The tip is saved. It takes part in the daily reminders.
      **Ring the bell once.**
      **For:** Kitchen
      **Language:** English
      [Change] [Retire] [History] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  addingTipForAll: {
    what: "the form in which an admin adds a tip",
    slack: `
      == Add a tip ==
      What to do?* […]
      Why does it matter? […]
      How is it done in practice? […]
      Strategy [The customer as a guest of honour | The relationship | Knowing the product | Following through to the end | Saying it well | Handling complaints]
      Themes […]
      (small) With commas, such as “Waiting time, Staff”. It comes more often where customers complain about them.
      Where it fits […]
      (small) With commas: Restaurant, Shop, Hotel, Service desk. Empty: everywhere.
      Language* [English | Spanish: English]
      For* [Every unit | Harbour: Every unit]
      [Save] [Cancel]`,
  },
  importing: {
    what: "the form in which tips are imported",
    slack: `
      == Import tips ==
      For each tip a line “## What to do”, and below it what else is known: “- Why: …”, “- How: …”, “- Themes: …”. Or CSV whose first line names the columns: what, why, how, themes. All of it is taken, or nothing.
      Tips as Markdown or CSV* […]
      [Import] [Cancel]`,
  },
  imported: {
    what: "what became of an import",
    slack: `
      # 2 tips: 2 added, 0 changed, 0 as they were.
      [Show the tips] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  copied: {
    what: "the form with tips as text",
    slack: `
      == Tips as text ==
      For each tip a line “## What to do”, and below it what else is known: “- Why: …”, “- How: …”, “- Themes: …”. Or CSV whose first line names the columns: what, why, how, themes. All of it is taken, or nothing.
      Tips as Markdown or CSV* […: ## Thank whoever waits.
      - Why: The others hear it too.
      - Themes: waiting
      - Trades: restaurant, shop
      - Language: en]
      [Import] [Cancel]`,
  },
  importUndone: {
    what: "that an import is undone",
    slack: `
      # Undone. 2 tips are as they were before the import.`,
  },
  noStandards: {
    what: "that no standard is set, to somebody of the staff",
    slack: `
      # Standards of Kitchen
      No standard is set for Kitchen yet.`,
  },
  settingStandard: {
    what: "the form in which a standard is set",
    slack: `
      == Set a standard ==
      Step* [Before coming | Welcome | Advice | Ordering | Waiting | How they were served | What they got | The place | Payment | Delivery | Leaving and afterwards]
      What is good?* […]
      (small) A number or a sentence, such as “A table within 5 minutes”.
      Why does it matter?* […]
      For* [Every unit | Kitchen: Every unit]
      [Save] [Cancel]`,
  },
  ofAll: {
    what: "that a standard of the organization is saved",
    slack: `
      The standard is saved. The daily reminders speak of it.
      [Undo]
      (small) Undo works until {2026-11-21 19:30}
      # Standards of Kitchen
      **Waiting** · A table within 5 minutes
      (small) The wait is the first thing that guests tell. · Every unit
      [Change] [Retire] [History]
      [Set a standard] [Count time]`,
  },
  standards: {
    what: "the standards of a unit, to its manager",
    slack: `
      # Standards of Kitchen
      **Waiting** · A table within 5 minutes
      (small) The wait is the first thing that guests tell. · Every unit
      [Set a standard] [Count time]`,
  },
  ownStandard: {
    what: "that a standard of a unit is saved",
    slack: `
      The standard is saved. The daily reminders speak of it.
      [Undo]
      (small) Undo works until {2026-11-21 19:30}
      # Standards of Kitchen
      **Waiting** · A table within 5 minutes
      (small) The wait is the first thing that guests tell. · Every unit
      **Payment** · 2 minutes from “the bill, please”
      (small) Nobody likes to wait to leave. · Kitchen
      [Change] [Retire] [History]
      [Set a standard] [Count time]`,
  },
  changingStandard: {
    what: "the form in which a standard is changed",
    slack: `
      == Change a standard ==
      Payment
      What is good?* […: 2 minutes from “the bill, please”]
      (small) A number or a sentence, such as “A table within 5 minutes”.
      Why does it matter?* […: Nobody likes to wait to leave.]
      [Save] [Cancel]`,
  },
  standardChanged: {
    what: "that a standard is changed",
    slack: `
      The standard is saved. The daily reminders speak of it.
      [Undo]
      (small) Undo works until {2026-11-21 19:30}
      # Standards of Kitchen
      **Waiting** · A table within 5 minutes
      (small) The wait is the first thing that guests tell. · Every unit
      **Payment** · 3 minutes
      (small) Nobody likes to wait to leave. · Kitchen
      [Change] [Retire] [History]
      [Set a standard] [Count time]`,
  },
  standardRetired: {
    what: "that a standard is retired",
    slack: `
      The standard is retired. The reminders no longer speak of it.
      [Undo]
      (small) Undo works until {2026-11-21 19:30}
      # Standards of Kitchen
      **Waiting** · A table within 5 minutes
      (small) The wait is the first thing that guests tell. · Every unit
      [Set a standard] [Count time]`,
  },
  noTrouble: {
    what: "that no trouble is known",
    slack: `
      No trouble is known in Kitchen.
      [Something does not work]
      (small) Say what does not work with “/bellhop trouble card reader 2 is down; say …”. The reminders speak of it meanwhile.`,
  },
  trouble: {
    what: "that a trouble is known now",
    slack: `
      Saved. The reminders of Kitchen speak of it until it is solved or over.
      [Undo]
      (small) Undo works until {2026-11-21 19:30}
      # What does not work in Kitchen
      **card reader 2 is *down*; say “the other till takes cards”**
      (small) Until {2026-11-28 19:20} · Ana Lima
      [Solved] [Change] [History]
      [Something does not work]
      (small) Say what does not work with “/bellhop trouble card reader 2 is down; say …”. The reminders speak of it meanwhile.`,
  },
  changingTrouble: {
    what: "the form in which a trouble is changed",
    slack: `
      == Change a known trouble ==
      What does not work, and what can you say?* […: card reader 2 is *down*; say “the other till takes cards”]
      (small) Such as “Card reader 2 is down; say: the other till takes cards”.
      Until when? […: 2026-11-28 19:20]
      (small) Such as “Friday”, “5 Jan 18:00” or “for 2 days”. Empty: a week, or until somebody presses “Solved”.
      [Save] [Cancel]`,
  },
  troubleChanged: {
    what: "that a trouble is changed",
    slack: `
      The trouble is changed.
      [Undo]
      (small) Undo works until {2026-11-21 19:30}
      # What does not work in Kitchen
      **Card reader 2 is down.**
      (small) Until {2026-11-23 19:20} · Ana Lima
      [Solved] [Change] [History]
      [Something does not work]
      (small) Say what does not work with “/bellhop trouble card reader 2 is down; say …”. The reminders speak of it meanwhile.`,
  },
  reporting: {
    what: "the form in which a trouble is reported",
    slack: `
      == What does not work? ==
      What does not work, and what can you say?* […]
      (small) Such as “Card reader 2 is down; say: the other till takes cards”.
      Until when? […]
      (small) Such as “Friday”, “5 Jan 18:00” or “for 2 days”. Empty: a week, or until somebody presses “Solved”.
      [Save] [Cancel]`,
  },
  twoTroubles: {
    what: "two troubles that are known",
    slack: `
      Saved. The reminders of Kitchen speak of it until it is solved or over.
      [Undo]
      (small) Undo works until {2026-11-21 19:30}
      # What does not work in Kitchen
      **The lift is out of order.**
      (small) Until {2026-11-24 18:00} · Mo Haddad
      [Solved] [Change] [History]
      **Card reader 2 is down.**
      (small) Until {2026-11-23 19:20} · Ana Lima
      [Solved] [Change] [History]
      [Something does not work]
      (small) Say what does not work with “/bellhop trouble card reader 2 is down; say …”. The reminders speak of it meanwhile.`,
  },
  troubleSolved: {
    what: "that a trouble is solved",
    slack: `
      Solved. The reminders no longer speak of it.
      [Undo]
      (small) Undo works until {2026-11-21 19:30}
      # What does not work in Kitchen
      **The lift is out of order.**
      (small) Until {2026-11-24 18:00} · Mo Haddad
      [Solved] [Change] [History]
      [Something does not work]
      (small) Say what does not work with “/bellhop trouble card reader 2 is down; say …”. The reminders speak of it meanwhile.`,
  },
};
