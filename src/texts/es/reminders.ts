import type { reminders as english } from "../en/reminders.ts";
import type { Translated } from "../translated.ts";

export const reminders: Translated<typeof english> = {
  "reminder.begins":
    "El recordatorio diario empieza aquí el {at, date, day}, {at, time, clock}: un consejo breve al día, con su nombre.",
  "reminder.closed": "no se envía, cerrado ese día",
  "reminder.count":
    "{count, plural, one {# persona lo ha leído} many {# de personas lo han leído} other {# personas lo han leído}}",
  "reminder.date": "{at, date, day}",
  "reminder.day": "{at, date, day}, {at, time, clock}",
  "reminder.inPractice": "En la práctica: {how}",
  "reminder.isOff": "Los recordatorios diarios están apagados.",
  "reminder.noChannel": "Escriba «/bellhop channel aquí» en el canal donde deben ir los recordatorios de {unit}.",
  "reminder.none": "No hay ningún recordatorio diario en {unit}.",
  "reminder.nothingNext": "No se va a enviar ninguno de los próximos recordatorios, así que no hay nada que probar.",
  "reminder.ofUnit": "Recordatorios diarios de {unit}",
  "reminder.sentence": "Su frase",
  "reminder.sentenceSigned": "Se publica con el recordatorio, firmada con su nombre.",
  "reminder.sentenceTitle": "Recordatorio diario",
  "reminder.setUpBy": "Lo puso en marcha {name}",
  "reminder.skipped": "se salta",
  "reminder.summary": "Hoy en {unit}: {tip}",
  "reminder.test": "Esto es una prueba que solo ve usted.",
  "reminder.today": "Hoy en {unit}",
  "reminder.tooLate": "Ese recordatorio ya salió, así que no se puede cambiar.",
  "reminder.unknown": "Ese recordatorio ya no existe.",
  "reminder.when": "Al inicio de cada día; lo puso en marcha {name}.",
};
