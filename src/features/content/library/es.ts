import type { Library } from "./catalog.ts";

export const es: Library = {
  "guest.greet": {
    what: "Salude a cada cliente en los primeros diez segundos, también cuando tiene mucho trabajo.",
    why: "Quien no se siente visto cree que molesta, y la espera le parece el doble.",
    how: "Basta un gesto y un «enseguida estoy con usted». Y cúmplalo.",
  },
  "guest.name": {
    what: "Use el nombre del cliente una vez cuando lo sepa. Una vez es cálido; cinco suenan a guion.",
    why: "La gente oye su propio nombre por encima de cualquier ruido.",
    how: "Está en la reserva, en la tarjeta o en el paquete: mírelo antes de hablar.",
  },
  "guest.eyes": {
    what: "Termine de mirar la pantalla antes de responder, o diga qué está buscando.",
    why: "Quien habla con su perfil se siente un número.",
    how: "«Un segundo, estoy buscando su pedido» convierte el silencio en ayuda.",
  },
  "guest.firststeps": {
    what: "Acompañe al cliente los primeros pasos en lugar de señalar.",
    why: "Señalar indica el camino; acompañar da la bienvenida.",
    how: "Bastan cinco pasos: «Es la segunda puerta, se la enseño».",
  },
  "guest.regular": {
    what: "Recuerde una cosa de un cliente habitual y cuéntesela al turno siguiente.",
    why: "Que lo recuerden a uno es el lujo más barato que existe.",
    how: "Mesa junto a la ventana, leche de avena, talla 42: apúntelo donde todos lo vean.",
  },
  "guest.children": {
    what: "Salude primero a los niños.",
    why: "Los padres se relajan cuando sus hijos son bienvenidos, y vuelven donde fue fácil.",
    how: "Pregunte el nombre al niño y después hable con los adultos.",
  },
  "guest.hands": {
    what: "Fíjese en las manos llenas: abra la puerta, acerque la silla, ofrezca una bolsa.",
    why: "La ayuda que nadie tuvo que pedir es la que se cuenta en casa.",
    how: "Mire manos, cochecitos y bastones cuando alguien entra.",
  },
  "guest.clean": {
    what: "Una vez por hora mire su lugar desde donde está el cliente.",
    why: "El cliente ve la parte de delante del mostrador; usted solo la de atrás.",
    how: "Vaya a la puerta, dese la vuelta y entre. Arregle lo primero que vea.",
  },
  "guest.queue": {
    what: "Dé las gracias por esperar a la primera persona de la cola, en voz alta.",
    why: "El resto de la cola oye que también cuenta.",
    how: "«Gracias por esperar» antes de «¿qué desea?».",
  },
  "guest.early": {
    what: "Si alguien llega antes, ofrézcale algo que hacer, no solo una hora.",
    why: "Media hora vacía parece un error; un plan parece un regalo.",
    how: "Guardar el equipaje, un café, el camino al parque: basta una oferta.",
  },
  "guest.leave": {
    what: "Despídase como si fuera el primer momento y no el último.",
    why: "Las personas recuerdan mejor el final que la mitad.",
    how: "Levante la vista, diga una frase entera y desee algo que encaje con el día.",
  },
  "guest.language": {
    what: "Hable más despacio, no más alto, cuando a alguien le cuesta su idioma.",
    why: "Más alto dice que el problema es él; más despacio, que usted está de su lado.",
    how: "Frases cortas, una pregunta cada vez, y ayúdese con las manos.",
  },
  "guest.regulars": {
    what: "Pregunte a un cliente habitual qué ha cambiado desde la última vez.",
    why: "Quien viene a menudo ve lo que nosotros ya no vemos.",
    how: "«Usted nos conoce bien. ¿Qué haría de otra manera?». Y anótelo.",
  },
  "guest.alone": {
    what: "Dé a quien viene solo la mejor mesa pequeña, no la peor.",
    why: "Nadie que come solo quiere estar aparcado junto a la cocina.",
    how: "Ofrezca dos mesas y deje que elija.",
  },
  "guest.lost": {
    what: "Pregunte qué busca a quien mira alrededor por segunda vez.",
    why: "Quien tiene que preguntar ya llevaba un rato perdido.",
    how: "«¿Le enseño el camino?» funciona mejor que «¿le ayudo?».",
  },
  "guest.rain": {
    what: "Tenga algo listo para el tiempo que hace: una toalla, un paragüero, un vaso de agua.",
    why: "Del tiempo nadie tiene la culpa, así que ayudar es pura amabilidad.",
    how: "Antes de abrir, decida qué pide el tiempo de hoy.",
  },
  "guest.sit": {
    what: "Ofrezca asiento a quien tenga que esperar más de cinco minutos.",
    why: "Esperar de pie se hace el doble de largo.",
    how: "Una silla, un taburete: señálelo mientras dice cuánto tardará.",
  },
  "guest.phone": {
    what: "El cliente que tiene delante va antes que el teléfono, salvo que pida permiso.",
    why: "Contestar por encima de alguien le dice quién importa más.",
    how: "«¿Me permite un segundo?», y que de verdad sea uno.",
  },
  "guest.access": {
    what: "Apréndase el camino sin escalones y dónde está el baño de puerta ancha.",
    why: "Quien lo necesita ya ha preguntado bastante en su vida.",
    how: "Recórralo una vez esta semana, con un cochecito si lo hay.",
  },
  "guest.private": {
    what: "Diga nombres, importes y dolencias tan bajo que solo los oiga una persona.",
    why: "Nadie vuelve donde toda la cola se entera.",
    how: "Gire la pantalla, escriba la suma, apártese dos pasos.",
  },
  "relation.why": {
    what: "Pregunte para qué es antes de decir lo que hay.",
    why: "El motivo dice qué encaja; el deseo solo dice qué traer.",
    how: "«¿Para qué ocasión es?» «¿Dónde lo va a usar?». Basta una pregunta.",
  },
  "relation.listen": {
    what: "Deje que el cliente termine la frase y cuente hasta dos.",
    why: "Lo importante suele venir después de la pausa.",
    how: "Suelte lo que tenga en las manos mientras habla.",
  },
  "relation.repeat": {
    what: "Repita lo que ha entendido, con menos palabras.",
    why: "La mitad de los errores se acaban aquí, y gratis.",
    how: "«Dos, sin cebolla, para las siete. ¿Correcto?»",
  },
  "relation.no": {
    what: "Cuando la respuesta sea no, diga en la misma frase lo que sí puede hacer.",
    why: "Un no a secas acaba la conversación; un no con salida la mantiene.",
    how: "«Hoy no, pero mañana desde las diez. ¿Le guardo uno?»",
  },
  "relation.honest": {
    what: "Desaconseje algo una vez, cuando no encaje.",
    why: "Un no sincero da más confianza que diez recomendaciones.",
    how: "«Para lo que usted quiere, yo me llevaría el más barato».",
  },
  "relation.feedback": {
    what: "Pregunte hoy a un cliente: «¿Qué podríamos haber hecho mejor?». Y solo escuche.",
    why: "La mayoría de los clientes descontentos no dice nada y no vuelve.",
    how: "Anote la respuesta tal como la dijo, con el comando de opiniones.",
  },
  "relation.promise": {
    what: "Prometa un poco menos de lo que puede cumplir y cumpla un poco más.",
    why: "La confianza se hace de promesas cumplidas, no de promesas hechas.",
    how: "Diga las cuatro cuando piense que será a las tres y media.",
  },
  "relation.handover": {
    what: "Entregue un cliente a un compañero con una frase, no con el dedo.",
    why: "Contar la historia dos veces agranda cualquier problema.",
    how: "«Este es Ben. Ben, la maleta de la señora Lima no llegó».",
  },
  "relation.thanks": {
    what: "Agradezca algo concreto: la paciencia, el aviso, el encargo con tiempo.",
    why: "Un «gracias» se oye como ruido; con motivo se oye como gracias.",
    how: "Diga qué hizo: «Gracias por avisarnos».",
  },
  "relation.mood": {
    what: "Adáptese al ritmo del cliente: rápido con el rápido, tranquilo con el tranquilo.",
    why: "Nos sentimos comprendidos por quien se mueve como nosotros.",
    how: "Mire los diez primeros segundos: ¿cómo anda y cómo habla?",
  },
  "relation.small": {
    what: "Regale hoy un pequeño detalle que nadie espere.",
    why: "Una sorpresa de dos minutos se cuenta durante dos años.",
    how: "Un sello en el paquete, una prueba, una nota con la llave.",
  },
  "relation.team": {
    what: "Hable bien del compañero que le releva.",
    why: "Los clientes confían en un equipo que confía en sí mismo.",
    how: "«Con Dee está en buenas manos, conoce esto muy bien».",
  },
  "relation.new": {
    what: "Cuente a los nuevos lo que saben los habituales.",
    why: "Quien sabe cómo funciona esto ya es de la casa.",
    how: "«Las mesas tranquilas están arriba». «Venga antes de las nueve y no habrá cola».",
  },
  "relation.followup": {
    what: "Pregunte cómo fue la última vez, si lo recuerda.",
    why: "Demuestra que su interés no acabó con la venta.",
    how: "«¿Aguantaron los zapatos?» «¿Llegó al tren?»",
  },
  "relation.complainer": {
    what: "Trate a quien se queja como a quien le da otra oportunidad.",
    why: "Los demás ya se fueron, sin decir palabra.",
    how: "Diga gracias primero, y dígalo de verdad.",
  },
  "relation.apart": {
    what: "No comentes de un cliente donde otro pueda oírlo.",
    why: "Quien lo oye se pregunta qué dirán de él.",
    how: "Espere a la cocina, al almacén o al final del turno.",
  },
  "relation.choice": {
    what: "Ofrezca dos opciones, no seis.",
    why: "Con seis nadie elige; con dos, sí.",
    how: "«¿El más ligero o el más cálido?»",
  },
  "relation.allergy": {
    what: "Pregunte por alergias antes de tomar nota, en el primer minuto de cada mesa.",
    why: "Quien tiene una se alegra de no tener que sacarla.",
    how: "«¿Hay algo que alguien de la mesa no pueda comer?»",
  },
  "relation.wait": {
    what: "Diga cuánto tardará antes de que lo pregunten.",
    why: "Una espera desconocida parece el doble que una conocida.",
    how: "Un número, no «enseguida»: «unos diez minutos». Y avise si cambia.",
  },
  "relation.birthday": {
    what: "Lea las notas de las reservas de hoy antes de empezar el turno.",
    why: "Lo que un cliente escribió hace meses es una promesa de que lo leímos.",
    how: "Aniversario, trona, llegada tarde: diga en voz alta quién se ocupa de qué.",
  },
  "product.one": {
    what: "Aprenda hoy bien un producto: de dónde viene, para qué sirve y para qué no.",
    why: "Quien sabe bien una cosa suena seguro en todas.",
    how: "Pregunte al compañero que mejor lo conoce y pruébelo.",
  },
  "product.today": {
    what: "Sepa antes de abrir qué falta hoy y qué ofrece en su lugar.",
    why: "Un no que llega enseguida y con otra salida casi no duele.",
    how: "Tres cosas que faltan, tres sustitutos: dígalos en el equipo.",
  },
  "product.dontknow": {
    what: "Diga «no lo sé, lo averiguo» y vuelva con la respuesta.",
    why: "Adivinar mal cuesta más confianza que esperar un minuto.",
    how: "Diga a quién pregunta y cuánto tardará.",
  },
  "product.price": {
    what: "Diga el precio completo antes de cobrar, con todo lo que se añade.",
    why: "A nadie le molesta un precio; a todos, una sorpresa.",
    how: "Servicio, fianza, envío: dígalo al decir el precio.",
  },
  "product.bill": {
    what: "Revise la cuenta una vez antes de entregarla.",
    why: "Un error en la cuenta parece intención.",
    how: "Compárela con lo que hay en la mesa o en la cesta.",
  },
  "product.taste": {
    what: "Pruebe lo que recomienda.",
    why: "Una recomendación de quien lo ha probado suena distinta.",
    how: "Un plato nuevo por semana basta para decir «lo comí ayer».",
  },
  "product.allergens": {
    what: "Sepa dónde está la lista de alérgenos y nunca responda de memoria.",
    why: "La memoria acierta hasta que cambia la receta.",
    how: "Enseñe la lista, pregunte en cocina, repita la respuesta.",
  },
  "product.size": {
    what: "Traiga también la talla de al lado.",
    why: "Quien tiene que mandarle dos veces compra una menos.",
    how: "Vuelva con dos: «Y esta, por si talla pequeño».",
  },
  "product.try": {
    what: "Deje que lo toquen, lo enciendan, lo prueben.",
    why: "Las manos deciden antes que los folletos.",
    how: "Tenga uno cargado, abierto y a mano.",
  },
  "product.return": {
    what: "Explique cómo devolverlo mientras lo vende.",
    why: "Quien conoce la vuelta compra más fácil y se enfada menos.",
    how: "«Treinta días, con el tique, y yo estoy aquí hasta las seis».",
  },
  "product.room": {
    what: "Entre hoy en una habitación como si acabara de llegar.",
    why: "El cliente ve la lámpara que parpadea; nosotros, una habitación lista.",
    how: "Luz, ducha, enchufe junto a la cama, olor: cuatro cosas, dos minutos.",
  },
  "product.wifi": {
    what: "Sepa las tres preguntas que todos hacen, con su respuesta.",
    why: "La décima vez que la oye es la primera para este cliente.",
    how: "¿Wifi, baño, aparcamiento? Apunte las tres de su lugar.",
  },
  "product.nearby": {
    what: "Tenga un buen consejo del barrio que no sea nuestro.",
    why: "Un consejo que no nos da nada nos da confianza.",
    how: "La panadería que abre a las seis, la farmacia de guardia.",
  },
  "product.limits": {
    what: "Diga todo lo que necesita del cliente de una sola vez.",
    why: "Que lo manden a uno a casa por otro papel es lo que se cuenta en la cena.",
    how: "Una lista corta para llevar, marcada entre los dos.",
  },
  "product.words": {
    what: "Dígalo sin las palabras que solo entendemos nosotros.",
    why: "Nadie pregunta qué significa una palabra; solo se siente pequeño.",
    how: "Escúchese una hora: ¿qué palabra no conocía un cliente?",
  },
  "product.hot": {
    what: "Comida caliente en platos calientes, bebida fría en vasos fríos.",
    why: "La temperatura es el primer bocado; lo demás viene después.",
    how: "Toque el plato antes de que salga de la cocina.",
  },
  "product.broken": {
    what: "Ponga un cartel en lo que no funciona, con hasta cuándo.",
    why: "Una máquina sin cartel estropea el humor de cada uno que la prueba.",
    how: "«Averiada hasta el viernes. La siguiente está en la puerta».",
  },
  "product.stock": {
    what: "Mire en el almacén antes de decir que está agotado.",
    why: "«Lo he buscado» vale más que «debería haber».",
    how: "Dos minutos como mucho; después ofrezca pedirlo o llamar a otra tienda.",
  },
  "product.season": {
    what: "Diga por qué algo está bueno justo ahora.",
    why: "Un motivo hace fácil elegir.",
    how: "«Los primeros de este año». «Están de oferta porque llegan los nuevos».",
  },
  "product.safe": {
    what: "Arregle o señale al momento lo que pueda hacer tropezar o cortar a alguien.",
    why: "El cliente que se hace daño no pregunta a quién le tocaba.",
    how: "Suelo mojado, cable suelto, vaso roto: primero asegúrelo, después avise.",
  },
  "through.end": {
    what: "Lo que empieza por un cliente es suyo hasta que esté hecho.",
    why: "Entre dos personas se cae casi todo.",
    how: "Si tiene que pasarlo, diga a quién, y mire después si está hecho.",
  },
  "through.back": {
    what: "Vuelva dos minutos después de servir y mire antes de preguntar.",
    why: "Demasiado pronto nadie sabe; demasiado tarde nadie lo dice.",
    how: "Vaso lleno, tenedor en la mesa: primero los ojos, luego «¿todo bien?».",
  },
  "through.call": {
    what: "Llame a la hora que dijo, también si no hay novedades.",
    why: "No llamar también es una respuesta: que lo olvidamos.",
    how: "«Todavía no sé nada nuevo. Vuelvo a llamar a las cuatro».",
  },
  "through.write": {
    what: "Apúntelo delante del cliente.",
    why: "Una promesa que se ve escribir se cree.",
    how: "Nombre, teléfono, cuándo: léalo en voz alta y actúe.",
  },
  "through.open": {
    what: "Antes de irse a casa, entregue cada asunto abierto con un nombre.",
    why: "Por la noche, un asunto sin nombre no es de nadie.",
    how: "«Mesa de las ocho: Ben sabe lo de la tarta».",
  },
  "through.late": {
    what: "Avise de un retraso antes de que lo sea.",
    why: "Una mala noticia temprana todavía se puede organizar.",
    how: "En cuanto lo sepa: cuándo llegará y qué puede hacer mientras.",
  },
  "through.order": {
    what: "Lea el pedido una vez más antes de que salga.",
    why: "Una mirada aquí ahorra dos viajes y una disculpa.",
    how: "Señale cada cosa con el dedo mientras lee.",
  },
  "through.parcel": {
    what: "Diga cuándo llega, cómo llega y qué pasa si no hay nadie.",
    why: "Casi todas las preguntas sobre paquetes vienen de no decir esas tres cosas.",
    how: "Escríbalas en el recibo.",
  },
  "through.first": {
    what: "Conteste primero el mensaje más antiguo, no el más fácil.",
    why: "Quien más ha esperado tiene menos paciencia.",
    how: "Ordene por hora; mejor una respuesta corta hoy que una larga mañana.",
  },
  "through.check": {
    what: "Si algo salió mal, pregunte un día después si ya funciona.",
    why: "El segundo contacto es el que se recuerda.",
    how: "«¿Ya enciende la lámpara?» lleva un minuto.",
  },
  "through.room": {
    what: "Si un huésped avisa de una avería, diga cuándo estará arreglada.",
    why: "«Lo paso» le deja solo con ella.",
    how: "Una hora, un nombre y una llamada a la puerta cuando esté.",
  },
  "through.close": {
    what: "Cierre cada asunto con una frase que diga que está hecho.",
    why: "El trabajo del que nadie se entera no existe para el cliente.",
    how: "«Su reembolso salió hoy; llegará el jueves».",
  },
  "through.lost": {
    what: "Guarde lo encontrado con fecha, lugar y su nombre.",
    why: "Para nosotros es una bufanda; para alguien es la bufanda.",
    how: "Una bolsa, una etiqueta, la lista. Si hay un nombre, llame hoy.",
  },
  "through.table": {
    what: "Recoja y limpie enseguida, aunque nadie espere.",
    why: "Una mesa sucia hace dudar de las limpias.",
    how: "Una mano vacía es algo que llevar de vuelta.",
  },
  "through.till": {
    what: "Abra la segunda caja con la cuarta persona en la cola, no con la octava.",
    why: "Los tres primeros perdonan; el octavo ya se fue.",
    how: "Acuerden quién viene y con qué palabra.",
  },
  "through.notes": {
    what: "Escriba la nota de modo que un desconocido pueda actuar.",
    why: "Dentro de tres días, ese desconocido es usted.",
    how: "Quién, qué, hasta cuándo, dónde localizarle.",
  },
  "through.promise": {
    what: "Cuente las promesas que hace hoy y táchelas.",
    why: "Lo que se cuenta se cumple.",
    how: "Basta un papel en el bolsillo; al final del turno está vacío o entregado.",
  },
  "through.bag": {
    what: "Empaquete de modo que llegue como salió.",
    why: "Los últimos diez minutos de camino también son nuestros.",
    how: "Caliente y frío aparte, tapas apretadas, lo pesado abajo.",
  },
  "through.appointment": {
    what: "Confirme la cita el día antes, con lo que hay que traer.",
    why: "Un recordatorio es más amable que una norma sobre retrasos.",
    how: "Cuándo, dónde, con quién, qué traer: cuatro líneas.",
  },
  "through.mistake": {
    what: "Cuente al equipo su error de hoy en una frase.",
    why: "Así el siguiente no lo comete.",
    how: "Qué pasó y qué hago distinto ahora. Nada más.",
  },
  "words.can": {
    what: "Diga lo que puede hacer antes que lo que no.",
    why: "La primera mitad de la frase decide cómo se oye el resto.",
    how: "«Puedo tenerlo mañana» en lugar de «no lo tenemos».",
  },
  "words.policy": {
    what: "Deje fuera «es nuestra política». Diga el motivo.",
    why: "Una norma sin motivo es una puerta cerrada.",
    how: "«La cocina cierra a las diez para que todos lleguen al último autobús».",
  },
  "words.must": {
    what: "Pregunte en vez de ordenar: «¿podría…?» en vez de «tiene que…».",
    why: "A nadie le gusta que le digan lo que tiene que hacer, y menos pagando.",
    how: "«¿Me firma aquí, por favor?» pide lo mismo.",
  },
  "words.sorry": {
    what: "Pida perdón una vez y diga por qué. Después actúe.",
    why: "Cinco disculpas sin un hecho no son ninguna.",
    how: "«Siento la espera. Ahora se lo traigo yo».",
  },
  "words.but": {
    what: "Ponga un punto donde diría «pero».",
    why: "El «pero» borra todo lo anterior.",
    how: "«Lo entiendo. Vamos a ver qué podemos hacer».",
  },
  "words.calm": {
    what: "Baje la voz cuando alguien la sube.",
    why: "La voz más tranquila arrastra a la otra.",
    how: "Suelte el aire, hable más despacio, frases más cortas.",
  },
  "words.noproblem": {
    what: "Diga «con mucho gusto» en lugar de «no hay problema».",
    why: "Nadie había pensado en un problema hasta entonces.",
    how: "Fíjese hoy en cuántas veces lo dice.",
  },
  "words.time": {
    what: "Dé una hora; nunca «enseguida», «un momento» o «pronto».",
    why: "«Enseguida» son dos minutos para usted y diez para el otro.",
    how: "«En cinco minutos». Si van a ser siete, dígalo a los cuatro.",
  },
  "words.yes": {
    what: "A «¿sería posible…?» responda primero «sí», si lo es.",
    why: "Una palabra clara ahorra tres frases.",
    how: "«Sí. Lo hago ahora».",
  },
  "words.blame": {
    what: "No eche la culpa al sistema, a la cocina ni a la central.",
    why: "Para el cliente, usted es todos ellos.",
    how: "«Eso lo hemos hecho mal nosotros. Me ocupo».",
  },
  "words.question": {
    what: "Acabe con una pregunta abierta: «¿Qué más le ayudaría?».",
    why: "«¿Algo más?» se contesta con un no; esta se contesta.",
    how: "Pregunte y espere dos respiraciones.",
  },
  "words.email": {
    what: "Ponga la respuesta en la primera línea del correo y los motivos después.",
    why: "La primera línea se lee de pie.",
    how: "«Sí, puede cambiarlo hasta el viernes». Después, el cómo.",
  },
  "words.silence": {
    what: "Diga lo que hace mientras lo hace.",
    why: "El silencio en un mostrador suena a problema.",
    how: "«Abro su reserva… aquí está… cambio la fecha».",
  },
  "words.recommend": {
    what: "Recomiende con un «porque».",
    why: "Con motivo es un consejo; sin él, una venta.",
    how: "«Tome el pescado, porque llegó esta mañana».",
  },
  "words.welcome": {
    what: "Dé la bienvenida con una frase entera.",
    why: "«Siguiente» es una llamada, no una bienvenida.",
    how: "«Buenos días, ¿en qué puedo ayudarle?» son dos segundos.",
  },
  "words.number": {
    what: "Llame a las personas por su nombre, no por su número, si lo sabe.",
    why: "Un número espera; una persona es recibida.",
    how: "«¿Señora Park? Acompáñeme, por favor».",
  },
  "words.feedback": {
    what: "Responda a una crítica con una pregunta, no con una explicación.",
    why: "Una explicación dice «se equivoca»; una pregunta, «cuénteme».",
    how: "«¿Qué habría sido lo correcto para usted?»",
  },
  "words.phonename": {
    what: "Diga su nombre despacio por teléfono y pregunte el del cliente al principio.",
    why: "Los nombres convierten dos voces en dos personas.",
    how: "«Bellevue, le atiende Mo. ¿Con quién hablo?»",
  },
  "words.thanksend": {
    what: "Termine una queja dando las gracias por contarla.",
    why: "Es la última frase la que se lleva a casa.",
    how: "«Sin usted no nos habríamos dado cuenta. Gracias».",
  },
  "words.always": {
    what: "Deje fuera «siempre» y «nunca».",
    why: "Una excepción hace falsa toda la frase.",
    how: "«Hoy no ha funcionado» tiene arreglo; «nunca funciona», no.",
  },
  "complaint.feel": {
    what: "Nombre el sentimiento antes que los hechos.",
    why: "Solo escucha quien se siente comprendido.",
    how: "«Qué fastidio, después de un viaje tan largo». Después pregunte qué pasó.",
  },
  "complaint.place": {
    what: "Imagine que le ha pasado a su madre.",
    why: "El tono sale solo.",
    how: "Piénselo antes de responder; no lo diga.",
  },
  "complaint.interrupt": {
    what: "Deje hablar hasta el final, una vez, a un cliente enfadado.",
    why: "El enfado tiene una duración. Si lo corta, empieza de nuevo.",
    how: "Asienta, apunte dos palabras, no pregunte aún.",
  },
  "complaint.believe": {
    what: "Crea primero, compruebe después.",
    why: "Quien tiene que demostrar su enfado se enfada más.",
    how: "«Le creo. Lo arreglamos y después averiguo por qué».",
  },
  "complaint.apologise": {
    what: "Discúlpese por cómo lo vivió, fuera de quien fuera la culpa.",
    why: "Una disculpa no es una confesión; es el principio del regreso.",
    how: "«Siento que su noche haya empezado así».",
  },
  "complaint.noexcuse": {
    what: "Discúlpese sin dar el motivo. Dígalo solo si se lo preguntan.",
    why: "Justo después de «lo siento», cualquier motivo suena a excusa.",
    how: "«Siento la espera». Punto. No «hoy somos pocos».",
  },
  "complaint.person": {
    what: "Discúlpese en su propio nombre: «yo», no «la empresa».",
    why: "A nadie le consuela una empresa.",
    how: "«Lo siento. Me ocupo yo mismo».",
  },
  "complaint.resolveask": {
    what: "Pregunte qué lo arreglaría antes de ofrecer algo.",
    why: "La mayoría pide menos de lo que usted habría dado.",
    how: "«¿Cómo podemos arreglarlo para usted?»",
  },
  "complaint.now": {
    what: "Haga una cosa al momento, delante del cliente.",
    why: "El primer hecho dice más que la primera frase.",
    how: "Retire el plato, tome el teléfono, escriba el reembolso.",
  },
  "complaint.authority": {
    what: "Sepa lo que puede dar sin preguntar a nadie.",
    why: "Arreglado en un minuto cuesta menos que decidido en una hora.",
    how: "Importe y tipo: pregúntelo hoy a su responsable si no lo sabe seguro.",
  },
  "complaint.more": {
    what: "Arréglelo y añada un detalle que cueste atención, no dinero.",
    why: "Arreglar deja a la par; un poco más se recuerda.",
    how: "Una línea a mano, una llamada al día siguiente, un sitio mejor.",
  },
  "complaint.choice": {
    what: "Ofrezca dos maneras de arreglarlo.",
    why: "Quien puede elegir vuelve a tener las riendas.",
    how: "«¿Uno nuevo ahora o le devuelvo el dinero? Como prefiera».",
  },
  "complaint.real": {
    what: "Pregunte otra vez: «¿Y qué fue lo peor?».",
    why: "La primera queja suele ser solo la última gota.",
    how: "Sopa fría puede significar: nadie nos atendió en una hora.",
  },
  "complaint.cause": {
    what: "Pregunte «por qué» tres veces, por las cosas y nunca por las personas.",
    why: "La primera respuesta es el síntoma; la tercera se puede arreglar.",
    how: "Tarde. ¿Por qué? Sin mesa. ¿Por qué? Reserva doble. ¿Por qué? Dos listas.",
  },
  "complaint.same": {
    what: "Si lo mismo pasa dos veces esta semana, dígalo en voz alta.",
    why: "Una vez es mala suerte; dos, una causa.",
    how: "Anótelo cada vez. Dos líneas muestran lo que una no puede.",
  },
  "complaint.log": {
    what: "Anote la queja mientras aún oye las palabras.",
    why: "Por la noche ya es su versión.",
    how: "Sus palabras, el lugar, la hora. Basta una línea.",
  },
  "complaint.small": {
    what: "Anote también las pequeñas: la corriente, la puerta lenta, la luz floja.",
    why: "Diez pequeñas son el motivo de que alguien no vuelva.",
    how: "Si lo ha oído, anótelo. Si importa, se verá después.",
  },
  "complaint.prevent": {
    what: "Después de arreglarlo, pregunte: ¿quién será el siguiente?",
    why: "El segundo cliente no debería tener que decirlo otra vez.",
    how: "Un cartel, un aviso a cocina, una línea para el turno siguiente.",
  },
  "complaint.seek": {
    what: "Busque la queja que nadie hace.",
    why: "Un plato a medias y un adiós corto también son quejas.",
    how: "«Apenas lo ha tocado. ¿Qué no estaba bien?». Con amabilidad y una vez.",
  },
  "complaint.colleague": {
    what: "Si un compañero tiene un cliente difícil, quédese cerca sin quitarle el sitio.",
    why: "Dos personas tranquilas ayudan; dos que hablan son un muro.",
    how: "Manténgase a la vista, traiga lo que haga falta, atienda al siguiente.",
  },
  "complaint.after": {
    what: "Tómese un minuto después de una queja dura.",
    why: "El siguiente cliente no ha hecho nada y no debe notarlo.",
    how: "Agua, tres respiraciones, una palabra con un compañero. Y siga.",
  },
  "complaint.review": {
    what: "Responda a una reseña pública con gracias, un hecho y una invitación.",
    why: "La leen cien que no estuvieron.",
    how: "«Gracias. La puerta está arreglada. La próxima vez pregunte por mí».",
  },
  "complaint.injury": {
    what: "Si alguien se hace daño: primero la persona, luego el lugar, luego el papel.",
    why: "Nadie olvida quién le cuidó primero.",
    how: "Siéntese a su lado, pida ayuda, asegure el sitio, avise ya al responsable.",
  },
  "complaint.refund": {
    what: "Devuelva el dinero con la misma amabilidad con que lo cobró.",
    why: "A quien se le devolvió bien vuelve a comprar; a quien tuvo que pelear, no.",
    how: "Sin suspiros y sin formulario primero: «Claro. ¿A la misma tarjeta?»",
  },
  "complaint.thank": {
    what: "Dé las gracias al compañero que anotó una queja.",
    why: "Anotar no es acusar: así mejoramos.",
    how: "Dígalo en el equipo, con lo que ha cambiado desde entonces.",
  },
};
