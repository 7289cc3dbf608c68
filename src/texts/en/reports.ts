export const reports = {
  "report.asksNumber": "This page opens with the number that stands beside its link in your chat with Bellhop.",
  "report.courses": "Week by week",
  "report.coursesExplained":
    "Each measure in the weeks up to this one. The dashed line is what is usual in twelve weeks.",
  "report.describedCourse": "{measure}, week by week: a line whose figures stand below it",
  "report.ended": "This link does not open anything any more: ask for a new one in your chat with Bellhop.",
  "report.figures": "{value} of {of, number}",
  "report.hidden": "{count, plural, one {# thing is} other {# things are}} hidden by a privacy rule.",
  "report.kept": "Kept as it was sent: digest {position, number}, {hash}.",
  "report.made": "As of {at, date, day}, {at, time, clock}.",
  "report.notKept": "Worked out now, from what is kept of that time; it was not sent like this.",
  "report.link": "Open the page",
  "report.linkIsYours":
    "It is for you alone, and can be opened until {at, date, day}. A browser that you opened it in asks for no number until you close it.",
  "report.noAddress":
    "Pages cannot be opened yet: nobody has set under which address the world reaches Bellhop. Ask whoever installed it to set PUBLIC_URL.",
  "report.noneHere": "There is nothing to read here: ask for the page in your chat with Bellhop.",
  "report.number": "Number",
  "report.numberIs": "The page asks for this number: {number}",
  "report.open": "Page to print",
  "report.show": "Show the page",
  "report.wrongNumber":
    "That is not the number that stands beside this link in your chat with Bellhop. Look once more, and type it again.",
} as const;
