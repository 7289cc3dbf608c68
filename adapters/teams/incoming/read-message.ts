import { z } from "zod";
import { keyOf, read } from "../../../src/kernel/delivered.ts";
import { SentData } from "../sent-data.ts";
import { type Activity, type HeardMessage, originOf, placeOf, senderOf } from "./heard.ts";
import { mentionedIn, typedText } from "./typed-text.ts";

const Written = z.object({
  text: z.string().nullish(),
  entities: z.array(z.unknown()).nullish(),
  /** What a button of a card sends that opens no dialog, where a client does not know newer ones. */
  value: z.unknown().optional(),
});

/** Whatever is typed to the bot begins with a command's name. Throws NotUnderstood. */
export function readMessage(sent: Activity, body: unknown): HeardMessage {
  const written = read(Written, "message", body);
  const from = senderOf(sent);
  const same = {
    from,
    delivery: keyOf(from.externalId, sent.conversation?.id, sent.id ?? undefined),
    ...placeOf(sent),
  };
  const pressed = SentData.safeParse(written.value).data?.bellhop;
  if (pressed !== undefined && "action" in pressed) {
    const { action, value, alone } = pressed;
    return { incoming: { kind: "action", action, value, ...same }, origin: originOf(sent, alone) };
  }
  const entities = written.entities ?? [];
  const text = typedText(written.text ?? "", entities, sent.recipient.id);
  const mentioned = mentionedIn(entities, sent.recipient.id);
  return { incoming: { kind: "command", command: "bellhop", text, ...mentioned, ...same }, origin: originOf(sent) };
}
