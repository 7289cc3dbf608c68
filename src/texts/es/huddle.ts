import type { huddle as english } from "../en/huddle.ts";
import type { Translated } from "../translated.ts";

export const huddle: Translated<typeof english> = {
  "huddle.comes": "Llega cada viernes a los responsables de {unit}. «No cada semana» lo termina para todos ellos.",
  "huddle.comesNot": "No llega por sí solo: pídalo con /bellhop huddle o pulse «Cada viernes».",
  "huddle.doneAt": "Hecho: {at} · {name}",
  "huddle.file": "Reunión del equipo",
  "huddle.how": "Diez minutos: léalo en voz alta, represéntenlo y haga la pregunta. A nadie se le pone nota.",
  "huddle.isNotWeekly":
    "Ya no llega nada por sí solo para la reunión del equipo de {unit}. Pídalo cuando quiera: /bellhop huddle",
  "huddle.isWeekly":
    "Los responsables de {unit} reciben algo para la reunión del equipo cada viernes, antes de empezar el día.",
  "huddle.notWeekly": "No cada semana",
  "huddle.nothing": "De los últimos siete días no se puede contar nada. Pida una cosa que haya dicho un cliente.",
  "huddle.part.ask": "3 · Pregunte",
  "huddle.part.case": "1 · Real, de esta semana",
  "huddle.part.play": "2 · Represéntenlo, cinco minutos",
  "huddle.print": "Imprimir",
  "huddle.title": "Para la reunión del equipo de {unit}",
  "huddle.unknown": "Esto ya no está. Pida lo que hay ahora: /bellhop huddle",
  "huddle.watch": "Fíjense: {watch}",
  "huddle.weDidIt": "Ya lo hicimos",
  "huddle.weekly": "Cada viernes",
  "huddle.withdrawn": "Se deshizo, o ahora es para menos personas. Pida una cosa que haya dicho un cliente.",
};
