import type { OpenDatabase } from "../../../database/index.ts";
import type { Ids } from "../../../kernel/clock.ts";
import { redrawAll } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Texts } from "../../../texts/catalog.ts";
import { type AuditEvent, record } from "../../audit/index.ts";
import { eraseFromDigests, eraseSaidFromDigests } from "../../digest/index.ts";
import { customerKey } from "../../recovery/index.ts";
import { eraseCases } from "./cases.ts";
import { eraseMessages, type Replaced, replaceEverywhere } from "./everywhere.ts";
import { erasePerson, readHuman } from "./person.ts";
import { type Changed, proofOf } from "./proof.ts";
import { eachOnce, type Standing, standingOf, standingOfCases, standingOfPeople } from "./standing.ts";
import { wordsOf } from "./words.ts";

export interface ErasingDependencies {
  readonly database: OpenDatabase;
  readonly texts: Texts;
  readonly ids: Ids;
  /** There may be something to send. */
  readonly wake: () => void;
}

/** Where it is erased, for whom, and when. */
export interface Order {
  readonly organizationId: string;
  /** BCP 47: in which language its marks are. */
  readonly locale: string;
  /** Absent: whoever operates Bellhop. */
  readonly by?: string;
  readonly at: Date;
}

/** Takes the content about a person or a customer out of everything; what counts, and the chain of digests, stays. */
export interface Erasing {
  /** Undefined if there is nobody of this id. */
  person(personId: string, order: Order): Promise<Changed | undefined>;
  /** Of a customer, as they are named in cases. Undefined if no case has them. */
  customer(reference: string, order: Order): Promise<Changed | undefined>;
  /** How many cases name a customer. */
  casesOf(reference: string, organizationId: string): Promise<number>;
}

export function createErasing({ database, texts, ids, wake }: ErasingDependencies): Erasing {
  const marksIn = (locale: string) => {
    const say = texts.for(locale, "UTC");
    return { left: say("erase.left"), mark: say("erase.mark") };
  };

  /** What is erased for good comes last, in one transaction with its proof: until then it can be begun anew. */
  const finish = async (order: Order, work: (sql: Sql) => Promise<readonly Standing[]>): Promise<void> => {
    await database.transaction(async (sql) => {
      const standing = await work(sql);
      await database.changes.announceAll(sql);
      await redrawAll(sql, ids, order.organizationId, standing);
    });
    database.changes.dropAll();
    wake();
  };

  /** Out of all texts and digests of an organization. */
  const replace = async ({ organizationId }: Order, said: readonly string[], mark: string): Promise<Replaced> => {
    const words = wordsOf(said);
    if (!words) return { rows: {}, ids: [] };
    await eraseSaidFromDigests(database, organizationId, words.isIn);
    return replaceEverywhere(database, organizationId, words, mark);
  };

  return {
    async person(personId, order) {
      const { organizationId } = order;
      const human = await readHuman(database, organizationId, personId);
      if (!human) return undefined;
      const { left, mark } = marksIn(order.locale);
      const said = [...human.names, ...human.accounts].filter((one) => one !== left);
      const { rows: replaced, ids: named } = await replace(order, said, mark);
      const changed = { erased: {}, replaced };
      for (const id of human.ids) await eraseFromDigests(database, organizationId, id);
      await finish(order, async (sql) => {
        const standing = eachOnce(
          await standingOfPeople(sql, organizationId, human.ids),
          await standingOf(sql, organizationId, named),
        );
        await erasePerson(sql, human, { left, mark }, changed.erased);
        await proven(sql, order, { kind: "person erased", subjectId: human.id }, said.join("\n"), changed);
        return standing;
      });
      return changed;
    },

    async customer(reference, order) {
      const { organizationId } = order;
      const cases = await readCasesOf(database, organizationId, reference);
      if (cases.length === 0) return undefined;
      const { mark } = marksIn(order.locale);
      const caseIds = cases.map(({ id }) => id);
      for (const id of caseIds) await eraseFromDigests(database, organizationId, id);
      const said = [reference, ...cases.map(({ customer }) => customer)];
      const { rows: replaced, ids: named } = await replace(order, said, mark);
      const changed = { erased: await eraseMessages(database, organizationId, cases, mark), replaced };
      await finish(order, async (sql) => {
        await eraseCases(sql, organizationId, caseIds, { mark, at: order.at }, changed.erased);
        await proven(sql, order, { kind: "customer erased" }, reference, changed);
        return eachOnce(
          await standingOfCases(sql, organizationId, caseIds),
          await standingOf(sql, organizationId, named),
        );
      });
      return changed;
    },

    casesOf: async (reference, organizationId) => (await readCasesOf(database, organizationId, reference)).length,
  };

  async function proven(
    sql: Sql,
    { organizationId, by, at }: Order,
    what: Pick<AuditEvent, "kind" | "subjectId">,
    said: string,
    changed: Changed,
  ): Promise<void> {
    await record(sql, [{ organizationId, id: ids.next(), at, personId: by, ...what, detail: proofOf(said, changed) }]);
  }
}

interface CaseOf {
  readonly id: string;
  readonly number: number;
  readonly customer: string;
}

/** Cases that are looked through at a time. */
const AT_ONCE = 2_000;

/** The cases of a customer, however somebody has written who that is. */
async function readCasesOf(sql: Sql, organizationId: string, reference: string): Promise<CaseOf[]> {
  const key = customerKey(reference);
  const found: CaseOf[] = [];
  for (let after = 0; ; ) {
    const some = await sql.query<CaseOf>({
      text: `SELECT id, number, customer FROM "case" WHERE organization_id = $1 AND number > $2 AND customer IS NOT NULL
             ORDER BY number LIMIT $3`,
      values: [organizationId, after, AT_ONCE],
    });
    found.push(...some.filter(({ customer }) => customerKey(customer) === key));
    const last = some.at(-1);
    if (!last || some.length < AT_ONCE) return found;
    after = last.number;
  }
}
