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
    "Muestra cuántos mensajes por semana recibe la gente sin pedirlos; lo cambia quien impulsa el programa o administra.",
  "command.budget.usage": "[10]",
  "command.checks.summary": "Lista los clientes a los que alguien todavía debe preguntar si están contentos.",
  "command.checks.usage": "",
  "command.digest.summary":
    "Muestra cómo fue el servicio en una semana, primero lo malo: a quienes dirigen, todo; a los responsables, su unidad.",
  "command.digest.usage": "[2026-W46 | 2026-11 | último | unidad nombre] [csv] | on lunes 9:00 | off",
  "command.funds.summary": "Muestra cuánto pueden gastar las unidades en premios por trimestre; lo fija la dirección.",
  "command.funds.usage": "",
  "command.huddle.summary":
    "Da a quien dirige una unidad diez minutos para la reunión del equipo: un caso real, una escena y una pregunta; cada viernes por sí solo.",
  "command.huddle.usage": "[unidad] | on [unidad] | off [unidad]",
  "command.newcomers.summary": "Muestra a quien dirige una unidad cómo van los primeros días de quien empieza.",
  "command.newcomers.usage": "",
  "command.welcome.summary":
    "Da a quien empieza ocho tarjetas breves, una al comenzar cada turno; para quien dirige su unidad.",
  "command.welcome.usage": "[@nombre]",
  "command.cases.summary": "Muestra los casos que usted puede ver, o abre uno.",
  "command.cases.usage": "[míos | unidad | tema nombre | palabras | C-118]",
  "command.champion.summary":
    "Hace de esta conversación el canal de quien impulsa el programa: allí van reconocimientos y escalaciones.",
  "command.champion.usage": "aquí | fuera",
  "command.causes.summary": "Muestra a los responsables de una unidad de dónde vinieron sus casos y qué se hace.",
  "command.causes.usage": "[unidad]",
  "command.channel.summary": "Muestra las tarjetas de una unidad en este canal, o deja de mostrarlas.",
  "command.channel.usage": "aquí [unidad] | fuera [unidad]",
  "command.closed.summary":
    "Muestra los días de cierre de una unidad; sus responsables los añaden, los quitan, importan un calendario o piden los festivos.",
  "command.closed.usage": "[24–26 dic] [unidad] | quitar 24 dic [unidad] | festivos ES [unidad] | importar [unidad]",
  "command.escalation.summary":
    "Muestra cómo se elevan los casos y qué habrían elevado sus reglas en los últimos 30 días.",
  "command.escalation.usage": "[probar]",
  "command.rules.summary":
    "Muestra las reglas por las que se elevan casos; las cambian quien impulsa el programa y quien administra.",
  "command.rules.usage": "",
  "command.clocks.summary":
    "Muestra, semana a semana, cuántas veces se cumplieron los estándares de una unidad que cuentan el tiempo.",
  "command.clocks.usage": "[unidad]",
  "command.coach.summary":
    "Muestra qué podría valer la pena hablar ahora con las personas de su equipo; solo usted lo ve.",
  "command.coach.usage": "",
  "command.coached.summary": "Anota que ha hablado de su trabajo con alguien de su equipo; solo usted lo ve.",
  "command.coached.usage": "[@nombre sobre qué]",
  "command.coaching.summary":
    "Muestra a quien impulsa el programa y a la dirección cuánto se acompaña en cada unidad, en cifras; nunca con quién ni qué se dijo.",
  "command.coaching.usage": "[unidad]",
  "command.mirror.summary":
    "Muestra a una persona responsable, en privado, lo que se pide al equipo y lo que ha hecho ella misma.",
  "command.mirror.usage": "",
  "command.review.summary":
    "Los responsables de una unidad repasan sus estándares junto a lo que dicen las quejas de cada paso; una vez por trimestre por sí solo.",
  "command.review.usage": "[unidad] | on [unidad] | off [unidad]",
  "command.upkeep.summary":
    "Propone a quienes cambiaron un estándar y lograron que llegaran menos quejas, para darles las gracias o proponerlos para un premio.",
  "command.upkeep.usage": "",
  "command.complaint.summary": "Guarda al momento la queja de un cliente.",
  "command.complaint.usage": "[lo que dijo el cliente]",
  "command.decisions.summary":
    "Muestra lo que decidió la dirección, con el motivo y la línea de las normas en la que se apoya.",
  "command.decisions.usage": "",
  "command.deputy.summary": "Dice quién le sustituye cuando se eleva un caso y no se le puede preguntar.",
  "command.deputy.usage": "[@nombre] [3–10 dic] | fuera",
  "command.deliveries.summary": "Dice qué se envió solo, qué espera, qué se omitió o falló, y por qué.",
  "command.deliveries.usage": "[unidad]",
  "command.doctor.summary": "Dice, a quien administra, si los mensajes salen, a qué no se llega y qué hacer.",
  "command.doctor.usage": "",
  "command.export.summary":
    "Da a quienes dirigen un archivo de lo que pueden ver: casos, logros, agradecimientos y más.",
  "command.export.usage": "[cases | wins | …] [csv | jsonl] [2026-10]",
  "command.feedback.summary":
    "Guarda lo que dijo un cliente: una queja, una felicitación, una sugerencia; o lo que a usted le puso trabas.",
  "command.feedback.usage": "[lo que dijo el cliente]",
  "command.home.summary": "Muestra lo que necesita ahora.",
  "command.home.usage": "",
  "command.help.summary": "Muestra los comandos.",
  "command.help.usage": "",
  "command.hours.summary": "Muestra cuándo abre una unidad y sus horas de silencio; sus responsables lo cambian.",
  "command.hours.usage": "[unidad]",
  "command.kudos.summary": "Da las gracias a colegas por lo que hicieron, en público.",
  "command.kudos.usage": "@nombre [@nombre …] lo que hizo",
  "command.ladder.summary":
    "Muestra quién actúa cuando se eleva un caso de una unidad, cuánto tiempo tiene y a quién se llama de noche; lo cambia quien dirige.",
  "command.ladder.usage": "[unidad]",
  "command.language.summary": "Muestra y fija el idioma de lo que se publica para una unidad.",
  "command.language.usage": "[español | inglés] [unidad | todas]",
  "command.link.summary":
    "Vincula otro espacio de trabajo o entorno de Teams con su organización, u otra cuenta con usted.",
  "command.link.usage": "[me | código]",
  "command.me.summary": "Le muestra solo a usted por qué le dieron las gracias y qué ha hecho, para llevárselo.",
  "command.me.usage": "",
  "command.pause.summary": "Retiene hasta entonces lo que usted no haya pedido.",
  "command.pause.usage": "[hasta el lunes | por 2 horas | fin]",
  "command.escalate.summary": "Eleva un caso a quien está más arriba, que tiene un plazo para encargarse.",
  "command.escalate.usage": "C-118 [por qué]",
  "command.morning.summary": "Muestra lo que sigue pendiente o ajusta si le llega cada mañana.",
  "command.morning.usage": "[sí | no]",
  "command.nudges.summary": "Muestra o cambia cuándo le propone Bellhop, a solas, hablar con alguien de su equipo.",
  "command.nudges.usage": "[días y hora | off | on]",
  "command.promises.summary": "Muestra lo que prometió a clientes, o anota una promesa en un caso.",
  "command.promises.usage": "[C-118 qué se prometió y para cuándo]",
  "command.question.summary":
    "Pregunta a su equipo al final del turno si algún cliente dijo algo. No se pregunta hasta que usted lo encienda.",
  "command.question.usage": "[sí | no] [21:30] [unidad]",
  "command.recognition.summary":
    "Muestra y fija qué reacciones se suman a unas gracias, y cómo se entera el canal de quien impulsa el programa.",
  "command.recognition.usage": "",
  "command.reminders.summary":
    "Muestra los próximos recordatorios de una unidad: saltar o cambiar uno, poner más momentos, apagarlos.",
  "command.reminders.usage": "[unidad] | añadir [lun–vie] [11:30] [de turno] [unidad] [: texto]",
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
  "command.shifts.usage": "[persona,unidad,inicio,fin …]",
  "command.unlink.summary": "Hace de este espacio de trabajo otra vez una organización propia.",
  "command.unlink.usage": "",
  "command.values.summary": "Muestra por qué se dan las gracias, y permite añadirlo, renombrarlo y retirarlo.",
  "command.values.usage": "",
  "command.win.summary": "Guarda algo bien hecho que un cliente recordará y se lo muestra al equipo.",
  "command.win.usage": "[lo que se hizo]",
  "command.working.summary": "Muestra y cambia cuándo trabaja usted, sus horas de silencio y su zona horaria.",
  "command.working.usage": "[lun–vie | lun–jue 9–17, vie 9–13 | silencio 22–7 | zona Europe/Madrid]",

  "messageAction.import.description":
    "Importa los días de cierre de un calendario, o un plan de turnos, que está en este mensaje.",
  "messageAction.import.label": "Importar días o turnos",
  "messageAction.log.description": "Guarda lo que dice este mensaje como algo que dijo un cliente.",
  "messageAction.log.label": "Anotar comentario",
  "messageAction.win.description": "Guarda lo que dice este mensaje como un logro y se lo muestra al equipo.",
  "messageAction.win.label": "Anotar logro",
};
