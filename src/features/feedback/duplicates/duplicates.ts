import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { UserError, userError } from "../../../kernel/errors.ts";
import type { Database, Log } from "../../../kernel/ports.ts";
import type { Access, SeenCase } from "../access.ts";
import { changeCase } from "../life/changes.ts";
import { isGoing } from "../life/moves.ts";
import { type Case, caseName } from "../schema.ts";
import { decides, isParty } from "../standing.ts";
import { mostAlike, readTraits } from "./likeness.ts";
import { createOpenCases } from "./open-cases.ts";
import { createPace } from "./pace.ts";
import { takeSeverity, weighVoices } from "./severity.ts";
import { holdBoth, noteVoice, rememberApart, type Saying } from "./store.ts";

export interface Duplicates {
  /**
   * Open cases that a new one is likely about, of those that its author may know of, the most alike first, at most three.
   * Left out when there is too much to do.
   */
  similarTo(found: Case, context: Context): Promise<readonly SeenCase[]>;
  /** Those of these cases that it may still be one more voice of. */
  stillOpen(otherIds: readonly string[], context: Context): Promise<readonly SeenCase[]>;
  /** Makes a case one more voice of another. Again is no error. Throws UserError when it is not theirs to say, or too late. */
  merge(caseId: string, otherId: string, context: Context): Promise<Pair>;
  /** Remembers that they are about different matters, and takes them apart if they were one. Throws UserError. */
  tellApart(caseId: string, otherId: string, context: Context): Promise<Pair>;
}

export interface Pair {
  readonly found: Case;
  readonly other: Case;
}

export interface DuplicatesDependencies {
  readonly database: Database;
  readonly access: Access;
  readonly ids: Ids;
  readonly log: Log;
  readonly wake: () => void;
}

/** More to choose from is none. */
const MOST = 3;
/** Times that it is tried anew because somebody else changed the case meanwhile. */
const ATTEMPTS = 5;

/** Finds cases that are about the same matter, and makes them one. */
export function createDuplicates({ database, access, ids, log, wake }: DuplicatesDependencies): Duplicates {
  const openCases = createOpenCases(database);
  const pace = createPace();

  const search = async (found: Case, context: Context): Promise<readonly SeenCase[]> => {
    const alike = mostAlike(readTraits(found.text), await openCases(found), MOST);
    return stillOpen(
      alike.map(({ id }) => id),
      context,
    );
  };

  async function stillOpen(ids: readonly string[], context: Context): Promise<readonly SeenCase[]> {
    const read = await Promise.all(ids.map((id) => access.read(id, context).catch(unlessRefused)));
    return read.filter((one) => one !== undefined).filter(({ case: one }) => isGoing(one) && !one.confidential);
  }

  const readPair = async (caseId: string, otherId: string, context: Context): Promise<Pair> => {
    const [{ case: found }, { case: other }] = await Promise.all([
      access.read(caseId, context),
      access.read(otherId, context),
    ]);
    const standing = await access.standing(context);
    if (found.unitId !== other.unitId) throw userError("case.unknown");
    if (!isParty(found, standing) && !decides(found, standing))
      throw userError("case.notYours", { case: caseName(found.number), owner: found.ownerName });
    return { found, other };
  };

  /** The case that another is a voice of by now, if it is. */
  const wholeOf = async (one: Case, context: Context): Promise<Case> =>
    one.mergedInto ? wholeOf((await access.read(one.mergedInto, context)).case, context) : one;

  /** Puts a case into another, or takes it out: false if somebody was quicker. */
  const put = async ({ found, other }: Pair, event: "merged" | "parted", context: Context): Promise<boolean> => {
    const { actor, now, delivery } = context;
    const done = await database.transaction(async (sql) => {
      if (!(await holdBoth(sql, found, other))) return false;
      const changed = await changeCase(sql, found, {
        event,
        set: { merged_into: event === "merged" ? other.id : null },
        personId: actor.id,
        at: now,
        eventId: ids.next(),
        deliveryId: ids.next(),
        delivery,
      });
      if (changed === "stale") return false;
      const saying = sayingOf({ found: other, other: found }, context);
      if (changed !== "done") return true;
      await noteVoice(sql, event === "merged" ? "voice joined" : "voice left", saying);
      if (event === "merged") await takeSeverity(sql, other, found, context, ids);
      else await weighVoices(sql, other, found, context, ids);
      return true;
    });
    if (done) wake();
    return done;
  };

  const sayingOf = ({ found, other }: Pair, { actor, now }: Context): Saying => ({
    organizationId: found.organizationId,
    caseId: found.id,
    otherId: other.id,
    personId: actor.id,
    at: now,
    eventId: ids.next(),
    deliveryId: ids.next(),
  });

  async function until(read: () => Promise<Pair>, done: (pair: Pair) => Promise<boolean>): Promise<Pair> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const pair = await read();
      if (await done(pair)) return pair;
    }
    throw new Error("A case was changed by others again and again.");
  }

  return {
    async similarTo(found, context) {
      if (found.confidential || found.kind === "compliment") return [];
      try {
        return (await pace(() => search(found, context))) ?? [];
      } catch (error) {
        log.warn({ err: error, organization: found.organizationId }, "Similar cases could not be looked for");
        return [];
      }
    },

    stillOpen,

    merge: (caseId, otherId, context) =>
      until(
        async () => {
          const { found, other } = await readPair(caseId, otherId, context);
          return { found, other: await wholeOf(other, context) };
        },
        async ({ found, other }) => {
          if (found.mergedInto === other.id) return true;
          if (found.id === other.id || !isGoing(found) || !isGoing(other) || found.confidential || other.confidential)
            throw userError("duplicate.tooLate", { case: caseName(found.number), other: caseName(other.number) });
          return put({ found, other }, "merged", context);
        },
      ),

    tellApart: (caseId, otherId, context) =>
      until(
        () => readPair(caseId, otherId, context),
        async ({ found, other }) => {
          const whole = await wholeOf(other, context);
          const into = [other, whole].find(({ id }) => id === found.mergedInto);
          if (into && !(await put({ found, other: into }, "parted", context))) return false;
          await rememberApart(database, sayingOf({ found, other }, context));
          return true;
        },
      ),
  };
}

/** What they may not know of is not there for them. */
function unlessRefused(error: unknown): undefined {
  if (!(error instanceof UserError)) throw error;
}
