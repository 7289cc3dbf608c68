import type { Rows } from "./row.ts";
import type { settingTimes } from "./setting-times.ts";

/** What people are shown of several reminders a day. */
export const timeRows: Rows<typeof settingTimes> = {
  timeAdded: {
    what: "a unit with one more time a day",
    slack: `
      # Daily reminders of Desk
      **21 Nov, 19:30** · “Is every *till* counted?”
      [Skip 21 Nov, 19:30] [Change 21 Nov, 19:30]
      **22 Nov, 8:00** · Say the whole price before it is paid, with everything that is added.
      [Skip 22 Nov, 8:00] [Change 22 Nov, 8:00]
      **22 Nov, 19:30** · “Is every *till* counted?”
      [Skip 22 Nov, 19:30] [Change 22 Nov, 19:30]
      **23 Nov, 8:00** · Offer two ways to make it right.
      [Skip 23 Nov, 8:00] [Change 23 Nov, 8:00]
      **23 Nov, 19:30** · “Is every *till* counted?”
      [Skip 23 Nov, 19:30] [Change 23 Nov, 19:30]
      Every day at the start of the day, in the unit’s channel: the daily reminder, set up by Ada Berg.
      [Send me a test] [Switch reminders off] [Change when] [Remove]
      Every day at 19:30, to each who is on shift then: “Is every *till* counted?”, set up by Ada Berg.
      [Send me a test] [Switch reminders off] [Change when] [Remove]
      [Add a time]`,
  },
  changingTime: {
    what: "the form that changes when a reminder comes",
    slack: `
      == Change when it comes ==
      On which days? […]
      (small) For example: Mon–Fri, or Mon, Wed. Leave it empty for every day.
      At what time? […]
      (small) For example: 11:30. Leave it empty for the start of the day.
      Who gets it?* [in the unit’s channel | to each who is on shift then: in the unit’s channel]
      In your own words […]
      (small) Leave it empty for the daily reminder.
      [Save] [Cancel]`,
  },
  timeChanged: {
    what: "a reminder that comes at another time, to others",
    slack: `
      # Daily reminders of Desk
      **21 Nov, 19:30** · “Is every *till* counted?”
      [Skip 21 Nov, 19:30] [Change 21 Nov, 19:30]
      **22 Nov, 19:30** · “Is every *till* counted?”
      [Skip 22 Nov, 19:30] [Change 22 Nov, 19:30]
      **23 Nov, 8:30** · Offer two ways to make it right.
      [Skip 23 Nov, 8:30] [Change 23 Nov, 8:30]
      **23 Nov, 19:30** · “Is every *till* counted?”
      [Skip 23 Nov, 19:30] [Change 23 Nov, 19:30]
      **24 Nov, 8:30** · Say “gladly” instead of “no problem”.
      [Skip 24 Nov, 8:30] [Change 24 Nov, 8:30]
      Mon–Fri at 8:30, to each who is on shift then: the daily reminder, set up by Ada Berg.
      [Send me a test] [Switch reminders off] [Change when] [Remove]
      Every day at 19:30, to each who is on shift then: “Is every *till* counted?”, set up by Ada Berg.
      [Send me a test] [Switch reminders off] [Change when] [Remove]
      [Add a time]`,
  },
  addingTime: {
    what: "the form that sets up one more time a day",
    slack: `
      == Add a time ==
      On which days? […]
      (small) For example: Mon–Fri, or Mon, Wed. Leave it empty for every day.
      At what time? […]
      (small) For example: 11:30. Leave it empty for the start of the day.
      Who gets it?* [in the unit’s channel | to each who is on shift then: in the unit’s channel]
      In your own words […]
      (small) Leave it empty for the daily reminder.
      [Save] [Cancel]`,
  },
  twoAdded: {
    what: "a unit with two more times a day",
    slack: `
      # Daily reminders of Desk
      **21 Nov, 19:30** · “Is every *till* counted?”
      [Skip 21 Nov, 19:30] [Change 21 Nov, 19:30]
      **22 Nov, 12:00** · “Drink a glass of water.”
      [Skip 22 Nov, 12:00] [Change 22 Nov, 12:00]
      **22 Nov, 19:30** · “Is every *till* counted?”
      [Skip 22 Nov, 19:30] [Change 22 Nov, 19:30]
      **23 Nov, 8:30** · Offer two ways to make it right.
      [Skip 23 Nov, 8:30] [Change 23 Nov, 8:30]
      **23 Nov, 12:00** · “Drink a glass of water.”
      [Skip 23 Nov, 12:00] [Change 23 Nov, 12:00]
      Mon–Fri at 8:30, to each who is on shift then: the daily reminder, set up by Ada Berg.
      [Send me a test] [Switch reminders off] [Change when] [Remove]
      Every day at 19:30, to each who is on shift then: “Is every *till* counted?”, set up by Ada Berg.
      [Send me a test] [Switch reminders off] [Change when] [Remove]
      Every day at 12:00, in the unit’s channel: “Drink a glass of water.”, set up by Ada Berg.
      [Send me a test] [Switch reminders off] [Change when] [Remove]
      [Add a time]`,
  },
  timeRemoved: {
    what: "a unit of which a reminder was removed",
    slack: `
      # Daily reminders of Desk
      **21 Nov, 19:30** · “Is every *till* counted?”
      [Skip 21 Nov, 19:30] [Change 21 Nov, 19:30]
      **22 Nov, 12:00** · “Drink a glass of water.”
      [Skip 22 Nov, 12:00] [Change 22 Nov, 12:00]
      **22 Nov, 19:30** · “Is every *till* counted?”
      [Skip 22 Nov, 19:30] [Change 22 Nov, 19:30]
      **23 Nov, 12:00** · “Drink a glass of water.”
      [Skip 23 Nov, 12:00] [Change 23 Nov, 12:00]
      **23 Nov, 19:30** · “Is every *till* counted?”
      [Skip 23 Nov, 19:30] [Change 23 Nov, 19:30]
      Every day at 19:30, to each who is on shift then: “Is every *till* counted?”, set up by Ada Berg.
      [Send me a test] [Switch reminders off] [Change when] [Remove]
      Every day at 12:00, in the unit’s channel: “Drink a glass of water.”, set up by Ada Berg.
      [Send me a test] [Switch reminders off] [Change when] [Remove]
      [Add a time]
      Removed: Mon–Fri at 8:30, to each who is on shift then: the daily reminder.
      [Put it back]`,
  },
  wordsTest: {
    what: "somebody’s own words as a test",
    slack: `
      (small) This is a test that only you see.
      # Desk
      Is every *till* counted?
      (small) Set up by Ada Berg`,
  },
  toOneOnShift: {
    what: "somebody’s own words to one who is on shift",
    slack: `
      # Desk
      Is every *till* counted?
      (small) Set up by Ada Berg`,
  },
  wordsInChannel: {
    what: "somebody’s own words in a channel",
    slack: `
      # Desk
      Drink a glass of water.
      (small) Set up by Ada Berg`,
  },
  allDelivered: {
    what: "what became of what all units were to be sent",
    slack: `
      # What was sent by itself in Harbour
      **Messages by day**
      | Day | Sent |
      | 22 Nov | 3 |
      | 21 Nov | 1 |
      (small) Of each day’s messages, all are either sent, waiting, skipped or failed.`,
  },
  doctor: {
    what: "what an admin may have to mend",
    slack: `
      # How Bellhop is doing
      Messages go out, and every channel and person that Bellhop writes to can be reached.
      (small) The cards of 1 unit are shown in no channel (Harbour): type “/bellhop channel here” where they belong.
      (small) Of 5 people the time zone is not known (Ada Berg, Ana Lima, Ben Okafor, Dee Park, Mo Haddad): they are taken to be where their unit is. They say where they are with “/bellhop working”.`,
  },
};
