import { bindActions, bindForms } from "../../../kernel/action.ts";
import { localTime } from "../../../kernel/calendar/index.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { opening, privately, type Reply, replacing } from "../../../kernel/reply.ts";
import type { Card } from "../../../message/card.ts";
import { readUntil } from "../../calendar/index.ts";
import { mayChange, type Unit } from "../../organization/index.ts";
import type { ContentDependencies } from "../dependencies.ts";
import type { Editing } from "../editing.ts";
import { isOneOfIts } from "../rights.ts";
import type { Entry } from "../schema.ts";
import { readTroubles } from "../store.ts";
import { troubleActions } from "./actions.ts";
import { troublesCard } from "./cards.ts";
import { troubleCommands } from "./commands.ts";
import { troubleForm, troubleForms } from "./forms.ts";

/** Days after which a trouble is over when nobody has said for how long: nothing is repeated for ever. */
const USUAL_DAYS = 7;
/** Days that one lasts at most. */
const MOST_DAYS = 366;
const DAY = 24 * 60 * 60_000;

/** Known troubles: what does not work in a unit at the moment, said by whoever works there until it is solved. */
export function createTroubles(deps: ContentDependencies, editing: Editing) {
  const { database, organizations, ids } = deps;

  /** What does not work in a unit, and what has just been done about it. */
  async function shown(unit: Unit, context: Context, done?: { said: string; entryId: string }): Promise<Card> {
    const troubles = await readTroubles(database, unit.organizationId, unit.id, context.now);
    const change = done && (await editing.ownLastChange(done.entryId, context));
    return troublesCard(unit, troubles, done && { said: done.said, ...(change && { change }) }, context.say);
  }

  const unitOf = async (unitId: string, context: Context): Promise<Unit> => {
    const unit = await organizations.unit(context.organization.id, unitId);
    if (isOneOfIts(unit, context) || (await mayChange(unit, context))) return unit;
    throw userError("channel.notYourUnit", { unit: unit.name });
  };

  async function report(unit: Unit, what: string, until: Date, context: Context): Promise<Card> {
    const entry: Entry = {
      ...{ kind: "trouble", says: { what }, id: ids.next(), unitId: unit.id },
      ...{ state: "in use", until },
    };
    const entryId = await editing.save(entry, context);
    return shown(unit, context, { said: context.say("trouble.saved", { unit: unit.name }), entryId });
  }

  return {
    shown,
    commands: bindCommands(troubleCommands, {
      async trouble({ what }, context) {
        const unit = await organizations.unitFor(context);
        if (what === undefined) return privately(await shown(unit, context));
        const until = endNamed(what, unit, context) ?? usualEnd(context);
        return privately(await report(unit, what, until, context));
      },
    }),
    actions: bindActions(troubleActions, {
      report: async ({ unitId }, context) =>
        opening(troubleForm({ unitId: (await unitOf(unitId, context)).id }, undefined, context.say)),
      async change({ entryId }, context) {
        const { entry, unit } = await editing.findToChange(entryId, ["trouble"], context);
        const until = entry.until && unit ? typed(entry.until, unit.timeZone) : "";
        return opening(troubleForm({ entryId }, { what: entry.says.what, until }, context.say));
      },
      async solved({ entryId }, context) {
        const { entry, unit } = await editing.findToChange(entryId, ["trouble"], context);
        await editing.save({ ...entry, state: "retired" }, context);
        return replacing(
          await shown(unit ?? (await organizations.unitFor(context)), context, {
            said: context.say("trouble.solved"),
            entryId,
          }),
        );
      },
    }),
    forms: bindForms(troubleForms, {
      async save(about, { what, until: typedUntil }, context): Promise<Reply> {
        const found = "entryId" in about ? await editing.findToChange(about.entryId, ["trouble"], context) : undefined;
        const unit = found?.unit ?? (await unitOf("unitId" in about ? about.unitId : "", context));
        const until = typedUntil === undefined ? usualEnd(context) : endTyped(typedUntil, unit, context);
        if (!until) return { kind: "errors", errors: { until: context.say("trouble.endUnclear") } };
        if (!found) return privately(await report(unit, what, until, context));
        await editing.save({ ...found.entry, says: { what }, until }, context);
        const said = context.say("trouble.changed");
        return replacing(await shown(unit, context, { said, entryId: found.entry.id }));
      },
    }),
  };
}

const usualEnd = ({ now }: Context): Date => new Date(now.getTime() + USUAL_DAYS * DAY);

/** When a trouble is over that says so itself: "out of order until Friday; take the stairs". */
function endNamed(what: string, unit: Unit, context: Context): Date | undefined {
  const ends = [...what.matchAll(/(?<![\p{L}\p{N}])(?:until|till|hasta)\s[^;,.()]+/giu)];
  return ends.map(([typed]) => endTyped(typed, unit, context)).find(Boolean);
}

const endTyped = (typed: string, unit: Unit, { now, say }: Context): Date | undefined => {
  const until = readUntil(typed.trim(), now, unit.timeZone, say.locale);
  return until && until.getTime() - now.getTime() <= MOST_DAYS * DAY ? until : undefined;
};

/** As it can be typed in every language: 2026-12-24 18:00. */
function typed(at: Date, timeZone: string): string {
  const { date, minute } = localTime(timeZone, at);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
