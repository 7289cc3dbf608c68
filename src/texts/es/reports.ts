import type { reports as english } from "../en/reports.ts";
import type { Translated } from "../translated.ts";

export const reports: Translated<typeof english> = {
  "report.asksNumber": "Esta página se abre con el número que está junto a su enlace, en su chat con Bellhop.",
  "report.courses": "Semana a semana",
  "report.coursesExplained":
    "Cada medida en las semanas hasta esta. La línea discontinua es lo habitual en doce semanas.",
  "report.describedCourse": "{measure}, semana a semana: una línea con sus cifras debajo",
  "report.ended": "Este enlace ya no abre nada: pida uno nuevo en su chat con Bellhop.",
  "report.figures": "{value} de {of, number}",
  "report.hidden":
    "{count, plural, one {# cosa queda oculta} other {# cosas quedan ocultas}} por una regla de privacidad.",
  "report.kept": "Guardado como se envió: resumen {position, number}, {hash}.",
  "report.made": "A fecha de {at, date, day}, {at, time, clock}.",
  "report.notKept": "Calculado ahora, con lo que se guarda de ese tiempo; no se envió así.",
  "report.link": "Abrir la página",
  "report.linkIsYours":
    "Es solo para usted y se puede abrir hasta {at, date, day}. El navegador en que la abra no pide el número otra vez hasta que lo cierre.",
  "report.noAddress":
    "Las páginas aún no se pueden abrir: nadie ha indicado en qué dirección se llega a Bellhop. Pida a quien lo instaló que indique PUBLIC_URL.",
  "report.noneHere": "Aquí no hay nada que leer: pida la página en su chat con Bellhop.",
  "report.number": "Número",
  "report.numberIs": "La página pide este número: {number}",
  "report.open": "Página para imprimir",
  "report.show": "Mostrar la página",
  "report.wrongNumber":
    "Ese no es el número que está junto a este enlace en su chat con Bellhop. Mire de nuevo y escríbalo otra vez.",
};
