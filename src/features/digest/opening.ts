import type { Action } from "../../kernel/action.ts";
import type { Command } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";
import { privately, type Reply } from "../../kernel/reply.ts";
import { attentionCommands } from "../attention/index.ts";
import { deliveryCommands } from "../deliveries/index.ts";
import { escalationActions } from "../escalation/index.ts";
import { feedbackActions } from "../feedback/index.ts";
import type { Organizations } from "../organization/index.ts";
import { awardActions, coverageCommands } from "../recognition/index.ts";
import { winActions } from "../wins/index.ts";
import type { Opens } from "./actions.ts";
import { type DigestOf, isOfAll, isOfMonth } from "./lines/schema.ts";
import { readPlaces } from "./places.ts";
import { casesTold, measuresExplained, rulesExplained } from "./shown/opened.ts";
import { readTold } from "./sources/cases.ts";
import { weeksOfMonth, weeksTo } from "./weeks.ts";

export interface OpeningDependencies {
  readonly database: Sql;
  readonly organizations: Pick<Organizations, "units">;
  /** Does what a button of another feature does, for whoever presses it. */
  readonly press: <Input>(action: Action<Input>, input: Input, context: Context) => Promise<Reply>;
  /** Does what a command of another feature does, for whoever types it. */
  readonly type: <Input>(command: Command<Input>, input: Input, context: Context) => Promise<Reply>;
}

/** What a line of a digest rests on, by what whoever opens it may know at that moment. Throws UserError. */
export type Open = (of: DigestOf, opens: Opens, context: Context) => Promise<Reply>;

export function createOpening({ database, organizations, press, type }: OpeningDependencies): Open {
  async function unitName(organizationId: string, unitId: string): Promise<string> {
    const unit = (await organizations.units(organizationId)).find(({ id }) => id === unitId);
    if (!unit) throw userError("digest.unknown");
    return unit.name;
  }

  /** The complaints of the last weeks of a digest: of a unit's digest, its own. */
  async function cases(
    of: DigestOf,
    asked: { unitId: string | null; theme?: string; weeks: number },
    { say }: Context,
  ): Promise<Reply> {
    const { timeZone, counted } = await readPlaces(database, of.organizationId);
    const [last] = isOfMonth(of) ? weeksOfMonth(timeZone, of.week) : weeksTo(timeZone, of.week, 1);
    const weeks = last ? weeksTo(timeZone, last.monday, asked.weeks) : [];
    const [newest, oldest] = [weeks[0], weeks.at(-1)];
    if (!newest || !oldest) throw userError("digest.unknown");
    if (!isOfAll(of) && asked.unitId !== of.placeId) throw userError("digest.unknown");
    const { organizationId } = of;
    const units = asked.unitId === null ? counted : [asked.unitId];
    const span = { from: oldest.from, until: newest.until };
    return privately(casesTold(await readTold(database, { organizationId, units, theme: asked.theme, ...span }), say));
  }

  return async (of, opens, context) => {
    switch (opens.kind) {
      case "case":
        return press(feedbackActions.show, { caseId: opens.id }, context);
      case "win":
        return press(winActions.show, { winId: opens.id }, context);
      case "award":
        return press(awardActions.show, { awardId: opens.id }, context);
      case "escalation":
        return press(escalationActions.show, { escalationId: opens.id }, context);
      case "theme":
        return cases(of, opens, context);
      case "unit":
        return cases(of, { unitId: opens.id, weeks: SILENCE_WEEKS }, context);
      case "team":
        return type(coverageCommands.team, { unit: await unitName(of.organizationId, opens.id) }, context);
      case "deliveries":
        return type(
          deliveryCommands.deliveries,
          isOfAll(of) ? {} : { unit: await unitName(of.organizationId, of.placeId) },
          context,
        );
      case "budget":
        return type(attentionCommands.budget, {}, context);
      case "measures":
        return privately(measuresExplained(context.say));
      case "rules":
        return privately(rulesExplained(context.say));
    }
  };
}

/** What was logged in a silent unit before it became silent. */
const SILENCE_WEEKS = 12;
