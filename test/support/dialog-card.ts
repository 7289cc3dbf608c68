/** The card of a dialog in Teams, as far as the tests look into it. */
export interface DialogCard {
  readonly body: readonly Element[];
  readonly actions?: readonly { readonly title: string }[];
}
interface Element {
  readonly type: string;
  readonly id?: string;
  readonly text?: string;
  readonly color?: string;
  readonly inlines?: readonly { readonly text: string; readonly color?: string }[];
}

export const inputsIn = ({ body }: DialogCard): readonly Element[] =>
  body.filter(({ type }) => type.startsWith("Input."));

/** The sentences above the fields of a form, by field; those that belong to none stand above the first. */
export function errorsIn(card: DialogCard | undefined): Record<string, string> {
  const errors: Record<string, string> = {};
  let sentence = "";
  for (const element of card?.body ?? []) {
    const runs = element.inlines ?? [element];
    if (runs.some(({ color }) => color === "Attention")) sentence = runs.map(({ text }) => text).join("");
    else if (element.type.startsWith("Input.") && sentence !== "") {
      errors[element.id ?? ""] = sentence;
      sentence = "";
    }
  }
  return errors;
}
