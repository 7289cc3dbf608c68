import type { setup as english } from "../en/setup.ts";
import type { Translated } from "../translated.ts";

export const setup: Translated<typeof english> = {
  "command.setup.summary": "Guía a la administración por lo que hay que configurar, paso a paso.",
  "command.setup.usage": "",

  "setup.authority": "Lo que cada persona puede dar a un cliente por sí sola",
  "setup.authority.are": "{count, plural, one {Hay # límite.} other {Hay # límites.}}",
  "setup.authority.none": "No hay nada: quien tiene delante a un cliente molesto tiene que preguntar antes.",
  "setup.begin": "Configurarlo",
  "setup.calendars": "Cuándo abren las unidades",
  "setup.calendars.are": "{count, plural, one {Hay horario de # unidad.} other {Hay horario de # unidades.}}",
  "setup.calendars.none": "No hay nada: supongo que cada unidad abre todos los días a las horas habituales.",
  "setup.champion": "Quien impulsa el programa, y su canal",
  "setup.champion.channel": "Su canal está elegido.",
  "setup.champion.is": "{names}.",
  "setup.champion.noChannel":
    "Elija su canal: escriba en él «/bellhop champion aquí». Hasta entonces no se publica nada allí.",
  "setup.champion.none":
    "Nadie todavía. La dirección nombra a esa persona ante todo el equipo, con «/bellhop appoint».",
  "setup.change": "Cambiar",
  "setup.do": "Hacerlo",
  "setup.explained":
    "Todo el mundo puede registrar desde el primer minuto: nada de esto tiene que hacerse antes. Quién hizo qué está en «/bellhop audit».",
  "setup.goOn": "Seguir configurando",
  "setup.installed":
    "Bellhop está instalado. Desde ahora todo el mundo puede registrar lo que dicen los clientes. Configurarlo lleva diez minutos: paso a paso, y puede parar después de cada uno.",
  "setup.isDone": "Hecho",
  "setup.isLeft": "Por hacer",
  "setup.language": "Idioma",
  "setup.languageHint": "El de lo que digo a quien no ha elegido ninguno, y en las unidades que no tienen uno propio.",
  "setup.leader": "La dirección",
  "setup.leader.is": "{names}.",
  "setup.leader.none":
    "Nadie todavía. Dé la función a quien decide lo que los demás no pueden: es quien nombra a la persona que impulsa el programa.",
  "setup.name": "¿Cómo se llama?",
  "setup.noName": "Escriba cómo se llama, en 80 caracteres como mucho.",
  "setup.noZone": "Escriba una zona horaria como «Europe/London».",
  "setup.organization": "La organización",
  "setup.organization.is": "{name} · {language} · {zone}",
  "setup.progress": "{done} de {all} pasos están hechos.",
  "setup.reminders": "El recordatorio diario",
  "setup.reminders.are": "{count, plural, one {# unidad lo tiene.} other {# unidades lo tienen.}}",
  "setup.reminders.none": "Ninguna unidad lo tiene todavía. Empieza cuando alguien lo empieza.",
  "setup.saved": "Guardado.",
  "setup.title": "Configurar Bellhop",
  "setup.units": "Las unidades, sus canales y responsables",
  "setup.units.are":
    "{count, plural, one {# unidad} other {# unidades}} · {withChannel} con canal · {withManager} con responsable. Para mostrar las tarjetas de una unidad en un canal, invite allí a Bellhop y escriba «/bellhop channel aquí».",
  "setup.zoneHint": "Por ejemplo, «Europe/London». Las unidades que ahora tienen la misma reciben también la nueva.",
};
