import type { calendar as english } from "../en/calendar.ts";
import type { Translated } from "../translated.ts";

export const calendar: Translated<typeof english> = {
  "away.away": "Ausente {days}",
  "away.ended": "Listo. Su ausencia ha terminado.",
  "away.how":
    "Mientras usted no está, no le envío nada que no haya pedido. Escriba «/bellhop away 3–10 dic» para unos días, o «/bellhop pause hasta el lunes».",
  "away.noDay": "No entendí cuándo. Escríbalo así: «/bellhop away 3–10 dic» o «/bellhop away viernes».",
  "away.noEnd":
    "No entendí hasta cuándo. Escríbalo así: «/bellhop pause hasta el lunes» o «/bellhop pause por 2 horas».",
  "away.none": "No tiene ninguna ausencia ni nada en pausa.",
  "away.outOfReach": "Eso ya pasó o queda a más de tres años. Escriba otro momento.",
  "away.pauseEnded": "Listo. Ya no hay nada en pausa.",
  "away.pauseSaved": "Listo. Lo que no haya pedido espera hasta entonces.",
  "away.paused": "En pausa hasta {at}",
  "away.saved": "Listo. Su ausencia queda anotada.",
  "away.title": "Sus ausencias",

  "calendarFile.badLine": "Esto no es una línea de un archivo iCalendar.",
  "calendarFile.empty": "Pegue el texto aquí.",
  "calendarFile.noBegin": "Un archivo iCalendar empieza con BEGIN:VCALENDAR.",
  "calendarFile.noDate": "Este evento no se puede leer: no existe la fecha {date}.",
  "calendarFile.noEvent": "No contiene ningún evento (BEGIN:VEVENT).",
  "calendarFile.noStart": "Este evento no tiene comienzo (DTSTART).",
  "calendarFile.notBegun": "{name} acaba aquí, pero no ha empezado.",
  "calendarFile.notEnded": "{name} empieza aquí, pero no acaba.",
  "calendarFile.timeOfDay": "Este evento tiene hora, pero un día de cierre es un día entero (DTSTART;VALUE=DATE).",
  "calendarFile.tooLong": "Este evento dura {days} días; se leen como cierre {most} como mucho.",
  "calendarFile.tooOften":
    "Con este evento, en el archivo se repiten más días de los que puedo revisar. Hágalo empezar este año o quítelo.",
  "calendarFile.unreadable": "Este evento no se puede leer.",

  "closed.added": "Listo. Días de cierre de {unit}: {days}.",
  "closed.gaps":
    "La lista viene de la colección abierta date-holidays. Pueden faltar fiestas regionales, días trasladados y fiestas que dependen de la luna. Compárela con su calendario oficial y con los días en que de verdad cierran.",
  "closed.how":
    "La persona responsable añade días con «/bellhop closed 24–26 dic», los quita con «/bellhop closed quitar 24 dic» y ve los festivos con «/bellhop closed festivos ES».",
  "closed.import": "Importar cierres",
  "closed.importFile": "El calendario",
  "closed.importFor": "Cada evento de día entero, de hoy en adelante, pasa a ser día de cierre de {unit}.",
  "closed.importHint":
    "Abra el archivo .ics como texto, cópielo entero y péguelo aquí. ¿Tiene más de 3.000 caracteres? Publíquelo como mensaje y elija «Importar días o turnos» en su menú.",
  "closed.imported":
    "Listo. {count, plural, one {# día} other {# días}} de cierre en {unit} de hoy en adelante, de los que {added} son nuevos.",
  "closed.noDay":
    "No entendí qué día. Escríbalo así: «/bellhop closed 24–26 dic», con el nombre de la unidad detrás si es otra.",
  "closed.noPlace":
    "No conozco ningún país «{place}». Escriba sus dos letras, por ejemplo «ES», o las de una región, por ejemplo «ES-MD».",
  "closed.none": "No hay días de cierre anotados de hoy en adelante.",
  "closed.outOfReach": "Esos días ya pasaron o quedan a más de tres años. Escriba otros.",
  "closed.partly": "{day} · {name} · solo a partir de las {time}, así que no se añade como día de cierre",
  "closed.removed": "Listo. Estos días ya no se cierra en {unit}: {days}.",
  "closed.suggestion": "Festivos en {place} en los próximos 12 meses que aún no son días de cierre: {count}",
  "closed.title": "Días de cierre de {unit}",

  "hours.allDay": "todo el día",
  "hours.assumed": "Nadie lo ha fijado todavía: es lo que supongo.",
  "hours.change": "Cambiar el horario",
  "hours.closed": "cerrado",
  "hours.closedNext": "Próximo cierre",
  "hours.missing": "Diga cuándo abre, por ejemplo «lun–vie 8:00–20:00».",
  "hours.neverQuiet": "nunca",
  "hours.noZone": "No existe la zona horaria «{zone}». Escriba una como «Europe/Madrid».",
  "hours.open": "Horario de apertura",
  "hours.openHint":
    "Una línea para unos días, por ejemplo «lun–vie 8:00–20:00» o «sáb 9–12, 14–18». Los días que no estén son de cierre.",
  "hours.quiet": "Horas de silencio",
  "hours.quietHint": "Por ejemplo «21:00–8:00». Vacío: nunca hay silencio.",
  "hours.starts": "Inicio del día",
  "hours.startsHint": "Por ejemplo «8:30», o «lun–vie 8:30, sáb 9:00». Vacío: cuando abre.",
  "hours.startsOn": "El día empieza {days}",
  "hours.title": "Horario de {unit}",
  "hours.unclear": "No entendí «{text}».",
  "hours.whatItMeans": "Mientras está cerrado o en horas de silencio, no envío nada que nadie haya pedido.",
  "hours.zone": "Zona horaria",
  "hours.zoneHint": "Por ejemplo «Europe/Madrid».",

  "shiftFile.columns": "La primera línea tiene que nombrar las columnas {columns}.",
  "shiftFile.empty": "No contiene ningún turno.",
  "shiftFile.endsFirst": "El turno acaba antes de empezar.",
  "shiftFile.missing": "Falta {columns}.",
  "shiftFile.noTime": "«{text}» no es una hora; escríbala como 2026-12-24 08:00, en la hora de {zone}.",
  "shiftFile.nobody": "Aquí nadie se llama «{name}».",
  "shiftFile.notYours": "Usted no es responsable de {unit}.",
  "shiftFile.several": "Varias personas se llaman «{name}»: escriba el identificador de la cuenta.",
  "shiftFile.tooLong": "El turno dura más de {hours} horas.",
  "shiftFile.unreadable": "Esta línea no se puede leer: revise sus comas y comillas.",

  "shifts.file": "El plan",
  "shifts.hint":
    "Una primera línea «persona,unidad,inicio,fin» y después una línea por turno, por ejemplo «Ana Lima,Cocina,2026-12-24 08:00,16:00», en la hora de la unidad. ¿Tiene más de 3.000 caracteres? Publíquelo como mensaje y elija «Importar días o turnos» en su menú.",
  "shifts.import": "Importar turnos",
  "shifts.imported": "Listo. {count, plural, one {# turno} other {# turnos}} en {unit}, {days}.",
  "shifts.replaced":
    "Sustituye lo que estaba planeado allí para esos días. Quien tiene turnos en una unidad trabaja solo esos, todos los días de su plan. Para cambiarlo, pegue otra vez el plan de esos días.",

  "working.asChatSays": "{zone}, como dice su chat",
  "working.asIn": "como en {unit}",
  "working.how":
    "Para tener sus propias horas de silencio o su propia zona horaria, escriba «/bellhop working silencio 22–7» o «/bellhop working zona Europe/Madrid». Se quita con «silencio como mi unidad» o «zona como mi chat».",
  "working.off": "libre",
  "working.quietHint": "Por ejemplo «22:00–7:00», o «nunca». Vacío: como en su unidad.",
  "working.sameAsIn": "{what}, como en {unit}",
  "working.title": "Cuándo trabaja usted",
  "working.whatItMeans": "Lo que no haya pedido se lo envío solo mientras trabaja y fuera de sus horas de silencio.",
  "working.when": "Días y horas",
  "working.whenHint": "Por ejemplo «lun–vie», o «lun–jue 9–17, vie 9–13». Vacío: como en su unidad.",
  "working.zoneHint": "Por ejemplo «Europe/Madrid». Vacío: como dice su chat.",
};
