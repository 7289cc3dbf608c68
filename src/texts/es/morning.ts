import type { morning as english } from "../en/morning.ts";
import type { Translated } from "../translated.ts";

export const morning: Translated<typeof english> = {
  "morning.ask": "Pregunte si allí nadie dijo nada o si no se anotó nada.",
  "morning.asleepIn": "A cargo de quién está {unit} y desde cuándo no se anota nada allí",
  "morning.asleepSince": "En {unit} no se anota nada desde {at}, y el azar no lo explica.",
  "morning.awake": "Entretanto se anotó algo en {unit}.",
  "morning.begin": "Cada mañana",
  "morning.comes": "Llega al comenzar su jornada, los días en que algo sigue pendiente. Solo usted lo ve.",
  "morning.comesNot": "No llega por sí solo: pídalo con /bellhop morning o pulse «Cada mañana».",
  "morning.end": "Ya no más",
  "morning.group.asleep": "{count, plural, one {# unidad en silencio} other {# unidades en silencio}}",
  "morning.group.decision": "{count, plural, one {# decisión en espera} other {# decisiones en espera}}",
  "morning.group.escalation":
    "{count, plural, one {# caso elevado sin movimiento} other {# casos elevados sin movimiento}}",
  "morning.group.prevention": "{count, plural, one {# medida atrasada} other {# medidas atrasadas}}",
  "morning.group.promise": "{count, plural, one {# promesa atrasada} other {# promesas atrasadas}}",
  "morning.isOff": "Lo pendiente ya no llega por sí solo. Pídalo cuando quiera: /bellhop morning",
  "morning.isOn": "Lo pendiente le llega al comenzar su jornada.",
  "morning.led": "A cargo: {names}.",
  "morning.line.asleep": "{name} · nada anotado desde {at}",
  "morning.line.decision": "{name} · en espera desde {at}",
  "morning.line.escalation": "{name} · sin movimiento desde {at}",
  "morning.line.prevention": "{name} · para {at}",
  "morning.line.promise": "{name} · para {at}",
  "morning.more": "{count, plural, other {# más}}",
  "morning.none": "No hay nada pendiente: ninguna decisión en espera, nada atrasado, ninguna unidad en silencio.",
  "morning.notLed": "Nadie está a cargo: nombre a un responsable.",
  "morning.notYours": "Esto es para quien impulsa el programa. Pregunte quién es a quien administra.",
  "morning.settled": "Ya no queda nada pendiente de esto.",
  "morning.title": "Lo que sigue pendiente",
  "morning.unit": "Una unidad",
};
