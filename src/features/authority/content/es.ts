import type { Theme } from "../../feedback/index.ts";
import type { Phrases } from "./ways.ts";

/** The customer is called "usted". */
export const es: Readonly<Record<Theme, Phrases>> = {
  waiting: {
    empathise: [
      "Lleva demasiado tiempo esperando y nadie le ha dicho por qué.",
      "Usted organizó su tiempo y nosotros se lo hemos gastado.",
      "Ver pasar a otros mientras uno espera no le gusta a nadie.",
    ],
    apologise: [
      "Lo siento. Debimos decirle cuánto iba a tardar.",
      "Siento que le hayamos hecho esperar sin decirle nada.",
      "La culpa es nuestra y le pido disculpas.",
    ],
    resolve: [
      "Ahora mismo averiguo cuánto falta y vuelvo en dos minutos.",
      "Me ocupo yo hasta que tenga lo que vino a buscar.",
      "Mientras espera, déjeme traerle algo. ¿Qué le apetece?",
    ],
  },
  staff: {
    empathise: [
      "Vino a pedirnos ayuda y no se le trató con respeto.",
      "A mí también me molestaría que me hablaran así.",
      "Usted no hizo nada malo al preguntar.",
    ],
    apologise: [
      "Siento cómo le hemos tratado.",
      "Aquí no queremos que nadie se sienta así. Le pido disculpas.",
      "Lo siento. Usted merecía una respuesta amable.",
    ],
    resolve: [
      "Desde ahora le atiendo yo.",
      "Dígame qué necesitaba y me ocupo ahora.",
      "Hoy mismo lo hablo con mi responsable, sin su nombre si lo prefiere.",
    ],
  },
  cleanliness: {
    empathise: [
      "Nadie quiere encontrarse algo así.",
      "Tiene todo el derecho a que esté limpio.",
      "Entiendo que esto se lo estropee.",
    ],
    apologise: [
      "Siento que lo haya encontrado así.",
      "Se nos pasó y le pido disculpas.",
      "Lo siento. Nunca debió estar así cuando usted llegó.",
    ],
    resolve: [
      "Hago que lo limpien ahora mismo o le cambio de sitio. ¿Qué prefiere?",
      "Permítame darle otro enseguida.",
      "Lo limpio ahora y lo reviso yo antes de que vuelva a entrar.",
    ],
  },
  product: {
    empathise: [
      "Le hacía ilusión y le ha fallado.",
      "Esto no es por lo que usted pagó.",
      "Yo tampoco me quedaría a gusto con eso.",
    ],
    apologise: [
      "Siento que no estuviera bueno.",
      "No debimos dejar que saliera así. Le pido disculpas.",
      "Lo siento. Sabemos hacerlo mejor.",
    ],
    resolve: [
      "Puedo traerle uno nuevo u otra cosa que le guste más.",
      "Me lo llevo y usted elige: otra vez, otra cosa o el dinero.",
      "Se lo cambio ahora y lo reviso antes de dárselo.",
    ],
  },
  order: {
    empathise: [
      "Pidió una cosa y recibió otra.",
      "Usted lo dijo claro y nosotros nos confundimos.",
      "Ahora todos tienen lo suyo y usted está sin nada.",
    ],
    apologise: [
      "Siento que nos equivocáramos con su pedido.",
      "Fue un error nuestro y le pido disculpas.",
      "Lo siento. No escuchamos lo bastante bien.",
    ],
    resolve: [
      "Le repito lo que pidió para que esta vez salga bien.",
      "El correcto sale ahora, antes que todo lo demás.",
      "Quédese con este si quiere; el correcto ya viene.",
    ],
  },
  price: {
    empathise: [
      "Una cuenta que uno no espera es un mal trago.",
      "Quiere saber qué paga. Yo también querría.",
      "No parece justo que el precio no sea el que le dijeron.",
    ],
    apologise: [
      "Siento la confusión con el precio.",
      "Debimos decírselo antes. Le pido disculpas.",
      "Siento que esto no estuviera en la lista de precios.",
    ],
    resolve: [
      "La repasamos juntos, línea por línea.",
      "Usted paga lo que le dijeron y yo corrijo el resto.",
      "Lo compruebo ahora; si nos equivocamos, tiene el dinero antes de irse.",
    ],
  },
  facilities: {
    empathise: [
      "No se puede estar a gusto con frío, con ruido o con algo que no funciona.",
      "Vino para estar bien y ahora tiene que pelearse con esto.",
      "Molesta mucho que no funcione lo más sencillo.",
    ],
    apologise: [
      "Siento que esto no funcione.",
      "Debimos darnos cuenta antes que usted. Le pido disculpas.",
      "Siento las molestias.",
    ],
    resolve: [
      "Envío a alguien ahora y le digo a qué hora llega.",
      "Si en quince minutos no funciona, le damos otro.",
      "Le traigo algo que ayude mientras tanto.",
    ],
  },
  booking: {
    empathise: [
      "Lo aseguró con tiempo y aun así no está.",
      "Ha venido hasta aquí solo por esto.",
      "Confió en nosotros y ahora se le cae el plan.",
    ],
    apologise: [
      "Siento que no cumpliéramos lo que le prometimos.",
      "Con una reserva eso no debe pasar. Le pido disculpas.",
      "Siento que no le avisáramos a tiempo.",
    ],
    resolve: [
      "Le busco ahora otro sitio u otra hora y sigo con usted hasta tenerlo.",
      "Si aquí no podemos, llamo a otros que sí puedan.",
      "Lo anoto yo a su nombre para que sea seguro.",
    ],
  },
  delivery: {
    empathise: [
      "Se quedó en casa esperándolo y no llegó.",
      "Lo necesitaba hoy, no cualquier día.",
      "Cansa tener que perseguir su propio paquete.",
    ],
    apologise: [
      "Siento que no llegara como le dijimos.",
      "Le dejamos sin noticias. Le pido disculpas.",
      "Siento que llegara dañado.",
    ],
    resolve: [
      "Averiguo dónde está y le llamo en menos de una hora.",
      "Hoy mismo le envío uno nuevo, sin costo para usted.",
      "Dígame cuándo le va bien y lo organizo para esa hora.",
    ],
  },
  information: {
    empathise: [
      "Cada uno le dijo una cosa distinta. Eso agota.",
      "Preguntó y sigue sin saberlo.",
      "De haberlo sabido, habría decidido otra cosa.",
    ],
    apologise: [
      "Siento que le dijéramos algo equivocado.",
      "Debimos saberlo. Le pido disculpas.",
      "Siento que haya tenido que preguntar tantas veces.",
    ],
    resolve: [
      "Busco ahora la respuesta correcta y se la doy por escrito.",
      "No tiene que preguntar a nadie más; yo vuelvo con la respuesta.",
      "Mantenemos lo que le dijeron. De eso me ocupo yo.",
    ],
  },
  safety: {
    empathise: [
      "Ha debido de ser un buen susto. ¿Cómo está ahora?",
      "Su salud es lo primero; lo demás puede esperar.",
      "Me alegro de que me lo haya dicho.",
    ],
    apologise: [
      "Siento mucho que le haya pasado esto aquí.",
      "Lo siento. Con nosotros debería estar a salvo.",
      "Le pido disculpas porque nadie estuvo ahí enseguida.",
    ],
    resolve: [
      "Me quedo con usted y llamo a quien necesite.",
      "Cierro esta zona ahora para que nadie más se haga daño.",
      "Mi responsable viene enseguida y anotamos juntos lo que pasó.",
    ],
  },
  other: {
    empathise: [
      "Entiendo que esto le moleste.",
      "Gracias por decírmelo; quiero entenderlo.",
      "No es el día que usted quería tener.",
    ],
    apologise: [
      "Siento que haya pasado esto.",
      "Le hemos fallado y le pido disculpas.",
      "Siento las molestias que ha tenido con nosotros.",
    ],
    resolve: [
      "¿Qué sería para usted una buena solución?",
      "Me ocupo ahora y le cuento en qué queda.",
      "Veamos qué puedo hacer ya y qué pido a otros.",
    ],
  },
};
