import type { privacy as english } from "../en/privacy.ts";
import type { Translated } from "../translated.ts";

export const privacy: Translated<typeof english> = {
  "audit.changed": "{who} cambió ajustes con «/bellhop {command}»",
  "audit.customerErased": "{who} borró a un cliente",
  "audit.explained":
    "Lo que se administró, se leyó de casos para pocos y se borró: quién y cuándo, nunca lo que dice. Nada de ello se puede cambiar ni borrar.",
  "audit.exported": "{who} se llevó datos con «/bellhop {command}»",
  "audit.none": "Todavía no se ha anotado nada.",
  "audit.operator": "Quien opera Bellhop",
  "audit.personErased": "{who} borró a una persona",
  "audit.read": "{who} leyó {case}, que es para pocos",
  "audit.readOther": "{who} leyó un caso que es para pocas personas",
  "audit.title": "Quién hizo qué",

  "button.erase": "Borrar para siempre",
  "button.eraseNothing": "No borrar nada",
  "erase.customerFollows":
    "{count, plural, one {Lo nombra # caso} other {Lo nombran # casos}}. Se borra lo que dicen, con todo lo que se escribió sobre ellos; se siguen contando.",
  "erase.customerQuestion": "¿Borrar al cliente {name}?",
  "erase.done":
    "Hecho: {count, plural, one {se borró o cambió # entrada} other {se borraron o cambiaron # entradas}}. Las tarjetas de los canales siguen enseguida. Las copias de seguridad anteriores aún las tienen.",
  "erase.forGood": "No se puede deshacer. Queda anotado que se hizo, cuándo y quién lo hizo.",
  "erase.how":
    "Diga a quién borrar: «/bellhop erase persona» y la persona con una @, o «/bellhop erase cliente» y cómo la nombran los casos.",
  "erase.kept": "No se borró nada.",
  "erase.left": "Alguien que se fue",
  "erase.mark": "Borrado",
  "erase.noCases": "Ningún caso nombra al cliente {name}. Escríbalo como está en el caso.",
  "erase.nobody": "Allí ya no queda nadie ni nada que borrar.",
  "erase.personFollows":
    "Se borran su nombre, sus cuentas, su horario y lo que se escribió sobre esa persona. Lo que anotó queda, de «{left}».",
  "erase.personQuestion": "¿Borrar a {name}?",
  "erase.self": "No puede borrarse a sí mismo. Pídalo a otro administrador.",
};
