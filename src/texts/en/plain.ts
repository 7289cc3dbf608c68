export const plain = {
  day: "{at, date, day}",
  done: "Done.",
  "file.copyIt": "I could not send it as a file here. Copy it to keep it; nobody else sees it.",
  "file.sent": "{file} is in your own chat with me. Nobody else sees it there.",
  moment: "{at, date, day}, {at, time, clock}",
} as const;
