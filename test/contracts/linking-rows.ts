import type { Rows } from "./row.ts";
import type { linking } from "./walk.ts";

/** What people are shown who link workspaces and accounts. */
export const linkingRows: Rows<typeof linking> = {
  workspaceCode: {
    what: "a code that links another workspace",
    slack: `
      In the workspace or Teams tenant that is to join Harbour, an admin types “/bellhop link K7QP-3MX2” by {2026-11-21 19:35}. It works once.
      (small) Both become one organization, with one list of cases. Whoever is an admin in one of them is an admin of both.`,
    teams: `
      In the workspace or Teams tenant that is to join Harbour, an admin types “/bellhop link K7QP-3MX2” by 21 Nov, 19:35. It works once.
      (small) Both become one organization, with one list of cases. Whoever is an admin in one of them is an admin of both.`,
  },
  joined: {
    what: "a workspace that has joined, to who typed the code",
    slack: `
      Done: Quay belongs to Harbour now.
      (small) Both have one list of cases, and a unit may have its channel in either. If you have an account in both, type “/bellhop link me” to make them one. To take it back, an admin types “/bellhop unlink” in Quay.`,
  },
  joinedNews: {
    what: "the same to who gave the code",
    slack: `
      With your code, which Ada Berg typed there, Quay belongs to Harbour now.
      (small) Both have one list of cases, and a unit may have its channel in either. If you have an account in both, type “/bellhop link me” to make them one. To take it back, an admin types “/bellhop unlink” in Quay.`,
  },
  accountCode: {
    what: "a code that links another account",
    slack: `With your other account, type “/bellhop link K7QP-3MX3” by {2026-11-21 19:35}. It works once. Give it to nobody: whoever types it becomes you here.`,
    teams: `With your other account, type “/bellhop link K7QP-3MX3” by 21 Nov, 19:35. It works once. Give it to nobody: whoever types it becomes you here.`,
  },
  accountQuestion: {
    what: "the question whether both accounts are one person",
    slack: `
      Is this you too: Ada Berg, Harbour on Slack?
      If so, everything that either of you has logged or owns, your units and your roles become one. This cannot be undone.
      [Yes, both are me] [No]`,
  },
  declined: {
    what: "the answer no",
    slack: `A-2 · Award for Ben Okafor · declined`,
  },
  united: {
    what: "the answer yes",
    slack: `Done. Your accounts are one person now: what either has logged, and whatever either may do, is yours with both.`,
  },
  leaving: {
    what: "the question whether a workspace is to leave",
    slack: `
      Unlink Quay from Harbour?
      All cases so far stay with Harbour, and Quay begins anew with none. Units whose cards are shown here are shown nowhere until they get another channel.
      [Yes, unlink it] [No]`,
  },
  stayed: {
    what: "that it stays",
    slack: `Nothing was changed.`,
  },
  left: {
    what: "that it has left",
    slack: `Done: Quay is an organization of its own now.`,
  },
};
