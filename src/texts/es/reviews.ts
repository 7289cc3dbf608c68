import type { reviews as english } from "../en/reviews.ts";
import type { Translated } from "../translated.ts";

export const reviews: Translated<typeof english> = {
  "review.askTitle": "¿Siguen siendo válidos los estándares de {unit}?",
  "review.changed": "Cambiado {at} por {name}.",
  "review.changedMeanwhile": "Alguien lo ha cambiado mientras tanto. Cierre esto y vuelva a abrirlo para verlo.",
  "review.comes": "A los responsables de {unit} se les pide una vez por trimestre que repasen sus estándares.",
  "review.comesNot":
    "A los responsables de {unit} ya no se les pide. Pueden repasarlos cuando quieran: /bellhop review",
  "review.complaints":
    "{count, plural, one {# estándar} other {# estándares}}. En los últimos {days} días las quejas fueron sobre todo de: {steps}.",
  "review.doneBy": "{name} los repasó {at}.",
  "review.field": "Qué es bueno: {step}",
  "review.formNote":
    "Deje como está lo que sigue siendo válido. Lo que cambie vale en {unit} desde ahora; lo que es para todas las unidades sigue igual en las demás.",
  "review.formTitle": "Repasar estándares",
  "review.how":
    "Una vez por trimestre: ¿sigue siendo válido cada uno? Pregunte al equipo qué lo dificulta, y cambie lo que ya no encaja.",
  "review.isDone": "{name} repasó los estándares de {unit}.",
  "review.isLater": "Aplazado: los estándares de {unit} vuelven {at}.",
  "review.later": "En una semana",
  "review.latest": "Las últimas: {cases}.",
  "review.left":
    "{count, plural, one {Hay # más} other {Hay # más}}, de cuyos pasos se quejan menos: /bellhop standards",
  "review.look": "Repasarlos",
  "review.more": "{count, plural, one {Hay # más} other {Hay # más}}: «Repasarlos» también los tiene.",
  "review.nextQuarter": "Quedan como están. La próxima vez es dentro de un trimestre.",
  "review.noChange":
    "Desde entonces no hay menos quejas: {before} en las cuatro semanas anteriores, {after} en las cuatro siguientes.",
  "review.noComplaints":
    "{count, plural, one {# estándar} other {# estándares}}. En los últimos {days} días ninguna queja fue sobre sus pasos.",
  "review.none": "Todavía no hay ningún estándar que repasar: /bellhop standards",
  "review.notQuarterly": "No cada trimestre",
  "review.ofFew":
    "Lo que dicen las quejas es solo para sus responsables, porque allí trabajan menos de {smallest} personas.",
  "review.over": "Ya está hecho, o se pidió de nuevo desde entonces: /bellhop review",
  "review.quarterly": "Pedirlo cada trimestre",
  "review.said": "Quejas sobre este paso en los últimos {days} días: {count}. En los {days} días anteriores: {before}.",
  "review.saved":
    "Ha repasado los estándares de {unit}: {kept, plural, one {# queda igual} other {# quedan igual}}, {changed, plural, one {# cambiado} other {# cambiados}}.",
  "review.submit": "Guardar",
  "review.title": "Repaso de los estándares de {unit}",
  "review.tooFew":
    "Hay muy pocas quejas para saber si ayudó: {before} en las cuatro semanas anteriores, {after} en las cuatro siguientes.",
  "review.undone": "Deshecho: los estándares están como antes, salvo lo que se cambió otra vez desde entonces.",
  "review.unknown": "Eso ya no está: /bellhop review",
  "review.watched": "Cuatro semanas después del cambio se compara con las cuatro anteriores.",
  "review.watchedFrom": "Dentro de cuatro semanas se verá si ha servido: /bellhop review",
  "review.worked": "Ha servido: {before} quejas en las cuatro semanas anteriores, {after} en las cuatro siguientes.",
  "upkeep.effect":
    "Quejas sobre este paso: {before} en las cuatro semanas anteriores al cambio, {after} en las cuatro siguientes. El azar apenas lo explica.",
  "upkeep.effectOfFew": "Tras el cambio llegaron menos quejas sobre este paso. El azar apenas lo explica.",
  "upkeep.explained":
    "Quien repasó un estándar y lo cambió tras las quejas, y logró que llegaran menos. Solo se le propone a usted; no se envía nada por sí solo.",
  "upkeep.for": "Mantuvo vivo un estándar: lo cambió tras las quejas, y llegaron menos.",
  "upkeep.looked": "Repasado {at}.",
  "upkeep.nominate": "Proponer a {name} para un premio",
  "upkeep.none":
    "Todavía no se puede demostrar que haya servido ningún cambio de estándar de los últimos dos trimestres.",
  "upkeep.title": "Quién mantiene vivos los estándares",
};
