import type { errors as english } from "../en/errors.ts";
import type { Translated } from "../translated.ts";

export const errors: Translated<typeof english> = {
  "error.bug":
    "Algo falló por nuestra parte. Inténtelo de nuevo; si vuelve a pasar, dé la referencia {reference} a quien administra Bellhop.",
  "error.databaseUnavailable":
    "Bellhop no llega ahora a su base de datos, así que quizá esto no se guardó. Inténtelo de nuevo en un minuto. Referencia para quien administra Bellhop: {reference}.",
  "error.deactivated":
    "Su cuenta está desactivada, así que no se guardó nada. Si es un error, dígaselo a quien administra Bellhop.",
  "error.delayed": "Esto tarda más de lo normal. La respuesta llega aquí en cuanto esté.",
  "error.noAdmin":
    "Esto es para quien administra Bellhop, y todavía no hay nadie. Quite Bellhop de su equipo y añádalo de nuevo: lo administra quien haga eso.",
  "error.notAllowed": "Esto es para responsables y administradores. Pídaselo a uno de ellos.",
  "error.notUnderstood": "No entendí eso. Escriba «/bellhop help» para ver qué sé hacer.",
  "error.onlyAdmins": "Esto es para administradores. Pídaselo a uno de los suyos.",
  "error.onlyLeaders": "Esto es para la dirección. Pídaselo a alguien de ella.",
  "error.unknownWorkspace":
    "Bellhop no está instalado en este espacio de trabajo, así que no se guardó nada. Pida a quien lo administra que lo instale.",
  "error.unopened": "El formulario no se abrió a tiempo. Púlselo o escríbalo otra vez.",
  "error.unreached":
    "No pude responderle en privado. Añádame a un chat con usted en el que no haya nadie más e inténtelo otra vez.",
  "error.yourText": "Su texto:",
  "error.yourTextInPart": "Su texto, sin los últimos {missing} caracteres, que no caben aquí, desde «{from}»:",
};
