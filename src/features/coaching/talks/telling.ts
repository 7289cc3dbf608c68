import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { card, quote, context as small, text } from "../../../message/card.ts";
import type { Texts } from "../../../texts/catalog.ts";
import { type AnnouncingDependencies, createAnnouncing } from "../../feedback/index.ts";
import { readersAt } from "../../people/index.ts";

/** The kind of matter that a talk is to whoever it was with. */
export const TALK = "talk";

/** Talks of one round. */
const AT_ONCE = 100;
const NOWHERE = "00000000-0000-0000-0000-000000000000";

export interface TellingDependencies extends AnnouncingDependencies {
  readonly wake: () => void;
}

interface ToTell {
  readonly organizationId: string;
  readonly id: string;
  readonly personId: string;
  readonly tellAt: Date;
}

/**
 * Shows people what their managers have noted of a talk and share with them, once it can no longer be taken back. Any number
 * of processes may do this together: each is shown once.
 */
export const createTelling = (deps: TellingDependencies) => {
  const { database, wake } = deps;
  const announcing = createAnnouncing(deps);
  return async (now: Date): Promise<void> => {
    for (let full = true; full; ) {
      const due = await readToTell(database, now);
      for (const { organizationId, id, personId, tellAt } of due) {
        const messages = await announcing.each({ organizationId, installationId: NOWHERE }, [personId], () => ({
          ...{ key: `${TALK} ${id} ${tellAt.toISOString()}`, nature: "proactive" },
          matter: { topic: TALK, subjectId: id },
        }));
        await announcing.along(organizationId, messages, (sql) => settle(sql, { organizationId, id }));
      }
      if (due.length > 0) wake();
      full = due.length === AT_ONCE;
    }
  };
};

const readToTell = (sql: Sql, now: Date): Promise<ToTell[]> =>
  sql.query({
    name: "talk.to tell",
    text: `SELECT organization_id AS "organizationId", id, person_id AS "personId", tell_at AS "tellAt"
           FROM coaching_talk
           WHERE tell_at <= $1 AND person_id IS NOT NULL ORDER BY tell_at LIMIT ${AT_ONCE}`,
    values: [now],
  });

/** False: another process tells it, or it was taken back. */
async function settle(sql: Sql, { organizationId, id }: Pick<ToTell, "organizationId" | "id">): Promise<boolean> {
  const rows = await sql.query({
    name: "talk.told",
    text: `UPDATE coaching_talk SET tell_at = NULL
           WHERE organization_id = $1 AND id = $2 AND tell_at IS NOT NULL AND undone_at IS NULL RETURNING id`,
    values: [organizationId, id],
  });
  return rows.length === 1;
}

interface Shared extends Omit<ToTell, "tellAt"> {
  readonly note: string;
  readonly manager: string;
}

/** Draws what a manager has noted of a talk, for whoever it was with and nobody else. */
export const drawTalks =
  ({ database, texts }: { readonly database: Sql; readonly texts: Texts }): Drawing =>
  async (subjects) => {
    const talks = await database.query<Shared>({
      name: "talk.shared",
      text: `SELECT t.organization_id AS "organizationId", t.id, t.person_id AS "personId", t.note, p.name AS manager
             FROM unnest($1::uuid[], $2::uuid[]) wanted(organization_id, id)
             JOIN coaching_talk t ON t.organization_id = wanted.organization_id AND t.id = wanted.id
             JOIN person p ON p.organization_id = t.organization_id AND p.id = t.manager_id
             WHERE t.shared AND t.undone_at IS NULL AND t.note IS NOT NULL`,
      values: [subjects.map(({ organizationId }) => organizationId), subjects.map(({ subjectId }) => subjectId)],
    });
    const readers = await readersAt(
      database,
      subjects.map(({ destination }) => destination),
    );
    return subjects.map(({ subjectId, destination: { address, installationId } }) => {
      const talk = talks.find(({ id }) => id === subjectId);
      const reader = readers.find((one) => one.address === address && one.installationId === installationId);
      if (!talk || reader?.personId !== talk.personId) return undefined;
      const say = texts.for(reader.locale, reader.timeZone);
      const said = say("talk.shared", { name: talk.manager });
      return card(`${said} ${talk.note}`, text(said), quote(talk.note), small(say("talk.onlyTwo")));
    });
  };
