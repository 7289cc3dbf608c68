import type { plain as english } from "../en/plain.ts";
import type { Translated } from "../translated.ts";

export const plain: Translated<typeof english> = {
  day: "{at, date, day}",
  done: "Listo.",
  moment: "{at, date, day}, {at, time, clock}",
};
