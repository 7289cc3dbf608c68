import type { Rows } from "./row.ts";
import type { hindered } from "./walk.ts";

/** What people are shown when something is in the way. */
export const hindranceRows: Rows<typeof hindered> = {
  elsewhere: {
    what: "a workspace where Bellhop is not installed",
    slack: `
      Bellhop is not installed in this workspace, so nothing was saved. Ask your admin to install it.
      Your text:
      > cold soup, table 4 waited 40 min`,
  },
  delayed: {
    what: "that an answer takes longer",
    slack: `
      This takes longer than usual. The answer follows here as soon as it is there.
      Your text:
      > cold soup, table 4 waited 40 min`,
  },
  unopened: {
    what: "a form that did not open",
    slack: `The form did not open in time. Please press or type it once more.`,
  },
  invitation: {
    what: "the button that opens a form, where nothing else does",
    slack: `
      Here is the form:
      [Open the form]`,
  },
  unreached: {
    what: "that somebody cannot be answered in private, to everybody",
    slack: `I could not answer you in private. Add me to a chat with you, in which nobody else is, and try it once more.`,
  },
  done: {
    what: "that something is done of which there is nothing to say",
    slack: `Done.`,
  },
};
