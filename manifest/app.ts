import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

interface Presented {
  /** At most 80 characters. */
  readonly description: string;
  readonly longDescription: string;
}

const english: Presented = {
  description: "Logs what customers say in seconds, and sees to it that nothing is lost.",
  longDescription:
    "Bellhop helps frontline teams to take good care of customers. Staff log complaints, compliments and suggestions " +
    "in a few seconds, right where they already talk. Each is saved at once, sorted by a guess that one tap corrects, " +
    "and shown to the team in its channel, with mail addresses and numbers hidden.",
};

/** The same in the other languages that Bellhop speaks. */
export const presentedIn: Readonly<Record<string, Presented>> = {
  es: {
    description: "Anota en segundos lo que dicen los clientes y cuida de que nada se pierda.",
    longDescription:
      "Bellhop ayuda a los equipos que atienden al público a cuidar bien de sus clientes. El equipo anota quejas, " +
      "felicitaciones y sugerencias en pocos segundos, allí donde ya conversa. Cada una se guarda al momento, se " +
      "ordena con una suposición que se corrige con un toque y se muestra al equipo en su canal, sin correos ni números.",
  },
};

/** How Bellhop presents itself where apps are listed, on every platform. */
export const app = {
  name: "Bellhop",
  ...english,
  color: "#1f3a5f",
  /** Teams takes an update of an app only with a higher one. */
  version,
};
