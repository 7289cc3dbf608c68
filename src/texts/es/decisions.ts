import type { decisions as english } from "../en/decisions.ts";
import type { Translated } from "../translated.ts";

export const decisions: Translated<typeof english> = {
  "decision.about": "Decidir sobre {case}",
  "decision.anotherPolicy": "U otra línea de las normas",
  "decision.because": "Por qué",
  "decision.decide": "Decidir",
  "decision.heard": "{name} ha decidido sobre {case}.",
  "decision.heardUndone": "{name} ha anulado lo que se decidió sobre {case}. Ya no vale.",
  "decision.list": "Lo que se decidió",
  "decision.none": "Aún no se ha decidido nada que usted pueda ver.",
  "decision.notYours": "Decide sobre {case} quien lo tenga de la dirección. Encárguese primero.",
  "decision.policy": "Línea de las normas",
  "decision.saved": "Decidido sobre {case}. Se avisa a quien lo anotó y a los responsables de la unidad.",
  "decision.sayPolicy": "Elija o escriba la línea de las normas en la que se apoya.",
  "decision.sayWhat": "Diga qué hay que hacer.",
  "decision.sayWhy": "Diga por qué.",
  "decision.undoTooLate": "Esto se queda: lo decidió otra persona, o hace más de {minutes} minutos.",
  "decision.undone": "Anulado: no hay nada decidido sobre {case}.",
  "decision.unknown": "Esta decisión ya no está.",
  "decision.what": "¿Qué hay que hacer?",
  "decision.whoHears": "Quien anotó el caso y los responsables de la unidad sabrán lo que usted decida, y por qué.",
  "decision.why": "¿Por qué?",
};
