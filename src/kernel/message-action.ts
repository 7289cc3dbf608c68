import type { z } from "zod";
import type { PlainKey } from "../texts/catalog.ts";
import { type Bound, bind, type Handler } from "./bind.ts";

/**
 * The declaration of what can be done with any message there is. From it come the entry in the menu that the platforms
 * give each message, their manifests, and the README's table.
 */
export interface MessageAction<Input = unknown> {
  /** Its name on the platforms. */
  readonly name: string;
  /** What the entry of the menu says. */
  readonly label: PlainKey;
  readonly description: PlainKey;
  /** Reads an ExistingMessage; a problem's message is a key of the text catalog. */
  readonly input: z.ZodType<Input>;
}

export const defineMessageAction = <Input>(action: MessageAction<Input>): MessageAction<Input> => action;

/** A message action with what it does. */
export type BoundMessageAction = Bound<"messageAction", MessageAction, [input: unknown]>;

type MessageActions = Readonly<Record<string, MessageAction>>;
type MessageActionHandlers<Declared extends MessageActions> = {
  readonly [Key in keyof Declared]: Handler<[input: Declared[Key] extends MessageAction<infer Input> ? Input : never]>;
};

/** Gives each declared message action what it does; one without does not compile. */
export const bindMessageActions = <Declared extends MessageActions>(
  declared: Declared,
  handlers: MessageActionHandlers<Declared>,
): BoundMessageAction[] => bind("messageAction", declared, handlers);
