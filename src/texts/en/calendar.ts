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

  "calendarFile.badLine": "This is not a line of an iCalendar file.",
  "calendarFile.empty": "Paste the text here.",
  "calendarFile.noBegin": "An iCalendar file begins with BEGIN:VCALENDAR.",
  "calendarFile.noDate": "This event cannot be read: there is no date {date}.",
  "calendarFile.noEvent": "There is no event (BEGIN:VEVENT) in it.",
  "calendarFile.noStart": "This event has no start (DTSTART).",
  "calendarFile.notBegun": "{name} ends here, but has not begun.",
  "calendarFile.notEnded": "{name} begins here, but does not end.",
  "calendarFile.timeOfDay": "This event has a time of day, but a closed day is a whole day (DTSTART;VALUE=DATE).",
  "calendarFile.tooLong": "This event lasts {days} days; at most {most} are read as closed.",
  "calendarFile.tooOften":
    "With this event, more days are repeated in this file than I can look through. Let it begin this year, or leave it out.",
  "calendarFile.unreadable": "This event cannot be read.",

  "closed.added": "Done: {unit} is closed on {days}.",
  "closed.gaps":
    "The list is from the open collection date-holidays. It may lack holidays of a region, days that were moved, and feasts that go by the moon. Compare it with your official calendar, and with the days on which you really close.",
  "closed.how":
    "A manager adds days with “/bellhop closed 24–26 Dec”, takes them away with “/bellhop closed remove 24 Dec”, and sees public holidays with “/bellhop closed suggest GB”.",
  "closed.import": "Import closed days",
  "closed.importFile": "The calendar",
  "closed.importFor": "Each whole-day event from today on becomes a closed day of {unit}.",
  "closed.importHint":
    "Open the .ics file as text, copy all of it and paste it here. Is it longer than 3,000 characters? Post it as a message and choose “Import days or shifts” in its menu.",
  "closed.imported":
    "Done: {unit}: {count, plural, one {# closed day} other {# closed days}} from today on, {added} of them new.",
  "closed.noDay":
    "I did not understand which day. Type it like “/bellhop closed 24–26 Dec”, with the name of the unit after it if it is another one.",
  "closed.noPlace":
    "I know no country “{place}”. Type its two letters, such as “GB”, or those of a region, such as “GB-ENG”.",
  "closed.none": "No closed day is known from today on.",
  "closed.outOfReach": "These days are over, or more than three years ahead. Please type others.",
  "closed.partly": "{day} · {name} · only from {time} on, so it is not added as a closed day",
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

  "shiftFile.columns": "The first line has to name the columns {columns}.",
  "shiftFile.empty": "There is no shift in it.",
  "shiftFile.endsFirst": "The shift ends before it starts.",
  "shiftFile.missing": "There is no {columns}.",
  "shiftFile.noTime": "“{text}” is no time; write it like 2026-12-24 08:00, in the time of {zone}.",
  "shiftFile.nobody": "Nobody here is called “{name}”.",
  "shiftFile.notYours": "You do not manage {unit}.",
  "shiftFile.several": "Several people are called “{name}”: write the account’s id instead.",
  "shiftFile.tooLong": "The shift lasts more than {hours} hours.",
  "shiftFile.unreadable": "This line cannot be read: check its commas and quotes.",

  "shifts.file": "The plan",
  "shifts.hint":
    "A first line “person,unit,start,end”, then a line for each shift, such as “Ana Lima,Kitchen,2026-12-24 08:00,16:00”, in the unit’s time. Is it longer than 3,000 characters? Post it as a message and choose “Import days or shifts” in its menu.",
  "shifts.import": "Import shifts",
  "shifts.imported": "Done: {unit}: {count, plural, one {# shift} other {# shifts}}, {days}.",
  "shifts.replaced":
    "Whatever was planned there on these days before is replaced. Whoever has shifts in a unit works these only, on all days of its plan. To change it, paste the plan of these days again.",

  "working.asChatSays": "{zone}, as your chat says",
  "working.asIn": "as in {unit}",
  "working.how":
    "For quiet hours or a time zone of your own, type “/bellhop working quiet 22–7” or “/bellhop working zone Europe/London”. Take it back with “quiet as my unit” or “zone as my chat”.",
  "working.off": "off",
  "working.quietHint": "Such as “22:00–7:00”, or “never”. Empty: as in your unit.",
  "working.sameAsIn": "{what}, as in {unit}",
  "working.title": "When you work",
  "working.whatItMeans": "I send you what you did not ask for only while you work and it is not quiet for you.",
  "working.when": "Days and hours",
  "working.whenHint": "Such as “Mon–Fri”, or “Mon–Thu 9–17, Fri 9–13”. Empty: as in your unit.",
  "working.zoneHint": "Such as “Europe/London”. Empty: as your chat says.",
} as const;
