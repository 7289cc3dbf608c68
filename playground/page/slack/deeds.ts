import { z } from "zod";
import type { EmulatedSlack, Outcome as SlackOutcome } from "../../slack/index.ts";
import type { Outcome } from "../shown.ts";

const Message = z.object({ channel: z.string(), ts: z.string() });
/** What stands in the fields of a view, by block_id and action_id. */
const Values = z.record(z.string(), z.record(z.string(), z.unknown()));

/** What a person can do on the page in Slack. */
export const Deed = z.discriminatedUnion("do", [
  /** A text that begins with a slash is a command, but not in a thread. */
  z.object({ do: z.literal("say"), channel: z.string(), text: z.string(), thread: z.string().optional() }),
  z.object({
    do: z.literal("press"),
    place: z.union([Message, z.object({ view: z.string(), values: Values.optional() })]),
    blockId: z.string(),
    actionId: z.string(),
    choice: z.unknown().optional(),
  }),
  z.object({ do: z.literal("submit"), view: z.string(), values: Values }),
  z.object({ do: z.literal("close"), view: z.string() }),
  z.object({ do: z.literal("open home") }),
  z.object({ do: z.literal("shortcut"), callbackId: z.string(), message: Message.optional() }),
]);
export type Deed = z.infer<typeof Deed>;

type Person = ReturnType<EmulatedSlack["as"]>;
type Doer<Kind extends Deed["do"]> = (person: Person, deed: Extract<Deed, { do: Kind }>) => Promise<SlackOutcome>;

const doers: { readonly [Kind in Deed["do"]]: Doer<Kind> } = {
  say(person, { channel, text, thread }) {
    const [, command, rest = ""] = /^(\/\S+)\s*([\s\S]*)$/.exec(thread === undefined ? text : "") ?? [];
    return command === undefined ? person.say(channel, text, thread) : person.command(channel, command, rest);
  },
  press(person, { place, blockId, actionId, choice }) {
    if ("view" in place && place.values) person.fill(place.view, place.values);
    return person.press(place, { blockId, actionId, choice });
  },
  submit: (person, { view, values }) => person.submit(view, values),
  close: (person, { view }) => person.closeView(view),
  "open home": (person) => person.openHome(),
  shortcut: (person, { callbackId, message }) =>
    message ? person.messageShortcut(callbackId, message) : person.shortcut(callbackId),
};

/** Does it in the emulated Slack. Throws for what nobody could do: press a button that is gone by now. */
export async function perform(person: Person, deed: Deed): Promise<Outcome> {
  const { notice, viewErrors, clientErrors } = await (doers[deed.do] as Doer<Deed["do"]>)(person, deed as never);
  const fieldErrors = viewErrors ?? clientErrors;
  return { ...(notice !== undefined && { notice }), ...(fieldErrors && { fieldErrors }) };
}
