import { bindActions, bindForms } from "../../../kernel/action.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { opening, privately, type Reply, replacing } from "../../../kernel/reply.ts";
import type { Card } from "../../../message/card.ts";
import { mayChange, type Unit, unitMeant } from "../../organization/index.ts";
import type { ContentDependencies } from "../dependencies.ts";
import type { Editing } from "../editing.ts";
import { readContents } from "../read.ts";
import { isOneOfIts, mayDecideForAll } from "../rights.ts";
import { clockStep, type Entry, type StandardSays, standardId } from "../schema.ts";
import { EVERY_UNIT, type Places } from "../tips/forms.ts";
import { standardActions } from "./actions.ts";
import { standardsCard } from "./cards.ts";
import { standardCommands } from "./commands.ts";
import { countForm, standardForm, standardForms } from "./forms.ts";

/** What good looks like at each step: of the organization, or of a unit, which then counts there. */
export function createStandards(deps: ContentDependencies, editing: Editing) {
  const { database, organizations, lists: readLists } = deps;

  const mayDecideIn = async (unit: Unit, context: Context) => ({
    unit: await mayChange(unit, context),
    everyUnit: await mayDecideForAll(context),
  });

  /** The standards of a unit, and what has just been done with one. */
  async function shown(unit: Unit, context: Context, done?: { said: string; entryId: string }): Promise<Card> {
    const { say, now: at } = context;
    const lists = await readLists(unit.organizationId);
    const asked = { organizationId: unit.organizationId, unitId: unit.id, locale: unit.locale, at };
    const [content] = await readContents(database, [asked]);
    // Those that count time come last.
    const place = ({ step, clock }: StandardSays): number =>
      clock ? lists.step.all.length : lists.step.all.findIndex(({ key }) => key === step);
    const change = done && (await editing.ownLastChange(done.entryId, context));
    return standardsCard(
      {
        unit,
        standards: (content?.standards ?? []).toSorted((a, b) => place(a) - place(b)),
        lists,
        mayDecide: await mayDecideIn(unit, context),
        done: done && { said: done.said, ...(change && { change }) },
      },
      say,
    );
  }

  /** The unit, if they are one of its people or lead. */
  async function known(unit: Unit, context: Context): Promise<Unit> {
    if (isOneOfIts(unit, context) || (await mayChange(unit, context))) return unit;
    throw userError("channel.notYourUnit", { unit: unit.name });
  }

  async function placesIn(unit: Unit, context: Context): Promise<Places> {
    const may = await mayDecideIn(unit, context);
    if (!may.unit && !may.everyUnit) throw userError("channel.notYourUnit", { unit: unit.name });
    return { everyUnit: may.everyUnit, unit: may.unit ? unit : undefined };
  }

  const unitOf = (unitId: string, { organization }: Context): Promise<Unit> =>
    organizations.unit(organization.id, unitId);

  /** Saves a standard where it was, or a new one where it is to be, and shows them all. */
  async function saved(
    unit: Unit,
    known: Entry | undefined,
    where: string | undefined,
    says: StandardSays,
    context: Context,
  ): Promise<Reply> {
    const places = known ? undefined : await placesIn(unit, context);
    const forAll = where === undefined ? places?.unit === undefined : where === EVERY_UNIT;
    const ofUnit = known ? known.unitId : forAll ? undefined : unit.id;
    const entry: Entry = {
      ...({ kind: "standard", state: "in use" } as const),
      ...{ says, id: standardId(says.step, ofUnit) },
      ...(ofUnit !== undefined && { unitId: ofUnit }),
    };
    await editing.save(entry, context);
    return replacing(await shown(unit, context, { said: context.say("standard.saved"), entryId: entry.id }));
  }

  return {
    shown,
    commands: bindCommands(standardCommands, {
      async standards({ unit: named }, context) {
        const unit = await known(await unitMeant(organizations, named, context), context);
        return privately(await shown(unit, context));
      },
    }),
    actions: bindActions(standardActions, {
      async set({ unitId, entryId }, context) {
        const unit = await unitOf(unitId, context);
        const lists = await readLists(unit.organizationId);
        if (entryId === undefined)
          return opening(standardForm({ unitId, places: await placesIn(unit, context), lists }, context.say));
        const { entry } = await editing.findToChange(entryId, ["standard"], context);
        const known = { entryId, says: entry.says };
        const shown = { unitId, known, places: { everyUnit: false, unit: undefined }, lists };
        return opening(entry.says.clock ? countForm(shown, context.say) : standardForm(shown, context.say));
      },
      async count({ unitId }, context) {
        const unit = await unitOf(unitId, context);
        const [lists, places] = [await readLists(unit.organizationId), await placesIn(unit, context)];
        return opening(countForm({ unitId, places, lists }, context.say));
      },
      async retire({ unitId, entryId }, context) {
        const { entry } = await editing.findToChange(entryId, ["standard"], context);
        await editing.save({ ...entry, state: "retired" }, context);
        const done = { said: context.say("standard.retired"), entryId };
        return replacing(await shown(await unitOf(unitId, context), context, done));
      },
    }),
    forms: bindForms(standardForms, {
      async set({ unitId, entryId: known }, { step: chosen, what, why, where }, context) {
        const unit = await unitOf(unitId, context);
        const found = known === undefined ? undefined : await editing.findToChange(known, ["standard"], context);
        const step = found?.entry.says.step ?? chosen;
        if (step === undefined) return { kind: "errors", errors: { step: context.say("standard.whichStep") } };
        return saved(unit, found?.entry, where, { step, what, why }, context);
      },
      async count({ unitId, entryId: known }, { waitsFor: chosen, minutes, severity, why, where }, context) {
        const unit = await unitOf(unitId, context);
        const found = known === undefined ? undefined : await editing.findToChange(known, ["standard"], context);
        const waitsFor = found?.entry.says.clock?.waitsFor ?? chosen;
        if (waitsFor === undefined) return { kind: "errors", errors: { waitsFor: context.say("standard.countWhich") } };
        const what = context.say(`standard.within.${waitsFor}`, { minutes });
        const says = { step: clockStep(waitsFor), what, why, clock: { waitsFor, minutes, severity } };
        return saved(unit, found?.entry, where, says, context);
      },
    }),
  };
}
