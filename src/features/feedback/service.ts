import type { Batch } from "../../database/batch.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";
import { whatBecameOf } from "../../kernel/seen.ts";
import { UNDO_MINUTES, undoableSince } from "../../kernel/undo.ts";
import { isManagerOf, type Organizations, type Unit } from "../organization/index.ts";
import { guess } from "./guess.ts";
import { type Case, type Correction, caseName, type Guessable } from "./schema.ts";
import { type ChangeOf, correctCase, latestCasesOf, type NewCase, readCases, undoCase } from "./store.ts";
import { closest, type ListedTheme, type Themes } from "./themes.ts";
import type { Kind, Severity, Step } from "./vocabulary.ts";

/** What is not given is guessed, or not known. */
export interface NewFeedback {
  readonly text: string;
  readonly kind?: Kind | undefined;
  readonly theme?: string | undefined;
  readonly step?: Step | undefined;
  readonly severity?: Severity | undefined;
}

/** A case with the unit that it belongs to. */
export interface CaseInUnit {
  readonly case: Case;
  readonly unit: Unit;
}

export interface Feedback {
  /** Saves what a customer said, with a guess for whatever is not given. Throws DatabaseUnavailable. */
  log(feedback: NewFeedback, context: Context): Promise<CaseInUnit>;
  /** Throws UserError when there is no such case, or it was taken back. */
  read(caseId: string, context: Context): Promise<CaseInUnit>;
  /** Takes a case back: by its author, for 10 minutes. Again is no error. Throws UserError saying why not. */
  undo(caseId: string, context: Context): Promise<CaseInUnit>;
  /** May this person correct it? The author, the owner and the unit's managers may. */
  mayCorrect(found: Case, context: Context): boolean;
  /** Throws UserError when the person may not correct it, or it was taken back. */
  readToCorrect(caseId: string, context: Context): Promise<CaseInUnit>;
  /** Throws like readToCorrect. */
  correct(caseId: string, correction: Correction, context: Context): Promise<CaseInUnit>;
  /** The newest cases that the person logged. */
  latest(context: Context): Promise<readonly Case[]>;
}

export interface FeedbackDependencies {
  readonly database: Sql;
  /** Writes a case and returns its number; undefined when its delivery was seen before, be it a moment ago. */
  readonly logging: Batch<NewCase, number | undefined>;
  readonly organizations: Organizations;
  readonly themes: Themes;
  readonly ids: Ids;
  /** There may be something to send. */
  readonly wake: () => void;
}

export function createFeedback(deps: FeedbackDependencies): Feedback {
  const { database, organizations, ids, wake } = deps;

  const withUnit = async (found: Case): Promise<CaseInUnit> => ({
    case: found,
    unit: await organizations.unit(found.organizationId, found.unitId),
  });

  const find = async (caseId: string, context: Context): Promise<Case> => {
    const [found] = await readCases(database, [{ organizationId: context.organization.id, id: caseId }]);
    if (!found) throw userError("case.unknown");
    return found;
  };

  const changeBy = (caseId: string, context: Context): ChangeOf => ({
    organizationId: context.organization.id,
    caseId,
    personId: context.actor.id,
    at: context.now,
    eventId: ids.next(),
    deliveryId: ids.next(),
    delivery: context.delivery,
  });

  const feedback: Feedback = {
    async log(given, context) {
      const unit = await organizations.unitFor(context);
      const themes = await deps.themes(context.organization.id);
      const item = newCase(given, context, unit, themes, ids);
      const number = await deps.logging(item);
      if (item.lane_id) wake();
      if (number === undefined) return repeated(context);
      return { case: { ...toCase(item, themes, context), number }, unit };
    },

    async read(caseId, context) {
      const found = await find(caseId, context);
      if (found.undoneAt) throw userError("case.undone", { case: caseName(found.number) });
      return withUnit(found);
    },

    async undo(caseId, context) {
      const done = await undoCase(database, changeBy(caseId, context), undoableSince(context.now));
      if (done) wake();
      const found = await find(caseId, context);
      if (found.undoneAt) return withUnit(found);
      const named = { case: caseName(found.number) };
      if (found.loggedBy !== context.actor.id)
        throw userError("case.undoNotAuthor", { ...named, author: found.loggedByName });
      throw userError("case.undoTooLate", { ...named, minutes: UNDO_MINUTES });
    },

    mayCorrect: ({ loggedBy, ownerId, unitId }, { actor }) =>
      loggedBy === actor.id || ownerId === actor.id || isManagerOf(actor, unitId),

    async readToCorrect(caseId, context) {
      const found = await feedback.read(caseId, context);
      if (feedback.mayCorrect(found.case, context)) return found;
      throw userError("case.correctNotAllowed", { case: caseName(found.case.number), owner: found.case.ownerName });
    },

    async correct(caseId, correction, context) {
      await feedback.readToCorrect(caseId, context);
      if (await correctCase(database, changeBy(caseId, context), correction)) wake();
      return feedback.read(caseId, context);
    },

    latest: (context) => latestCasesOf(database, context.organization.id, context.actor.id, 5),
  };

  async function repeated(context: Context): Promise<CaseInUnit> {
    const caseId = await whatBecameOf(database, context.organization.id, context.delivery);
    if (!caseId) throw new Error("A delivery was refused as seen but is not remembered.");
    return withUnit(await find(caseId, context));
  }

  return feedback;
}

function newCase(given: NewFeedback, context: Context, unit: Unit, themes: readonly ListedTheme[], ids: Ids): NewCase {
  const guessed = guess(given.text, given.kind);
  const guessable: readonly Guessable[] = ["kind", "theme", "severity"];
  return {
    organization_id: context.organization.id,
    id: ids.next(),
    event_id: ids.next(),
    delivery_id: ids.next(),
    unit_id: unit.id,
    lane_id: unit.laneId ?? null,
    kind: guessed.kind,
    theme: given.theme ?? closest(themes, guessed.theme).key,
    step: given.step,
    severity: given.severity ?? guessed.severity,
    guessed: guessable.filter((key) => given[key] === undefined),
    text: given.text,
    person_id: context.actor.id,
    at: context.now,
    delivery: context.delivery,
  };
}

const toCase = (item: NewCase, themes: readonly ListedTheme[], { actor }: Context): Omit<Case, "number"> => ({
  organizationId: item.organization_id,
  id: item.id,
  kind: item.kind,
  theme: item.theme,
  ...nameOf(item.theme, themes),
  severity: item.severity,
  guessed: item.guessed,
  text: item.text,
  public: false,
  state: "open",
  confidential: false,
  named: [],
  unitId: item.unit_id,
  loggedBy: actor.id,
  loggedByName: actor.name,
  ownerId: actor.id,
  ownerName: actor.name,
  loggedAt: item.at,
});

function nameOf(key: string, themes: readonly ListedTheme[]): Pick<Case, "themeName"> {
  const name = themes.find((theme) => theme.key === key)?.name;
  return name === undefined ? {} : { themeName: name };
}
