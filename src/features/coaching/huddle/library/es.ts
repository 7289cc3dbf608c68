import type { HuddleLibrary } from "./catalog.ts";

export const es: HuddleLibrary = {
  scenes: {
    "waiting.first": {
      play: "Uno hace del cliente que ha esperado y otro se acerca. Jueguen el primer minuto dos veces: una con una explicación, otra con una hora y algo que hacer mientras tanto.",
      watch: "¿Cuándo respira el cliente con alivio?",
    },
    "cleanliness.first": {
      play: "Uno enseña lo que no está limpio y otro lo escucha. Sigan hasta que el cliente ya no tenga que mirarlo.",
      watch: "¿Quién se mueve primero, quien escucha o el cliente?",
    },
    "product.first": {
      play: "Uno devuelve lo que no estaba bien. El otro puede hacer una sola pregunta y después tiene que ofrecer algo.",
      watch: "¿La pregunta ayuda al cliente o duda de él?",
    },
    "order.first": {
      play: "Uno recibió otra cosa de la que pidió. El otro repite lo que quería y después lo arregla, en este orden.",
      watch: "¿Cuánto tarda el cliente en oír qué pasa ahora?",
    },
    "price.first": {
      play: "Uno tiene la cuenta en la mano y no la entiende. El otro la repasa línea por línea, a su lado y no enfrente.",
      watch: "¿Dónde está cada uno y quién sostiene el papel?",
    },
    "facilities.first": {
      play: "Uno encontró que no funcionaba. El otro no tiene con qué repararlo y busca algo para los próximos diez minutos.",
      watch: "¿Llega la oferta antes que la excusa?",
    },
    "booking.first": {
      play: "Uno llega con una reserva que nadie encuentra. El otro no mira ninguna pantalla durante los primeros treinta segundos.",
      watch: "¿Qué hacen esos treinta segundos en la cara del cliente?",
    },
    "delivery.first": {
      play: "Háganlo como una llamada, de espaldas. Uno espera algo que no ha llegado y el otro no sabe dónde está.",
      watch: "¿Quién llama a quién y para cuándo? ¿Se dice?",
    },
    "information.first": {
      play: "A uno le dieron un dato equivocado. El otro lo corrige sin culpar a nadie.",
      watch: "¿Hay alguna palabra sobre el colega? Prueben sin ella.",
    },
    "safety.first": {
      play: "Uno se ha hecho daño o tiene miedo. El otro habla solo de ayudar durante un minuto. Después cambien.",
      watch: "¿Qué llega primero: «¿está bien?» o «¿cómo ha sido?»?",
    },
    "complaint.minute": {
      play: "Jueguen solo el primer minuto de este caso: un cliente y uno de nosotros. Los demás lo paran con la mano cuando lo dirían de otro modo, y siguen ellos.",
      watch: "¿Qué frase le dio la vuelta?",
    },
    "complaint.silent": {
      play: "Hagan del cliente de este caso que dice «está bien» y quiere decir lo contrario. El otro lo averigua con dos preguntas como mucho.",
      watch: "¿Cuál de las preguntas abrió la puerta?",
    },
    "complaint.loud": {
      play: "Hagan del cliente de este caso en voz alta, con otros escuchando. El otro encuentra la manera de apartarse dos pasos tranquilos.",
      watch: "¿Qué pasa con la voz cuando alguien acompaña en lugar de quedarse quieto?",
    },
    "complaint.back": {
      play: "Ha pasado una semana y el cliente de este caso vuelve a entrar. Uno de ustedes lo reconoce. ¿Qué le dice?",
      watch: "¿Tiene que contarlo todo otra vez?",
    },
    "complaint.phone": {
      play: "Llamen al cliente de este caso: uno telefonea y otro está en casa y ya lo había olvidado. Tienen un minuto.",
      watch: "¿Cuándo oye el cliente por qué le llaman?",
    },
    "complaint.three": {
      play: "Tres responden al cliente de este caso, uno tras otro: solo escuchar, solo pedir perdón, solo resolver. Después uno hace las tres cosas.",
      watch: "¿Cuál se echó más de menos cuando faltaba?",
    },
    "good.again": {
      play: "Háganlo otra vez tal como fue. Después, con un cliente que tiene prisa. ¿Qué sigue funcionando?",
      watch: "¿Cuál es la parte más pequeña que marcó la diferencia?",
    },
    "good.sooner": {
      play: "Jueguen el momento de antes: ¿qué se podía ver? Uno hace del cliente y calla; los demás dicen lo que notan.",
      watch: "¿Cuántas cosas había que nadie tuvo que pedir?",
    },
    "good.other": {
      play: "Llévenlo a otro sitio: por teléfono, en la puerta, a la hora de cerrar. Uno es el cliente y otro hace lo que se hizo aquí.",
      watch: "¿Qué tiene que cambiar y qué se queda?",
    },
    "good.thanks": {
      play: "Uno hace del cliente y da las gracias. El otro las acepta sin hacerlas pequeñas: nada de «no fue nada».",
      watch: "¿Qué se siente al decir solo «me alegro»?",
    },
    "idea.yes": {
      play: "Uno es el cliente con esta idea. El otro dice que sí a la parte que se puede hacer hoy, y lo enseña.",
      watch: "¿Oye el cliente qué pasa con el resto?",
    },
    "idea.no": {
      play: "Uno es el cliente con esta idea. El otro tiene que decir que no, y el cliente tiene que irse contento de todos modos.",
      watch: "¿Qué se le dio en lugar del sí?",
    },
    "none.door": {
      play: "Uno entra como cliente que viene por primera vez. Nadie dice nada durante diez segundos. Después alguien lo hace bien.",
      watch: "¿Cuánto duran diez segundos?",
    },
    "none.busy": {
      play: "Está lleno. Uno atiende y dos esperan. Atiendan al primero sin que los otros dos se sientan olvidados.",
      watch: "¿Adónde van los ojos y cada cuánto?",
    },
    "none.wrong": {
      play: "Uno ha cometido un error que el cliente aún no ha notado. Cuénteselo.",
      watch: "¿Qué llega primero: lo que pasó o lo que se hace ahora?",
    },
  },
  questions: {
    heard: "¿Qué dijo un cliente esta semana que todavía recuerdan?",
    waited: "¿Dónde esperan aquí los clientes sin que lo notemos?",
    sorry: "¿Cuándo pidió perdón esta semana alguno de nosotros y qué recibió?",
    easy: "¿Qué les hacemos difícil a los clientes que podría ser fácil?",
    proud: "¿Qué momento de esta semana le enseñarían a un colega nuevo?",
    afraid: "¿Qué tipo de queja preferiría pasar a otro cada uno de nosotros?",
    twice: "¿Qué tienen que decir aquí dos veces los clientes?",
    first: "¿Qué es lo primero que un cliente oye de nosotros? ¿Es algo bueno?",
    last: "¿Qué es lo último que un cliente ve de nosotros al irse?",
    stranger: "Si entraran aquí por primera vez, ¿dónde se quedarían sin saber seguir?",
    rule: "¿Cuál de nuestras normas no les gustaría explicar a su madre?",
    help: "¿Cuándo les ayudó alguien esta semana sin que lo pidieran?",
    quiet: "¿Qué clientes no dicen nada y no vuelven?",
    promise: "¿Qué hemos prometido a un cliente que sigue pendiente?",
    learned: "¿Qué aprendió cada uno de un cliente esta semana, en una frase?",
    stop: "¿Qué podríamos dejar de hacer sin que ningún cliente lo notara?",
    regular: "¿Qué sabemos de nuestros clientes habituales que no está escrito?",
    handover: "¿Qué se pierde entre un turno y otro?",
    noise: "¿Qué oyen los clientes de nosotros que no era para ellos?",
    busy: "¿Qué dejamos primero cuando hay mucho trabajo? ¿Debería ser eso?",
    words: "¿Qué palabra usamos que ningún cliente entiende?",
    thanks: "¿A quién deberíamos dar las gracias por esta semana y por qué exactamente?",
    missing: "¿Qué faltó esta semana para poder ayudar enseguida?",
    decide: "¿Qué les gustaría poder decidir solos mientras el cliente sigue aquí?",
    home: "¿Qué contaría esta noche en casa un cliente de hoy?",
    next: "¿Qué haremos de otra manera la semana que viene, una sola cosa, todos?",
  },
};
