import type { exports as english } from "../en/exports.ts";
import type { Translated } from "../translated.ts";

export const exports: Translated<typeof english> = {
  "export.explained":
    "Un archivo tiene solo lo que usted puede ver, con nombres, y con horas en la zona de su unidad. Los teléfonos y datos parecidos van ocultos donde usted los ve ocultos. Los encabezados son los mismos en todos los idiomas. Para un mes o para JSON Lines: «/bellhop export casos jsonl 2026-10».",
  "export.kind.awards": "Premios",
  "export.kind.cases": "Casos",
  "export.kind.checks": "Clientes por preguntar",
  "export.kind.decisions": "Decisiones",
  "export.kind.deliveries": "Envíos",
  "export.kind.digests": "Resúmenes",
  "export.kind.escalations": "Casos elevados",
  "export.kind.kudos": "Agradecimientos",
  "export.kind.people": "Personas",
  "export.kind.preventions": "Medidas para evitarlo",
  "export.kind.promises": "Promesas",
  "export.kind.reminders": "Recordatorios",
  "export.kind.units": "Unidades",
  "export.kind.weeks": "Semanas",
  "export.kind.wins": "Logros",
  "export.nothing": "No hay nada que exportar de eso: {kind}.",
  "export.operator":
    "Quien me administra obtiene todo, de cualquier tamaño: npm run -s bellhop -- export {kind} --format csv",
  "export.title": "Llévese lo que usted ve",
  "export.tooMuch":
    "{kind}: son más de {megabytes, number} MB, más de lo que un chat admite en un archivo. Pida menos, por ejemplo un mes.",
  "export.unknown": "No puedo exportar «{name}». Elija una de estas cosas: {kinds}.",
  "export.what": "Elija lo que quiere. Llega a su propio chat conmigo como un archivo que leen las hojas de cálculo.",
};
