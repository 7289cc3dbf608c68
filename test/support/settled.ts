import { expect } from "vitest";
import type { OpenDatabase } from "../../src/database/index.ts";
import type { Sql } from "../../src/kernel/ports.ts";
import type { Running } from "../../src/main.ts";

interface Settling {
  readonly database: OpenDatabase;
  readonly bot: Pick<Running, "wake">;
  /** Lets the platform's time, and the bot's, go on by so many milliseconds; absent: all is waited for as it is. */
  readonly pass?: ((milliseconds: number) => void) | undefined;
}

/**
 * Resolves when nothing waits to be sent or looked at any more but what is held for later. What a platform's pace alone holds back is not waited for: time goes on
 * for the platform, and the lanes are free by as much sooner.
 */
export async function settle({ database, bot, pass }: Settling): Promise<void> {
  const waiting = async (): Promise<number> => {
    const found = await countWaiting(database);
    if (found > 0 && pass && (await database.transaction((sql) => goOn(sql, pass)))) bot.wake();
    return found;
  };
  // Each look costs the database more than others of a test do: where seconds are waited, it takes them at its ease.
  await expect.poll(waiting, { interval: pass ? 10 : 50 }).toBe(0);
}

/** What is to be sent, and what the rules are to look at at once: not what was put in from elsewhere, or taken back. */
async function countWaiting(sql: Sql): Promise<number> {
  const text = `SELECT (
                  SELECT count(*)::int FROM delivery
                  WHERE state = 'waiting' AND (not_before IS NULL OR not_before <= clock_timestamp())
                ) + (
                  SELECT count(*)::int FROM "case" c LEFT JOIN case_watch w USING (organization_id)
                  WHERE c.number >= coalesce(w.next, 1) AND c.undone_at IS NULL AND NOT EXISTS (
                    SELECT FROM seen s WHERE s.organization_id = c.organization_id AND s.key = 'import ' || c.id)
                ) + (SELECT count(*)::int FROM rule_hit WHERE due_at <= at + interval '2 minutes') AS count`;
  const [found] = await sql.query<{ count: number }>({ name: "test.waiting", text, values: [] });
  return found?.count ?? Number.NaN;
}

/** Has the next turn come, if nothing is under way and something is due. Nobody takes a lane meanwhile. */
async function goOn(sql: Sql, pass: (milliseconds: number) => void): Promise<boolean> {
  await sql.query({ text: "LOCK TABLE lane IN SHARE ROW EXCLUSIVE MODE", values: [] });
  const [next] = await sql.query<{ rest: number | null }>({ name: "test.rest", text: REST, values: [] });
  const rest = Math.ceil(next?.rest ?? 0);
  if (rest <= 0) return false;
  pass(rest);
  await sql.query({ name: "test.sooner", text: SOONER, values: [rest] });
  return true;
}

/** Milliseconds until the first lane in which something is due is free. */
const REST = `
  SELECT extract(epoch FROM min(ready_at) - clock_timestamp())::float8 * 1000 AS rest FROM lane l
  WHERE pending > 0 AND EXISTS (
    SELECT FROM delivery d
    WHERE d.organization_id = l.organization_id AND d.lane_id = l.id AND d.state = 'waiting'
      AND (d.not_before IS NULL OR d.not_before <= clock_timestamp()))
  HAVING NOT EXISTS (SELECT FROM lane WHERE lease IS NOT NULL)`;

const SOONER = `
  WITH buckets AS (
    UPDATE bucket SET arrival_at = arrival_at - $1 * interval '1 millisecond',
                      line_until = line_until - $1 * interval '1 millisecond'
  )
  UPDATE lane SET free_at = free_at - $1 * interval '1 millisecond', ready_at = ready_at - $1 * interval '1 millisecond'`;
