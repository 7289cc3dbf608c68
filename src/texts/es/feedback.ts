import type { feedback as english } from "../en/feedback.ts";
import type { Translated } from "../translated.ts";

export const feedback: Translated<typeof english> = {
  "feedback.empty": "Diga qué dijo el cliente, en pocas palabras.",
  "feedback.forWhomGone": "{name} ya no está aquí. Elija a alguien que sí, o deje esto vacío.",
  "feedback.messageEmpty":
    "Este mensaje no tiene texto, así que no se guardó nada. Escriba «/feedback» y lo que dijo el cliente.",
  "feedback.messageTooLong":
    "Este mensaje tiene más de 10 000 caracteres, así que no se guardó. Escriba «/feedback» y la parte que importa.",
  "feedback.tooLong": "Esto tiene más de 10 000 caracteres, así que no se guardó. Acórtelo o envíelo en dos partes.",
  "feedback.whenUnknown": "No entiendo cuándo fue. Dígalo así: «ayer 18:30» o «21 nov, 9:00».",
};
