import type { Context } from "./context.ts";
import type { Reply } from "./reply.ts";

/** Does what was declared, with the input that the declaration has read. */
export type Handler<Input extends unknown[]> = (...given: [...input: Input, context: Context]) => Promise<Reply>;

/** A declaration, under the name of its kind, with what it does. */
export type Bound<Kind extends string, Declared, Input extends unknown[]> = {
  readonly [Key in Kind]: Declared;
} & { readonly run: Handler<Input> };

/** Puts each declaration and the handler of the same key together. */
export const bind = <Kind extends string, Declared, Input extends unknown[]>(
  kind: Kind,
  declarations: Readonly<Record<string, Declared>>,
  handlers: Readonly<Record<string, Handler<never>>>,
): Bound<Kind, Declared, Input>[] =>
  Object.entries(declarations).map(
    ([key, declared]) => ({ [kind]: declared, run: handlers[key] }) as Bound<Kind, Declared, Input>,
  );
