import type { promising } from "./promising.ts";
import type { Rows } from "./row.ts";

/** The case of the walk in which something is promised. */
const CASE = "C-16";

/** What people are shown of what was promised to a customer. */
export const promiseRows: Rows<typeof promising> = {
  noPromises: {
    what: "that somebody has no promises to keep",
    slack: `
      # Your promises
      You have no open promises. When you log something like “I’ll call her back tomorrow”, Bellhop offers to remember it.`,
  },
  promiseFound: {
    what: "a case whose text makes a promise",
    slack: `
      # ${CASE} saved · Complaint
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** you
      > The lamp is broken. I'll call her back tomorrow at 10:00.
      (small) Only you see this. I cannot post in the channel of Kitchen at the moment; its admins know.
      [Fixed it already] [Hand over] [Customer still here] [Keep this promise] [Escalate] [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
    teams: `
      # ${CASE} saved · Complaint
      **Theme:** Room and equipment (guess)
      **Step:** The place (guess)
      **Severity:** 3 · plain complaint (guess)
      **Owner:** you
      > The lamp is broken. I'll call her back tomorrow at 10:00.
      (small) Only you see this. I cannot post in the channel of Kitchen at the moment; its admins know.
      [Fixed it already] [Hand over] [Customer still here] [Keep this promise] [Escalate] [Change]
      [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
  promiseNoted: {
    what: "a promise, to who made it",
    slack: `
      Noted. You promised in ${CASE}: call her back tomorrow at 10:00
      (small) by {2026-11-22 10:00}
      [Kept it] [Change] [Hand over] [Undo]`,
  },
  promiseChanging: {
    what: "the form that corrects a promise",
    slack: `
      == Promise in ${CASE} ==
      What was promised?* […: call her back tomorrow at 10:00]
      By when? [22 Nov, 10:00]
      (small) For example: tomorrow 10:00, Friday, in an hour
      [Save] [Cancel]`,
  },
  promiseChanged: {
    what: "a corrected promise",
    slack: `
      Changed. Promised in ${CASE}: call her back about the lamp
      (small) by {2026-11-22 11:00} · Changed {2026-11-21 19:20}
      [Kept it] [Change] [Hand over] [Undo]`,
  },
  promiseHanding: {
    what: "the form that asks who takes a promise over",
    slack: `
      == Who takes it over? ==
      call her back about the lamp
      Who?* [people]
      [Hand over] [Cancel]`,
  },
  promiseOffered: {
    what: "that somebody has been asked to take it over",
    slack: `
      Ben Okafor has been asked. It is yours until they accept.
      (small) by {2026-11-22 11:00} · Changed {2026-11-21 19:20}
      [Kept it] [Change] [Hand over] [Undo]`,
  },
  promiseAsked: {
    what: "what is asked of them",
    slack: `
      Ana Lima asks you to keep a promise made in ${CASE}: call her back about the lamp
      (small) by {2026-11-22 11:00} · Changed {2026-11-21 19:20}
      [Take it over] [No]`,
  },
  promiseDeclined: {
    what: "that they said no",
    slack: `
      You said no. It stays with Ana Lima.
      (small) by {2026-11-22 11:00} · Changed {2026-11-21 19:20}`,
  },
  promiseNotTaken: {
    what: "that they said no, to its owner",
    slack: `
      Ben Okafor cannot take over what you promised in ${CASE}: call her back about the lamp
      (small) by {2026-11-22 11:00} · Changed {2026-11-21 19:20}
      [Kept it] [Change] [Hand over]`,
  },
  promiseAccepted: {
    what: "a promise, to who has taken it over",
    slack: `
      Yours now. Promised in ${CASE}: call her back about the lamp
      (small) by {2026-11-22 11:00} · Changed {2026-11-21 19:20}
      [Kept it] [Change] [Hand over]`,
  },
  promiseTaken: {
    what: "that it was taken over, to who had it",
    slack: `
      Ben Okafor has taken over what you promised in ${CASE}: call her back about the lamp
      (small) by {2026-11-22 11:00} · Changed {2026-11-21 19:20}`,
  },
  promises: {
    what: "the promises that somebody has to keep",
    slack: `
      # Your promises
      ${CASE}: call her back about the lamp
      (small) by {2026-11-22 11:00} · Changed {2026-11-21 19:20}
      [Kept it] [Change] [Hand over] [Not needed any more]`,
  },
  promiseDue: {
    what: "a promise that is due",
    slack: `
      Due today. You promised in ${CASE}: call her back about the lamp
      (small) by {2026-11-22 11:00} · Changed {2026-11-21 19:20}
      [Kept it] [Change] [Hand over]`,
  },
  promiseOverdue: {
    what: "a promise that is overdue, to the unit's manager",
    slack: `
      Overdue, and Ben Okafor has it. Promised in ${CASE}: call her back about the lamp
      (small) by {2026-11-22 11:00} · Changed {2026-11-21 19:20}
      [Take it over] [Kept it] [Not needed any more]`,
  },
  promiseTakenOver: {
    what: "an overdue promise, to the manager who has taken it over",
    slack: `
      Yours now. Promised in ${CASE}: call her back about the lamp
      (small) by {2026-11-22 11:00} · Changed {2026-11-21 19:20}
      [Kept it] [Change] [Hand over]`,
  },
  promiseKept: {
    what: "a promise that was kept",
    slack: `
      Kept. It was promised in ${CASE}: call her back about the lamp
      [Undo]`,
  },
  promiseOpenAgain: {
    what: "a promise that was not kept after all",
    slack: `
      Open again. Promised in ${CASE}: call her back about the lamp
      (small) by {2026-11-22 11:00} · Changed {2026-11-21 19:20}
      [Kept it] [Change] [Hand over]`,
  },
  promiseUndone: {
    what: "a promise that was taken back",
    slack: `
      Taken back: nothing was promised in C-1.`,
  },
  promiseLetGo: {
    what: "a promise that was let go",
    slack: `
      Let go. It was promised in C-1: write to her next week
      [Undo]`,
  },
};
