export { checkCard, type Surface } from "./card.ts";
export { checkCardActionResponse, checkDialogResponse, type DialogInvoke } from "./invoke-response.ts";
export { ADAPTIVE_CARD, ADVICE, checkMessage, FILE_CONSENT, hasFile, mentionedIn } from "./message.ts";
export { type Placed, placedIn } from "./walk.ts";
