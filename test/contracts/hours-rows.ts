import type { keepingHours } from "./keeping-hours.ts";
import type { Rows } from "./row.ts";

/** What people are shown who say when a unit is open and when they work: the same on both platforms. */
export const hoursRows: Rows<typeof keepingHours> = {
  hours: {
    what: "the hours of a unit that nobody has set, to its manager",
    slack: `
      # Hours of Kitchen
      **Mon–Sun:** 7:00–22:00
      **Quiet hours:** 21:00–8:00
      **Time zone:** Europe/London
      Nobody has set this yet: it is what I assume.
      (small) While it is closed or quiet, I send nothing that nobody asked for.
      [Change]`,
  },
  changingHours: {
    what: "the form of a unit's hours",
    slack: `
      == Change the hours ==
      Opening hours* […: Mon–Sun 7:00–22:00]
      (small) A line for some days, such as “Mon–Fri 8:00–20:00” or “Sat 9–12, 14–18”. Days that are not there are closed.
      Quiet hours […: 21:00–8:00]
      (small) Such as “21:00–8:00”. Empty: it is never quiet.
      Start of the day […]
      (small) Such as “8:30”, or “Mon–Fri 8:30, Sat 9:00”. Empty: when it opens.
      Time zone […: Europe/London]
      (small) Such as “Europe/London”.
      [Save] [Cancel]`,
  },
  hoursChanged: {
    what: "hours that a manager has set",
    slack: `
      # Hours of Kitchen
      **Mon–Fri:** 8:00–20:00
      **Sat:** 9:00–12:00, 14:00–18:00
      **Sun:** closed
      **Quiet hours:** never
      **Day starts Mon–Fri:** 7:30
      **Time zone:** Europe/London
      (small) While it is closed or quiet, I send nothing that nobody asked for.
      [Change]`,
  },
  closedNow: {
    what: "that a unit is closed",
    slack: `
      Done: Kitchen is closed on 24 – 26 Dec 2026; Fri, 1 Jan 2027.
      [Take it back]`,
  },
  closedDays: {
    what: "the closed days of a unit",
    slack: `
      # Closed days of Kitchen
      24 – 26 Dec 2026
      Fri, 1 Jan 2027
      (small) A manager adds days with “/bellhop closed 24–26 Dec”, takes them away with “/bellhop closed remove 24 Dec”, and sees public holidays with “/bellhop closed suggest GB”.`,
  },
  reopened: {
    what: "that a unit is not closed any more",
    slack: `
      Done: Kitchen is not closed any more on 24 – 26 Dec 2026; Fri, 1 Jan 2027.`,
  },
  holidays: {
    what: "the holidays of a country",
    slack: `
      # Public holidays in FR in the next 12 months that are not closed days yet: 11
      Fri, 25 Dec 2026 · Christmas Day
      Fri, 1 Jan 2027 · New Year's Day
      Mon, 29 Mar 2027 · Easter Monday
      Sat, 1 May 2027 · Labour Day
      Thu, 6 May 2027 · Ascension Day
      Sat, 8 May 2027 · Victory Day
      Mon, 17 May 2027 · Whit Monday
      Wed, 14 Jul 2027 · Bastille Day
      Sun, 15 Aug 2027 · Assumption
      Mon, 1 Nov 2027 · All Saints' Day
      Thu, 11 Nov 2027 · Armistice Day
      (small) The list is from the open collection date-holidays. It may lack holidays of a region, days that were moved, and feasts that go by the moon. Compare it with your official calendar, and with the days on which you really close.
      [Close Kitchen on all of them]`,
  },
  closedOnAll: {
    what: "that a unit is closed on all of them",
    slack: `
      Done: Kitchen is closed on Fri, 25 Dec 2026; Fri, 1 Jan 2027; Mon, 29 Mar 2027; Sat, 1 May 2027; Thu, 6 May 2027; Sat, 8 May 2027; Mon, 17 May 2027; Wed, 14 Jul 2027; Sun, 15 Aug 2027; Mon, 1 Nov 2027; Thu, 11 Nov 2027.
      [Take it back]`,
  },
  away: {
    what: "that somebody is away",
    slack: `
      Done. You are away then.
      Away 3 – 10 Dec 2026
      [End it]
      (small) While you are away, I send you nothing that you did not ask for. Type “/bellhop away 3–10 Dec” for days, or “/bellhop pause until Monday”.`,
  },
  backAgain: {
    what: "that somebody is not away any more",
    slack: `
      Done. That is over.
      (small) While you are away, I send you nothing that you did not ask for. Type “/bellhop away 3–10 Dec” for days, or “/bellhop pause until Monday”.`,
  },
  paused: {
    what: "that somebody wants a pause",
    slack: `
      Done. What you did not ask for waits until then.
      Paused until {2026-11-21 21:20}
      [End it]
      (small) While you are away, I send you nothing that you did not ask for. Type “/bellhop away 3–10 Dec” for days, or “/bellhop pause until Monday”.`,
  },
  working: {
    what: "when somebody works",
    slack: `
      # When you work
      **Mon–Fri:** as in Kitchen
      **Sat–Sun:** off
      **Quiet hours:** never, as in Kitchen
      **Time zone:** Europe/London, as in Kitchen
      (small) I send you what you did not ask for only while you work and it is not quiet for you.
      (small) For quiet hours or a time zone of your own, type “/bellhop working quiet 22–7” or “/bellhop working zone Europe/London”. Take it back with “quiet as my unit” or “zone as my chat”.
      [Change] [As in Kitchen]`,
  },
  changingWorking: {
    what: "the form of when somebody works",
    slack: `
      == When you work ==
      Days and hours […: Mon, Tue, Wed, Thu, Fri]
      (small) Such as “Mon–Fri”, or “Mon–Thu 9–17, Fri 9–13”. Empty: as in your unit.
      Quiet hours […]
      (small) Such as “22:00–7:00”, or “never”. Empty: as in your unit.
      Time zone […]
      (small) Such as “Europe/London”. Empty: as your chat says.
      [Save] [Cancel]`,
  },
  workingChanged: {
    what: "hours of one's own",
    slack: `
      # When you work
      **Mon–Thu:** 9:00–17:00
      **Fri:** 9:00–13:00
      **Sat–Sun:** off
      **Quiet hours:** 22:00–6:00
      **Time zone:** Europe/London, as in Kitchen
      (small) I send you what you did not ask for only while you work and it is not quiet for you.
      (small) For quiet hours or a time zone of your own, type “/bellhop working quiet 22–7” or “/bellhop working zone Europe/London”. Take it back with “quiet as my unit” or “zone as my chat”.
      [Change] [As in Kitchen]`,
  },
  workingAgain: {
    what: "working as the unit does again",
    slack: `
      # When you work
      **Days and hours:** as in Kitchen
      **Quiet hours:** 22:00–6:00
      **Time zone:** Europe/London, as in Kitchen
      (small) I send you what you did not ask for only while you work and it is not quiet for you.
      (small) For quiet hours or a time zone of your own, type “/bellhop working quiet 22–7” or “/bellhop working zone Europe/London”. Take it back with “quiet as my unit” or “zone as my chat”.
      [Change]`,
  },
  ownQuiet: {
    what: "quiet hours of one's own, that never come",
    slack: `
      # When you work
      **Days and hours:** as in Kitchen
      **Quiet hours:** never
      **Time zone:** Europe/London, as in Kitchen
      (small) I send you what you did not ask for only while you work and it is not quiet for you.
      (small) For quiet hours or a time zone of your own, type “/bellhop working quiet 22–7” or “/bellhop working zone Europe/London”. Take it back with “quiet as my unit” or “zone as my chat”.
      [Change]`,
  },
  ownZone: {
    what: "a time zone of one's own",
    slack: `
      # When you work
      **Days and hours:** as in Kitchen
      **Quiet hours:** never
      **Time zone:** Europe/Lisbon
      (small) I send you what you did not ask for only while you work and it is not quiet for you.
      (small) For quiet hours or a time zone of your own, type “/bellhop working quiet 22–7” or “/bellhop working zone Europe/London”. Take it back with “quiet as my unit” or “zone as my chat”.
      [Change]`,
  },
  usualZone: {
    what: "the time zone of one's chat again, and the quiet hours of one's unit",
    slack: `
      # When you work
      **Days and hours:** as in Kitchen
      **Quiet hours:** never, as in Kitchen
      **Time zone:** Europe/London, as in Kitchen
      (small) I send you what you did not ask for only while you work and it is not quiet for you.
      (small) For quiet hours or a time zone of your own, type “/bellhop working quiet 22–7” or “/bellhop working zone Europe/London”. Take it back with “quiet as my unit” or “zone as my chat”.
      [Change]`,
  },
  closedForManager: {
    what: "the closed days of a unit, to its manager",
    slack: `
      # Closed days of Kitchen
      Fri, 25 Dec 2026 · Christmas Day
      Fri, 1 Jan 2027 · New Year's Day
      Mon, 29 Mar 2027 · Easter Monday
      Sat, 1 May 2027 · Labour Day
      Thu, 6 May 2027 · Ascension Day
      Sat, 8 May 2027 · Victory Day
      Mon, 17 May 2027 · Whit Monday
      Wed, 14 Jul 2027 · Bastille Day
      Sun, 15 Aug 2027 · Assumption
      Mon, 1 Nov 2027 · All Saints' Day
      Thu, 11 Nov 2027 · Armistice Day
      (small) A manager adds days with “/bellhop closed 24–26 Dec”, takes them away with “/bellhop closed remove 24 Dec”, and sees public holidays with “/bellhop closed suggest GB”.
      [Import a calendar]`,
  },
  pastingCalendar: {
    what: "the form for a calendar",
    slack: `
      == Import closed days ==
      Each whole-day event from today on becomes a closed day of Kitchen.
      The calendar* […]
      (small) Open the .ics file as text, copy all of it and paste it here. Is it longer than 3,000 characters? Post it as a message and choose “Import days or shifts” in its menu.
      [Import] [Cancel]`,
  },
  calendarTaken: {
    what: "the closed days that were taken from a calendar",
    slack: `
      Done: Kitchen: 2 closed days from today on, 1 of them new.
      Thu, 31 Dec 2026
      [Take it back]`,
  },
  pastingShifts: {
    what: "the form for a plan of shifts",
    slack: `
      == Import shifts ==
      The plan* […]
      (small) A first line “person,unit,start,end”, then a line for each shift, such as “Ana Lima,Kitchen,2026-12-24 08:00,16:00”, in the unit’s time. Is it longer than 3,000 characters? Post it as a message and choose “Import days or shifts” in its menu.
      [Import] [Cancel]`,
  },
  shiftsTaken: {
    what: "the shifts that were taken from a plan",
    slack: `
      Done: Kitchen: 2 shifts, 7 – 9 Dec 2026.
      (small) Whatever was planned there on these days before is replaced. Whoever has shifts in a unit works these only, on all days of its plan. To change it, paste the plan of these days again.`,
  },
  notTaken: {
    what: "what is wrong in a pasted plan",
    slack: `
      Line 4: Nobody here is called “Kim”.
      Nothing was imported.`,
  },
  handedOverLate: {
    what: "that a message waits, to its sender who may send it now",
    slack: `
      # C-2 · Complaint · with Ana Lima
      > The soup was *cold*.
      > Call 020 7946 0958. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on.
      **Theme:** Quality of food or goods (guess)
      **Step:** What they got
      **Severity:** 1 · harm or danger
      **Owner:** Ana Lima
      [Take it] [Solved] [Hand over] [Escalate] [Undo] [Change] [History]
      (small) Logged by Ben Okafor, {2026-11-21 19:20} · Changed {2026-11-21 19:20}
      Ana Lima is off now. Your message arrives when they work again: {2026-11-23 08:00}.
      [Send now anyway]`,
    teams: `
      # C-2 · Complaint · with Ana Lima
      > The soup was *cold*.
      > Call 020 7946 0958. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on.
      **Theme:** Quality of food or goods (guess)
      **Step:** What they got
      **Severity:** 1 · harm or danger
      **Owner:** Ana Lima
      [Take it] [Solved] [Hand over] [Escalate] [Undo] [Change]
      [History]
      (small) Logged by Ben Okafor, {2026-11-21 19:20} · Changed {2026-11-21 19:20}
      Ana Lima is off now. Your message arrives when they work again: 23 Nov, 8:00.
      [Send now anyway]`,
  },
  askingWhy: {
    what: "the form that asks why a message cannot wait",
    slack: `
      == Send now anyway ==
      Ana Lima is off, and will be told all the same. They see what you write here, and it is kept.
      Why can it not wait?* […]
      [Send now] [Cancel]`,
  },
  sentAnyway: {
    what: "that a message was sent all the same",
    slack: `
      Done: Ana Lima is told now. Who sent it and why is kept.`,
  },
  toldAnyway: {
    what: "a message that was sent all the same",
    slack: `
      # Mo Haddad has handed C-2 over to you.
      > The soup was *cold*.
      > Call [phone number]. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so on. And so…
      **Theme:** Quality of food or goods (guess)
      **Step:** What they got
      **Severity:** 1 · harm or danger
      [Take it] [Show all]
      (small) Mo Haddad sent this now because: she stands *outside*`,
  },
  budget: {
    what: "how many messages a week people get",
    slack: `
      # Done: everybody gets at most 10 messages a week that they did not ask for
      **You, this week:** 1 of 10
      Sent at once although the receiver was off, in the last 7 days:
      Mo Haddad to Ana Lima, {2026-11-21 19:20}: she stands *outside*
      (small) It counts what nobody asked for, over everything that I do. What was asked for does not count; what is urgent is always sent, and counts. What is too much waits for the next week, and counts as one there. A champion or an admin changes the number with “/bellhop budget 10”.`,
    teams: `
      # Done: everybody gets at most 10 messages a week that they did not ask for
      **You, this week:** 1 of 10
      Sent at once although the receiver was off, in the last 7 days:
      Mo Haddad to Ana Lima, 21 Nov, 19:20: she stands *outside*
      (small) It counts what nobody asked for, over everything that I do. What was asked for does not count; what is urgent is always sent, and counts. What is too much waits for the next week, and counts as one there. A champion or an admin changes the number with “/bellhop budget 10”.`,
  },
};
