import type { commands as english } from "../en/commands.ts";
import type { Translated } from "../translated.ts";

export const commands: Translated<typeof english> = {
  "command.authority.summary": "Muestra y fija qué puede decidir cada función mientras el cliente sigue aquí.",
  "command.authority.usage": "",
  "command.away.summary": "Dice cuándo no está usted: entonces no se le envía nada.",
  "command.away.usage": "[3–10 dic]",
  "command.award.summary": "Propone a alguien para un premio: dinero o un regalo, del presupuesto de su unidad.",
  "command.award.usage": "[@nombre lo que hizo]",
  "command.awards.summary": "Muestra los premios que usted propuso, decide o dirige.",
  "command.awards.usage": "",
  "command.bellhop.summary": "Dice qué sabe hacer Bellhop y hace todo lo que no tiene un comando propio.",
  "command.bellhop.usage": "help",
  "command.budget.summary":
    "Muestra cuántos mensajes por semana recibe la gente sin pedirlos; referentes y administración lo cambian.",
  "command.budget.usage": "[10]",
  "command.budgets.summary":
    "Muestra cuánto pueden gastar las unidades en premios por trimestre; lo fija la dirección.",
  "command.budgets.usage": "",
  "command.cases.summary": "Muestra los casos que usted puede ver, o abre uno.",
  "command.cases.usage": "[míos | unidad | tema nombre | palabras | C-118]",
  "command.champion.summary":
    "Hace de esta conversación el canal de quien impulsa el programa: allí van reconocimientos y escalaciones.",
  "command.champion.usage": "here | off",
  "command.channel.summary": "Muestra las tarjetas de una unidad en este canal, o deja de mostrarlas.",
  "command.channel.usage": "aquí [unidad] | fuera [unidad]",
  "command.closed.summary":
    "Muestra los días de cierre de una unidad; sus responsables los añaden, los quitan, importan un calendario o piden los festivos.",
  "command.closed.usage": "[24–26 dic] [unidad] | quitar 24 dic [unidad] | festivos ES [unidad] | importar [unidad]",
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
  "command.kudos.summary": "Da las gracias a colegas por lo que hicieron, en público.",
  "command.kudos.usage": "@nombre [@nombre …] lo que hizo",
  "command.link.summary":
    "Vincula otro espacio de trabajo o entorno de Teams con su organización, u otra cuenta con usted.",
  "command.link.usage": "[me | código]",
  "command.pause.summary": "Retiene hasta entonces lo que usted no haya pedido.",
  "command.pause.usage": "[hasta el lunes | por 2 horas | fin]",
  "command.promises.summary": "Muestra lo que prometió a clientes, o anota una promesa en un caso.",
  "command.promises.usage": "[C-118 qué se prometió y para cuándo]",
  "command.question.summary":
    "Pregunta a su equipo al final del turno si algún cliente dijo algo. No se pregunta hasta que usted lo encienda.",
  "command.question.usage": "[on | off] [21:30] [unidad]",
  "command.reminders.summary":
    "Muestra los próximos recordatorios de una unidad: saltar uno, añadir una frase, poner más momentos, apagarlos.",
  "command.reminders.usage": "[unidad] | add [lun–vie] [11:30] [de turno] [unidad] [: texto]",
  "command.standards.summary": "Muestra qué es hacerlo bien en una unidad, paso a paso; lo fija quien dirige.",
  "command.standards.usage": "[unidad]",
  "command.steps.summary": "Muestra los pasos de su servicio, y permite añadirlos, renombrarlos y retirarlos.",
  "command.steps.usage": "",
  "command.team.summary":
    "Muestra a quien lleva una unidad, en privado, a quién se dieron las gracias y a quién no; y a la dirección, cómo van las unidades.",
  "command.team.usage": "[unidad]",
  "command.themes.summary": "Muestra de qué pueden tratar los casos, y permite añadir, renombrar y retirar temas.",
  "command.themes.usage": "",
  "command.tips.summary": "Busca, añade, cambia y retira los consejos de los recordatorios; los importa y copia.",
  "command.tips.usage": "[palabras | añadir qué hacer | retirados | importar consejos]",
  "command.trouble.summary":
    "Dice qué no funciona ahora, para que lo digan los recordatorios, o muestra lo que se sabe.",
  "command.trouble.usage": "[qué no funciona y qué decir]",
  "command.shifts.summary": "Importa quién trabaja y cuándo: una línea por turno, pegada.",
  "command.shifts.usage": "[person,unit,start,end …]",
  "command.unlink.summary": "Hace de este espacio de trabajo otra vez una organización propia.",
  "command.unlink.usage": "",
  "command.values.summary": "Muestra por qué se dan las gracias, y permite añadirlo, renombrarlo y retirarlo.",
  "command.values.usage": "",
  "command.win.summary": "Guarda algo bien hecho que un cliente recordará y se lo muestra al equipo.",
  "command.win.usage": "[lo que se hizo]",
  "command.working.summary": "Muestra y cambia qué días y a qué horas trabaja usted.",
  "command.working.usage": "[lun–vie | lun–jue 9–17, vie 9–13]",

  "messageAction.import.description":
    "Importa los días de cierre de un calendario, o un plan de turnos, que está en este mensaje.",
  "messageAction.import.label": "Importar días o turnos",
  "messageAction.log.description": "Guarda lo que dice este mensaje como algo que dijo un cliente.",
  "messageAction.log.label": "Anotar comentario",
  "messageAction.win.description": "Guarda lo que dice este mensaje como un logro y se lo muestra al equipo.",
  "messageAction.win.label": "Anotar logro",
};
