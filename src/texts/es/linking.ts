import type { linking as english } from "../en/linking.ts";
import type { Translated } from "../translated.ts";

export const linking: Translated<typeof english> = {
  "link.accountCode":
    "Con su otra cuenta, escriba «/bellhop link {code}» hasta {until}. Sirve una vez. No se lo dé a nadie: quien lo escriba pasa a ser usted aquí.",
  "link.accountDeclined": "No se vinculó nada. El código ya no sirve.",
  "link.accountLinked":
    "Listo. Sus cuentas son ahora una sola persona: lo que anotó cada una, y lo que puede hacer cada una, vale para las dos.",
  "link.accountQuestion": "¿Es también usted: {name}, {place}?",
  "link.accountWhatFollows":
    "Si es así, se juntan en uno todo lo que ambas cuentas anotaron o tienen a cargo, sus unidades y sus funciones. No se puede deshacer.",
  "link.again": "Justo en este momento se vinculó o se envió algo. Escríbalo otra vez.",
  "link.alreadyMember":
    "Este espacio de trabajo ya es parte de {organization}. Escriba el código en el que debe unirse.",
  "link.alreadyYou": "Estas cuentas ya son una sola persona.",
  "link.hasCases":
    "Este espacio de trabajo tiene casos o logros propios, así que no puede unirse a {organization}. Si {organization} aún no tiene ninguno, hágalo al revés: escriba «/bellhop link» aquí y el código nuevo allí.",
  "link.issuedBefore": "Ya se le dio un código para esto. Si quiere uno nuevo, escríbalo otra vez.",
  "link.joined": "Listo: {workspace} es ahora parte de {organization}.",
  "link.joinedNews": "Con su código, que {name} escribió allí, {workspace} es ahora parte de {organization}.",
  "link.joinedNext":
    "Ambos tienen una misma lista de casos, y una unidad puede tener su canal en cualquiera de los dos. Si tiene cuenta en ambos, escriba «/bellhop link me» para juntarlas. Para dar marcha atrás, quien administra {workspace} escribe allí «/bellhop unlink».",
  "link.notACode":
    "Escriba «/bellhop link» para un código que vincula otro espacio de trabajo, «/bellhop link me» para uno que vincula otra cuenta suya, o «/bellhop link» y el código que le dieron.",
  "link.nothingElse":
    "Su organización aún no tiene otro espacio de trabajo. Quien la administra lo vincula con «/bellhop link»; después puede vincular allí su cuenta.",
  "link.otherOrganization":
    "Este código es de un espacio de trabajo que no está vinculado con este. Antes debe hacerlo quien lo administra, con «/bellhop link».",
  "link.place": "{workspace} en {platform}",
  "link.sameWorkspace": "Ambas cuentas están en el mismo espacio de trabajo. Escriba el código con su cuenta del otro.",
  "link.tooManyWrong": "Fueron demasiados códigos erróneos. Inténtelo de nuevo después de las {until, time, clock}.",
  "link.workspaceCode":
    "En el espacio de trabajo o entorno de Teams que debe unirse a {organization}, quien lo administra escribe «/bellhop link {code}» hasta {until}. Sirve una vez.",
  "link.workspaceWhatFollows":
    "Los dos pasan a ser una organización, con una misma lista de casos. Quien administra uno administra ambos.",
  "link.wrongCode":
    "Este código no sirve. Está mal escrito, ya se usó o tiene más de {minutes} minutos. Para uno nuevo, escriba «/bellhop link» en el otro espacio de trabajo, o «/bellhop link me» con su otra cuenta.",

  "unlink.done": "Listo: {workspace} es ahora una organización propia.",
  "unlink.kept": "No se cambió nada.",
  "unlink.onlyOne": "Este espacio de trabajo no está vinculado con otro, así que no hay nada que desvincular.",
  "unlink.question": "¿Desvincular {workspace} de {others}?",
  "unlink.whatFollows":
    "Todos los casos hasta ahora se quedan en {others}, y {workspace} empieza de nuevo sin ninguno. Las unidades cuyas tarjetas se muestran aquí no se muestran en ningún sitio hasta que tengan otro canal.",
};
