import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { type Columns, changeCase, readEvents } from "../life/changes.ts";
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
  regrade(sql, whole, voice, async (now) => gravest(gradeOf(now), gradeOf(voice)), context, ids);

/**
 * In the transaction that takes a voice out of a case, or changes who may know of it: that case, and what it is a part of
 * itself, is as grave as it was by itself, or as the gravest voice that everybody may know of; unless somebody has said since
 * how grave it is.
 */
export async function weighVoices(sql: Sql, whole: Key, voice: Key, context: Context, ids: Ids): Promise<void> {
  const own = async (now: Case): Promise<Grade> => {
    const before = await ownGrade(sql, now);
    if (!before) return gradeOf(now);
    const known = (await readVoices(sql, now, MOST)).filter(({ confidential }) => !confidential);
    return known.map(gradeOf).reduce(gravest, before);
  };
  await regrade(sql, whole, voice, own, context, ids);
  const [{ mergedInto: id } = {}] = await readCases(sql, [whole]);
  if (id) await weighVoices(sql, { organizationId: whole.organizationId, id }, voice, context, ids);
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

/** What `voice` has made of a case: who may not know of the voice is told nothing of it. */
async function regrade(
  sql: Sql,
  { organizationId, id }: Key,
  voice: Key,
  gradeFor: (now: Case) => Promise<Grade>,
  { actor, now: at, delivery }: Context,
  ids: Ids,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [now] = await readCases(sql, [{ organizationId, id }]);
    if (!now) return;
    const { severity, guessed } = await gradeFor(now);
    if (severity === now.severity) return;
    const event = severity < now.severity ? "graver" : "milder";
    const others = now.guessed.filter((key) => key !== "severity");
    const eventId = ids.next();
    const changed = await changeCase(sql, now, {
      event,
      set: { severity, guessed: guessed ? [...others, "severity"] : others },
      ...{ personId: actor.id, at, eventId, deliveryId: ids.next() },
      delivery: `${delivery} ${event} ${id} ${eventId}`,
    });
    if (changed === "done") await sayBecauseOf(sql, organizationId, eventId, voice);
    if (changed !== "stale") return;
  }
  throw new Error("A case was changed by others again and again.");
}

const sayBecauseOf = (sql: Sql, organizationId: string, eventId: string, voice: Key): Promise<unknown> =>
  sql.query({
    name: "case.because_of",
    text: `UPDATE case_event SET detail = jsonb_build_object('other', $3::text) WHERE organization_id = $1 AND id = $2`,
    values: [organizationId, eventId, voice.id],
  });
