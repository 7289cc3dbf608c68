import { bindActions } from "../../../kernel/action.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { replacing, type Sequel } from "../../../kernel/reply.ts";
import type { SeenCase } from "../access.ts";
import { createDuplicates, type DuplicatesDependencies } from "../duplicates.ts";
import type { Case } from "../schema.ts";
import { mayKnow as isKnown } from "../standing.ts";
import { readCases, readVoices } from "../store.ts";
import { duplicateActions } from "./actions.ts";
import { anotherCard, questionCard, sameCard } from "./cards.ts";

/** What people see of duplicates: a question after a case was logged, and what becomes of their answer. */
export interface DuplicateQuestions {
  readonly actions: NonNullable<Feature["actions"]>;
  /** What is shown with a case, of what they may know: its voices, or the case that it is a voice of. */
  around(
    seen: SeenCase,
    context: Context,
  ): Promise<{ readonly voices: readonly Case[]; readonly whole?: Case | undefined }>;
  /** Asks whoever has logged a case whether it is about one that is open already. */
  ask(found: Case, context: Context): Sequel;
}

/** Voices that a case is shown with. */
const SHOWN_VOICES = 5;

export function createDuplicateQuestions(deps: DuplicatesDependencies): DuplicateQuestions {
  const duplicates = createDuplicates(deps);
  return {
    async around({ case: found, mayKnow }, context) {
      const { mergedInto } = found;
      if (!mayKnow) return { voices: [] };
      const voices = found.voices === undefined ? [] : await readVoices(deps.database, found, SHOWN_VOICES);
      const standing = await deps.access.standing(context);
      const whole =
        mergedInto && (await readCases(deps.database, [{ organizationId: found.organizationId, id: mergedInto }]));
      return {
        voices: voices.filter((voice) => isKnown(voice, standing)),
        whole: whole ? whole.find((one) => isKnown(one, standing)) : undefined,
      };
    },
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
