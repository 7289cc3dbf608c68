import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { currentReference } from "../../../kernel/reference.ts";
import { undoUntil } from "../../../kernel/undo.ts";
import type { Unit } from "../../organization/index.ts";
import { guess } from "../guess/guess.ts";
import type { Learned } from "../guess/learned.ts";
import { closest, type Lists } from "../lists/lists.ts";
import type { Case, Guessable, NewFeedback } from "../schema.ts";
import { isSensitive } from "../sensitive/sensitive.ts";
import type { NewCase } from "../store.ts";
import { inPublic, type Severity } from "../vocabulary.ts";

/** What is written of something that a customer said: as it was given, else as it is guessed. */
export function newCase(
  given: NewFeedback,
  context: Context,
  unit: Unit,
  { lists, learned }: { readonly lists: Lists; readonly learned: Learned },
  ids: Ids,
  newsLane: string | undefined,
): NewCase {
  const guessed = guess(given.text, given.kind, {
    language: unit.locale,
    learned,
    themes: lists.theme.keys,
    steps: lists.step.keys,
    hinted: { theme: lists.theme.hinted, step: lists.step.hinted },
  });
  const heldUntil = heldFrom(given, context.now);
  const confidential = given.confidential || heldUntil !== undefined;
  const step = given.step ?? guessed.step;
  const guessable: readonly Guessable[] = ["kind", "theme", "severity", ...(step ? (["step"] as const) : [])];
  return {
    organization_id: context.organization.id,
    id: ids.next(),
    event_id: ids.next(),
    delivery_id: ids.next(),
    unit_id: unit.id,
    lane_id: (!confidential && unit.laneId) || null,
    kind: guessed.kind,
    theme: given.theme ?? closest(lists.theme, guessed.theme).key,
    step,
    severity: given.severity ?? raised(guessed.severity, given),
    guessed: guessable.filter((key) => given[key] === undefined),
    text: given.text,
    came_by: given.cameBy,
    public: given.public,
    customer: given.customer,
    happened_at: given.happened?.at,
    happened_to: given.happened?.to,
    permalink: given.permalink,
    written_at: given.writtenAt,
    person_id: context.actor.id,
    on_behalf_of: given.onBehalfOf?.id,
    confidential,
    held_until: heldUntil,
    named: given.confidential ? given.named?.map(({ id }) => id) : undefined,
    ...(newsLane !== undefined && { news_lane_id: newsLane, news_id: ids.next() }),
    at: context.now,
    delivery: context.delivery,
    reference: currentReference(),
  };
}

/** Before others know of what may be for fewer of them, its author has as long to say so as to undo it. */
const heldFrom = ({ text, confidential }: NewFeedback, now: Date): Date | undefined =>
  !confidential && isSensitive(text) ? undoUntil(now) : undefined;

const raised = (severity: Severity, { public: isPublic }: NewFeedback): Severity =>
  isPublic ? inPublic(severity) : severity;

/** A case as it stands once it is written. */
export function toCase(item: NewCase, given: NewFeedback, lists: Lists, { actor }: Context): Omit<Case, "number"> {
  const { happened, onBehalfOf } = given;
  const owner = onBehalfOf ?? actor;
  const themeName = lists.theme.all.find(({ key }) => key === item.theme)?.name;
  const stepName = lists.step.all.find(({ key }) => key === item.step)?.name;
  return {
    organizationId: item.organization_id,
    id: item.id,
    kind: item.kind,
    theme: item.theme,
    severity: item.severity,
    guessed: item.guessed,
    text: item.text,
    public: item.public ?? false,
    unitId: item.unit_id,
    loggedBy: actor.id,
    loggedByName: actor.name,
    ownerId: owner.id,
    ownerName: owner.name,
    state: "open",
    confidential: item.confidential ?? false,
    named: item.named ?? [],
    loggedAt: item.at,
    ...(item.held_until && { heldUntil: item.held_until }),
    ...(themeName !== undefined && { themeName }),
    ...(item.step && { step: item.step }),
    ...(stepName !== undefined && { stepName }),
    ...(item.came_by && { cameBy: item.came_by }),
    ...(item.customer && { customer: item.customer }),
    ...(happened && { happened }),
    ...(item.permalink && { permalink: item.permalink }),
    ...(item.written_at && { writtenAt: item.written_at }),
    ...(onBehalfOf && { onBehalfOf }),
  };
}
