import type { attention as english } from "../en/attention.ts";
import type { Translated } from "../translated.ts";

export const attention: Translated<typeof english> = {
  "arrival.afterQuiet": "{name} está en horas de silencio. Su mensaje le llega cuando acaben: {at}.",
  "arrival.never": "{name} no tiene horario de trabajo por delante, así que no recibe este mensaje. Dígaselo usted.",
  "arrival.nextWeek":
    "{name} ya recibió todos los mensajes que puede recibir en una semana. El suyo espera con lo demás que sobra y le llega entonces: {at}.",
  "arrival.overBudget":
    "{name} ya recibió todos los mensajes que puede recibir en una semana, así que no recibe este. Dígaselo usted.",
  "arrival.whenWorking": "{name} no está trabajando ahora. Su mensaje le llega cuando vuelva a trabajar: {at}.",
  "arrival.withOthers":
    "{name} acaba de recibir varios mensajes como este. El suyo le llega con lo que se reúna hasta entonces: {at}.",

  "attention.explained":
    "Cuenta lo que nadie pidió, de todo lo que hago. Lo que alguien pidió no cuenta; lo urgente se envía siempre, y cuenta. Lo que sobra espera a la próxima semana y allí cuenta como uno. Quien impulsa el programa o administra Bellhop cambia el número con «/bellhop budget 10».",
  "attention.hurried": "Enviado al momento en los últimos 7 días, aunque la persona no estaba trabajando:",
  "attention.hurriedHidden": "{sender} a {receiver}, {when}: sobre un caso confidencial",
  "attention.hurriedOne": "{sender} a {receiver}, {when}: {why}",
  "attention.notAllowed":
    "Solo quien impulsa el programa o administra Bellhop puede cambiar cuántos mensajes recibe la gente.",
  "attention.set":
    "Hecho: cada persona recibe como mucho {limit, plural, one {# mensaje} many {# de mensajes} other {# mensajes}} por semana sin pedirlos",
  "attention.title":
    "Cada persona recibe como mucho {limit, plural, one {# mensaje} many {# de mensajes} other {# mensajes}} por semana sin pedirlos",
  "attention.unclear": "Escriba un número del 1 al 100, como «/bellhop budget 10».",
  "attention.used": "{used} de {limit}",
  "attention.waiting":
    "{count, plural, one {# mensaje sobraba en su semana y espera} many {# de mensajes sobraban en su semana y esperan} other {# mensajes sobraban en su semana y esperan}} a la próxima. Le llega todo en un solo mensaje: {at}.",
  "attention.waitingMore": "{count, plural, other {Y # más}}",
  "attention.yours": "Usted, esta semana",

  "sendNow.done": "Hecho: {name} lo recibe ahora. Queda escrito quién lo envió y por qué.",
  "sendNow.noReason": "Diga en pocas palabras por qué no puede esperar.",
  "sendNow.notAllowed":
    "Solo responsables de la unidad, quien impulsa el programa, dirección y administración pueden escribir a quien no está trabajando.",
  "sendNow.send": "Enviar ahora",
  "sendNow.overtaken": "Eso cambió entretanto, así que ya no queda nada que decirle a {name}.",
  "sendNow.sentBy": "{name} lo envió ahora porque: {why}",
  "sendNow.title": "Enviar ahora",
  "sendNow.underWay": "Este mensaje ya va de camino a {name}.",
  "sendNow.unknown": "Ya no hay ningún mensaje suyo como ese.",
  "sendNow.whatItMeans":
    "{name} no está trabajando, y lo recibe de todos modos. Ve lo que usted escriba aquí, y queda guardado.",
  "sendNow.why": "¿Por qué no puede esperar?",
};
