import type { duplicates as english } from "../en/duplicates.ts";
import type { Translated } from "../translated.ts";

export const duplicates: Translated<typeof english> = {
  "duplicate.another": "{case} y {other} siguen siendo dos casos.",
  "duplicate.isVoice": "Una voz más de {other}, que tiene la tarjeta.",
  "duplicate.question": "{case} se parece a {other}, anotado {at}. ¿Es lo mismo?",
  "duplicate.same": "{case} es ahora una voz más de {other}. Ya no tiene tarjeta propia.",
  "duplicate.several": "{case} se parece a estos. ¿Alguno es lo mismo?",
  "duplicate.summary": "{case} se parece a {other}. ¿Es lo mismo?",
  "duplicate.tooLate": "{case} o {other} ya no está abierto, así que siguen siendo dos casos.",
  "duplicate.voice": "También se dijo, como {case}:",
};
