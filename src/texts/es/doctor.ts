import type { doctor as english } from "../en/doctor.ts";
import type { Translated } from "../translated.ts";

export const doctor: Translated<typeof english> = {
  "doctor.channel":
    "No se llega a un canal ({reason}). Si allí deben ir tarjetas, invite de nuevo a Bellhop; si no, no hay nada que hacer.",
  "doctor.failed":
    "{count, plural, one {# mensaje quedó} many {# de mensajes quedaron} other {# mensajes quedaron}} sin entregar en los últimos 7 días ({reason}). Con «/bellhop deliveries» se ve de qué clase; quien opera Bellhop encuentra cada uno en el registro.",
  "doctor.fine": "Los mensajes salen, y se llega a todos los canales y personas a quienes Bellhop escribe.",
  "doctor.more": "Y {count, number} más.",
  "doctor.noChannel":
    "Las tarjetas de {count, plural, one {# unidad} many {# de unidades} other {# unidades}} no se muestran en ningún canal ({units}): escriba «/bellhop channel aquí» donde deben ir.",
  "doctor.noZone":
    "De {count, plural, one {# persona} many {# de personas} other {# personas}} no se conoce la zona horaria ({names}): se toma la de su unidad. Cada una la dice con «/bellhop working».",
  "doctor.people":
    "No se puede escribir a {count, plural, one {# persona} many {# de personas} other {# personas}} ({names}). Pídales que abran Bellhop y escriban ayuda; en Teams hay que instalarlo para ellas.",
  "doctor.stuck":
    "{count, plural, one {# mensaje espera} many {# de mensajes esperan} other {# mensajes esperan}} desde hace más de 10 minutos para salir. Si sigue así dentro de una hora, avise a quien opera Bellhop.",
  "doctor.title": "Cómo está Bellhop",
  "doctor.unitChannel":
    "No se llega al canal de {units} ({reason}). Invite allí de nuevo a Bellhop, o escriba «/bellhop channel aquí» en otro.",
};
