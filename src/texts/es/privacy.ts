import type { privacy as english } from "../en/privacy.ts";
import type { Translated } from "../translated.ts";

export const privacy: Translated<typeof english> = {
  "erase.left": "Alguien que se fue",
  "erase.mark": "[borrado]",
};
