import type { Rows } from "./row.ts";
import type { choosingChannels } from "./walk.ts";

/** What people are shown who say where cards go. */
export const channelRows: Rows<typeof choosingChannels> = {
  notAllowed: {
    what: "a command that is for others",
    slack: `
      This is for managers and admins. Ask one of them to do it.
      Your text:
      > here`,
  },
  channelOff: {
    what: "a channel that shows no cards any more",
    slack: `Done. The cards of Kitchen are no longer shown in a channel.`,
  },
  channelHere: {
    what: "a channel that shows them from now on",
    slack: `
      Done. The cards of Kitchen are shown in this channel from now on. If I am not a member yet, invite me: in Slack type “/invite” and my name, in Teams add me to its team.
      The daily reminder begins here on 22 Nov at 8:00: one short tip a day, with your name on it.
      [Switch reminders off]`,
  },
  channelOfDefault: {
    what: "a channel command that names no unit",
    slack: `
      Done. The cards of Harbour are no longer shown in a channel.
      (small) For another unit, type its name after it: “/bellhop channel here Kitchen”.`,
  },
  languages: {
    what: "the languages of the units",
    slack: `
      # The languages of the units
      **English:** Harbour, Kitchen, Desk
      You yourself are answered in English, as you have set it in Slack.
      (small) A manager changes a unit’s with “/bellhop language Spanish”, with another unit’s name after it, or with “all” for all of them.`,
    teams: `
      # The languages of the units
      **English:** Harbour, Kitchen, Desk
      You yourself are answered in English, as you have set it in Slack.
      (small) A manager changes a unit’s with “/bellhop language Spanish”, with another unit’s name after it, or with “all” for all of them.`,
  },
  languageSet: {
    what: "a unit that has another language",
    slack: "Done. What I post for Kitchen is in English from now on.",
  },
  languageSetEverywhere: {
    what: "all units that have another language",
    slack: "Done. What I post is in English from now on, for all units.",
  },
  languageUnknown: {
    what: "a language that Bellhop does not speak",
    slack: `
      I do not speak “Klingon”. I speak these: English, Spanish.
      Your text:
      > Klingon`,
  },
  unreachable: {
    what: "the news that a channel cannot be reached, to an admin",
    slack: `I can no longer post the cards of Kitchen in its channel. Please invite me there again: in Slack type “/invite” and my name in it, in Teams add me to its team. If the channel is gone, type “/bellhop channel here” in another one.`,
  },
  savedMeanwhile: {
    what: "a complaint while the channel cannot be reached",
    slack: `
      # C-15 saved · Complaint
      **Theme:** Waiting time (guess)
      **Step:** Waiting (guess)
      **Severity:** 2 · customer upset (guess)
      **Owner:** you
      > cold soup, table 4 waited 40 min
      (small) Only you see this. I cannot post in the channel of Kitchen at the moment; its admins know.
      [Fixed it already] [Hand over] [Customer still here] [Escalate] [Change] [Undo]
      (small) Undo works until {2026-11-21 19:30}`,
  },
};
