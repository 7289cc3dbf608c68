import type { z } from "zod";
import type { Form } from "../message/form.ts";
import type { PlainKey, Say } from "../texts/catalog.ts";
import { type Bound, bind, type Handler } from "./bind.ts";
import type { Role } from "./context.ts";

/**
 * A command, declared once. From it come the parsing, the form, help, the platforms' manifests and the README's table.
 */
export interface Command<Input = unknown> {
  /** English on every platform. */
  readonly name: string;
  /** True: has a slash command of its own. False: reached as `/bellhop name`. */
  readonly slash: boolean;
  readonly summary: PlainKey;
  readonly usage: PlainKey;
  /** What one may type after the name; a test parses each. */
  readonly examples: readonly string[];
  /** Who may use it; absent: everybody. */
  readonly access?: readonly Role[];
  /** A problem's message is a key of the text catalog. */
  readonly input: z.ZodType<Input>;
  /** Makes the input of what was typed after the command. */
  parse(text: string): unknown;
  /** A word that means this command, with the word itself as what was typed: `/bellhop C-118`. */
  readonly alias?: RegExp;
  /** Opened at once when nothing was typed: built without a database, because a form cannot wait. */
  form?(say: Say): Form;
}

export const defineCommand = <Input>(command: Command<Input>): Command<Input> => command;

/** A command with what it does. */
export type BoundCommand = Bound<"command", Command, [input: unknown]>;

type Commands = Readonly<Record<string, Command>>;
type CommandHandlers<Declared extends Commands> = {
  readonly [Key in keyof Declared]: Handler<[input: Declared[Key] extends Command<infer Input> ? Input : never]>;
};

/** Gives each declared command what it does; one without does not compile. */
export const bindCommands = <Declared extends Commands>(
  declared: Declared,
  handlers: CommandHandlers<Declared>,
): BoundCommand[] => bind("command", declared, handlers);
