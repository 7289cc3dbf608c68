import type { FirstDayTexts } from "./catalog.ts";

export const es: FirstDayTexts = {
  1: {
    title: "Ubíquese",
    why: "Quien sabe dónde están las cosas tiene la cabeza libre para las personas.",
    today:
      "Entre una vez por la puerta de los clientes. Encuentre las tres cosas que más piden. Pregunte a un colega cuáles son.",
  },
  2: {
    title: "Salude antes que nadie",
    why: "El cliente que se siente visto espera con más calma.",
    today: "Levante la vista y salude a quien se acerque, también cuando no le toque a usted. Basta un gesto.",
  },
  3: {
    title: "Mire a quien lo hace bien",
    why: "Lo mejor de aquí no está escrito en ninguna parte: la gente lo hace y ya está.",
    today:
      "Póngase diez minutos al lado de un colega cuando haya mucho trabajo. Fíjese solo en cómo empieza con un cliente y cómo termina.",
  },
  4: {
    title: "No saberlo está bien",
    why: "Los clientes perdonan que usted no lo sepa. No perdonan una respuesta equivocada.",
    today: "Dígalo hoy una vez: «No lo sé, lo averiguo». Y vuelva usted con la respuesta.",
  },
  5: {
    title: "Deje terminar",
    why: "Un cliente disgustado primero quiere que le escuchen y después que le ayuden.",
    today: "Deje que un cliente hable hasta el final. Antes de responder, diga con sus palabras lo que ha entendido.",
  },
  6: {
    title: "Pida perdón pronto",
    why: "Pedir perdón no es declararse culpable: es reconocer lo que le ha costado al cliente.",
    today: "Busque una disculpa que suene a usted y dígala una vez en voz alta. Úsela antes de explicar nada.",
  },
  7: {
    title: "Anote una cosa",
    why: "Lo que dicen los clientes se pierde con el turno si nadie lo anota. Lo bueno cuenta tanto como lo malo.",
    today: "Anote una cosa que haya oído: escriba /feedback y lo que dijo el cliente. Basta una línea.",
  },
  8: {
    title: "Páselo a los demás",
    why: "Usted ve cosas que los demás hemos dejado de ver.",
    today:
      "Dé las gracias con /kudos a alguien que le haya ayudado estos días. Y cuente a su responsable una cosa que cambiaría.",
  },
};
