import type { commands as english } from "../en/commands.ts";
import type { Translated } from "../translated.ts";

export const commands: Translated<typeof english> = {
  "command.authority.summary": "Muestra y fija qué puede decidir cada función mientras el cliente sigue aquí.",
  "command.authority.usage": "",
  "command.away.summary": "Dice cuándo no está usted: entonces no se le envía nada.",
  "command.away.usage": "[3–10 dic]",
  "command.bellhop.summary": "Dice qué sabe hacer Bellhop y hace todo lo que no tiene un comando propio.",
  "command.bellhop.usage": "help",
  "command.budget.summary":
    "Muestra cuántos mensajes por semana recibe la gente sin pedirlos; referentes y administración lo cambian.",
  "command.budget.usage": "[10]",
  "command.cases.summary": "Muestra los casos que usted puede ver, o abre uno.",
  "command.cases.usage": "[míos | unidad | tema nombre | palabras | C-118]",
  "command.champion.summary":
    "Hace de esta conversación el canal de quien impulsa el programa: allí van reconocimientos y escalaciones.",
  "command.champion.usage": "here | off",
  "command.channel.summary": "Muestra las tarjetas de una unidad en este canal, o deja de mostrarlas.",
  "command.channel.usage": "aquí [unidad] | fuera [unidad]",
  "command.closed.summary":
    "Muestra los días de cierre de una unidad; sus responsables los añaden, los quitan o piden los festivos.",
  "command.closed.usage": "[24–26 dic] [unidad] | quitar 24 dic [unidad] | festivos ES [unidad]",
  "command.complaint.summary": "Guarda al momento la queja de un cliente.",
  "command.complaint.usage": "[lo que dijo el cliente]",
  "command.deliveries.summary": "Dice qué se envió solo, qué espera, qué se omitió o falló, y por qué.",
  "command.deliveries.usage": "[unidad]",
  "command.feedback.summary":
    "Guarda lo que dijo un cliente: una queja, una felicitación, una sugerencia; o lo que a usted le puso trabas.",
  "command.feedback.usage": "[lo que dijo el cliente]",
  "command.help.summary": "Muestra los comandos.",
  "command.help.usage": "",
  "command.hours.summary": "Muestra cuándo abre una unidad y sus horas de silencio; sus responsables lo cambian.",
  "command.hours.usage": "[unidad]",
  "command.link.summary":
    "Vincula otro espacio de trabajo o entorno de Teams con su organización, u otra cuenta con usted.",
  "command.link.usage": "[me | código]",
  "command.pause.summary": "Retiene hasta entonces lo que usted no haya pedido.",
  "command.pause.usage": "[hasta el lunes | por 2 horas | fin]",
  "command.reminders.summary":
    "Muestra los próximos recordatorios diarios de una unidad: saltar uno, añadir una frase, apagarlos.",
  "command.reminders.usage": "[unidad]",
  "command.steps.summary": "Muestra los pasos de su servicio, y permite añadirlos, renombrarlos y retirarlos.",
  "command.steps.usage": "",
  "command.themes.summary": "Muestra de qué pueden tratar los casos, y permite añadir, renombrar y retirar temas.",
  "command.themes.usage": "",
  "command.unlink.summary": "Hace de este espacio de trabajo otra vez una organización propia.",
  "command.unlink.usage": "",
  "command.win.summary": "Guarda algo bien hecho que un cliente recordará y se lo muestra al equipo.",
  "command.win.usage": "[lo que se hizo]",
  "command.working.summary": "Muestra y cambia qué días y a qué horas trabaja usted.",
  "command.working.usage": "[lun–vie | lun–jue 9–17, vie 9–13]",

  "messageAction.log.description": "Guarda lo que dice este mensaje como algo que dijo un cliente.",
  "messageAction.log.label": "Anotar comentario",
  "messageAction.win.description": "Guarda lo que dice este mensaje como un logro y se lo muestra al equipo.",
  "messageAction.win.label": "Anotar logro",
};
