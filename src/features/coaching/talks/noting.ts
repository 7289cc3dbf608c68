import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { redraw } from "../../../kernel/outbox/index.ts";
import type { Database } from "../../../kernel/ports.ts";
import { isFirstSight, whatBecameOf } from "../../../kernel/seen.ts";
import { undoableSince, undoUntil } from "../../../kernel/undo.ts";
import type { Organizations } from "../../organization/index.ts";
import type { People } from "../../people/index.ts";
import type { Whom } from "./schema.ts";
import { changeTalks, type KeptTalk, logTalk, readTalks, undoTalks } from "./store.ts";
import { TALK } from "./telling.ts";
import { type Refusal, unitOfTalk } from "./whose.ts";

export interface NotingDependencies {
  readonly database: Database;
  readonly organizations: Pick<Organizations, "units">;
  readonly people: Pick<People, "met">;
  readonly ids: Ids;
  readonly wake: () => void;
}

/** What is written of a talk. */
export interface Written {
  readonly note: string;
  readonly shared: boolean;
}

export interface Noted {
  readonly talks: readonly KeptTalk[];
  readonly refused: readonly { readonly name: string; readonly why: Refusal }[];
}

/** More than so many are not noted at once. */
const MOST = 10;

/** Talks that managers have had: each sees their own alone, and whoever it was with what is shared with them. */
export function createNoting({ database, organizations, people, ids, wake }: NotingDependencies) {
  const own = ({ organization, actor }: Context, talkIds: readonly string[]): Promise<KeptTalk[]> =>
    readTalks(database, organization.id, actor.id, talkIds);

  /** Notes a talk with each, once for a delivery, and gives what is noted. */
  async function write(
    whom: readonly Whom[],
    { note, shared }: Written,
    context: Context,
  ): Promise<readonly KeptTalk[]> {
    const { organization, actor, delivery, now } = context;
    const talkIds = await database.transaction(async (sql) => {
      const written: string[] = [];
      for (const { unitId, personId } of whom) {
        const id = ids.next();
        const key = `${delivery} ${personId ?? unitId}`;
        if (await isFirstSight(sql, { organizationId: organization.id, delivery: key, subjectId: id, at: now })) {
          const isShown = shared && note !== "" && personId !== undefined;
          await logTalk(sql, {
            ...{ organizationId: organization.id, id, unitId, managerId: actor.id, personId: personId ?? null },
            ...{ note: note === "" ? null : note, shared: isShown, at: now, nudgeId: null },
            tellAt: isShown ? undoUntil(now) : null,
          });
          written.push(id);
        } else written.push((await whatBecameOf(sql, organization.id, key)) ?? id);
      }
      return written;
    });
    return own(context, talkIds);
  }

  async function change(talks: readonly KeptTalk[], written: Written, context: Context): Promise<readonly KeptTalk[]> {
    const { organization, now } = context;
    const note = written.note === "" ? null : written.note;
    await database.transaction(async (sql) => {
      await changeTalks(sql, talks, { note, shared: written.shared && note !== null, tellAt: undoUntil(now) });
      for (const { id } of talks) await redraw(sql, ids, organization.id, { topic: TALK, subjectId: id });
    });
    wake();
    return own(
      context,
      talks.map(({ id }) => id),
    );
  }

  return {
    write,
    change,
    /** Notes a talk with those of these accounts who are one's own people. Throws UserError when nobody is. */
    async with(
      accounts: readonly { readonly userId: string; readonly name?: string }[],
      written: Written,
      context: Context,
    ): Promise<Noted> {
      const found = (await people.met(context, accounts)).slice(0, MOST);
      const units = await organizations.units(context.organization.id);
      const each = await Promise.all(
        found.map(async (person) => ({ person, place: await unitOfTalk(person, context, units) })),
      );
      const whom = each.flatMap(({ person, place }) =>
        "unitId" in place ? [{ unitId: place.unitId, personId: person.id }] : [],
      );
      const refused = each.flatMap(({ person, place }) =>
        "why" in place ? [{ name: person.name, why: place.why }] : [],
      );
      const [first] = refused;
      if (whom.length === 0)
        throw first ? userError(`talk.${first.why}`, { name: first.name }) : userError("talk.nobody");
      return { talks: await write(whom, written, context), refused };
    },
    /** One's own talks. Throws UserError when one of them is not there any more. */
    async read(talkIds: readonly string[], context: Context): Promise<readonly KeptTalk[]> {
      const talks = await own(context, talkIds);
      if (talks.length < talkIds.length) throw userError("nudge.unknown");
      return talks;
    },
    /** Takes back what was noted within the last minutes. Throws UserError when that is too long ago. */
    async undo(talks: readonly KeptTalk[], context: Context): Promise<void> {
      const { organization, now } = context;
      await database.transaction(async (sql) => {
        const undone = await undoTalks(sql, talks, undoableSince(now), now);
        if (undone.length === 0) throw userError("talk.tooLate");
        // A process whose clock is ahead may have shown it already.
        for (const { id } of undone) await redraw(sql, ids, organization.id, { topic: TALK, subjectId: id });
      });
      wake();
    },
  };
}
