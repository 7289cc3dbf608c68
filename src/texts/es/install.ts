import type { install as english } from "../en/install.ts";
import type { Translated } from "../translated.ts";

export const install: Translated<typeof english> = {
  "install.add": "Añadirlo a espacios de trabajo",
  "install.again": "Instalar Bellhop",
  "install.cancelled": "Usted canceló en Slack, así que nada ha cambiado. Puede empezar de nuevo cuando quiera.",
  "install.done": "Bellhop está instalado en {workspace}.",
  "install.failed": "Bellhop no se instaló.",
  "install.fromSlack":
    "Usted vino directamente de Slack, así que no se puede saber si fue usted quien lo pidió, y no se hizo nada. Instálelo desde aquí; para toda una organización Enterprise, elíjala en la página siguiente de Slack.",
  "install.inBrowser": "Abrirlo en el navegador",
  "install.lacks":
    "Slack no le dio todo lo que pidió (falta: {scopes}), así que algunas cosas no funcionarán. Instálelo de nuevo y permítalo todo.",
  "install.nextEverywhere":
    "Está en toda la organización Enterprise, y todavía en ningún espacio de trabajo. Añádalo ahora a los espacios que lo vayan a usar, y ábralo allí: su Inicio muestra a quien administra lo que queda por configurar.",
  "install.nextSteps":
    "Ábralo en Slack: su Inicio muestra a quien administra lo que queda por configurar. Puede parar después de cada paso y seguir más tarde.",
  "install.open": "Abrir Bellhop en Slack",
  "install.stale":
    "Este camino de vuelta desde Slack ya se usó, tiene más de 10 minutos o empezó en otro navegador, así que esta vez no se hizo nada. Si Bellhop ya está en Slack, aquí no queda nada por hacer.",
  "install.trouble":
    "Slack no terminó la instalación, o no se pudo guardar. Empiece de nuevo en unos minutos; si vuelve a pasar, pida a quien lleva Bellhop que mire su registro.",
};
