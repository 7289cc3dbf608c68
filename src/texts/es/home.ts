import type { home as english } from "../en/home.ts";
import type { Translated } from "../translated.ts";

export const home: Translated<typeof english> = {
  "help.first": "Dígame qué dijo un cliente y me aseguro de que no se pierda.",
  "help.unknown": "No conozco «{word}». Esto es lo que sé hacer:",

  "home.commands": "Qué puede escribir",
  "home.hello": "Hola, {name}",
  "home.latest": "Lo último que anotó",
  "home.nothingYet":
    "Nada todavía. La próxima vez que un cliente diga algo que valga la pena, anótelo aquí o escriba «/complaint».",
  "home.private": "Lo que anota se le confirma solo a usted. Antes de mostrar algo en un canal, se le dice dónde.",
  "home.what": "Escriba lo que dijo un cliente. Se guarda al momento y lo sabe quien puede ayudar.",
};
