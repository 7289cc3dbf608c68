import type { schedules as english } from "../en/schedules.ts";
import type { Translated } from "../translated.ts";

export const schedules: Translated<typeof english> = {
  "schedule.addTitle": "Añadir un momento",
  "schedule.at": "{days}, {time}, {to}",
  "schedule.atStart": "{days}, al inicio del día, {to}",
  "schedule.audience": "¿A quién le llega?",
  "schedule.changeTitle": "Cambiar cuándo llega",
  "schedule.days": "¿Qué días?",
  "schedule.daysHint": "Por ejemplo: lun–vie, o lun, mié. Déjelo vacío si es todos los días.",
  "schedule.everyDay": "Todos los días",
  "schedule.isOff": "Está apagado.",
  "schedule.known": "Esta unidad ya tiene eso al inicio del día. Elija otra hora o cambie el que hay.",
  "schedule.removed": "Quitado: {when}: {what}.",
  "schedule.says": "{when}: {what}; lo puso en marcha {name}.",
  "schedule.time": "¿A qué hora?",
  "schedule.timeHint": "Por ejemplo: 11:30. Déjelo vacío si es al inicio del día.",
  "schedule.to.channel": "en el canal de la unidad",
  "schedule.to.shift": "a quienes estén de turno en ese momento",
  "schedule.tooMany": "Una unidad puede tener {count, number} momentos como máximo. Quite uno primero.",
  "schedule.unclearDays": "Escriba días como «lun–vie» o «lun, mié» en lugar de «{text}».",
  "schedule.unclearTime": "Escriba una hora como «11:30» en lugar de «{text}».",
  "schedule.usual": "el recordatorio diario",
  "schedule.words": "Con sus propias palabras",
  "schedule.wordsHint": "Déjelo vacío si es el recordatorio diario.",
  "schedule.wordsSummary": "{unit}: {words}",
  "schedule.wordsTooLong": "Es demasiado largo para publicarlo. Escriba {count, number} caracteres como máximo.",
};
