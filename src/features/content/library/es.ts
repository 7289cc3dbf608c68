import type { Library } from "./catalog.ts";

export const es: Library = {
  "guest.greet": {
    what: "Saluda a cada cliente en los primeros diez segundos, también cuando tienes mucho trabajo.",
    why: "Quien no se siente visto cree que molesta, y la espera le parece el doble.",
    how: "Basta un gesto y un «enseguida estoy con usted». Y cúmplelo.",
  },
  "guest.name": {
    what: "Usa el nombre del cliente una vez cuando lo sepas. Una vez es cálido; cinco suenan a guion.",
    why: "La gente oye su propio nombre por encima de cualquier ruido.",
    how: "Está en la reserva, en la tarjeta o en el paquete: míralo antes de hablar.",
  },
  "guest.eyes": {
    what: "Termina de mirar la pantalla antes de responder, o di qué estás buscando.",
    why: "Quien habla con tu perfil se siente un número.",
    how: "«Un segundo, estoy buscando su pedido» convierte el silencio en ayuda.",
  },
  "guest.firststeps": {
    what: "Acompaña al cliente los primeros pasos en lugar de señalar.",
    why: "Señalar indica el camino; acompañar da la bienvenida.",
    how: "Bastan cinco pasos: «Es la segunda puerta, se la enseño».",
  },
  "guest.regular": {
    what: "Recuerda una cosa de un cliente habitual y cuéntasela al turno siguiente.",
    why: "Que te recuerden es el lujo más barato que existe.",
    how: "Mesa junto a la ventana, leche de avena, talla 42: apúntalo donde todos lo vean.",
  },
  "guest.children": {
    what: "Saluda primero a los niños.",
    why: "Los padres se relajan cuando sus hijos son bienvenidos, y vuelven donde fue fácil.",
    how: "Pregunta el nombre al niño y después habla con los adultos.",
  },
  "guest.hands": {
    what: "Fíjate en las manos llenas: abre la puerta, acerca la silla, ofrece una bolsa.",
    why: "La ayuda que nadie tuvo que pedir es la que se cuenta en casa.",
    how: "Mira manos, cochecitos y bastones cuando alguien entra.",
  },
  "guest.clean": {
    what: "Una vez por hora mira tu lugar desde donde está el cliente.",
    why: "El cliente ve la parte de delante del mostrador; tú solo la de atrás.",
    how: "Ve a la puerta, date la vuelta y entra. Arregla lo primero que veas.",
  },
  "guest.queue": {
    what: "Da las gracias por esperar a la primera persona de la cola, en voz alta.",
    why: "El resto de la cola oye que también cuenta.",
    how: "«Gracias por esperar» antes de «¿qué desea?».",
  },
  "guest.early": {
    what: "Si alguien llega antes, ofrécele algo que hacer, no solo una hora.",
    why: "Media hora vacía parece un error; un plan parece un regalo.",
    how: "Guardar el equipaje, un café, el camino al parque: basta una oferta.",
  },
  "guest.leave": {
    what: "Despídete como si fuera el primer momento y no el último.",
    why: "Las personas recuerdan mejor el final que la mitad.",
    how: "Levanta la vista, di una frase entera y desea algo que encaje con el día.",
  },
  "guest.language": {
    what: "Habla más despacio, no más alto, cuando a alguien le cuesta tu idioma.",
    why: "Más alto dice que el problema es él; más despacio, que estás de su lado.",
    how: "Frases cortas, una pregunta cada vez, y ayúdate con las manos.",
  },
  "guest.regulars": {
    what: "Pregunta a un cliente habitual qué ha cambiado desde la última vez.",
    why: "Quien viene a menudo ve lo que nosotros ya no vemos.",
    how: "«Usted nos conoce bien. ¿Qué haría de otra manera?». Y anótalo.",
  },
  "guest.alone": {
    what: "Da a quien viene solo la mejor mesa pequeña, no la peor.",
    why: "Nadie que come solo quiere estar aparcado junto a la cocina.",
    how: "Ofrece dos mesas y deja que elija.",
  },
  "guest.lost": {
    what: "Pregunta qué busca a quien mira alrededor por segunda vez.",
    why: "Quien tiene que preguntar ya llevaba un rato perdido.",
    how: "«¿Le enseño el camino?» funciona mejor que «¿le ayudo?».",
  },
  "guest.rain": {
    what: "Ten algo listo para el tiempo que hace: una toalla, un paragüero, un vaso de agua.",
    why: "Del tiempo nadie tiene la culpa, así que ayudar es pura amabilidad.",
    how: "Antes de abrir, decide qué pide el tiempo de hoy.",
  },
  "guest.sit": {
    what: "Ofrece asiento a quien tenga que esperar más de cinco minutos.",
    why: "Esperar de pie se hace el doble de largo.",
    how: "Una silla, un taburete: señálalo mientras dices cuánto tardará.",
  },
  "guest.phone": {
    what: "El cliente que tienes delante va antes que el teléfono, salvo que pidas permiso.",
    why: "Contestar por encima de alguien le dice quién importa más.",
    how: "«¿Me permite un segundo?», y que de verdad sea uno.",
  },
  "guest.access": {
    what: "Apréndete el camino sin escalones y dónde está el baño de puerta ancha.",
    why: "Quien lo necesita ya ha preguntado bastante en su vida.",
    how: "Recórrelo una vez esta semana, con un cochecito si lo hay.",
  },
  "guest.private": {
    what: "Di nombres, importes y dolencias tan bajo que solo los oiga una persona.",
    why: "Nadie vuelve donde toda la cola se entera.",
    how: "Gira la pantalla, escribe la suma, apártate dos pasos.",
  },
  "relation.why": {
    what: "Pregunta para qué es antes de decir lo que hay.",
    why: "El motivo dice qué encaja; el deseo solo dice qué traer.",
    how: "«¿Para qué ocasión es?» «¿Dónde lo va a usar?». Basta una pregunta.",
  },
  "relation.listen": {
    what: "Deja que el cliente termine la frase y cuenta hasta dos.",
    why: "Lo importante suele venir después de la pausa.",
    how: "Suelta lo que tengas en las manos mientras habla.",
  },
  "relation.repeat": {
    what: "Repite lo que has entendido, con menos palabras.",
    why: "La mitad de los errores se acaban aquí, y gratis.",
    how: "«Dos, sin cebolla, para las siete. ¿Correcto?»",
  },
  "relation.no": {
    what: "Cuando la respuesta sea no, di en la misma frase lo que sí puedes hacer.",
    why: "Un no a secas acaba la conversación; un no con salida la mantiene.",
    how: "«Hoy no, pero mañana desde las diez. ¿Le guardo uno?»",
  },
  "relation.honest": {
    what: "Desaconseja algo una vez, cuando no encaje.",
    why: "Un no sincero da más confianza que diez recomendaciones.",
    how: "«Para lo que usted quiere, yo me llevaría el más barato».",
  },
  "relation.feedback": {
    what: "Pregunta hoy a un cliente: «¿Qué podríamos haber hecho mejor?». Y solo escucha.",
    why: "La mayoría de los clientes descontentos no dice nada y no vuelve.",
    how: "Anota la respuesta tal como la dijo, con el comando de opiniones.",
  },
  "relation.promise": {
    what: "Promete un poco menos de lo que puedes cumplir y cumple un poco más.",
    why: "La confianza se hace de promesas cumplidas, no de promesas hechas.",
    how: "Di las cuatro cuando pienses que será a las tres y media.",
  },
  "relation.handover": {
    what: "Entrega un cliente a un compañero con una frase, no con el dedo.",
    why: "Contar la historia dos veces agranda cualquier problema.",
    how: "«Este es Ben. Ben, la maleta de la señora Lima no llegó».",
  },
  "relation.thanks": {
    what: "Agradece algo concreto: la paciencia, el aviso, el encargo con tiempo.",
    why: "Un «gracias» se oye como ruido; con motivo se oye como gracias.",
    how: "Di qué hizo: «Gracias por avisarnos».",
  },
  "relation.mood": {
    what: "Adáptate al ritmo del cliente: rápido con el rápido, tranquilo con el tranquilo.",
    why: "Nos sentimos comprendidos por quien se mueve como nosotros.",
    how: "Mira los diez primeros segundos: ¿cómo anda y cómo habla?",
  },
  "relation.small": {
    what: "Regala hoy un pequeño detalle que nadie espere.",
    why: "Una sorpresa de dos minutos se cuenta durante dos años.",
    how: "Un sello en el paquete, una prueba, una nota con la llave.",
  },
  "relation.team": {
    what: "Habla bien del compañero que te releva.",
    why: "Los clientes confían en un equipo que confía en sí mismo.",
    how: "«Con Dee está en buenas manos, conoce esto muy bien».",
  },
  "relation.new": {
    what: "Cuenta a los nuevos lo que saben los habituales.",
    why: "Quien sabe cómo funciona esto ya es de la casa.",
    how: "«Las mesas tranquilas están arriba». «Venga antes de las nueve y no habrá cola».",
  },
  "relation.followup": {
    what: "Pregunta cómo fue la última vez, si lo recuerdas.",
    why: "Demuestra que tu interés no acabó con la venta.",
    how: "«¿Aguantaron los zapatos?» «¿Llegó al tren?»",
  },
  "relation.complainer": {
    what: "Trata a quien se queja como a quien te da otra oportunidad.",
    why: "Los demás ya se fueron, sin decir palabra.",
    how: "Di gracias primero, y dilo de verdad.",
  },
  "relation.apart": {
    what: "No comentes de un cliente donde otro pueda oírlo.",
    why: "Quien lo oye se pregunta qué dirán de él.",
    how: "Espera a la cocina, al almacén o al final del turno.",
  },
  "relation.choice": {
    what: "Ofrece dos opciones, no seis.",
    why: "Con seis nadie elige; con dos, sí.",
    how: "«¿El más ligero o el más cálido?»",
  },
  "relation.allergy": {
    what: "Pregunta por alergias antes de tomar nota, en el primer minuto de cada mesa.",
    why: "Quien tiene una se alegra de no tener que sacarla.",
    how: "«¿Hay algo que alguien de la mesa no pueda comer?»",
  },
  "relation.wait": {
    what: "Di cuánto tardará antes de que lo pregunten.",
    why: "Una espera desconocida parece el doble que una conocida.",
    how: "Un número, no «enseguida»: «unos diez minutos». Y avisa si cambia.",
  },
  "relation.birthday": {
    what: "Lee las notas de las reservas de hoy antes de empezar el turno.",
    why: "Lo que un cliente escribió hace meses es una promesa de que lo leímos.",
    how: "Aniversario, trona, llegada tarde: di en voz alta quién se ocupa de qué.",
  },
  "product.one": {
    what: "Aprende hoy bien un producto: de dónde viene, para qué sirve y para qué no.",
    why: "Quien sabe bien una cosa suena seguro en todas.",
    how: "Pregunta al compañero que mejor lo conoce y pruébalo.",
  },
  "product.today": {
    what: "Sabe antes de abrir qué falta hoy y qué ofreces en su lugar.",
    why: "Un no que llega enseguida y con otra salida casi no duele.",
    how: "Tres cosas que faltan, tres sustitutos: dilos en el equipo.",
  },
  "product.dontknow": {
    what: "Di «no lo sé, lo averiguo» y vuelve con la respuesta.",
    why: "Adivinar mal cuesta más confianza que esperar un minuto.",
    how: "Di a quién preguntas y cuánto tardarás.",
  },
  "product.price": {
    what: "Di el precio completo antes de cobrar, con todo lo que se añade.",
    why: "A nadie le molesta un precio; a todos, una sorpresa.",
    how: "Servicio, fianza, envío: dilo al decir el precio.",
  },
  "product.bill": {
    what: "Revisa la cuenta una vez antes de entregarla.",
    why: "Un error en la cuenta parece intención.",
    how: "Compárala con lo que hay en la mesa o en la cesta.",
  },
  "product.taste": {
    what: "Prueba lo que recomiendas.",
    why: "Una recomendación de quien lo ha probado suena distinta.",
    how: "Un plato nuevo por semana basta para decir «lo comí ayer».",
  },
  "product.allergens": {
    what: "Sabe dónde está la lista de alérgenos y nunca respondas de memoria.",
    why: "La memoria acierta hasta que cambia la receta.",
    how: "Enseña la lista, pregunta en cocina, repite la respuesta.",
  },
  "product.size": {
    what: "Trae también la talla de al lado.",
    why: "Quien tiene que mandarte dos veces compra una menos.",
    how: "Vuelve con dos: «Y esta, por si talla pequeño».",
  },
  "product.try": {
    what: "Deja que lo cojan, lo enciendan, lo prueben.",
    why: "Las manos deciden antes que los folletos.",
    how: "Ten uno cargado, abierto y a mano.",
  },
  "product.return": {
    what: "Explica cómo devolverlo mientras lo vendes.",
    why: "Quien conoce la vuelta compra más fácil y se enfada menos.",
    how: "«Treinta días, con el tique, y yo estoy aquí hasta las seis».",
  },
  "product.room": {
    what: "Entra hoy en una habitación como si acabaras de llegar.",
    why: "El cliente ve la lámpara que parpadea; nosotros, una habitación lista.",
    how: "Luz, ducha, enchufe junto a la cama, olor: cuatro cosas, dos minutos.",
  },
  "product.wifi": {
    what: "Sabe las tres preguntas que todos hacen, con su respuesta.",
    why: "La décima vez que la oyes es la primera para este cliente.",
    how: "¿Wifi, baño, aparcamiento? Apunta las tres de tu lugar.",
  },
  "product.nearby": {
    what: "Ten un buen consejo del barrio que no sea nuestro.",
    why: "Un consejo que no nos da nada nos da confianza.",
    how: "La panadería que abre a las seis, la farmacia de guardia.",
  },
  "product.limits": {
    what: "Di todo lo que necesitas del cliente de una sola vez.",
    why: "Que te manden a casa por otro papel es lo que se cuenta en la cena.",
    how: "Una lista corta para llevar, marcada entre los dos.",
  },
  "product.words": {
    what: "Dilo sin las palabras que solo entendemos nosotros.",
    why: "Nadie pregunta qué significa una palabra; solo se siente pequeño.",
    how: "Escúchate una hora: ¿qué palabra no conocía un cliente?",
  },
  "product.hot": {
    what: "Comida caliente en platos calientes, bebida fría en vasos fríos.",
    why: "La temperatura es el primer bocado; lo demás viene después.",
    how: "Toca el plato antes de que salga de la cocina.",
  },
  "product.broken": {
    what: "Pon un cartel en lo que no funciona, con hasta cuándo.",
    why: "Una máquina sin cartel estropea el humor de cada uno que la prueba.",
    how: "«Averiada hasta el viernes. La siguiente está en la puerta».",
  },
  "product.stock": {
    what: "Mira en el almacén antes de decir que está agotado.",
    why: "«Lo he buscado» vale más que «debería haber».",
    how: "Dos minutos como mucho; después ofrece pedirlo o llamar a otra tienda.",
  },
  "product.season": {
    what: "Di por qué algo está bueno justo ahora.",
    why: "Un motivo hace fácil elegir.",
    how: "«Los primeros de este año». «Están de oferta porque llegan los nuevos».",
  },
  "product.safe": {
    what: "Arregla o señala al momento lo que pueda hacer tropezar o cortar a alguien.",
    why: "El cliente que se hace daño no pregunta a quién le tocaba.",
    how: "Suelo mojado, cable suelto, vaso roto: primero asegúralo, después avisa.",
  },
  "through.end": {
    what: "Lo que empiezas por un cliente es tuyo hasta que esté hecho.",
    why: "Entre dos personas se cae casi todo.",
    how: "Si tienes que pasarlo, di a quién, y mira después si está hecho.",
  },
  "through.back": {
    what: "Vuelve dos minutos después de servir y mira antes de preguntar.",
    why: "Demasiado pronto nadie sabe; demasiado tarde nadie lo dice.",
    how: "Vaso lleno, tenedor en la mesa: primero los ojos, luego «¿todo bien?».",
  },
  "through.call": {
    what: "Llama a la hora que dijiste, también si no hay novedades.",
    why: "No llamar también es una respuesta: que lo olvidamos.",
    how: "«Todavía no sé nada nuevo. Vuelvo a llamar a las cuatro».",
  },
  "through.write": {
    what: "Apúntalo delante del cliente.",
    why: "Una promesa que se ve escribir se cree.",
    how: "Nombre, teléfono, cuándo: léelo en voz alta y actúa.",
  },
  "through.open": {
    what: "Antes de irte a casa, entrega cada asunto abierto con un nombre.",
    why: "Por la noche, un asunto sin nombre no es de nadie.",
    how: "«Mesa de las ocho: Ben sabe lo de la tarta».",
  },
  "through.late": {
    what: "Avisa de un retraso antes de que lo sea.",
    why: "Una mala noticia temprana todavía se puede organizar.",
    how: "En cuanto lo sepas: cuándo llegará y qué puedes hacer mientras.",
  },
  "through.order": {
    what: "Lee el pedido una vez más antes de que salga.",
    why: "Una mirada aquí ahorra dos viajes y una disculpa.",
    how: "Señala cada cosa con el dedo mientras lees.",
  },
  "through.parcel": {
    what: "Di cuándo llega, cómo llega y qué pasa si no hay nadie.",
    why: "Casi todas las preguntas sobre paquetes vienen de no decir esas tres cosas.",
    how: "Escríbelas en el recibo.",
  },
  "through.first": {
    what: "Contesta primero el mensaje más antiguo, no el más fácil.",
    why: "Quien más ha esperado tiene menos paciencia.",
    how: "Ordena por hora; mejor una respuesta corta hoy que una larga mañana.",
  },
  "through.check": {
    what: "Si algo salió mal, pregunta un día después si ya funciona.",
    why: "El segundo contacto es el que se recuerda.",
    how: "«¿Ya enciende la lámpara?» lleva un minuto.",
  },
  "through.room": {
    what: "Si un huésped avisa de una avería, di cuándo estará arreglada.",
    why: "«Lo paso» le deja solo con ella.",
    how: "Una hora, un nombre y una llamada a la puerta cuando esté.",
  },
  "through.close": {
    what: "Cierra cada asunto con una frase que diga que está hecho.",
    why: "El trabajo del que nadie se entera no existe para el cliente.",
    how: "«Su reembolso salió hoy; llegará el jueves».",
  },
  "through.lost": {
    what: "Guarda lo encontrado con fecha, lugar y tu nombre.",
    why: "Para nosotros es una bufanda; para alguien es la bufanda.",
    how: "Una bolsa, una etiqueta, la lista. Si hay un nombre, llama hoy.",
  },
  "through.table": {
    what: "Recoge y limpia enseguida, aunque nadie espere.",
    why: "Una mesa sucia hace dudar de las limpias.",
    how: "Una mano vacía es algo que llevar de vuelta.",
  },
  "through.till": {
    what: "Abre la segunda caja con la cuarta persona en la cola, no con la octava.",
    why: "Los tres primeros perdonan; el octavo ya se fue.",
    how: "Acordad quién viene y con qué palabra.",
  },
  "through.notes": {
    what: "Escribe la nota de modo que un desconocido pueda actuar.",
    why: "Dentro de tres días, ese desconocido eres tú.",
    how: "Quién, qué, hasta cuándo, dónde localizarle.",
  },
  "through.promise": {
    what: "Cuenta las promesas que haces hoy y táchalas.",
    why: "Lo que se cuenta se cumple.",
    how: "Basta un papel en el bolsillo; al final del turno está vacío o entregado.",
  },
  "through.bag": {
    what: "Empaqueta de modo que llegue como salió.",
    why: "Los últimos diez minutos de camino también son nuestros.",
    how: "Caliente y frío aparte, tapas apretadas, lo pesado abajo.",
  },
  "through.appointment": {
    what: "Confirma la cita el día antes, con lo que hay que traer.",
    why: "Un recordatorio es más amable que una norma sobre retrasos.",
    how: "Cuándo, dónde, con quién, qué traer: cuatro líneas.",
  },
  "through.mistake": {
    what: "Cuenta al equipo tu error de hoy en una frase.",
    why: "Así el siguiente no lo comete.",
    how: "Qué pasó y qué hago distinto ahora. Nada más.",
  },
  "words.can": {
    what: "Di lo que puedes hacer antes que lo que no.",
    why: "La primera mitad de la frase decide cómo se oye el resto.",
    how: "«Puedo tenerlo mañana» en lugar de «no lo tenemos».",
  },
  "words.policy": {
    what: "Deja fuera «es nuestra política». Di el motivo.",
    why: "Una norma sin motivo es una puerta cerrada.",
    how: "«La cocina cierra a las diez para que todos lleguen al último autobús».",
  },
  "words.must": {
    what: "Pregunta en vez de ordenar: «¿podría…?» en vez de «tiene que…».",
    why: "A nadie le gusta que le digan lo que tiene que hacer, y menos pagando.",
    how: "«¿Me firma aquí, por favor?» pide lo mismo.",
  },
  "words.sorry": {
    what: "Pide perdón una vez y di por qué. Después actúa.",
    why: "Cinco disculpas sin un hecho no son ninguna.",
    how: "«Siento la espera. Ahora se lo traigo yo».",
  },
  "words.but": {
    what: "Pon un punto donde dirías «pero».",
    why: "El «pero» borra todo lo anterior.",
    how: "«Lo entiendo. Vamos a ver qué podemos hacer».",
  },
  "words.calm": {
    what: "Baja la voz cuando alguien la sube.",
    why: "La voz más tranquila arrastra a la otra.",
    how: "Suelta el aire, habla más despacio, frases más cortas.",
  },
  "words.noproblem": {
    what: "Di «con mucho gusto» en lugar de «no hay problema».",
    why: "Nadie había pensado en un problema hasta entonces.",
    how: "Fíjate hoy en cuántas veces lo dices.",
  },
  "words.time": {
    what: "Da una hora; nunca «enseguida», «un momento» o «pronto».",
    why: "«Enseguida» son dos minutos para ti y diez para el otro.",
    how: "«En cinco minutos». Si van a ser siete, dilo a los cuatro.",
  },
  "words.yes": {
    what: "A «¿sería posible…?» responde primero «sí», si lo es.",
    why: "Una palabra clara ahorra tres frases.",
    how: "«Sí. Lo hago ahora».",
  },
  "words.blame": {
    what: "No eches la culpa al sistema, a la cocina ni a la central.",
    why: "Para el cliente, tú eres todos ellos.",
    how: "«Eso lo hemos hecho mal nosotros. Me ocupo».",
  },
  "words.question": {
    what: "Acaba con una pregunta abierta: «¿Qué más le ayudaría?».",
    why: "«¿Algo más?» se contesta con un no; esta se contesta.",
    how: "Pregunta y espera dos respiraciones.",
  },
  "words.email": {
    what: "Pon la respuesta en la primera línea del correo y los motivos después.",
    why: "La primera línea se lee de pie.",
    how: "«Sí, puede cambiarlo hasta el viernes». Después, el cómo.",
  },
  "words.silence": {
    what: "Di lo que haces mientras lo haces.",
    why: "El silencio en un mostrador suena a problema.",
    how: "«Abro su reserva… aquí está… cambio la fecha».",
  },
  "words.recommend": {
    what: "Recomienda con un «porque».",
    why: "Con motivo es un consejo; sin él, una venta.",
    how: "«Tome el pescado, porque llegó esta mañana».",
  },
  "words.welcome": {
    what: "Da la bienvenida con una frase entera.",
    why: "«Siguiente» es una llamada, no una bienvenida.",
    how: "«Buenos días, ¿en qué puedo ayudarle?» son dos segundos.",
  },
  "words.number": {
    what: "Llama a las personas por su nombre, no por su número, si lo sabes.",
    why: "Un número espera; una persona es recibida.",
    how: "«¿Señora Park? Acompáñeme, por favor».",
  },
  "words.feedback": {
    what: "Responde a una crítica con una pregunta, no con una explicación.",
    why: "Una explicación dice «se equivoca»; una pregunta, «cuénteme».",
    how: "«¿Qué habría sido lo correcto para usted?»",
  },
  "words.phonename": {
    what: "Di tu nombre despacio por teléfono y pregunta el suyo al principio.",
    why: "Los nombres convierten dos voces en dos personas.",
    how: "«Bellevue, le atiende Mo. ¿Con quién hablo?»",
  },
  "words.thanksend": {
    what: "Termina una queja dando las gracias por contarla.",
    why: "Es la última frase la que se lleva a casa.",
    how: "«Sin usted no nos habríamos dado cuenta. Gracias».",
  },
  "words.always": {
    what: "Deja fuera «siempre» y «nunca».",
    why: "Una excepción hace falsa toda la frase.",
    how: "«Hoy no ha funcionado» tiene arreglo; «nunca funciona», no.",
  },
  "complaint.feel": {
    what: "Nombra el sentimiento antes que los hechos.",
    why: "Solo escucha quien se siente comprendido.",
    how: "«Qué fastidio, después de un viaje tan largo». Después pregunta qué pasó.",
  },
  "complaint.place": {
    what: "Imagina que le ha pasado a tu madre.",
    why: "El tono sale solo.",
    how: "Piénsalo antes de responder; no lo digas.",
  },
  "complaint.interrupt": {
    what: "Deja hablar hasta el final, una vez, a un cliente enfadado.",
    why: "El enfado tiene una duración. Si lo cortas, empieza de nuevo.",
    how: "Asiente, apunta dos palabras, no preguntes aún.",
  },
  "complaint.believe": {
    what: "Cree primero, comprueba después.",
    why: "Quien tiene que demostrar su enfado se enfada más.",
    how: "«Le creo. Lo arreglamos y después averiguo por qué».",
  },
  "complaint.apologise": {
    what: "Discúlpate por cómo lo vivió, fuera de quien fuera la culpa.",
    why: "Una disculpa no es una confesión; es el principio del regreso.",
    how: "«Siento que su noche haya empezado así».",
  },
  "complaint.noexcuse": {
    what: "Discúlpate sin dar el motivo. Dilo solo si te lo preguntan.",
    why: "Justo después de «lo siento», cualquier motivo suena a excusa.",
    how: "«Siento la espera». Punto. No «hoy somos pocos».",
  },
  "complaint.person": {
    what: "Discúlpate en tu nombre: «yo», no «la empresa».",
    why: "A nadie le consuela una empresa.",
    how: "«Lo siento. Me ocupo yo mismo».",
  },
  "complaint.resolveask": {
    what: "Pregunta qué lo arreglaría antes de ofrecer algo.",
    why: "La mayoría pide menos de lo que habrías dado.",
    how: "«¿Cómo podemos arreglarlo para usted?»",
  },
  "complaint.now": {
    what: "Haz una cosa al momento, delante del cliente.",
    why: "El primer hecho dice más que la primera frase.",
    how: "Retira el plato, coge el teléfono, escribe el reembolso.",
  },
  "complaint.authority": {
    what: "Sabe lo que puedes dar sin preguntar a nadie.",
    why: "Arreglado en un minuto cuesta menos que decidido en una hora.",
    how: "Importe y tipo: pregúntalo hoy a tu responsable si no estás seguro.",
  },
  "complaint.more": {
    what: "Arréglalo y añade un detalle que cueste atención, no dinero.",
    why: "Arreglar deja a la par; un poco más se recuerda.",
    how: "Una línea a mano, una llamada al día siguiente, un sitio mejor.",
  },
  "complaint.choice": {
    what: "Ofrece dos maneras de arreglarlo.",
    why: "Quien puede elegir vuelve a tener las riendas.",
    how: "«¿Uno nuevo ahora o le devuelvo el dinero? Como prefiera».",
  },
  "complaint.real": {
    what: "Pregunta otra vez: «¿Y qué fue lo peor?».",
    why: "La primera queja suele ser solo la última gota.",
    how: "Sopa fría puede significar: nadie nos atendió en una hora.",
  },
  "complaint.cause": {
    what: "Pregunta «por qué» tres veces, por las cosas y nunca por las personas.",
    why: "La primera respuesta es el síntoma; la tercera se puede arreglar.",
    how: "Tarde. ¿Por qué? Sin mesa. ¿Por qué? Reserva doble. ¿Por qué? Dos listas.",
  },
  "complaint.same": {
    what: "Si lo mismo pasa dos veces esta semana, dilo en voz alta.",
    why: "Una vez es mala suerte; dos, una causa.",
    how: "Anótalo cada vez. Dos líneas muestran lo que una no puede.",
  },
  "complaint.log": {
    what: "Anota la queja mientras aún oyes las palabras.",
    why: "Por la noche ya es tu versión.",
    how: "Sus palabras, el lugar, la hora. Basta una línea.",
  },
  "complaint.small": {
    what: "Anota también las pequeñas: la corriente, la puerta lenta, la luz floja.",
    why: "Diez pequeñas son el motivo de que alguien no vuelva.",
    how: "Si lo has oído, anótalo. Si importa, se verá después.",
  },
  "complaint.prevent": {
    what: "Después de arreglarlo, pregunta: ¿quién será el siguiente?",
    why: "El segundo cliente no debería tener que decirlo otra vez.",
    how: "Un cartel, un aviso a cocina, una línea para el turno siguiente.",
  },
  "complaint.seek": {
    what: "Busca la queja que nadie hace.",
    why: "Un plato a medias y un adiós corto también son quejas.",
    how: "«Apenas lo ha tocado. ¿Qué no estaba bien?». Con amabilidad y una vez.",
  },
  "complaint.colleague": {
    what: "Si un compañero tiene un cliente difícil, quédate cerca sin quitarle el sitio.",
    why: "Dos personas tranquilas ayudan; dos que hablan son un muro.",
    how: "Mantente a la vista, trae lo que haga falta, atiende al siguiente.",
  },
  "complaint.after": {
    what: "Tómate un minuto después de una queja dura.",
    why: "El siguiente cliente no ha hecho nada y no debe notarlo.",
    how: "Agua, tres respiraciones, una palabra con un compañero. Y sigue.",
  },
  "complaint.review": {
    what: "Responde a una reseña pública con gracias, un hecho y una invitación.",
    why: "La leen cien que no estuvieron.",
    how: "«Gracias. La puerta está arreglada. La próxima vez pregunte por mí».",
  },
  "complaint.injury": {
    what: "Si alguien se hace daño: primero la persona, luego el lugar, luego el papel.",
    why: "Nadie olvida quién le cuidó primero.",
    how: "Siéntate a su lado, pide ayuda, asegura el sitio, avisa ya al responsable.",
  },
  "complaint.refund": {
    what: "Devuelve el dinero con la misma amabilidad con que lo cobraste.",
    why: "A quien se le devolvió bien vuelve a comprar; a quien tuvo que pelear, no.",
    how: "Sin suspiros y sin formulario primero: «Claro. ¿A la misma tarjeta?»",
  },
  "complaint.thank": {
    what: "Da las gracias al compañero que anotó una queja.",
    why: "Anotar no es acusar: así mejoramos.",
    how: "Dilo en el equipo, con lo que ha cambiado desde entonces.",
  },
};
