import { createMemory } from "../../../kernel/cache.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Case } from "../schema.ts";
import { readTraits, type Traits } from "./likeness.ts";
import { readOpenBefore, readTexts } from "./store.ts";

/** An open case that another one may be a second voice of. */
export interface OpenCase {
  readonly id: string;
  readonly traits: Traits;
}

/** All open cases of the same unit from the 14 days before a case; see `readOpenBefore`. */
export type ReadOpenCases = (found: Case) => Promise<readonly OpenCase[]>;

/** Cases of all units whose traits are kept: a third of a kilobyte each. */
const MOST_KNOWN = 40_000;
/** Texts that one statement reads. */
const AT_ONCE = 1_000;

/**
 * The open cases of a busy unit are compared again with every new one: which they are is read each time, what is compared of
 * a text when it is new or was changed. So all of them can be compared, however many they are.
 */
export function createOpenCases(database: Sql): ReadOpenCases {
  const known = createMemory<Traits>(MOST_KNOWN);
  return async (found) => {
    const open = await readOpenBefore(database, found);
    const traits = new Map(open.map((one) => [one.id, known.get(keyOf(one))]));
    const unknown = open.filter(({ id }) => traits.get(id) === undefined);
    for (let from = 0; from < unknown.length; from += AT_ONCE) {
      const some = unknown.slice(from, from + AT_ONCE);
      for (const { text, ...one } of await readTexts(database, found.organizationId, some)) {
        const read = readTraits(text);
        known.set(keyOf(one), read);
        traits.set(one.id, read);
      }
    }
    return open.flatMap(({ id }) => {
      const read = traits.get(id);
      return read ? [{ id, traits: read }] : [];
    });
  };
}

/** A text is another one when it was changed. */
const keyOf = ({ id, version }: { readonly id: string; readonly version: string }): string => `${id} ${version}`;
