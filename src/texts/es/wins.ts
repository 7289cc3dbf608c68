import type { wins as english } from "../en/wins.ts";
import type { Translated } from "../translated.ts";

export const wins: Translated<typeof english> = {
  "win.after": "Después de",
  "win.asBefore": "{case} está como antes.",
  "win.colleagues": "{count, plural, one {# persona del equipo} other {# personas del equipo}}",
  "win.correctNotAllowed": "Solo {author}, que lo anotó, y responsables de la unidad pueden cambiar {win}.",
  "win.empty": "Diga qué se hizo, en pocas palabras.",
  "win.from": "{win} · Logro · de {author}",
  "win.gone": "{by} ha deshecho {win}, que usted anotó.",
  "win.messageEmpty": "Este mensaje no tiene texto, así que no se guardó nada. Escriba «/win» y lo que se hizo.",
  "win.messageTooLong":
    "Este mensaje tiene más de 10 000 caracteres, así que no se guardó. Escriba «/win» y la parte que importa.",
  "win.people": "Gracias a",
  "win.saved": "{win} guardado · Logro",
  "win.seconded": "Se suman",
  "win.tooLong": "Esto tiene más de 10 000 caracteres, así que no se guardó. Acórtelo.",
  "win.undoNotAllowed":
    "{win} lo anotó {author}. Solo {author} y responsables de la unidad pueden deshacerlo; puede pedírselo.",
  "win.unknown": "Ese logro ya no existe.",
};
