import type { Rows } from "./row.ts";
import { AND_SO_ON, type winning } from "./walk.ts";

/** What people are shown of wins. */
export const winRows: Rows<typeof winning> = {
  won: {
    what: "a win, to who logged it",
    slack: `
      # W-1 saved · Win
      > guest came back for the lost scarf we mailed
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  wonInChannel: {
    what: "its card in the unit's channel",
    slack: `
      # W-1 · Win · from Ana Lima
      > guest came back for the lost scarf we mailed
      [I second that] [Show all] [Change]
      (small) Logged by Ana Lima, {2026-11-21 19:20}`,
  },
  changingWin: {
    what: "the form that corrects a win",
    slack: `
      == Change W-1 ==
      What was done that the customer will remember?* […: guest came back for the lost scarf we mailed]
      Who made it happen? [people]
      (small) They are named on the card.
      [Save] [Cancel]`,
  },
  changedWin: {
    what: "a win after that, with whom it names",
    slack: `
      # W-1 saved · Win
      > The soup was *cold*.
      > Call 020 7946 0958. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so o…
      **Thanks to:** Ben Okafor
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Thank Ben Okafor] [Change] [Undo] [Undo the win]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  wonInFull: {
    what: "all of a win, masked",
    slack: `
      # W-1
      > The soup was *cold*.
      > Call [phone number]. ${AND_SO_ON}
      **Thanks to:** Ben Okafor`,
  },
  winTakenBack: {
    what: "a win that was undone",
    slack: `
      W-1 is undone and no longer shown anywhere.
      Your text:
      > The soup was *cold*.
      > Call 020 7946 0958. ${AND_SO_ON}`,
  },
  winFromMessage: {
    what: "a win out of a message",
    slack: `
      # W-2 saved · Win
      > the guest of table 4 hugged Ben
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  solved: {
    what: "a case that was solved, to who solved it",
    slack: `
      # C-1 · Complaint · solved, was with Ana Lima
      > cold soup, table 4 waited 40 min
      **Theme:** Waiting time
      **Step:** Waiting
      **Severity:** 3 · plain complaint
      **Owner:** Ana Lima
      [Reopen] [How was it solved?] [Happy again: make it a win] [Undo] [Change] [History]
      (small) Logged by Ana Lima, {2026-11-21 19:20} · Changed {2026-11-21 19:20}`,
  },
  winAfter: {
    what: "the form for a win after a case",
    slack: `
      == A win after C-1 ==
      What was done that the customer will remember?* [guest came back for the lost scarf we mailed]
      Who made it happen? [people]
      (small) They are named on the card.
      [Save] [Cancel]`,
  },
  wonAfter: {
    what: "a win after a case",
    slack: `
      # W-3 saved · Win
      > they stayed for dessert
      **After:** C-1
      (small) Goes to the channel of Kitchen too, with contact details and numbers hidden.
      [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  winInFull: {
    what: "all of a win, to the unit's manager",
    slack: `
      # W-3
      > they stayed for dessert
      **After:** C-1
      [Change] [Undo the win]`,
  },
  winCorrected: {
    what: "that a win is changed, to the manager who did it",
    slack: `
      W-3 is changed.
      [Change] [Undo] [Undo the win]`,
  },
  winAsBefore: {
    what: "that the change is undone",
    slack: `
      W-3 is as it was before.
      [Change] [Undo the win]`,
  },
  winUndone: {
    what: "that all of it is undone",
    slack: `
      W-3 is undone and no longer shown anywhere.
      Ana Lima, who logged it, is told.`,
  },
  winGone: {
    what: "the same, to who logged it",
    slack: `
      # Mo Haddad has taken back W-3, which you logged.
      > they stayed for dessert`,
  },
};
