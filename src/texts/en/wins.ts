export const wins = {
  "win.after": "After",
  "win.asBefore": "{case} is as it was before.",
  "win.colleagues": "{count, plural, one {# colleague} other {# colleagues}}",
  "win.correctNotAllowed": "Only {author}, who logged it, and the unit’s manager can change {win}.",
  "win.empty": "Say what was done, in a few words.",
  "win.from": "{win} · Win · from {author}",
  "win.gone": "{by} has taken back {win}, which you logged.",
  "win.messageEmpty": "There is no text in this message, so nothing was saved. Type “/win” and what was done.",
  "win.messageTooLong":
    "This message is longer than 10,000 characters, so it was not saved. Type “/win” and the part that matters.",
  "win.people": "Thanks to",
  "win.saved": "{win} saved · Win",
  "win.seconded": "Seconded by",
  "win.tooLong": "This is longer than 10,000 characters, so it was not saved. Please shorten it.",
  "win.undoNotAllowed":
    "{win} was logged by {author}. Only {author} and the unit’s manager can undo it; you can ask them to.",
  "win.unknown": "There is no such win any more.",
} as const;
