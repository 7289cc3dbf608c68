import type { plain as english } from "../en/plain.ts";
import type { Translated } from "../translated.ts";

export const plain: Translated<typeof english> = {
  day: "{at, date, day}",
  done: "Listo.",
  "file.copyIt": "Aquí no pude enviarlo como archivo. Cópielo para guardarlo; nadie más lo ve.",
  "file.sent": "{file} está en su propio chat conmigo. Allí nadie más lo ve.",
  moment: "{at, date, day}, {at, time, clock}",
};
