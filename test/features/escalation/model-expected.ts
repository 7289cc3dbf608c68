import { expect } from "vitest";
import type { Sql } from "../../../src/kernel/ports.ts";

interface Ball {
  readonly id: string;
  readonly state: string;
  readonly holder_id: string | null;
  readonly offered_to: string | null;
  readonly due_at: string | null;
  readonly folded_into: string | null;
  readonly owner_id: string;
  readonly case_state: string;
  readonly is_going: boolean;
  readonly is_gone: boolean;
  readonly parent_state: string | null;
  readonly parent_folded: string | null;
  /** The gravest that it was from when it was raised until it was over. */
  readonly severity: number;
  /** It is about what it was raised for, or about what that is a part of. */
  readonly at_home: boolean;
  readonly taken: boolean;
  readonly accepted: boolean;
  readonly undone: boolean;
}

const balls = (database: Sql) =>
  database.query<Ball>({
    text: `SELECT e.id, e.state, e.holder_id, e.offered_to, e.due_at, e.folded_into, c.owner_id, c.state AS case_state,
             c.state IN ('open', 'in hand', 'reopened') AND c.undone_at IS NULL AND c.merged_into IS NULL AS is_going,
             least((
               SELECT coalesce((SELECT (h.before ->> 'severity')::int FROM case_event h
                 WHERE h.case_id = c.id AND h.before ? 'severity' AND h.at > e.ended_at ORDER BY h.id LIMIT 1), c.severity)), (
               SELECT min((h.before ->> 'severity')::int) FROM case_event h
               WHERE h.case_id = c.id AND h.kind = 'changed' AND h.at >= e.raised_at
                 AND h.at <= coalesce(e.ended_at, 'infinity')), (
               SELECT min((h.before ->> 'severity')::int) FROM escalation j
               JOIN "case" v ON v.id = j.raised_for AND v.merged_into = e.case_id
               JOIN case_event h ON h.case_id = v.id AND h.kind = 'changed' AND h.at >= j.raised_at AND h.at <= j.ended_at
               WHERE j.state = 'joined' AND j.ended_at <= coalesce(e.ended_at, 'infinity'))) AS severity,
             f.merged_into IS NULL AND f.id = c.id OR f.undone_at IS NOT NULL OR f.merged_into IS NOT NULL AND f.id <> c.id AS at_home,
             c.undone_at IS NOT NULL AS is_gone, p.state AS parent_state, p.folded_into AS parent_folded,
             EXISTS (SELECT FROM escalation_event t WHERE t.escalation_id = e.id AND t.kind = 'taken' AND t.person_id IS NOT NULL)
               AS taken,
             EXISTS (SELECT FROM escalation_event t JOIN person p ON p.id = t.person_id WHERE t.escalation_id = e.id
               AND (t.kind IN ('taken', 'looked over') OR t.kind = 'resolved' AND (
                 p.roles && '{champion,leader}' OR EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND m.role = 'manager')
                 OR EXISTS (SELECT FROM escalation_event o JOIN person q ON q.id::text = o.detail ->> 'to'
                   WHERE o.escalation_id = e.id AND coalesce(q.same_as, q.id) = p.id)))
               OR t.escalation_id = e.id AND t.kind = 'folded') AS accepted,
             EXISTS (SELECT FROM escalation_event t WHERE t.escalation_id = e.id AND t.kind = 'undone' AND t.person_id IS NOT NULL)
               AS undone
           FROM escalation e JOIN "case" c ON c.id = e.case_id JOIN "case" f ON f.id = e.raised_for LEFT JOIN escalation p ON p.id = e.folded_into`,
    values: [],
  });

/** Every ball is with exactly one, or on its way to exactly one; it is over only because a person has ended it. */
export async function expectWhole(database: Sql): Promise<void> {
  for (const ball of await balls(database)) expectOneWhole(ball);
}

function expectOneWhole(ball: Ball): void {
  const { state, holder_id, offered_to, folded_into } = ball;
  if (state === "going") {
    expect(ball.at_home).toBe(true);
    if (!ball.is_going) {
      // Solved below: it goes on until somebody who is asked has looked at it.
      expect([ball.case_state, ball.is_gone, holder_id]).toEqual(["solved", false, null]);
      expect(ball.severity).toBeLessThanOrEqual(2);
    }
    if (folded_into) {
      expect([holder_id, offered_to, ball.due_at]).toEqual([null, null, null]);
      expect([ball.parent_state, ball.parent_folded]).toEqual(["going", null]);
      return;
    }
    expect(ball.due_at).not.toBeNull();
    expect(holder_id ?? offered_to).not.toBeNull();
    if (offered_to) expect(offered_to).not.toBe(holder_id);
    if (holder_id) {
      expect(ball.owner_id).toBe(holder_id);
      expect(["in hand", "reopened"]).toContain(ball.case_state);
    }
    return;
  }
  expect([offered_to, ball.due_at]).toEqual([null, null]);
  if (state === "stepped down") expect(ball.taken).toBe(true);
  if (state === "resolved") {
    expect(ball.is_going).toBe(false);
    if (ball.severity <= 2) expect(ball.accepted).toBe(true);
  }
  if (state === "undone") expect(ball.undone || ball.is_gone).toBe(true);
}

/** Nobody is told of what they did, and everybody at most once of a step. */
export async function expectQuiet(database: Sql): Promise<void> {
  const told = await database.query<{ key: string }>({
    text: `SELECT d.key FROM delivery d
           JOIN escalation_event e ON e.person_id IS NOT NULL AND d.key LIKE 'escalation %' || e.id || ' ' || e.person_id
           UNION ALL
           SELECT d.key FROM delivery d JOIN case_event e ON d.key LIKE 'case news ' || e.id || ' ' || e.person_id || '%'`,
    values: [],
  });
  expect(told).toEqual([]);
  const twice = await database.query<{ event: string }>({
    text: `SELECT split_part(key, ' ', 3) AS event FROM delivery
           WHERE key LIKE 'escalation offer % %' AND nature <> 'asked' GROUP BY 1 HAVING count(*) > 1`,
    values: [],
  });
  expect(twice).toEqual([]);
}

/** What was made undone stands where it stood before. */
export async function expectRestored(database: Sql): Promise<void> {
  const wrong = await database.query({
    text: `SELECT e.id FROM escalation e
           JOIN LATERAL (SELECT * FROM escalation_event u WHERE u.escalation_id = e.id ORDER BY u.id DESC LIMIT 1) u ON true
           JOIN escalation_event b ON b.escalation_id = e.id AND b.id = (u.detail ->> 'event')::uuid
           WHERE u.kind = 'undone' AND b.kind IN ('passed on', 'unsolved') AND e.state = 'going'
             AND (e.holder_id IS DISTINCT FROM (
                 SELECT coalesce(p.same_as, p.id) FROM person p WHERE p.id = (b.before ->> 'holder_id')::uuid)
               OR e.offered_to IS DISTINCT FROM (
                 SELECT coalesce(p.same_as, p.id) FROM person p WHERE p.id = (b.before ->> 'offered_to')::uuid)
               OR e.rung <> b.before ->> 'rung')`,
    values: [],
  });
  expect(wrong).toEqual([]);
}

/**
 * What has turned out to be of severity 1 and is over was raised since, unless whoever has solved it, or said so after that,
 * decides there. What was as grave before has been raised for that.
 */
export async function expectSeen(database: Sql): Promise<void> {
  const unseen = await database.query({
    text: `SELECT c.number FROM "case" c
           CROSS JOIN LATERAL (
             SELECT h.person_id, h.kind FROM case_event h
             WHERE h.case_id = c.id AND (h.kind = 'solved' OR (h.before ->> 'severity')::int > 2) ORDER BY h.id DESC LIMIT 1) last
           JOIN person said ON said.id = last.person_id JOIN person p ON p.id = coalesce(said.same_as, said.id)
           WHERE c.state IN ('solved', 'confirmed', 'not asked') AND c.severity = 1 AND c.undone_at IS NULL
             AND c.merged_into IS NULL AND c.held_until IS NULL
             AND NOT EXISTS (SELECT FROM case_event h WHERE h.case_id = c.id AND (h.before ->> 'severity')::int <= 2)
             AND NOT (p.roles && '{champion,leader}')
             AND NOT EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND m.role = 'manager')
             AND NOT EXISTS (SELECT FROM escalation e WHERE c.id IN (e.case_id, e.raised_for)
               AND coalesce(e.ended_at, 'infinity') >= coalesce((
                 SELECT max(h.at) FROM case_event h WHERE h.case_id = c.id AND (h.before ->> 'severity')::int > 2), '-infinity'))`,
    values: [],
  });
  expect(unseen).toEqual([]);
}
