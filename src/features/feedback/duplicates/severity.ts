import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { type Columns, changeCase, readEvents } from "../changes.ts";
import type { Case } from "../schema.ts";
import { readCases, readVoices } from "../store.ts";
import type { Severity } from "../vocabulary.ts";

/** Newest events that are looked at for what the severity was; voices that are. */
const MOST = 1_000;
/** Times that it is tried anew because somebody else changed the case meanwhile. */
const ATTEMPTS = 5;

/** A severity, and whether it is a guess. */
interface Grade {
  readonly severity: Severity;
  readonly guessed: boolean;
}

type Key = Pick<Case, "organizationId" | "id">;

const gradeOf = ({ severity, guessed }: Pick<Case, "severity" | "guessed">): Grade => ({
  severity,
  guessed: guessed.includes("severity"),
});

const gravest = (one: Grade, other: Grade): Grade => (other.severity < one.severity ? other : one);

/** In the transaction that makes `voice` a voice of a case: that is at least as grave. */
export const takeSeverity = (sql: Sql, whole: Key, voice: Case, context: Context, ids: Ids): Promise<void> =>
  regrade(sql, whole, "graver", async (now) => gravest(gradeOf(now), gradeOf(voice)), context, ids);

/**
 * In the transaction that takes a voice out of a case: that, and what it is a part of itself, has its own severity again, or
 * that of its gravest voice; unless somebody has changed it since.
 */
export async function giveSeverityBack(sql: Sql, whole: Key, context: Context, ids: Ids): Promise<void> {
  const own = async (now: Case): Promise<Grade> => {
    const before = await ownGrade(sql, now);
    return before ? (await readVoices(sql, now, MOST)).map(gradeOf).reduce(gravest, before) : gradeOf(now);
  };
  await regrade(sql, whole, "milder", own, context, ids);
  const [{ mergedInto: id } = {}] = await readCases(sql, [whole]);
  if (id) await giveSeverityBack(sql, { organizationId: whole.organizationId, id }, context, ids);
}

/** The severity before voices changed it; undefined: they did not, or somebody else has since. */
async function ownGrade(sql: Sql, found: Case): Promise<Grade | undefined> {
  let was: Columns = found;
  const graded = (await readEvents(sql, found.organizationId, found.id, MOST)).filter(
    ({ before }) =>
      before?.severity !== undefined ||
      (before?.guessed && before.guessed.includes("severity") !== found.guessed.includes("severity")),
  );
  const others = graded.findIndex(({ kind }) => kind !== "graver" && kind !== "milder");
  const byVoices = others === -1 ? graded : graded.slice(0, others);
  for (const { before } of byVoices) was = { ...was, ...before };
  const { severity, guessed = found.guessed } = was;
  return byVoices.length > 0 && severity ? gradeOf({ severity, guessed }) : undefined;
}

async function regrade(
  sql: Sql,
  { organizationId, id }: Key,
  event: "graver" | "milder",
  gradeFor: (now: Case) => Promise<Grade>,
  { actor, now: at, delivery }: Context,
  ids: Ids,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [now] = await readCases(sql, [{ organizationId, id }]);
    if (!now) return;
    const { severity, guessed } = await gradeFor(now);
    if (severity === now.severity) return;
    const others = now.guessed.filter((key) => key !== "severity");
    const changed = await changeCase(sql, now, {
      event,
      set: { severity, guessed: guessed ? [...others, "severity"] : others },
      ...{ personId: actor.id, at, eventId: ids.next(), deliveryId: ids.next() },
      delivery: `${delivery} ${event} ${id} ${ids.next()}`,
    });
    if (changed !== "stale") return;
  }
  throw new Error("A case was changed by others again and again.");
}
