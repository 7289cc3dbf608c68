import type { OpenDatabase } from "../../../database/index.ts";
import { createMemory, forget, remember } from "../../../kernel/cache.ts";
import type { Log, Sql } from "../../../kernel/ports.ts";
import type { Case } from "../schema.ts";
import { traitsToLearn } from "./guess.ts";
import { type Aspect, addText, type Count, createLearned, type Learned, nothingLearned, TRAITS } from "./learned.ts";

/** Announced to all processes, with the organization's id, when its people have said what a text is. */
const LEARNED = "learned";

/** What somebody said of a text, also when the guess was right. */
type Said = Readonly<Partial<Record<Aspect, string | number>>>;

export interface Learning {
  /** What an organization's people have taught so far; nothing while the database does not answer. */
  of(organizationId: string): Promise<Learned>;
  learn(organizationId: string, text: string, said: Said): Promise<void>;
  /** Learns what a correction has made of guesses. Never rejects: the correction itself is saved. */
  learnFrom(before: Case, after: Case): Promise<void>;
}

/** Learns from what people correct and confirm, for each organization by itself. */
export function createLearning(database: OpenDatabase, log: Log): Learning {
  // What one organization has taught is a tenth of a megabyte, seldom half of one.
  const known = createMemory<Promise<Learned>>(200, 60 * 60_000);
  database.changes.listen(LEARNED, (key) => forget(known, key));

  const learning: Learning = {
    of: (organizationId) =>
      remember(known, organizationId, async () => createLearned(await readCounts(database, organizationId))).catch(
        (error: unknown) => {
          log.warn({ err: error, organization: organizationId }, "Guesses are made without what was learned");
          return nothingLearned;
        },
      ),
    async learn(organizationId, text, said) {
      const traits = traitsToLearn(text);
      const labels = Object.entries(said)
        .filter(([, label]) => label !== undefined)
        .map(([aspect, label]) => ({ aspect, label: String(label) }));
      if (labels.length === 0) return;
      await database.transaction(async (sql) => {
        for (const count of await lockCounts(sql, organizationId, labels)) {
          addText(count, traits[count.aspect]);
          await writeCount(sql, organizationId, count);
        }
        await database.changes.announce(sql, LEARNED, organizationId);
      });
      forget(known, organizationId);
    },
    async learnFrom(before, after) {
      const said = Object.fromEntries(
        before.guessed.filter((key) => !after.guessed.includes(key)).map((key) => [key, after[key]]),
      );
      await learning.learn(after.organizationId, after.text, said).catch((error: unknown) => {
        log.warn({ err: error, organization: after.organizationId }, "Nothing was learned from a correction");
      });
    },
  };
  return learning;
}

interface Row {
  readonly aspect: Aspect;
  readonly label: string;
  readonly texts: number;
  readonly traits: Uint8Array;
}

const toCount = ({ traits, ...row }: Row): Count => ({ ...row, traits: new Uint8Array(traits) });

async function readCounts(sql: Sql, organizationId: string): Promise<Count[]> {
  const rows = await sql.query<Row>({
    name: "learned.read",
    text: "SELECT aspect, label, texts, traits FROM learned WHERE organization_id = $1",
    values: [organizationId],
  });
  return rows.map(toCount);
}

/** The counts of these labels, made if they are new, in one order everywhere: whoever else learns waits. */
async function lockCounts(
  sql: Sql,
  organizationId: string,
  labels: readonly { aspect: string; label: string }[],
): Promise<Count[]> {
  const values = [organizationId, labels.map(({ aspect }) => aspect), labels.map(({ label }) => label)];
  const given = "unnest($2::text[], $3::text[]) AS given(aspect, label)";
  await sql.query({
    text: `INSERT INTO learned (organization_id, aspect, label, texts, traits)
           SELECT $1, aspect, label, 0, $4::bytea FROM ${given} ORDER BY aspect, label ON CONFLICT DO NOTHING`,
    values: [...values, Buffer.alloc(TRAITS)],
  });
  const rows = await sql.query<Row>({
    text: `SELECT l.aspect, l.label, l.texts, l.traits FROM learned l JOIN ${given} USING (aspect, label)
           WHERE l.organization_id = $1 ORDER BY l.aspect, l.label FOR UPDATE OF l`,
    values,
  });
  return rows.map(toCount);
}

const writeCount = (sql: Sql, organizationId: string, { aspect, label, texts, traits }: Count): Promise<unknown> =>
  sql.query({
    text: "UPDATE learned SET texts = $4, traits = $5 WHERE organization_id = $1 AND aspect = $2 AND label = $3",
    values: [organizationId, aspect, label, texts, Buffer.from(traits)],
  });
