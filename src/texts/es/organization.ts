import type { organization as english } from "../en/organization.ts";
import type { Translated } from "../translated.ts";

export const organization: Translated<typeof english> = {
  "channel.hereOrOff":
    "Escriba «/bellhop channel aquí» en el canal donde deben ir las tarjetas, o «/bellhop channel fuera».",
  "channel.notHere": "Escriba esto en el canal donde deben ir las tarjetas.",
  "channel.notYourUnit": "Usted no es responsable de {unit}. Para su propia unidad, escriba su nombre detrás.",
  "channel.off": "Listo. Las tarjetas de {unit} ya no se muestran en ningún canal.",
  "channel.otherUnit": "Para otra unidad, escriba su nombre detrás: «/bellhop channel aquí Cocina».",
  "channel.set":
    "Listo. Las tarjetas de {unit} se muestran en este canal desde ahora. Si aún no soy parte de él, invíteme: en Slack escriba «/invite» y mi nombre; en Teams, añádame a su equipo.",
  "channel.unknownUnit": "No hay ninguna unidad «{name}». Hay estas: {units}.",
  "channel.unreachable":
    "Ya no puedo publicar las tarjetas de {unit} en su canal. Invíteme allí de nuevo: en Slack escriba en él «/invite» y mi nombre; en Teams, añádame a su equipo. Si el canal ya no existe, escriba «/bellhop channel aquí» en otro.",

  "installation.unnamed": "su organización",

  "language.how":
    "La persona responsable cambia el de su unidad con «/bellhop language inglés», con el nombre de otra detrás, o con «todas» para todas.",
  "language.set": "Listo. Lo que publico para {unit} va desde ahora en {language}.",
  "language.setEverywhere": "Listo. Lo que publico va desde ahora en {language}, para todas las unidades.",
  "language.title": "Los idiomas de las unidades",
  "language.unknown": "No hablo «{name}». Hablo estos: {languages}.",
  "language.yours": "A usted le respondo en {language}, como lo tiene puesto en {platform}.",

  "platform.slack": "Slack",
  "platform.teams": "Microsoft Teams",

  "role.admin": "Administración",
  "role.champion": "Quien impulsa el programa",
  "role.leader": "Dirección",
  "role.manager": "Responsable",
  "role.staff": "Equipo",
  "champion.hereOrOff":
    "Escriba «/bellhop champion aquí» en el canal de quien impulsa el programa, o «/bellhop champion fuera».",
  "champion.notHere": "Escriba esto en el canal que va a ser el de quien impulsa el programa.",
  "champion.unreachable":
    "Ya no puedo publicar en el canal de quien impulsa el programa. Invíteme de nuevo: en Slack escriba allí «/invite» y mi nombre; en Teams añádame a su equipo. Si el canal ya no existe, escriba «/bellhop champion here» en otro.",
  "champion.off": "Listo. Ya no hay canal de quien impulsa el programa.",
  "champion.set":
    "Listo. Este es desde ahora el canal de quien impulsa el programa. Si todavía no soy miembro, invíteme: en Slack escriba «/invite» y mi nombre; en Teams añádame a su equipo.",
};
