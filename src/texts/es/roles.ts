import type { roles as english } from "../en/roles.ts";
import type { Translated } from "../translated.ts";

export const roles: Translated<typeof english> = {
  "command.appoint.summary":
    "Permite a la dirección nombrar a quien impulsa el programa, ante todo el equipo y de un día a otro.",
  "command.appoint.usage": "[@nombre]",
  "command.roles.summary":
    "Muestra qué puede hacer usted, quién tiene qué función y quién puede qué; la administración lo cambia.",
  "command.roles.usage": "",

  "appoint.alsoIn": "También en {unit}",
  "appoint.begin": "Nombrar a alguien",
  "appoint.calledOff": "{name} no pasará a impulsar nuestro programa de servicio.",
  "appoint.championChannel": "el canal de quien impulsa el programa",
  "appoint.deputy": "Cuando no se le puede preguntar, responde {name}.",
  "appoint.deputyField": "¿Quién responde en su lugar?",
  "appoint.deputyIs": "responde en su lugar {name}",
  "appoint.discard": "Descartar",
  "appoint.discarded": "Descartado. Nadie ha sabido de ello.",
  "appoint.end": "Terminar: {name}",
  "appoint.ended": "Terminado. Se dice donde usted lo había anunciado.",
  "appoint.endText": "Lo digo en su nombre donde se anunció, y se lo comunico a {name}.",
  "appoint.endTitle": "¿Terminarlo ahora?",
  "appoint.endYes": "Terminar",
  "appoint.explained":
    "Usted ve lo que se publica antes que nadie. Empieza y termina por sí solo en los días que usted diga, y se comunica a quien empieza y a quien termina.",
  "appoint.form": "Nombrar a alguien",
  "appoint.from": "¿Desde qué día?",
  "appoint.fromDay": "desde el {at, date, day}",
  "appoint.fromHint": "Por ejemplo, 1 dic. Vacío: desde ahora mismo.",
  "appoint.gone": "Esto ya se publicó o se descartó. Mire «/bellhop appoint».",
  "appoint.handsOver": "¿Quién le cede el puesto?",
  "appoint.handsOverHint": "Esa persona impulsa el programa hasta entonces. Vacío: quien lo impulsa sigue.",
  "appoint.insteadOf": "{name} le cede el puesto. Gracias por todo lo que ha hecho.",
  "appoint.noDay": "No entiendo «{typed}» como día. Escríbalo así: 1 dic o 2026-12-01.",
  "appoint.none": "Nadie impulsa el programa.",
  "appoint.notChampion": "Esa persona ya no impulsa el programa. Déjelo vacío o elija a otra.",
  "appoint.notIn": "No en {unit}",
  "appoint.now": "{count, plural, one {Impulsa el programa} other {Impulsan el programa}}: {names}",
  "appoint.nowhere":
    "No hay ningún canal donde publicarlo. Elija antes el canal de quien impulsa el programa: escriba en él «/bellhop champion aquí».",
  "appoint.over": "{name} ya no impulsa nuestro programa de servicio.",
  "appoint.ownDeputy": "Nadie responde en su propio lugar. Elija a otra persona.",
  "appoint.post": "Publicar",
  "appoint.posted": "Publicado. También se le comunica a {name}.",
  "appoint.preview": "Nadie lo ha visto todavía. Se publica en su nombre:",
  "appoint.said": "{leader} nombra a {name} para impulsar nuestro programa de servicio, desde el {at, date, day}",
  "appoint.saidBy": "Publicado por {leader}",
  "appoint.saidNow": "{leader} nombra a {name} para impulsar nuestro programa de servicio",
  "appoint.sinceDay": "desde el {at, date, day}",
  "appoint.title": "Quién impulsa el programa de servicio",
  "appoint.told.begun":
    "{leader} le nombra para impulsar el programa de servicio. Empieza ahora: escriba /bellhop roles para ver qué puede hacer.",
  "appoint.told.begunUntil":
    "{leader} le nombra para impulsar el programa de servicio, hasta el {at, date, day}. Empieza ahora: escriba /bellhop roles para ver qué puede hacer.",
  "appoint.told.calledOff": "{leader} lo ha anulado: usted no pasará a impulsar el programa de servicio.",
  "appoint.told.deputy":
    "Usted responde en lugar de {name}, que ahora impulsa el programa de servicio, cuando no se le puede preguntar.",
  "appoint.told.ended": "{leader} lo ha terminado: usted ya no impulsa el programa de servicio.",
  "appoint.told.handedOver": "{name} impulsa ahora el programa de servicio, y usted ya no. Gracias.",
  "appoint.told.handsOver":
    "{name} pasa a impulsar el programa de servicio el {at, date, day}. Hasta entonces lo impulsa usted.",
  "appoint.told.isOver":
    "Ha terminado el tiempo en que {name} impulsaba el programa. Para nombrar a alguien, escriba /bellhop appoint.",
  "appoint.told.over": "Ha terminado su tiempo de impulsar el programa de servicio, como se dijo. Gracias.",
  "appoint.told.will":
    "{leader} le nombra para impulsar el programa de servicio desde el {at, date, day}. Se le avisa cuando empiece.",
  "appoint.toPreview": "Vista previa",
  "appoint.toThemselves": "Nadie se cede el puesto a sí mismo. Elija a otra persona o déjelo vacío.",
  "appoint.until": "Hasta el {at, date, day}.",
  "appoint.untilDay": "hasta el {at, date, day}",
  "appoint.untilField": "¿Hasta qué día?",
  "appoint.untilHint": "El último día, por ejemplo 28 feb. Vacío: hasta que usted lo termine.",
  "appoint.wasOver": "Ya había terminado.",
  "appoint.what":
    "{name} cuida de que no se pierda lo que dicen los clientes y de que se vea el buen trabajo. Ayúdenle y pídanle ayuda.",
  "appoint.where": "{count, plural, one {Se publica en este canal} other {Se publica en estos canales}}: {places}.",
  "appoint.who": "¿Quién va a impulsar el programa?",
  "appoint.wrongDays": "Empieza hoy o más tarde, y termina después. Mire los dos días.",

  "audit.roleGiven": "{who} dio a {whom} la función «{role}»",
  "audit.roleTaken": "{who} quitó a {whom} la función «{role}»",
  "audit.somebody": "alguien",

  "roles.everybodyMay": "Usted puede usar lo que puede todo el mundo: escriba /bellhop help.",
  "roles.explained":
    "La administración da y quita funciones. La dirección nombra a quien impulsa el programa con «/bellhop appoint». Quién es responsable de una unidad se dice en la unidad.",
  "roles.explainedToAdmins":
    "La dirección nombra a quien impulsa el programa con «/bellhop appoint». Quién es responsable de una unidad se dice en la unidad. Quien administra el espacio de Slack administra también aquí por sí solo, aunque se le haya quitado. Si ya no queda nadie en la administración con cuenta, en Teams pasa a serlo quien añada la aplicación a un equipo.",
  "roles.give": "Dar una función",
  "roles.given": "Listo. {name} tiene desde ahora la función «{role}».",
  "roles.giveNote": "No se lo comunico: dígaselo usted.",
  "roles.lastAdmin":
    "Es la última persona de la administración, así que conserva la función. Antes dé la función a otra.",
  "roles.nobody": "Elija quién es.",
  "roles.notAMember": "{name} es invitado, una aplicación o ya no está, así que no puede tener una función.",
  "roles.take": "Quitar: {name}, {role}",
  "roles.taken": "Listo. Se ha quitado la función «{role}».",
  "roles.takeText": "{name} ya no podrá hacer lo que es solo de «{role}».",
  "roles.takeTitle": "¿Quitar la función?",
  "roles.takeYes": "Quitar",
  "roles.title": "Quién puede qué",
  "roles.toWhom": "¿A quién?",
  "roles.what": "Palabras tras /bellhop",
  "roles.which": "¿Qué función?",
  "roles.who": "Funciones",
  "roles.whoMayWhat": "Además de lo que puede todo el mundo",
  "roles.you": "Usted tiene: {roles}.",
  "roles.youMay": "Además de lo que puede todo el mundo, usted puede usar tras /bellhop: {commands}.",
};
