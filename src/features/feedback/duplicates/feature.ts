import { bindActions } from "../../../kernel/action.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { replacing, type Sequel } from "../../../kernel/reply.ts";
import { createDuplicates, type DuplicatesDependencies } from "../duplicates.ts";
import type { Case } from "../schema.ts";
import { duplicateActions } from "./actions.ts";
import { anotherCard, questionCard, sameCard } from "./cards.ts";

/** What people see of duplicates: a question after a case was logged, and what becomes of their answer. */
export interface DuplicateQuestions {
  readonly actions: NonNullable<Feature["actions"]>;
  /** Asks whoever has logged a case whether it is about one that is open already. */
  ask(found: Case, context: Context): Sequel;
}

export function createDuplicateQuestions(deps: DuplicatesDependencies): DuplicateQuestions {
  const duplicates = createDuplicates(deps);
  return {
    ask: (found, context) => async () => {
      const other = await duplicates.similarTo(found, context);
      return other && questionCard(found, other, context.say);
    },
    actions: bindActions(duplicateActions, {
      async same({ caseId, otherId }, context) {
        const { found, other } = await duplicates.merge(caseId, otherId, context);
        return replacing(sameCard(found, other, context.say));
      },
      async another({ caseId, otherId }, context) {
        const { found, other } = await duplicates.tellApart(caseId, otherId, context);
        return replacing(anotherCard(found, other, context.say));
      },
    }),
  };
}
