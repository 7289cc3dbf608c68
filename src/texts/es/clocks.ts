import type { clocks as english } from "../en/clocks.ts";
import type { Translated } from "../translated.ts";

export const clocks: Translated<typeof english> = {
  "clocks.attained": "Cuántas veces se cumplió",
  "clocks.explained":
    "De las quejas cuyo plazo terminó en esa semana; solo cuentan los minutos en los que la unidad está abierta. Dice cómo va una unidad, no una persona.",
  "clocks.lastWeek": "Estándares que cuentan el tiempo: la semana pasada",
  "clocks.noStandard": "Ningún estándar de {unit} cuenta el tiempo. Fije uno con «/bellhop standards».",
  "clocks.noneEnded": "La semana pasada no terminó el plazo de ninguna queja donde un estándar lo cuenta.",
  "clocks.nothing": "Nada que contar",
  "clocks.of": "{attained, number} de {all, number}",
  "clocks.ofUnit": "Estándares de {unit} que cuentan el tiempo",
  "clocks.smaller":
    "{count, plural, one {# unidad tiene menos de cuatro personas y no aparece: la ve su responsable.} many {# unidades tienen menos de cuatro personas y no aparecen: las ven sus responsables.} other {# unidades tienen menos de cuatro personas y no aparecen: las ven sus responsables.}}",
  "clocks.thisWeek": "Esta semana hasta ahora",
  "clocks.tooSmall": "En {unit} trabajan menos de cuatro personas. Solo lo ven sus responsables.",
  "clocks.unit": "Unidad",
  "clocks.week": "Semana",
  "clocks.weekOf": "Semana del {at, date, day}",
};
