import type { reviews as english } from "../en/reviews.ts";
import type { Translated } from "../translated.ts";

export const reviews: Translated<typeof english> = {
  "review.changed": "Cambiado {at} por {name}.",
  "review.how":
    "Una vez por trimestre: ¿sigue siendo válido cada uno? Pregunte al equipo qué lo dificulta, y cambie lo que ya no encaja.",
  "review.noChange":
    "Desde entonces no hay menos quejas: {before} en las cuatro semanas anteriores, {after} en las cuatro siguientes.",
  "review.none": "Todavía no hay ningún estándar que repasar: /bellhop standards",
  "review.said": "Quejas sobre este paso en los últimos {days} días: {count}. En los {days} días anteriores: {before}.",
  "review.title": "Repaso de los estándares de {unit}",
  "review.tooFew":
    "Hay muy pocas quejas para saber si ayudó: {before} en las cuatro semanas anteriores, {after} en las cuatro siguientes.",
  "review.watched": "Cuatro semanas después del cambio se compara con las cuatro anteriores.",
  "review.worked": "Ha servido: {before} quejas en las cuatro semanas anteriores, {after} en las cuatro siguientes.",
  "upkeep.effect":
    "Quejas sobre este paso: {before} en las cuatro semanas anteriores al cambio, {after} en las cuatro siguientes. El azar apenas lo explica.",
  "upkeep.explained":
    "Quien cambió un estándar tras las quejas y logró que llegaran menos. Solo se le propone a usted; no se envía nada por sí solo.",
  "upkeep.for": "Mantuvo vivo un estándar: lo cambió tras las quejas, y llegaron menos.",
  "upkeep.nominate": "Proponer a {name} para un premio",
  "upkeep.none":
    "Todavía no se puede demostrar que haya servido ningún cambio de estándar de los últimos dos trimestres.",
  "upkeep.title": "Quién mantiene vivos los estándares",
};
