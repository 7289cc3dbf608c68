import type { digestFile as english } from "../en/digest-file.ts";
import type { Translated } from "../translated.ts";

export const digestFile: Translated<typeof english> = {
  "digestFile.before": "Antes",
  "digestFile.button": "Llevar como CSV",
  "digestFile.kind.decisions": "Decisiones",
  "digestFile.kind.health": "Bellhop mismo",
  "digestFile.kind.hidden": "Oculto",
  "digestFile.kind.measures": "Medidas",
  "digestFile.kind.moved": "Lo que cambió",
  "digestFile.kind.preventions": "Prevención",
  "digestFile.kind.quiet": "Sin novedades",
  "digestFile.kind.silence": "Unidades en silencio",
  "digestFile.kind.thanks": "Sin gracias",
  "digestFile.kind.trend": "Tendencia",
  "digestFile.kind.verbatim": "Dijo un cliente",
  "digestFile.kind.wins": "Logros",
  "digestFile.line": "Línea",
  "digestFile.name": "Nombre",
  "digestFile.of": "De cuántos",
  "digestFile.says": "Dice",
  "digestFile.title": "Resumen",
  "digestFile.unit": "Unidad",
  "digestFile.usual": "Habitual",
  "digestFile.value": "Valor",
};
