export const plain = {
  day: "{at, date, day}",
  done: "Done.",
  moment: "{at, date, day}, {at, time, clock}",
} as const;
