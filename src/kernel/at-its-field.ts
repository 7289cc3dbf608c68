import type { Context } from "./context.ts";
import { UserError } from "./errors.ts";
import type { Reply } from "./reply.ts";

/**
 * Does what a form asks for; a UserError about one of its fields keeps the form open, with the sentence at that field.
 * @param fields names of fields by the error's key
 */
export async function atItsField(
  fields: Readonly<Record<string, string>>,
  { say }: Context,
  work: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    const field = error instanceof UserError ? fields[error.message] : undefined;
    if (!(error instanceof UserError) || field === undefined) throw error;
    return { kind: "errors", errors: { [field]: error.says(say) } };
  }
}
