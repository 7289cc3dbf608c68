import type { digest as english } from "../en/digest.ts";
import type { Translated } from "../translated.ts";

export const digest: Translated<typeof english> = {
  "digest.allUnits": "Todas las unidades juntas",
  "digest.cases.none": "Ya no queda ninguno que usted pueda ver.",
  "digest.cases.title": "De lo que habla el resumen",
  "digest.column.before": "Semana anterior",
  "digest.column.measure": "Medida",
  "digest.column.month": "Este mes",
  "digest.column.monthBefore": "Mes anterior",
  "digest.column.usual": "Lo habitual",
  "digest.column.week": "Esta semana",
  "digest.decision.award": "{name}: un premio espera la aprobación desde {at, date, day}.",
  "digest.decision.decision": "{name} se elevó a la dirección ({at, date, day}) y espera una decisión.",
  "digest.decision.prevention": "{name}: lo que debía evitarlo lleva retraso desde {at, date, day}.",
  "digest.decision.question": "{name}: una pregunta de la dirección espera respuesta desde {at, date, day}.",
  "digest.decisions": "{count, plural, one {# asunto espera} other {# asuntos esperan}} que alguien decida o conteste",
  "digest.explain.coached": "Unidades cuyos responsables hablaron con alguien sobre su trabajo.",
  "digest.explain.first_contact":
    "La mediana de los minutos de trabajo de la unidad desde una queja hasta que alguien se encargó de ella o la resolvió.",
  "digest.explain.logged": "Unidades en las que se anotó un caso o un logro.",
  "digest.explain.promises_kept": "De lo prometido para esa semana: lo cumplido a tiempo.",
  "digest.explain.recovered": "De los clientes a los que había que preguntar: los que contestaron que están contentos.",
  "digest.explain.reminder_read": "De las unidades que recibieron un recordatorio: aquellas donde alguien lo leyó.",
  "digest.explain.reopened": "De las quejas resueltas o reabiertas: las reabiertas.",
  "digest.explain.solved_the_first_time": "De las quejas resueltas: las que nunca se reabrieron, pasaron ni elevaron.",
  "digest.explain.thanked": "Unidades en las que se dieron las gracias a alguien.",
  "digest.explained":
    "De lo que todos pueden saber. Lo habitual es la mediana de las doce semanas anteriores. Donde son menos de diez, uno más o menos cambia mucho: «números pequeños».",
  "digest.health": "Bellhop está bien: {counts}.",
  "digest.healthFailed": "Bellhop no pudo enviarlo todo: {counts}.",
  "digest.healthNone": "Bellhop está bien: no había nada que enviar por sí solo.",
  "digest.hidden": "{count, number} sin mostrar por una regla de privacidad.",
  "digest.kept":
    "Todos los que lo reciben leen el mismo texto, y nadie por el camino puede cambiar una línea: es el n.º {position, number} de una cadena.",
  "digest.made": "Hecho ahora, con lo que se sabe hoy.",
  "digest.masked": "Lo personal está oculto, entre [corchetes].",
  "digest.measures": "Seis medidas, junto a la semana anterior y lo habitual en doce semanas",
  "digest.more": "Y {count, number} más.",
  "digest.moved":
    "{count, plural, one {# cosa se movió} other {# cosas se movieron}} de verdad: no se explica por azar",
  "digest.moved.fewer":
    "{place}: {count, plural, one {# queja} other {# quejas}} sobre «{theme}» en {weeks, plural, one {una semana} other {# semanas}}. Lo habitual serían {usual, number}: hay menos.",
  "digest.moved.more":
    "{place}: {count, plural, one {# queja} other {# quejas}} sobre «{theme}» en {weeks, plural, one {una semana} other {# semanas}}. Lo habitual serían {usual, number}: hay más.",
  "digest.moved.none": "Ningún tema se movió más de lo que explica el azar.",
  "digest.notAllowed":
    "El resumen de toda la organización es para quienes la dirigen. Los responsables ven el de su unidad: /bellhop digest unidad y su nombre",
  "digest.notOpened": "Sin abrir todavía: {names}",
  "digest.notOver": "Esa semana aún no ha terminado. Su resumen estará el lunes siguiente.",
  "digest.notYet": "Bellhop no estaba aquí todavía. El primer resumen estará el lunes después de la primera semana.",
  "digest.notThere": "Aún no les ha llegado: {names}",
  "digest.open": "Abrir {name}",
  "digest.open.budget": "Lo que le espera",
  "digest.open.deliveries": "Lo enviado",
  "digest.open.measures": "Cómo se cuenta",
  "digest.open.rules": "¿Qué reglas?",
  "digest.open.team": "Ver el equipo",
  "digest.opened": "Abierto: {names}",
  "digest.openedAt": "{name} ({at, date, day})",
  "digest.pace.at": "Llega ({days}) a las {time}.",
  "digest.pace.off": "Ya no llega por sí solo. Pídalo cuando quiera: /bellhop digest",
  "digest.pace.start": "Llega ({days}) cuando empieza su trabajo.",
  "digest.prevention.no_change":
    "«{what}» contra «{cause}» no cambió nada: {before, number} antes y {after, number} después, en cuatro semanas cada vez.",
  "digest.prevention.too_few":
    "«{what}» contra «{cause}»: muy pocos casos para saberlo, {before, number} antes y {after, number} después.",
  "digest.prevention.worked":
    "«{what}» contra «{cause}» funcionó: {before, number} antes y {after, number} después, en cuatro semanas cada vez.",
  "digest.preventions": "¿Ayudó lo que se hizo en contra?",
  "digest.previous": "La semana anterior",
  "digest.quiet": "Una semana tranquila: ninguna queja, nada se movió, nada espera una decisión. {health}",
  "digest.quietMonth": "Un mes tranquilo: ninguna queja, nada se movió, nada espera una decisión. {health}",
  "digest.rules":
    "Lo que solo algunos pueden saber no se muestra aquí a nadie, y de las unidades con menos de cuatro personas no se habla por separado: si entre todas ellas tampoco suman cuatro, se dejan fuera. Lo que así no se muestra se cuenta, para que nada falte sin decirlo.",
  "digest.see": "Ver {what}",
  "digest.seen": "Lo he leído",
  "digest.seenSaid": "Anotado: usted lo ha leído. Quien impulsa el programa lo ve.",
  "digest.silence":
    "{count, plural, one {En # unidad} other {En # unidades}} ya no se anota nada: no se explica por azar",
  "digest.silent": "En {unit} no se anotó nada desde {at, date, day}. Quizá todo va bien, quizá no hubo tiempo.",
  "digest.thanks":
    "A {count, plural, one {# persona} other {# personas}} no se le dieron las gracias en {days, number} días",
  "digest.title": "{place} · semana {week}, desde {at, date, day}",
  "digest.titleMonth": "{place} · {month}",
  "digest.tooFew":
    "Aquí trabajan menos de cuatro personas, que Bellhop sepa: un resumen hablaría de cada una de ellas. Lo que espera está en /bellhop cases",
  "digest.tooSmall": "En {unit} trabajan menos de cuatro personas: no hay resumen de esa unidad.",
  "digest.trend": "Las seis medidas de este mes, junto al mes anterior y lo habitual en doce semanas",
  "digest.trendAxis": "Semana",
  "digest.trendChart": "Doce semanas, en porcentaje",
  "digest.unclear": "Escriba una semana como 2026-W46, un mes como 2026-11, «unidad» y su nombre, o «on lunes 9:00».",
  "digest.unknown": "No existe ese resumen.",
  "digest.verbatim": "{name} · {theme} · gravedad {severity, number}",
  "digest.wins": "{count, plural, one {# logro} other {# logros}}",
};
