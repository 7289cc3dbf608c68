import type { practice as english } from "../en/practice.ts";
import type { Translated } from "../translated.ts";

export const practice: Translated<typeof english> = {
  "mirror.about": "En los últimos {days} días, en {units}: lo que le pide al equipo, y lo que ha hecho usted.",
  "mirror.checks": "Clientes a los que se preguntó si están contentos",
  "mirror.kudos": "Gracias dadas",
  "mirror.logs": "Comentarios de clientes anotados",
  "mirror.onlyYou": "Solo usted lo ve. No se guarda en ningún sitio, y no se compara a nadie.",
  "mirror.reads": "Recordatorios diarios leídos",
  "mirror.talks": "Conversaciones anotadas",
  "mirror.team": "El equipo",
  "mirror.title": "Su espejo",
  "mirror.tooFew": "Las cifras del equipo se muestran a partir de {smallest} personas.",
  "mirror.what": "Qué",
  "mirror.wins": "Logros anotados",
  "mirror.you": "Usted",
  "practice.answered": "Respondidos",
  "practice.asked": "Propuestas de hablar",
  "practice.explained":
    "Semanas enteras, y solo unidades con {smallest} personas o más además de sus responsables. Nadie ve con quién se habló ni qué se dijo.",
  "practice.more": "Y {count} más: escriba /bellhop coaching y el nombre de una unidad.",
  "practice.none": "Ninguna unidad es bastante grande para mostrarla.",
  "practice.rested": "Motivos en reposo",
  "practice.talks": "Conversaciones",
  "practice.title": "Cuánto se acompaña: las últimas {weeks} semanas",
  "practice.unit": "Unidad",
};
