import type { OpenDatabase } from "../../../database/index.ts";
import { bindActions, bindForms } from "../../../kernel/action.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Log } from "../../../kernel/ports.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { opening, privately, type Reply, replacing, type Sequel } from "../../../kernel/reply.ts";
import { type Card, card, text } from "../../../message/card.ts";
import { ruleActions } from "./editing/actions.ts";
import { kindsCard, nameOf, overviewCard, ruleCard, rulesCard } from "./editing/cards.ts";
import { ruleCommands } from "./editing/commands.ts";
import { createEditing, type EditingDependencies, mayEdit, requireEditing } from "./editing/editing.ts";
import { addForm, changeForm, ruleForms } from "./editing/forms.ts";
import type { Rule, RuleInFull } from "./schema.ts";
import { readRules } from "./store.ts";
import { trialCard } from "./trial/card.ts";
import { createExamples } from "./trial/examples.ts";
import { readLimit } from "./trial/store.ts";
import { createTrial, type TrialDependencies } from "./trial/trial.ts";

export type RulesFeatureDependencies = EditingDependencies &
  TrialDependencies & { readonly database: OpenDatabase; readonly log: Log };

/** Shows by which rules cases are raised, and has those who may change them see what that would have done before it goes live. */
export function createRulesFeature(
  deps: RulesFeatureDependencies,
): Required<Pick<Feature, "commands" | "actions" | "forms">> {
  const { database, log } = deps;
  // What is remembered of them may be from before what somebody has just changed.
  const rules = (organizationId: string) => readRules(database, organizationId);
  const editing = createEditing(deps);
  const tryRules = createTrial(deps);
  const examplesOf = createExamples(database);

  /** What the present rules would have done, or these with one as it is to become. */
  async function tried(context: Context, rule?: RuleInFull): Promise<Card> {
    const { organization, actor, now, say } = context;
    const present = await rules(organization.id);
    const changed = rule?.draft && present.map((one) => (one.id === rule.id ? becoming(rule) : one));
    const asked = { organizationId: organization.id, personId: actor.id, now };
    const trial = await tryRules(
      changed ? { ...asked, rules: changed, before: present } : { ...asked, rules: present },
    );
    const [examples, limit] = await Promise.all([
      examplesOf(organization.id, trial),
      readLimit(database, organization.id),
    ]);
    return trialCard({ trial, examples, limit, ...(rule && { rule }) }, say);
  }

  /** It may take longer than anybody waits for an answer. */
  const trying =
    (context: Context, rule?: RuleInFull): Sequel =>
    async () => {
      try {
        return await tried(context, rule);
      } catch (error) {
        log.error({ err: error, organizationId: context.organization.id }, "Rules could not be tried");
        return sentence(context.say("trial.failed"));
      }
    };
  const kept = (rule: RuleInFull, context: Context): Reply => {
    const name = nameOf({ ...rule.draft, id: rule.id }, context.say);
    return privately(sentence(context.say("rules.tryingDraft", { name })), trying(context, rule));
  };
  const tryPresent = async (context: Context): Promise<Reply> => {
    await requireEditing(context);
    return privately(sentence(context.say("rules.trying")), trying(context));
  };
  const listed = async (context: Context, said?: string): Promise<Card> =>
    rulesCard(await rules(context.organization.id), await mayEdit(context), context.say, said);

  return {
    commands: bindCommands(ruleCommands, {
      rules: async (_input, context) => privately(await listed(context)),
      async escalation({ try: toTry }, context) {
        if (toTry) return tryPresent(context);
        return privately(overviewCard(await rules(context.organization.id), await mayEdit(context), context.say));
      },
    }),
    actions: bindActions(ruleActions, {
      list: async (_input, context) => privately(await listed(context)),
      async show({ ruleId }, context) {
        await requireEditing(context);
        return privately(ruleCard(await editing.read(ruleId, context), context.say));
      },
      async kinds(_input, context) {
        await requireEditing(context);
        return privately(kindsCard(context.say));
      },
      async add({ kind }, context) {
        await requireEditing(context);
        return opening(addForm(kind, context.say));
      },
      async change({ ruleId }, context) {
        await requireEditing(context);
        const { id, draft, ...rule } = await editing.read(ruleId, context);
        return opening(changeForm({ ...(draft ?? rule), id }, context.say));
      },
      async switchOff({ ruleId }, context) {
        const rule = await editing.switchOff(ruleId, context);
        return replacing(ruleCard(rule, context.say, said("rules.switchedOff", rule, context), true));
      },
      async undoOff({ ruleId }, context) {
        const rule = await editing.undoOff(ruleId, context);
        return replacing(ruleCard(rule, context.say, said("rules.switchedOn", rule, context)));
      },
      switchOn: async ({ ruleId }, context) => kept(await editing.prepareOn(ruleId, context), context),
      async putLive({ ruleId, draftId }, context) {
        const rule = await editing.putLive(ruleId, draftId, context);
        return replacing(ruleCard(rule, context.say, said("rules.wentLive", rule, context)));
      },
      async discard({ ruleId, draftId }, context) {
        const rule = await editing.discard(ruleId, draftId, context);
        return replacing(
          await listed(context, said(rule.isNew ? "rules.discardedNew" : "rules.discarded", rule, context)),
        );
      },
      try: (_input, context) => tryPresent(context),
      async tryDraft({ ruleId }, context) {
        await requireEditing(context);
        const rule = await editing.read(ruleId, context);
        if (!rule.draft) throw userError("rules.outdated");
        return kept(rule, context);
      },
    }),
    forms: bindForms(ruleForms, {
      add: async ({ kind }, given, context) => kept(await editing.add(kind, given, context), context),
      change: async ({ ruleId }, given, context) => kept(await editing.change(ruleId, given, context), context),
    }),
  };
}

const sentence = (words: string): Card => card(words, text(words));

const said = (
  key: "rules.switchedOff" | "rules.switchedOn" | "rules.wentLive" | "rules.discarded" | "rules.discardedNew",
  rule: Rule,
  { say }: Context,
): string => say(key, { name: nameOf(rule, say) });

/** The rule as it is to be. */
const becoming = ({ id, draft, ...rule }: RuleInFull): Rule => ({ ...rule, ...draft, id, live: true });
