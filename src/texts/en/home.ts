export const home = {
  "help.first": "Tell me what a customer said, and I make sure that it is not lost.",
  "help.unknown": "I do not know “{word}”. This is what I can do:",

  "home.commands": "What you can type",
  "home.hello": "Hello, {name}",
  "home.latest": "What you logged last",
  "home.nothingYet":
    "Nothing yet. The next time a customer says something worth keeping, log it here or type “/complaint”.",
  "home.private": "What you log is confirmed to you alone. Before anything is shown in a channel, you are told where.",
  "home.what": "Type what a customer said. It is saved at once, and everybody who can help hears of it.",
} as const;
