import { bindActions, bindForms } from "../../../kernel/action.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context, Role } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { opening, privately, type Reply, replacing } from "../../../kernel/reply.ts";
import { csvFile, takeAlong } from "../../../kernel/take-along.ts";
import { takenBackCard } from "../../../kernel/taken-back.ts";
import { card, text } from "../../../message/card.ts";
import { withArrival } from "../../attention/index.ts";
import { isManagerOf } from "../../organization/index.ts";
import { readThanks } from "../kudos/receivers.ts";
import { awardActions } from "./actions.ts";
import type { AwardsDependencies, Stepped } from "./awards.ts";
import { readBudgets, saveBudget } from "./budget-store.ts";
import { awardCard, budgetsCard, listCard, nominatedCard, titleOf } from "./cards.ts";
import { awardCommands } from "./commands.ts";
import { createAwardDrawing } from "./drawing.ts";
import { evidenceFor } from "./evidence.ts";
import { exportPayroll } from "./export.ts";
import { awardForms, budgetForm, declineForm, nominateForm } from "./forms.ts";
import { readAwardsOf } from "./read.ts";
import { awardName, quarterAfter, quarterAt } from "./schema.ts";
import { createAwards } from "./service.ts";
import { AWARD_TOPIC } from "./store.ts";

/** Who may set what units spend, and sees what is to be paid. */
const SETS: readonly Role[] = ["leader", "admin"];

/** Money or gifts: nominated by anybody, decided by who holds the budget, announced by who leads, paid. */
export function createAwardsFeature(
  deps: AwardsDependencies,
): Feature & { readonly drawings: Readonly<Record<string, Drawing>> } {
  const { database, organizations, ids } = deps;
  const awards = createAwards(deps);

  /** Its card, wherever that stands, says the rest. */
  const told = async ({ award, note }: Stepped, context: Context): Promise<Reply> => {
    const title = titleOf(award, context.say);
    return privately(await withArrival(card(title, text(title)), note, context));
  };

  async function budgets(context: Context): Promise<Reply> {
    const { organization, actor, say } = context;
    const units = await organizations.units(organization.id);
    const leads = await context.hasRole(["champion", "leader", "admin"]);
    const found = await readBudgets(database, organization.id, quartersOf(context));
    const rows = units.flatMap((unit) =>
      found
        .filter(
          ({ unitId, holder }) =>
            unitId === unit.id && (leads || holder.id === actor.id || isManagerOf(actor, unit.id)),
        )
        .map((budget) => ({ budget, unit: unit.name })),
    );
    return privately(budgetsCard(rows, await context.hasRole(SETS), say));
  }

  const quartersOf = ({ organization, now }: Context): string[] => {
    const quarter = quarterAt(organization.timeZone, now);
    return [quarter, quarterAfter(quarter)];
  };

  async function requireSetting({ hasRole }: Context): Promise<void> {
    if (!(await hasRole(SETS))) throw userError("budget.notYours");
  }

  return {
    name: "awards",
    commands: bindCommands(awardCommands, {
      async award({ text: typed }, context) {
        const { to, reason } = readThanks(typed, context.mentioned);
        return opening(nominateForm(context.say, { to: to[0]?.userId ?? "", text: reason }));
      },
      async awards(_input, context) {
        const leads = await context.hasRole(["champion", "leader"]);
        const found = await readAwardsOf(database, context.organization.id, context.actor.id, leads);
        return privately(listCard(found, await context.hasRole(SETS), context.say));
      },
      funds: (_input, context) => budgets(context),
    }),
    actions: bindActions(awardActions, {
      async show({ awardId }, context) {
        const { award, standing } = await awards.read(awardId, context);
        const evidence = standing.decides ? await evidenceFor(database, award) : undefined;
        return privately(awardCard(award, standing, evidence, context.say));
      },
      approve: async ({ awardId }, context) => told(await awards.approve(awardId, context), context),
      async decline({ awardId }, context) {
        const { award, standing } = await awards.read(awardId, context);
        if (!standing.decides) throw userError("award.notYours");
        return opening(declineForm(context.say, award));
      },
      announce: async ({ awardId }, context) => told(await awards.announce(awardId, context), context),
      pay: async ({ awardId }, context) => told(await awards.pay(awardId, context), context),
      async undo({ awardId }, context) {
        const { number, text: typed } = await awards.undo(awardId, context);
        return replacing(takenBackCard(awardName(number), typed, context.say));
      },
      async payroll(_input, context) {
        if (!(await context.hasRole(SETS))) throw userError("error.notAllowed");
        const { organization, say } = context;
        const file = csvFile(say("award.file"), await exportPayroll(database, organization.id, say));
        return takeAlong(file, say("award.file"), say);
      },
      async setBudget(_input, context) {
        await requireSetting(context);
        const units = (await organizations.units(context.organization.id)).filter(({ retired }) => !retired);
        const [known] = await readBudgets(database, context.organization.id, quartersOf(context));
        return opening(budgetForm(context.say, units, quartersOf(context), known?.currency));
      },
    }),
    forms: bindForms(awardForms, {
      async nominate(_about, { to: [to = ""], about = [], ...given }, context) {
        const { award, note } = await awards.nominate({ ...given, to, about }, context);
        return privately(await withArrival(nominatedCard(award, context.say), note, context));
      },
      decline: async ({ awardId }, { reason }, context) =>
        told(await awards.decline(awardId, reason, context), context),
      async setBudget(_about, { unit: unitId, quarter, amount, currency, holder: [userId = ""] }, context) {
        await requireSetting(context);
        const [holder] = await deps.people.met(context, [{ userId }]);
        if (!holder?.active || holder.kind !== "member") throw userError("award.whoHolds");
        const unit = await organizations.unit(context.organization.id, unitId);
        const budget = {
          organizationId: unit.organizationId,
          id: ids.next(),
          unitId,
          quarter,
          amount,
          currency,
          holder,
        };
        const saved = await saveBudget(database, budget, { personId: context.actor.id, at: context.now });
        if (!saved) throw userError("budget.spentAlready", { unit: unit.name, quarter });
        await awards.passOn(unitId, quarter, context);
        return budgets(context);
      },
    }),
    drawings: { [AWARD_TOPIC]: createAwardDrawing(deps) },
  };
}
