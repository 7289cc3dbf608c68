import type { mornings } from "./mornings.ts";
import type { Rows } from "./row.ts";

export const morningRows: Rows<typeof mornings> = {
  nothingOpen: {
    what: "that nothing stays open",
    slack: `
      # What stays open
      Nothing stays open: no decision waits, nothing is overdue, no unit is silent.
      (small) It comes when your working day begins, on days on which something stays open. Only you see it.
      [Not any more]`,
  },
  morning: {
    what: "what stays open",
    slack: `
      # What stays open
      **1 unit is silent**
      Kitchen · nothing logged since {2026-10-21 19:20}
      [Kitchen]
      (small) It comes when your working day begins, on days on which something stays open. Only you see it.
      [Not any more]`,
  },
  morningAsleep: {
    what: "who leads a unit that is silent",
    slack: `
      In Kitchen nothing was logged since {2026-10-21 19:20}, which chance does not explain.
      It is led by Mo Haddad.
      (small) Ask them whether nothing was said there, or nothing was logged.`,
  },
  morningOff: {
    what: "that what stays open does not come by itself any more",
    slack: `
      What stays open does not come by itself any more. Ask for it at any time: /bellhop morning
      [Each morning]`,
  },
  morningNotByItself: {
    what: "what stays open, which does not come by itself",
    slack: `
      # What stays open
      **1 unit is silent**
      Kitchen · nothing logged since {2026-10-21 19:20}
      [Kitchen]
      (small) It does not come by itself: ask with /bellhop morning, or press “Each morning”.
      [Each morning]`,
  },
  morningOn: {
    what: "that what stays open comes by itself",
    slack: `
      What stays open comes to you when your working day begins.
      [Not any more]`,
  },
};
