import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";
import { undoableSince } from "../../kernel/undo.ts";
import type { Note } from "../attention/index.ts";
import type { NoteReads } from "../audit/index.ts";
import { isInChannelOf, type Organizations, type Unit } from "../organization/index.ts";
import { movesOf, type OfferedMove } from "./life/moves.ts";
import { type Case, caseName } from "./schema.ts";
import { mayCorrect, mayKnow, type Standing, standingOf } from "./standing.ts";
import { readCaseNumbered, readCases } from "./store.ts";

/** A case as somebody sees it who may. */
export interface SeenCase {
  readonly case: Case;
  /** The unit that it belongs to. */
  readonly unit: Unit;
  /** False: they only have its card before them. */
  readonly mayKnow: boolean;
  /** May they correct it, and read it unmasked? */
  readonly mayCorrect: boolean;
  /** May they take all of it back? For 10 minutes. */
  readonly mayUndo: boolean;
  readonly moves: readonly OfferedMove[];
  /** What somebody was sent with what has just been done. */
  readonly note?: Note;
}

/** The only way to a case for whoever asks: what they may not know of is for them as if it did not exist. */
export interface Access {
  /** Writes down that somebody is about to read these, as far as they are for few. */
  readonly noteReads: NoteReads;
  standing(context: Context): Promise<Standing>;
  /** Throws UserError when there is no such case for them. One that was taken back is there still, and says so. */
  find(caseId: string, context: Context): Promise<SeenCase>;
  /** After what they have just done with a case: how it is now, also when that was the last that they may know of it. */
  findDone(seen: SeenCase, context: Context): Promise<SeenCase>;
  /** Throws UserError when there is no such case for them, or it was taken back. */
  read(caseId: string, context: Context): Promise<SeenCase>;
  /** The same, also for whoever has its card before them in its unit's channel. */
  readShown(caseId: string, context: Context): Promise<SeenCase>;
  readNumbered(number: number, context: Context): Promise<SeenCase>;
}

export function createAccess(database: Sql, organizations: Organizations, noteReads: NoteReads): Access {
  const standing = async (context: Context): Promise<Standing> =>
    standingOf(context, await organizations.units(context.organization.id));

  const see = async (
    found: Case,
    context: Context,
    from?: "its card" | "their deed",
  ): Promise<SeenCase | undefined> => {
    const viewer = await standing(context);
    const unit = await organizations.unit(found.organizationId, found.unitId);
    const knows = mayKnow(found, viewer);
    if (!knows && from !== "their deed" && !(from && isShownIn(found, unit, context))) return undefined;
    await noteReads([found], context);
    const moves = movesOf(found, context.actor, viewer);
    const corrects = mayCorrect(found, viewer);
    const mayUndo = corrects && !found.undoneAt && found.loggedAt >= undoableSince(context.now);
    return { case: found, unit, mayKnow: knows, mayCorrect: corrects, mayUndo, moves };
  };

  const find = async (caseId: string, context: Context, from?: "its card" | "their deed"): Promise<SeenCase> => {
    const [found] = await readCases(database, [{ organizationId: context.organization.id, id: caseId }]);
    const seen = found && (await see(found, context, from));
    if (!seen) throw userError("case.unknown");
    return seen;
  };

  return {
    noteReads,
    standing,
    find: (caseId, context) => find(caseId, context),
    findDone: (seen, context) => find(seen.case.id, context, "their deed"),
    read: async (caseId, context) => there(await find(caseId, context)),
    readShown: async (caseId, context) => there(await find(caseId, context, "its card")),

    async readNumbered(number, context) {
      const found = await readCaseNumbered(database, context.organization.id, number);
      const seen = found && (await see(found, context));
      if (!seen) throw userError("case.unknownNumber", { case: caseName(number) });
      return there(seen);
    },
  };
}

/** Whoever is in a unit's channel has the cards of its cases before them, wherever they belong. */
const isShownIn = ({ confidential }: Case, unit: Unit, context: Context): boolean =>
  !confidential && isInChannelOf(unit, context);

function there(seen: SeenCase): SeenCase {
  if (seen.case.undoneAt) throw userError("case.undone", { case: caseName(seen.case.number) });
  return seen;
}
