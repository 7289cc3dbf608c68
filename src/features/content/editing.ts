import type { Ids } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Database } from "../../kernel/ports.ts";
import { isFirstSight, whatBecameOf } from "../../kernel/seen.ts";
import { UNDO_MINUTES, undoableSince } from "../../kernel/undo.ts";
import type { Organizations, Unit } from "../organization/index.ts";
import { type Change, changeEntries, type Event, readChange, readEvents, undoChange } from "./changes.ts";
import { mayDecide, mayKnow } from "./rights.ts";
import type { Entry, EntryOf, KeptEntry, Kind } from "./schema.ts";
import { readEntries } from "./store.ts";

/** An entry as somebody sees it who may. */
export interface SeenEntry<Of extends Kind = Kind> {
  readonly entry: EntryOf<Of, KeptEntry>;
  /** The unit that it is for; absent: every unit. */
  readonly unit?: Unit;
  readonly mayDecide: boolean;
}

/** What people do with an organization's own content. All throw UserError for whoever may not. */
export interface Editing {
  /** Throws UserError when there is none of these kinds for them. */
  find<Of extends Kind>(id: string, kinds: readonly Of[], context: Context): Promise<SeenEntry<Of>>;
  /** The same, for who may change it. */
  findToChange<Of extends Kind>(id: string, kinds: readonly Of[], context: Context): Promise<SeenEntry<Of>>;
  /** Makes an entry what it is to be, new or not. The same delivery again changes nothing. Returns the entry's id. */
  save(entry: Entry, context: Context): Promise<string>;
  /** Makes the entries of a change what they were before: by whoever made it, for 10 minutes. Again is no error. */
  undo(changeId: string, context: Context): Promise<readonly KeptEntry[]>;
  /** What has happened to an entry, newest first. */
  history(entryId: string, context: Context): Promise<readonly Event[]>;
  /** The last change of an entry, if the actor can still undo it. */
  ownLastChange(entryId: string, context: Context): Promise<Event | undefined>;
}

export interface EditingDependencies {
  readonly database: Database;
  readonly organizations: Organizations;
  readonly ids: Ids;
}

/** Newest changes that a history shows. */
const SHOWN_EVENTS = 20;

export function createEditing({ database, organizations, ids }: EditingDependencies): Editing {
  const unitOf = async (unitId: string | undefined, { organization }: Context): Promise<Unit | undefined> =>
    unitId === undefined ? undefined : organizations.unit(organization.id, unitId);

  const editing: Editing = {
    async find(id, kinds, context) {
      const [entry] = await readEntries(database, context.organization.id, [id]);
      if (!entry || !isOf(entry, kinds)) throw userError("content.unknown");
      const unit = await unitOf(entry.unitId, context);
      if (!(await mayKnow(entry, unit, context))) throw userError("content.unknown");
      return { entry, ...(unit && { unit }), mayDecide: await mayDecide(entry, unit, context) };
    },

    async findToChange(id, kinds, context) {
      const seen = await editing.find(id, kinds, context);
      if (!seen.mayDecide) throw notTheirs(seen.unit);
      return seen;
    },

    async save(entry, context) {
      const unit = await unitOf(entry.unitId, context);
      const [known] = await readEntries(database, context.organization.id, [entry.id]);
      if (!(await mayDecide(known ?? entry, unit, context))) throw notTheirs(unit);
      const isFirst = await database.transaction(async (sql) => {
        if (!(await isFirstSight(sql, sightOf(entry.id, context)))) return false;
        await changeEntries(sql, changeBy(context, ids), [entry]);
        return true;
      });
      if (isFirst) return entry.id;
      return (await whatBecameOf(database, context.organization.id, context.delivery)) ?? entry.id;
    },

    async undo(changeId, context) {
      const { organization, actor, now } = context;
      const undone = await database.transaction((sql) =>
        undoChange(sql, changeBy(context, ids), changeId, undoableSince(now)),
      );
      const changed = await readChange(database, organization.id, changeId);
      const again = changed.filter(({ last, lastBy }) => last === "undone" && lastBy === actor.id);
      if (undone.length + again.length === 0) throw userError("content.undoTooLate", { minutes: UNDO_MINUTES });
      return readEntries(
        database,
        organization.id,
        again.map(({ entryId }) => entryId),
      );
    },

    history: (entryId, { organization }) => readEvents(database, organization.id, entryId, SHOWN_EVENTS),

    async ownLastChange(entryId, { organization, actor, now }) {
      const [last] = await readEvents(database, organization.id, entryId, 1);
      const isOwn = last?.personId === actor.id && last.kind !== "undone" && last.at >= undoableSince(now);
      return isOwn ? last : undefined;
    },
  };
  return editing;
}

const isOf = <Of extends Kind>(entry: KeptEntry, kinds: readonly Of[]): entry is EntryOf<Of, KeptEntry> =>
  entry.state !== "taken back" && kinds.some((kind) => kind === entry.kind);

const notTheirs = (unit: Unit | undefined): Error =>
  unit ? userError("channel.notYourUnit", { unit: unit.name }) : userError("content.notYours");

/** A change that somebody makes now. */
export const changeBy = ({ organization, actor, now }: Context, ids: Ids): Change => ({
  organizationId: organization.id,
  id: ids.next(),
  personId: actor.id,
  at: now,
});

export const sightOf = (subjectId: string, { organization, delivery, now }: Context) => ({
  organizationId: organization.id,
  delivery,
  subjectId,
  at: now,
});
