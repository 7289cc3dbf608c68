import { bindActions } from "../../../kernel/action.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { replacing, type Sequel } from "../../../kernel/reply.ts";
import type { SeenCase } from "../access.ts";
import type { CaseEvent } from "../life/changes.ts";
import { isGoing } from "../life/moves.ts";
import type { Case } from "../schema.ts";
import { mayKnow as isKnown } from "../standing.ts";
import { readCases, readVoices } from "../store.ts";
import { duplicateActions } from "./actions.ts";
import { anotherCard, questionCard, sameCard } from "./cards.ts";
import { createDuplicates, type DuplicatesDependencies } from "./duplicates.ts";

/** What people see of duplicates: a question after a case was logged, and what becomes of their answer. */
export interface DuplicateQuestions {
  readonly actions: NonNullable<Feature["actions"]>;
  /** What is shown with a case, of what they may know: its voices, or the case that it is a voice of. */
  around(seen: SeenCase, context: Context): Promise<AroundCase>;
  /** Without what would tell somebody of voices that they may not know of. */
  knownOf(events: readonly CaseEvent[], seen: SeenCase, context: Context): Promise<readonly CaseEvent[]>;
  /** Asks whoever has logged a case whether it is about one that is open already. */
  ask(found: Case, context: Context): Sequel;
}

export interface AroundCase {
  /** The oldest voices. */
  readonly voices: readonly Case[];
  /** How many customers have said it, when there are several. */
  readonly said?: number | undefined;
  readonly whole?: Case | undefined;
}

/** Voices that a case is shown with, and more than anybody puts together. */
const SHOWN_VOICES = 5;
const MOST_VOICES = 1_000;

/** Every voice that has been one, also for a while: what is told of them in the history of a case. */
const OF_VOICES: ReadonlySet<string> = new Set(["voice joined", "voice left", "graver", "milder"]);

export function createDuplicateQuestions(deps: DuplicatesDependencies): DuplicateQuestions {
  const duplicates = createDuplicates(deps);
  const voicesOf = async (found: Case): Promise<readonly Case[]> =>
    found.voices === undefined && !found.hasConfidentialVoices ? [] : readVoices(deps.database, found, MOST_VOICES);
  return {
    async around({ case: found, mayKnow }, context) {
      const { mergedInto } = found;
      if (!mayKnow) return { voices: [] };
      const standing = await deps.access.standing(context);
      const voices = (await voicesOf(found)).filter((voice) => isKnown(voice, standing));
      const whole =
        mergedInto && (await readCases(deps.database, [{ organizationId: found.organizationId, id: mergedInto }]));
      return {
        voices: voices.slice(0, SHOWN_VOICES),
        ...(voices.length > 0 && { said: voices.length + 1 }),
        whole: whole ? whole.find((one) => isKnown(one, standing)) : undefined,
      };
    },
    async knownOf(events, { case: found }, context) {
      const told = events.filter(({ kind, detail }) => OF_VOICES.has(kind) && detail?.other !== undefined);
      const keys = told.flatMap(({ detail }) =>
        detail?.other ? [{ organizationId: found.organizationId, id: detail.other }] : [],
      );
      if (keys.length === 0) return events;
      const standing = await deps.access.standing(context);
      const known = new Set(
        (await readCases(deps.database, keys)).filter((one) => isKnown(one, standing)).map(({ id }) => id),
      );
      const isSecret = ({ kind, detail }: CaseEvent): boolean =>
        OF_VOICES.has(kind) && detail?.other !== undefined && !known.has(detail.other);
      return events.filter((event) => !isSecret(event));
    },
    ask: (found, context) => async () => {
      const others = await duplicates.similarTo(found, context);
      return others.length > 0 ? questionCard(found, others, context.say) : undefined;
    },
    actions: bindActions(duplicateActions, {
      async same({ caseId, otherId }, context) {
        const { found, other } = await duplicates.merge(caseId, otherId, context);
        return replacing(sameCard(found, other, context.say));
      },
      async another({ caseId, otherId, besides = [] }, context) {
        const { found, other } = await duplicates.tellApart(caseId, otherId, context);
        const others = isGoing(found) ? await duplicates.stillOpen(besides, context) : [];
        return replacing(anotherCard(found, other, others, context.say));
      },
    }),
  };
}
