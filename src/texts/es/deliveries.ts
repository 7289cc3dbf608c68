import type { deliveries as english } from "../en/deliveries.ts";
import type { Translated } from "../translated.ts";

export const deliveries: Translated<typeof english> = {
  "deliveries.audience": "de {count, plural, one {# mensaje} many {# de mensajes} other {# mensajes}}",
  "deliveries.byDay": "Mensajes por día",
  "deliveries.column.day": "Día",
  "deliveries.column.failed": "Fallidos",
  "deliveries.column.sent": "Enviados",
  "deliveries.column.skipped": "Omitidos",
  "deliveries.column.waiting": "En espera",
  "deliveries.count": "{count, number}",
  "deliveries.explained": "Todos los mensajes de cada día están enviados, en espera, omitidos o fallidos.",
  "deliveries.failed": "{count, plural, one {# fallido} many {# fallidos} other {# fallidos}}",
  "deliveries.kind.other": "mensajes a personas",
  "deliveries.kind.question": "pregunta al final del turno",
  "deliveries.kind.reminder": "recordatorio diario",
  "deliveries.kind.unreachable": "un canal al que no se llega",
  "deliveries.kind.words": "palabras propias de alguien",
  "deliveries.none": "En los últimos 7 días no había nada que enviar solo.",
  "deliveries.ofAll": "Lo que se envió solo en {organization}",
  "deliveries.ofUnit": "Lo que se envió solo en {unit}",
  "deliveries.ofYours": "Lo que se envió solo en sus unidades",
  "deliveries.sent": "{count, plural, one {# enviado} many {# enviados} other {# enviados}}",
  "deliveries.skipped": "{count, plural, one {# omitido} many {# omitidos} other {# omitidos}}",
  "deliveries.waiting": "{count, plural, one {# en espera} many {# en espera} other {# en espera}}",

  "held.several":
    "{count, plural, one {# mensaje le esperaba} many {# de mensajes le esperaban} other {# mensajes le esperaban}} hasta ahora",

  "why.budget": "pasa el límite de la semana",
  "why.closed": "cerrado ese día",
  "why.folded": "enviado junto con otro",
  "why.left_out": "lo saltó alguien",
  "why.never_working": "sin horario de trabajo",
  "why.no_channel": "sin canal",
  "why.nobody_on_shift": "nadie de turno",
  "why.not_working": "hasta que vuelva a trabajar",
  "why.nothing_to_show": "nada que mostrar",
  "why.quiet_hours": "hasta que acaben las horas de silencio",
  "why.too_late": "más de 90 minutos tarde",
  "why.unlinked": "espacio de trabajo desvinculado",
  "why.unreachable": "no se llega al canal",
};
