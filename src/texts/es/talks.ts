import type { talks as english } from "../en/talks.ts";
import type { Translated } from "../translated.ts";

export const talks: Translated<typeof english> = {
  "coach.more": "{count, plural, one {Una más} other {# más}}, cuando haya respondido a estas.",
  "coach.neededAgain": "Vuelve a estar en su lista.",
  "coach.none": "Ahora mismo no destaca nada. Una palabra amable siempre vale la pena.",
  "coach.onlyYou": "Solo las personas de su equipo, y solo usted lo ve. Nadie sabe que lo ha pedido.",
  "coach.title": "Vale la pena hablarlo ahora",
  "talk.add": "Anotar una conversación",
  "talk.canRead": "Esto se muestra también a {names}.",
  "talk.changeTitle": "Cambiar lo anotado",
  "talk.explained": "Solo usted ve esta lista. Lo que se dijo queda entre ustedes.",
  "talk.forBoth": "La otra persona y yo",
  "talk.nobody": "Diga con quién ha hablado, con @ y el nombre.",
  "talk.none": "Todavía no ha anotado ninguna conversación.",
  "talk.notYours":
    "{name} no es de su equipo: puede anotar conversaciones con las personas de las unidades que dirige.",
  "talk.noted": "Anotado: ha hablado con {names}.",
  "talk.onlyYou": "Solo usted puede leerlo.",
  "talk.self": "Para hablar hacen falta dos: nombre a otra persona.",
  "talk.show": "Mostrárselo a {name}",
  "talk.showAll": "Mostrárselo",
  "talk.title": "Sus conversaciones",
  "talk.tooLate": "Esto solo se puede deshacer durante diez minutos. Todavía puede cambiarlo: /bellhop coached",
  "talk.tooLong": "Basta una línea: escriba 200 letras como mucho.",
  "talk.undone": "Deshecho: la conversación con {names} no queda anotada.",
  "talk.who": "¿Con quién?",
  "talk.willSee": "Dentro de diez minutos se mostrará a {names}.",
};
