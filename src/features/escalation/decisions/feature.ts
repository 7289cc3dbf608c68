import { bindActions, bindForms } from "../../../kernel/action.ts";
import { atItsField } from "../../../kernel/at-its-field.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { opening, privately, replacing } from "../../../kernel/reply.ts";
import { type Card, card, text } from "../../../message/card.ts";
import { withArrival } from "../../attention/index.ts";
import { caseName } from "../../feedback/index.ts";
import { decisionActions } from "./actions.ts";
import { doneCard, listCard } from "./cards.ts";
import { decisionCommands } from "./commands.ts";
import { createDeciding, type DecidingDependencies } from "./deciding.ts";
import { decideForm, decisionForms } from "./forms.ts";

/** At which field of a form a sentence stands. */
const FIELDS: Readonly<Record<string, string>> = { "decision.sayPolicy": "policy" };

/** What leaders decide about what was raised to them: with a reason, the line of the policy, and a list of all of it. */
export function createDecisionFeature(
  deps: DecidingDependencies,
): Required<Pick<Feature, "commands" | "actions" | "forms">> {
  const deciding = createDeciding(deps);

  async function list(page: number, context: Context): Promise<Card> {
    const { decisions, more } = await deciding.page(page, context);
    return listCard(decisions, page, more, context.say);
  }

  return {
    commands: bindCommands(decisionCommands, {
      decisions: async (_input, context) => privately(await list(0, context)),
    }),
    actions: bindActions(decisionActions, {
      async decide({ escalationId }, context) {
        const { seen, lines } = await deciding.readToDecide(escalationId, context);
        return opening(decideForm({ escalationId, caseNumber: seen.case.number, lines }, context.say));
      },
      async undo({ decisionId }, context) {
        const { caseNumber } = await deciding.undo(decisionId, context);
        const said = context.say("decision.undone", { case: caseName(caseNumber) });
        return replacing(card(said, text(said)));
      },
      page: async ({ page }, context) => replacing(await list(page, context)),
    }),
    forms: bindForms(decisionForms, {
      decide: ({ escalationId }, { line, policy, ...decided }, context) =>
        atItsField(FIELDS, context, async () => {
          const { decision, note } = await deciding.decide(escalationId, { ...decided, line, policy }, context);
          // Beside the card on which it was decided, which is drawn anew.
          return privately(await withArrival(doneCard(decision, context.say), note, context));
        }),
    }),
  };
}
