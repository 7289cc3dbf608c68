export const exports = {
  "export.explained":
    "A file has only what you may see, with names, and times in the zone of their unit. Phone numbers and the like are masked where you see them masked. The headings are the same in every language. For one month or for JSON Lines: “/bellhop export cases jsonl 2026-10”.",
  "export.kind.awards": "Awards",
  "export.kind.cases": "Cases",
  "export.kind.checks": "Customers asked again",
  "export.kind.decisions": "Decisions",
  "export.kind.deliveries": "Deliveries",
  "export.kind.digests": "Digests",
  "export.kind.escalations": "Escalations",
  "export.kind.kudos": "Thanks",
  "export.kind.people": "People",
  "export.kind.preventions": "Preventions",
  "export.kind.promises": "Promises",
  "export.kind.reminders": "Reminders",
  "export.kind.units": "Units",
  "export.kind.weeks": "Weeks",
  "export.kind.wins": "Wins",
  "export.nothing": "There is nothing to export of that: {kind}.",
  "export.operator":
    "Whoever operates me gets all of it, of any size: npm run -s bellhop -- export {kind} --format csv",
  "export.title": "Take along what you see",
  "export.tooMuch":
    "{kind}: that is more than {megabytes, number} MB, and more than a chat takes as one file. Ask for less of it, such as one month.",
  "export.unknown": "I cannot export “{name}”. Choose one of these: {kinds}.",
  "export.what": "Choose what you want. It comes into your own chat with me as a file that spreadsheets read.",
} as const;
