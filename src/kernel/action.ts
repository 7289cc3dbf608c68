import { z } from "zod";
import type { Button } from "../message/card.ts";
import type { Form } from "../message/form.ts";
import { type Bound, bind, type Handler } from "./bind.ts";

/** The declaration of what a button does: its name on the platforms and the input that its `value` carries. */
export interface Action<Input = unknown> {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  /** True: the press opens a form, so the adapter spends the platform's short-lived trigger first. */
  readonly opensForm: boolean;
}

export const defineAction = <Input>(name: string, input: z.ZodType<Input>): Action<Input> => ({
  name,
  input,
  opensForm: false,
});
export const defineFormAction = <Input>(name: string, input: z.ZodType<Input>): Action<Input> => ({
  name,
  input,
  opensForm: true,
});

/** A button that does `action` with `input`. */
export const button = <Input>(
  label: string,
  action: Action<Input>,
  input: Input,
  options: Pick<Button, "style" | "description" | "confirm"> = {},
): Button => ({
  label,
  action: action.name,
  value: JSON.stringify(input),
  opensForm: action.opensForm,
  ...options,
});

/** The declaration of a form: what it is about, and what its answers must be. */
export interface FormDeclaration<About = unknown, Values = unknown> {
  readonly name: string;
  readonly about: z.ZodType<About>;
  /** Reads the answers, which are strings by field name; a problem's message is a key of the text catalog. */
  readonly values: z.ZodType<Values>;
}

export const defineForm = <About, Values>(
  name: string,
  about: z.ZodType<About>,
  values: z.ZodType<Values>,
): FormDeclaration<About, Values> => ({ name, about, values });

/** A form of `declaration` about `about`; fields are named after the keys of its values. */
export const form = <About, Values>(
  declaration: FormDeclaration<About, Values>,
  about: About,
  shown: Omit<Form, "form" | "context">,
): Form => ({ form: declaration.name, context: JSON.stringify(about), ...shown });

export type BoundAction = Bound<"action", Action, [input: unknown]>;
export type BoundForm = Bound<"form", FormDeclaration, [about: unknown, values: unknown]>;

type Actions = Readonly<Record<string, Action>>;
type ActionHandlers<Declared extends Actions> = {
  readonly [Key in keyof Declared]: Handler<[input: Declared[Key] extends Action<infer Input> ? Input : never]>;
};

/** Gives each declared action its handler; one without does not compile. */
export const bindActions = <Declared extends Actions>(
  declared: Declared,
  handlers: ActionHandlers<Declared>,
): BoundAction[] => bind("action", declared, handlers);

type Forms = Readonly<Record<string, FormDeclaration>>;
type FormHandlers<Declared extends Forms> = {
  readonly [Key in keyof Declared]: Handler<
    Declared[Key] extends FormDeclaration<infer About, infer Values> ? [about: About, values: Values] : never
  >;
};

/** Gives each declared form its handler; one without does not compile. */
export const bindForms = <Declared extends Forms>(declared: Declared, handlers: FormHandlers<Declared>): BoundForm[] =>
  bind("form", declared, handlers);

/** For actions and forms that need no input of their own. */
export const NoInput = z.object({});
