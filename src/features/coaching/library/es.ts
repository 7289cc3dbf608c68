import type { Questions } from "./catalog.ts";

export const es: Questions = {
  "hard_cases.minute": {
    question: "¿Qué minuto fue el más difícil y qué le ayudó a superarlo?",
    how: "Pregunte lejos de los clientes y calle diez segundos. Antes de añadir nada, repita ese minuto con sus propias palabras. No se trata de resolverlo.",
  },
  "hard_cases.after": {
    question: "¿Cómo se quedó usted cuando el cliente se fue?",
    how: "Siéntense o caminen unos pasos: hablar en la puerta suena a prisa. Deje que la historia acabe, aunque la conozca. Después quítele hoy un peso de encima.",
  },
  "hard_cases.best": {
    question: "¿Cuál de estos llevó mejor y qué hizo ahí?",
    how: "Traiga un detalle que vio o leyó: una frase, un minuto de paciencia. Diga qué cambió para el cliente. Deje fuera todos los «pero».",
  },
  "hard_cases.sign": {
    question: "Cuando se ponga difícil, ¿cómo quiere llamarme?",
    how: "Acuerden una señal: una palabra o una mirada. Ensáyenla ahora mismo, son cinco segundos. La primera vez que llegue, acuda en menos de un minuto.",
  },
  "hard_cases.first": {
    question: "¿Qué nota primero cuando alguien se altera: la voz, la cara, las palabras?",
    how: "En la próxima hora punta póngase donde pueda oír y solo observe. Después cuéntele una cosa que calmó a un cliente. Guarde lo demás para otro día.",
  },
  "hard_cases.lighter": {
    question: "¿Qué haría más ligera su próxima hora?",
    how: "Ofrezca dos cosas que de verdad pueda cumplir: otro puesto, diez minutos de aire, usted al lado. Deje elegir. Hágalo en este turno.",
  },
  "recovery_done_well.turn": {
    question: "¿Qué dijo usted cuando cambió el ánimo del cliente?",
    how: "Pida la frase exacta y repítala con respeto. Diga que la va a usar usted también. No hace falta más elogio.",
  },
  "recovery_done_well.show": {
    question: "¿Le enseñaría a un colega cómo lo hizo?",
    how: "Pregunte, no ordene: también vale un no. Si es un sí, acuerden ya el colega y el turno. Bastan cinco minutos antes de abrir.",
  },
  "recovery_done_well.thought": {
    question: "¿Qué pensó antes de responder?",
    how: "Pregúntelo en un momento tranquilo. Asienta, espere y deje llegar el segundo pensamiento: suele ser el mejor. Apunte una palabra.",
  },
  "recovery_done_well.content": {
    question: "¿En qué notó que el cliente volvía a estar a gusto?",
    how: "Pregunte por lo que vio: los hombros, la voz, una sonrisa en la puerta. Diga en qué se fija usted. La próxima vez fíjese en lo suyo.",
  },
  "recovery_done_well.step": {
    question: "¿Qué marcó la diferencia: escuchar, pedir perdón o resolverlo?",
    how: "Deje que elija una y diga por qué. No corrija la elección. Pregunte con qué se quedaría si solo hubiera un minuto.",
  },
  "recovery_done_well.easy": {
    question: "Había una salida más fácil. ¿Qué le hizo quedarse hasta el final?",
    how: "Diga primero que vio que no tomó el atajo. Después pregunte. Lo que oiga es lo que esa persona defiende: agradezca justo eso.",
  },
  "win_not_spoken_about.beginning": {
    question: "¿Cómo empezó todo? Cuéntemelo desde el principio.",
    how: "Guarde el teléfono dos minutos. Pregunte dos veces «¿y después?», nada más. Nadie olvida a quien quiso oír la historia entera.",
  },
  "win_not_spoken_about.idea": {
    question: "¿De dónde le vino la idea?",
    how: "Pregunte como quien quiere aprender. Si la respuesta es «no fue nada», pregunte qué había visto justo antes. Ahí está la idea.",
  },
  "win_not_spoken_about.effect": {
    question: "¿Sabe lo que eso significó para el cliente?",
    how: "Diga qué hizo y qué cambió para el cliente, con una frase cada cosa. Dígalo el mismo día. No añada ninguna tarea.",
  },
  "win_not_spoken_about.often": {
    question: "¿Qué haría falta para que esto pasara cada semana?",
    how: "Pregunte qué ayudó: tiempo, una mano libre, alguien que cubrió. Prometa una de esas cosas, la más pequeña. Cúmplala esta semana.",
  },
  "win_not_spoken_about.who": {
    question: "¿Quién más tuvo parte en ello? ¿Se lo agradecemos juntos?",
    how: "Primero dé las gracias a solas. Después vayan juntos a ver a la otra persona y deje que hable quien lo vivió. Basta un minuto.",
  },
  "win_not_spoken_about.noticed": {
    question: "¿Qué vio usted ahí que a otros se les habría escapado?",
    how: "Pónganse donde ocurrió y pida que se lo enseñe. Mire en la misma dirección. Cuente al turno siguiente en qué fijarse y de quién lo aprendió.",
  },
  "new_person.surprise": {
    question: "¿Qué le ha sorprendido de cómo hacemos las cosas aquí?",
    how: "La mirada nueva dura unas semanas. No explique ni defienda: apunte la respuesta. Si tiene razón, cambie una cosa pequeña.",
  },
  "new_person.unclear": {
    question: "¿Qué parece saber aquí todo el mundo que a usted nadie le ha contado?",
    how: "Cuente que usted también tuvo una lista así. Responda ahora una cosa y enseñe otra en este turno. La semana que viene pregunte lo mismo.",
  },
  "new_person.ease": {
    question: "¿Qué hace ya sin tener que pensarlo?",
    how: "Espere la respuesta y añada una cosa que haya visto usted. Compare con el primer día, nunca con los colegas.",
  },
  "new_person.beside": {
    question: "¿Puedo ponerme diez minutos a su lado y solo mirar?",
    how: "Diga antes en qué se va a fijar: un paso y nada más. No intervenga, salvo que alguien salga perjudicado. Al final empiece por lo que fue bien.",
  },
  "new_person.week": {
    question: "¿Qué le gustaría hacer por su cuenta al final de la semana?",
    how: "Elijan una sola cosa que se pueda ver. Acuerden quién estará al lado y cuándo. Apunte el día también en su agenda.",
  },
  "new_person.whom": {
    question: "¿A quién pregunta cuando yo no estoy?",
    how: "Si aún no hay un nombre, acérquense y preséntele a alguien. Diga delante de los dos que preguntar está bien. Quien empieza necesita un nombre, no cinco.",
  },
  "no_coaching.honestly": {
    question: "¿Cómo le va el trabajo en este momento, de verdad?",
    how: "Pregunte donde nadie escuche, sentándose al lado. Cuente hasta diez antes de su siguiente frase. Si promete algo, diga para cuándo.",
  },
  "no_coaching.unseen": {
    question: "¿Qué ha ido bien últimamente que yo no haya visto?",
    how: "Diga sin rodeos que lleva un tiempo sin acercarse. Agradezca una cosa de las que nombre. No pida nada encima.",
  },
  "no_coaching.more": {
    question: "¿Qué le gustaría hacer más aquí y qué menos?",
    how: "Apunte las dos cosas. Dele esta semana un poco de la primera. De la segunda diga con franqueza qué puede cambiar y qué no.",
  },
  "no_coaching.watch": {
    question: "¿En qué debería fijarme hoy cuando esté cerca de usted?",
    how: "Deje que lo elija. Observe solo eso durante diez minutos. Cuéntele lo que vio antes de que acabe el turno.",
  },
  "no_coaching.try": {
    question: "¿Qué cosa le gustaría probar esta semana?",
    how: "Ayude a hacerla tan pequeña que quepa en un turno. Acuerden el día y cuándo preguntará usted qué tal fue. Y pregúntelo.",
  },
  "no_coaching.me": {
    question: "¿Qué podría hacer yo de otra manera para que su trabajo sea más fácil?",
    how: "Escuche sin razones ni excusas y dé las gracias. Elija una cosa y hágala esta semana. Lo verá, y nada convence más.",
  },
  "apology_missing.words": {
    question: "¿Con qué palabras de disculpa se siente usted natural?",
    how: "Diga primero las suyas. Deje que encuentre las propias, en voz alta, hasta que no suenen leídas. Acuerden usarlas una vez en este turno.",
  },
  "apology_missing.hard": {
    question: "¿Qué hace difícil pedir perdón cuando el fallo no fue suyo?",
    how: "Muchos creen que disculparse es declararse culpable. Escuche primero hasta el final. Después dígalo: es reconocer lo que le costó al cliente.",
  },
  "apology_missing.heard": {
    question: "¿Cuándo le pidieron perdón por última vez de un modo que ayudó?",
    how: "Cuente antes una vez suya, en una tienda o un viaje. Pregunte qué ayudó exactamente: las palabras, la mirada, lo pronto que fue. Hoy déjelo ahí.",
  },
  "apology_missing.moment": {
    question: "¿En qué momento habría encajado mejor una disculpa?",
    how: "Repasen juntos un caso minuto a minuto, como una película. Deje que pare la película donde habría encajado. No la pare usted.",
  },
  "apology_missing.already": {
    question: "¿Qué hizo por ese cliente que ya era una disculpa?",
    how: "Una silla, una llamada, otro plato: nombre el gesto que vio. Diga después que, con la palabra delante, el cliente también lo nota.",
  },
  "apology_missing.practise": {
    question: "¿Lo ensayamos una vez, y yo hago de cliente?",
    how: "Un minuto, de pie, donde nadie mire. Usted se queja, la otra persona responde, y cambian de papel. Terminen con la frase que mejor sonó.",
  },
  "same_friction.show": {
    question: "¿Me enseña dónde se atasca?",
    how: "Vaya allí y mire mientras lo hace. No toque nada. Apunte por pasos lo que ve: eso ya es media reparación.",
  },
  "same_friction.cost": {
    question: "¿Cuánto le cuesta cada vez, en minutos y en nervios?",
    how: "Apunte la cifra con sus palabras. Multiplíquenla por los turnos de un mes. Lleve ese número a quien pueda arreglarlo.",
  },
  "same_friction.around": {
    question: "¿Cómo se las arregla hoy?",
    how: "Admire el truco antes de juzgarlo. Pregunte quién más lo conoce. Si es seguro, que lo sepan todos; si no lo es, busquen ya otro.",
  },
  "same_friction.change": {
    question: "Si pudiera cambiar una sola cosa de esto, ¿cuál sería?",
    how: "Pida el cambio más pequeño, no el mejor. Diga qué día tendrá respuesta. Vuelva ese día, aunque sea con un no.",
  },
  "same_friction.again": {
    question: "Gracias por volver a decirlo. ¿Qué le hizo insistir?",
    how: "Quien dice algo tres veces todavía cree que puede cambiar. Diga que lo valora. Después diga qué pasa ahora y con qué fecha.",
  },
  "same_friction.meanwhile": {
    question: "¿Qué hacemos hasta que esté arreglado?",
    how: "Acuerden una frase para los clientes y una forma de salir del paso. Déjenlas donde las lea el turno siguiente. Quítenlas cuando esté arreglado.",
  },
  "promise_under_pressure.tight": {
    question: "¿Cuándo pareció que no iba a salir?",
    how: "Deje que lo cuente con el reloj: a tal hora esto, después aquello. No diga qué habría hecho usted. Agradezca el momento en que aguantó.",
  },
  "promise_under_pressure.left": {
    question: "¿Qué dejó sin hacer para poder cumplir esto?",
    how: "Siempre hay algo que cede. Diga que hizo bien en elegir. Miren después si eso sigue pendiente y, si puede, hágalo usted.",
  },
  "promise_under_pressure.word": {
    question: "¿Sabe cuánto vale que usted cumpliera su palabra?",
    how: "Nombre la promesa y la hora en que se cumplió. Diga qué habría pensado el cliente si no. Dígalo antes de que acabe el turno.",
  },
  "promise_under_pressure.call": {
    question: "La próxima vez que vaya justo, ¿en qué momento me llama?",
    how: "Acuerden un momento, no una sensación: dos horas antes, o si falta la pieza. Diga qué hará usted entonces. Agradezca la primera llamada.",
  },
  "promise_under_pressure.remember": {
    question: "¿Cómo hace para no olvidar lo que ha prometido?",
    how: "Pida que se lo enseñe: la nota, el bolsillo, la pantalla. Tome lo que sirva a todo el equipo. No traiga un sistema suyo.",
  },
  "promise_under_pressure.size": {
    question: "¿Era la promesa adecuada o habría bastado una más pequeña?",
    how: "Elogie primero que se cumpliera, y con ganas. Pregunte después qué necesitaba de verdad el cliente. Busquen la promesa más pequeña para otra vez.",
  },
  "silent_unit.stayed": {
    question: "¿Qué dijo un cliente hace poco que no se le haya olvidado?",
    how: "Pregunte a tres personas del turno, de una en una. Escuche sin juzgar si cuenta. Después enseñe a anotarlo: basta una línea.",
  },
  "silent_unit.easier": {
    question: "¿Qué haría más fácil anotar lo que dicen los clientes?",
    how: "Pregunte dónde están cuando lo oyen y dónde está entonces el teléfono. Resuelva solo eso. Anote usted uno delante de todos.",
  },
  "silent_unit.door": {
    question: "¿Qué vería primero un cliente que entrara ahora mismo?",
    how: "Salga con un colega y vuelvan a entrar. Cada uno dice una cosa buena y una mejorable. Anótenlas ya: esa es la primera entrada.",
  },
  "silent_unit.after": {
    question: "¿Qué cree que pasa con una queja después de anotarla?",
    how: "Escuche si hay temor y no lo discuta. Cuente una queja que hizo el trabajo más fácil. Diga claro que a nadie se le juzga por cuántas haya.",
  },
  "silent_unit.good": {
    question: "¿Qué cosa buena y pequeña pasó esta semana que nadie apuntó?",
    how: "Empiece el turno con esta pregunta y espere. Anote la primera respuesta a la vista de todos. Son treinta segundos, y así se aprende.",
  },
  "silent_unit.sentence": {
    question: "¿Y si hoy anotamos cada uno una frase de un cliente?",
    how: "Diga que las buenas valen tanto como las malas. Anote usted la primera. Al acabar el turno lea dos en voz alta y agradezca las dos.",
  },
  "theme_rising.since": {
    question: "¿Desde cuándo lo notamos y qué cambió por entonces?",
    how: "Pregunte a dos personas por separado: recuerdan cosas distintas. Busque un objeto, una hora o una entrega, nunca un nombre. Apunte lo que digan.",
  },
  "theme_rising.where": {
    question: "¿Dónde tendría que ponerme para verlo?",
    how: "Vaya allí a la hora que le digan. Observe diez minutos sin ayudar. Cuente después lo que vio antes que lo que piensa.",
  },
  "theme_rising.words": {
    question: "¿Qué es lo primero que dicen los clientes cuando ocurre?",
    how: "Reúna tres frases, palabra por palabra. No las conteste. Léalas en voz alta al empezar el próximo turno: todos las reconocerán.",
  },
  "theme_rising.helps": {
    question: "¿Quién del equipo ha encontrado algo que ayuda?",
    how: "Pregunte al empezar el turno y espere a quienes hablan poco. Agradezca la respuesta con el nombre. Que hoy se lo enseñe a un colega.",
  },
  "theme_rising.week": {
    question: "¿Qué probamos durante una semana?",
    how: "Tomen la idea más pequeña que alguien haría hoy mismo. Digan cuándo la revisarán. Una prueba cada vez, o nadie sabrá qué ayudó.",
  },
  "theme_rising.hands": {
    question: "¿Qué parte de esto está en nuestras manos?",
    how: "Dibuje dos columnas: nuestro y no nuestro. Empiecen por una cosa de la primera. Lleve usted la segunda hacia arriba y cuente cuándo lo hizo.",
  },
  "standard_missed.busy": {
    question: "¿Qué hace difícil este paso cuando hay mucho trabajo?",
    how: "Pregunte justo después de la hora punta, mientras está fresco. Créase la respuesta. Busque un estorbo y quítelo hoy.",
  },
  "standard_missed.sense": {
    question: "¿Le parece que este estándar tiene sentido, de verdad?",
    how: "Pregunte como si la respuesta pudiera ser no. Explique el porqué en una frase, no en tres. Si de verdad no encaja, apúntelo para cambiarlo.",
  },
  "standard_missed.walk": {
    question: "¿Hacemos este paso una vez y yo soy el cliente?",
    how: "Dos minutos, en una hora tranquila. Diga qué sintió como cliente en cada momento. Después cambien de papel.",
  },
  "standard_missed.worked": {
    question: "¿Cuándo salió bien este paso y qué fue distinto entonces?",
    how: "Ese día existió: espere a que aparezca. Cuente lo que usted vio. Pregunte qué parte de aquel día se puede tener hoy.",
  },
  "standard_missed.smallest": {
    question: "¿Cuál es la parte más pequeña que sale siempre?",
    how: "Medio paso que se hace siempre vale más que uno entero de vez en cuando. Acuerden esa mitad para esta semana. Revísenlo un día fijo.",
  },
  "standard_missed.missing": {
    question: "¿Qué falta aquí para que salga: tiempo, una herramienta, otro par de manos?",
    how: "Deje que elija una cosa. Si puede darla, dela hoy. Si no, diga a quién la pedirá y cuándo habrá respuesta.",
  },
  "back_from_absence.back": {
    question: "¿Qué tal la vuelta?",
    how: "No pregunte dónde estuvo ni por qué. Ofrezca un café y dos minutos, y deje que cuente lo que quiera. El trabajo puede esperar eso.",
  },
  "back_from_absence.news": {
    question: "¿Qué quiere saber primero de lo que hay de nuevo?",
    how: "Tenga listos tres cambios: personas, producto, forma de trabajar. Cuente solo los que importan hoy. Diga a quién preguntar por lo demás.",
  },
  "back_from_absence.missed": {
    question: "¿Sabe qué echamos en falta mientras no estaba?",
    how: "Nombre una cosa que nadie hace igual. Dígalo delante de un colega, si le gusta que sea así. Ni una palabra del trabajo que quedó.",
  },
  "back_from_absence.begin": {
    question: "¿Cómo le gustaría empezar hoy?",
    how: "Ofrezca dos puestos o tareas y deje elegir. Si puede, que la primera hora no traiga casos difíciles. Pase a ver una vez antes de la pausa.",
  },
  "back_from_absence.fresh": {
    question: "¿Qué ve hoy que los demás hemos dejado de ver?",
    how: "Pregunte al acabar el primer día: al tercero ya se ha ido. Apúntelo con sus palabras. Cambie una cosa de esas en la misma semana.",
  },
  "back_from_absence.need": {
    question: "¿Qué necesita de mí esta semana?",
    how: "Pregunte y espere: la primera respuesta suele ser «nada». Ofrezca usted una cosa, como entrar más tarde o una mano. Cumpla lo que dijo.",
  },
};
