import type { lists as english } from "../en/lists.ts";
import type { Translated } from "../translated.ts";

export const lists: Translated<typeof english> = {
  "list.added": "«{name}» ya forma parte de la lista.",
  "list.full": "Ya hay {most}, tantos como caben en una lista. Retire uno antes.",
  "list.gone": "Ya no está en la lista.",
  "list.hintedBy": "lo indican {words}",
  "list.hints": "Palabras que lo indican",
  "list.hintsHint": "Separadas por comas. Si un texto tiene una de ellas, se supone que trata de esto.",
  "list.isChanged": "«{name}» se ha cambiado.",
  "list.isRetired": "«{name}» se ha retirado. Ya no se ofrece, y los casos lo conservan.",
  "list.lastOne": "Es el único. Añada otro antes de retirarlo.",
  "list.name": "Nombre",
  "list.nameTaken": "Ya hay uno que se llama «{name}». Elija otro nombre.",
  "list.offered": "Se ofrece",
  "list.retired": "Retirado",
  "list.retiredOnes": "Retirados: ya no se ofrecen; los casos que los tienen los conservan.",
  "list.sayName": "Diga cómo se llama.",
  "list.step.add": "Añadir un paso",
  "list.step.edit": "Cambiar un paso",
  "list.step.title": "Pasos del servicio",
  "list.step.usedFor":
    "En qué momento del servicio ocurrió algo. Las suposiciones y los formularios eligen entre estos; pulse uno para cambiarlo.",
  "list.theme.add": "Añadir un tema",
  "list.theme.edit": "Cambiar un tema",
  "list.theme.title": "Temas",
  "list.theme.usedFor":
    "De qué tratan los casos. Las suposiciones, los formularios, los límites y los recordatorios eligen entre estos; pulse uno para cambiarle el nombre o retirarlo.",
  "list.use": "¿Se puede elegir?",
  "list.useHint": "Lo que se retira ya no se ofrece. Los casos lo conservan, y puede volver.",
  "list.value.add": "Añadir un valor",
  "list.value.edit": "Cambiar un valor",
  "list.value.title": "Valores",
  "list.value.usedFor": "Por qué se dan las gracias. Se elige entre estos; pulse uno para renombrarlo o retirarlo.",
};
