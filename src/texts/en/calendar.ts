export const calendar = {
  "away.away": "Away {days}",
  "away.ended": "Done. That is over.",
  "away.how":
    "While you are away, I send you nothing that you did not ask for. Type “/bellhop away 3–10 Dec” for days, or “/bellhop pause until Monday”.",
  "away.noDay": "I did not understand when. Type it like “/bellhop away 3–10 Dec” or “/bellhop away Friday”.",
  "away.noEnd":
    "I did not understand until when. Type it like “/bellhop pause until Monday” or “/bellhop pause for 2 hours”.",
  "away.none": "You are not away, and nothing is paused.",
  "away.outOfReach": "That is over, or more than three years ahead. Please type another time.",
  "away.pauseEnded": "Done. Nothing is paused any more.",
  "away.pauseSaved": "Done. What you did not ask for waits until then.",
  "away.paused": "Paused until {at}",
  "away.saved": "Done. You are away then.",
  "away.title": "When you are away",

  "closed.added": "Done: {unit} is closed on {days}.",
  "closed.gaps":
    "The list is from the open collection date-holidays. It may lack holidays of a region, days that were moved, and feasts that go by the moon. Compare it with your official calendar, and with the days on which you really close.",
  "closed.how":
    "A manager adds days with “/bellhop closed 24–26 Dec”, takes them away with “/bellhop closed remove 24 Dec”, and sees public holidays with “/bellhop closed suggest GB”.",
  "closed.noDay":
    "I did not understand which day. Type it like “/bellhop closed 24–26 Dec”, with the name of the unit after it if it is another one.",
  "closed.noPlace":
    "I know no country “{place}”. Type its two letters, such as “GB”, or those of a region, such as “GB-ENG”.",
  "closed.none": "No closed day is known from today on.",
  "closed.outOfReach": "These days are over, or more than three years ahead. Please type others.",
  "closed.removed": "Done: {unit} is not closed any more on {days}.",
  "closed.suggestion": "Public holidays in {place} in the next 12 months that are not closed days yet: {count}",
  "closed.title": "Closed days of {unit}",

  "hours.allDay": "all day",
  "hours.assumed": "Nobody has set this yet: it is what I assume.",
  "hours.change": "Change the hours",
  "hours.closed": "closed",
  "hours.closedNext": "Closed next",
  "hours.missing": "Say when it is open, such as “Mon–Fri 8:00–20:00”.",
  "hours.neverQuiet": "never",
  "hours.noZone": "There is no time zone “{zone}”. Write one such as “Europe/London”.",
  "hours.open": "Opening hours",
  "hours.openHint":
    "A line for some days, such as “Mon–Fri 8:00–20:00” or “Sat 9–12, 14–18”. Days that are not there are closed.",
  "hours.quiet": "Quiet hours",
  "hours.quietHint": "Such as “21:00–8:00”. Empty: it is never quiet.",
  "hours.starts": "Start of the day",
  "hours.startsHint": "Such as “8:30”, or “Mon–Fri 8:30, Sat 9:00”. Empty: when it opens.",
  "hours.startsOn": "Day starts {days}",
  "hours.title": "Hours of {unit}",
  "hours.unclear": "I did not understand “{text}”.",
  "hours.whatItMeans": "While it is closed or quiet, I send nothing that nobody asked for.",
  "hours.zone": "Time zone",
  "hours.zoneHint": "Such as “Europe/London”.",

  "working.asIn": "as in {unit}",
  "working.off": "off",
  "working.title": "When you work",
  "working.whatItMeans": "I send you what you did not ask for only while you work and it is not quiet for you.",
  "working.when": "Days and hours",
  "working.whenHint": "Such as “Mon–Fri”, or “Mon–Thu 9–17, Fri 9–13”. Empty: as in your unit.",
} as const;
