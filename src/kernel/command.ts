import type { z } from "zod";
import type { Form } from "../message/form.ts";
import type { Say, TextKey } from "../texts/catalog.ts";
import type { Context, Role } from "./context.ts";
import type { Reply } from "./reply.ts";

/**
 * A command, declared once. From it come the parsing, the form, help, the platforms' manifests and the README's table.
 */
export interface Command<Input = unknown> {
  /** English on every platform. */
  readonly name: string;
  /** True: has a slash command of its own. False: reached as `/bellhop name`. */
  readonly slash: boolean;
  readonly summary: TextKey;
  readonly usage: TextKey;
  readonly examples: readonly string[];
  /** Who may use it; absent: everybody. */
  readonly access?: readonly Role[];
  readonly input: z.ZodType<Input>;
  /** Makes the input of what was typed after the command. */
  parse(text: string): unknown;
  /** Opened at once when nothing was typed: built without a database, because a form cannot wait. */
  form?(say: Say): Form;
  run(input: Input, context: Context): Promise<Reply>;
}

export const defineCommand = <Input>(command: Command<Input>): Command => command as Command;
