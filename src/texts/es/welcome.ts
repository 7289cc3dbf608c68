import type { welcome as english } from "../en/welcome.ts";
import type { Translated } from "../translated.ts";

export const welcome: Translated<typeof english> = {
  "welcome.does":
    "Guardo lo que dicen los clientes y cuido de que alguien responda de ello. Nunca escribo a un cliente.",
  "welcome.never":
    "No comparo a nadie con nadie. Puede deshacer lo que registre durante 10 minutos, y corregirlo cuando quiera.",
  "welcome.seen":
    "Solo usted ve que se ha guardado. El caso lo ven su unidad y quienes dirigen; lo confidencial, solo quienes constan en él.",
  "welcome.stores":
    "Guardo lo que usted me escribe, y su nombre, idioma y zona horaria de este chat. No leo lo que las personas se escriben entre sí.",
};
