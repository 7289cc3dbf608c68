import type { measures as english } from "../en/measures.ts";
import type { Translated } from "../translated.ts";

export const measures: Translated<typeof english> = {
  "measure.few": "números pequeños",
  "measure.first_contact": "Primer contacto",
  "measure.logged": "Unidades que anotaron algo",
  "measure.hours": "{hours, number} h {minutes, number} min",
  "measure.minutes": "{minutes, number} min",
  "measure.none": "–",
  "measure.coached": "Unidades con una conversación",
  "measure.promises_kept": "Promesas cumplidas",
  "measure.recovered": "Preguntados y satisfechos",
  "measure.reminder_read": "Unidades que leyeron el recordatorio",
  "measure.reopened": "Reabiertos",
  "measure.share": "{share, number, percent}",
  "measure.solved_the_first_time": "Resueltos a la primera",
  "measure.thanked": "Unidades con agradecimientos",
};
