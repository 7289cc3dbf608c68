import { bindActions, bindForms } from "../../../kernel/action.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { opening, privately, replacing } from "../../../kernel/reply.ts";
import type { Card } from "../../../message/card.ts";
import { mayChange, type Unit } from "../../organization/index.ts";
import type { ContentDependencies } from "../dependencies.ts";
import type { Editing } from "../editing.ts";
import { mayDecideForAll } from "../rights.ts";
import { firstDayId } from "../schema.ts";
import { EVERY_UNIT } from "../tips/forms.ts";
import { firstDayActions } from "./actions.ts";
import { firstDaysCard } from "./cards.ts";
import { firstDayForm, firstDayForms } from "./forms.ts";
import { readFirstDays } from "./read.ts";

/** What somebody new reads in their first days: what Bellhop brings along, or what was written in its place. */
export function createFirstDays({ database, organizations }: ContentDependencies, editing: Editing) {
  /** The unit, for whoever leads there. Throws UserError for everybody else. */
  async function led(unitId: string, context: Context) {
    const unit = await organizations.unit(context.organization.id, unitId);
    const mayDecide = { unit: await mayChange(unit, context), everyUnit: await mayDecideForAll(context) };
    if (!mayDecide.unit && !mayDecide.everyUnit) throw userError("channel.notYourUnit", { unit: unit.name });
    return { unit, mayDecide };
  }

  const cardsIn = ({ id: unitId, locale, organizationId }: Unit) =>
    readFirstDays(database, { organizationId, unitId, locale });

  /** The cards as they are in a unit, and what has just been done with one. */
  async function shown(
    { id: unitId }: Pick<Unit, "id">,
    context: Context,
    done?: { said: string; entryId: string },
  ): Promise<Card> {
    const { unit, mayDecide } = await led(unitId, context);
    const change = done && (await editing.ownLastChange(done.entryId, context));
    const said = done && { said: done.said, ...(change && { change }) };
    return firstDaysCard({ unit, cards: await cardsIn(unit), mayDecide, done: said }, context.say);
  }

  return {
    shown,
    actions: bindActions(firstDayActions, {
      show: async ({ unitId }, context) => privately(await shown({ id: unitId }, context)),
      async change({ unitId, day }, context) {
        const { unit, mayDecide } = await led(unitId, context);
        const found = (await cardsIn(unit)).find((card) => card.day === day);
        if (!found) throw userError("content.unknown");
        const places = { everyUnit: mayDecide.everyUnit, unit: mayDecide.unit ? unit : undefined };
        return opening(firstDayForm(unitId, found, places, context.say));
      },
      async putBack({ unitId, entryId }, context) {
        const { entry } = await editing.findToChange(entryId, ["first day"], context);
        await editing.save({ ...entry, state: "retired" }, context);
        return replacing(await shown({ id: unitId }, context, { said: context.say("firstDays.isPutBack"), entryId }));
      },
    }),
    forms: bindForms(firstDayForms, {
      async change({ unitId, day }, { title, why, today, where }, context) {
        const { mayDecide } = await led(unitId, context);
        const forAll = where === undefined ? !mayDecide.unit : where === EVERY_UNIT;
        const ofUnit = forAll ? undefined : unitId;
        const entryId = firstDayId(day, ofUnit);
        await editing.save(
          {
            ...({ kind: "first day", state: "in use", id: entryId, says: { day, title, why, today } } as const),
            ...(ofUnit !== undefined && { unitId: ofUnit }),
          },
          context,
        );
        return replacing(await shown({ id: unitId }, context, { said: context.say("firstDays.saved"), entryId }));
      },
    }),
  };
}
