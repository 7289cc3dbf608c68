import { enqueueFrom } from "../../kernel/outbox/index.ts";
import type { Sql } from "../../kernel/ports.ts";
import { firstSight } from "../../kernel/seen.ts";
import type { UnitKey } from "../schedules/index.ts";
import type { Advice } from "./advice.ts";
import type { HeadsUp } from "./heads-up.ts";
import { type Material, materialOf } from "./material.ts";
import { REMINDER } from "./schema.ts";
import type { Story } from "./story.ts";

/** A reminder as it stands in a channel. */
export interface Post extends UnitKey {
  readonly slotId: string;
  readonly scheduleId: string;
  /** Local date. */
  readonly day: string;
  /** When it was due. */
  readonly at: Date;
  readonly setUpBy: string;
  readonly sentence: string | null;
  readonly sentenceBy: string | null;
  /** How many people have it. */
  readonly gotIt: number;
  /** What it says; null: it was not drawn yet, and is made of `material`. */
  readonly advice: Omit<Advice, "id"> | null;
  readonly headsUp: HeadsUp | null;
  /** What is told there, as it is now; null: nothing, or nothing that may be told any more. */
  readonly story: Pick<Story, "kind" | "text"> | null;
  readonly material: Material | null;
}

const READ = `
  SELECT s.id AS "slotId", s.organization_id AS "organizationId", s.unit_id AS "unitId", s.schedule_id AS "scheduleId",
    s.day, s.planned_for AS at, s.sentence, by.name AS "setUpBy", said.name AS "sentenceBy",
    (SELECT count(*)::int FROM reminder_got_it g WHERE g.organization_id = s.organization_id AND g.slot_id = s.id)
      AS "gotIt",
    CASE WHEN p.drawn THEN p.advice || jsonb_build_object('strategy', p.strategy) END AS advice, p.heads_up AS "headsUp",
    (SELECT json_build_object('kind', m.kind, 'text', m.text) FROM quoted q CROSS JOIN LATERAL (
       (SELECT kind, text FROM "case"
        WHERE organization_id = q.organization_id AND id = q.matter_id
          AND undone_at IS NULL AND NOT confidential AND kind <> 'friction' LIMIT 1)
       UNION ALL
       (SELECT 'win', text FROM win
        WHERE organization_id = q.organization_id AND id = q.matter_id AND undone_at IS NULL LIMIT 1)) m
     WHERE q.organization_id = s.organization_id AND q.topic = '${REMINDER}' AND q.subject_id = s.id LIMIT 1) AS story,
    CASE WHEN coalesce(p.drawn, false) THEN NULL
         ELSE ${materialOf({ organization: "s.organization_id", unit: "s.unit_id", day: "s.day", at: "s.planned_for" })}
    END AS material
  FROM unnest($1::uuid[], $2::uuid[]) AS given(organization_id, id)
  JOIN slot s ON s.organization_id = given.organization_id AND s.id = given.id
  JOIN schedule c ON c.organization_id = s.organization_id AND c.id = s.schedule_id
  JOIN person by ON by.organization_id = c.organization_id AND by.id = c.set_up_by
  LEFT JOIN person said ON said.organization_id = s.organization_id AND said.id = s.sentence_by
  LEFT JOIN reminder_post p ON p.organization_id = s.organization_id AND p.slot_id = s.id`;

/** The reminders of these slots, and what those are made of that were not drawn yet. */
export const readPosts = (
  sql: Sql,
  slots: readonly { readonly organizationId: string; readonly slotId: string }[],
): Promise<Post[]> =>
  sql.query<Post>({
    name: "reminder.read",
    text: READ,
    values: [slots.map(({ organizationId }) => organizationId), slots.map(({ slotId }) => slotId)],
  });

const MATERIALS = `
  SELECT ${materialOf({ organization: "$1::uuid", unit: "$2::uuid", day: "post.day", at: "post.at" })} AS material
  FROM unnest($3::text[], $4::timestamptz[]) WITH ORDINALITY AS post(day, at, place) ORDER BY place`;

/** What posts of a unit to come are made of, in their order. */
export async function readMaterials(
  sql: Sql,
  { organizationId, unitId }: UnitKey,
  posts: readonly { readonly day: string; readonly at: Date }[],
): Promise<Material[]> {
  const rows = await sql.query<{ material: Material }>({
    name: "reminder.material",
    text: MATERIALS,
    values: [organizationId, unitId, posts.map(({ day }) => day), posts.map(({ at }) => at)],
  });
  return rows.map(({ material }) => material);
}

/** What a post says from now on. */
export interface Composed extends UnitKey {
  readonly slotId: string;
  readonly day: string;
  readonly advice: Advice;
  readonly headsUp: HeadsUp | undefined;
  /** The case or the win that is told. */
  readonly storyId: string | undefined;
}

const KEEP = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(
      organization_id uuid, slot_id uuid, unit_id uuid, day text, advice_id text, strategy text, advice jsonb,
      heads_up jsonb, matter_id uuid)
  ), kept AS (
    INSERT INTO reminder_post AS known
      (organization_id, slot_id, unit_id, day, advice_id, strategy, advice, heads_up, drawn)
    SELECT g.organization_id, g.slot_id, g.unit_id, g.day, g.advice_id, g.strategy, g.advice, g.heads_up, true
    FROM given g JOIN slot s ON s.organization_id = g.organization_id AND s.id = g.slot_id
    ORDER BY g.organization_id, g.slot_id
    ON CONFLICT (organization_id, slot_id) DO UPDATE SET
      advice_id = excluded.advice_id, strategy = excluded.strategy, advice = excluded.advice,
      heads_up = excluded.heads_up, drawn = true
    WHERE NOT known.drawn
    RETURNING organization_id, slot_id
  ), told AS (
    INSERT INTO quoted (organization_id, topic, subject_id, matter_id)
    SELECT organization_id, '${REMINDER}', slot_id, matter_id FROM given JOIN kept USING (organization_id, slot_id)
    WHERE matter_id IS NOT NULL
    ON CONFLICT DO NOTHING
  )
  SELECT slot_id AS "slotId" FROM kept`;

/** Keeps what posts say that are drawn for the first time. Answers with the slots of those that were not kept before. */
export const keepDrawn = (sql: Sql, composed: readonly Composed[]): Promise<{ readonly slotId: string }[]> =>
  sql.query({
    name: "reminder.keep",
    text: KEEP,
    values: [
      JSON.stringify(
        composed.map(({ advice: { id, strategy, ...advice }, ...post }) => ({
          organization_id: post.organizationId,
          slot_id: post.slotId,
          unit_id: post.unitId,
          day: post.day,
          advice_id: id,
          strategy,
          advice,
          heads_up: post.headsUp,
          matter_id: post.storyId,
        })),
      ),
    ],
  });

/**
 * Keeps the advice for a slot to come that somebody has seen who has just arranged something for it: the first one stays,
 * unless somebody has chosen this one.
 */
export const keepPromised = (
  sql: Sql,
  { organizationId, scheduleId, day }: { organizationId: string; scheduleId: string; day: string },
  { id, strategy, ...advice }: Advice,
  isChosen = false,
): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO reminder_post (organization_id, slot_id, unit_id, day, advice_id, strategy, advice, drawn)
           SELECT organization_id, id, unit_id, day, $4, $5, $6, false FROM slot
           WHERE organization_id = $1 AND schedule_id = $2 AND day = $3
           ON CONFLICT (organization_id, slot_id) DO UPDATE SET
             advice_id = excluded.advice_id, strategy = excluded.strategy, advice = excluded.advice
           WHERE $7 AND NOT reminder_post.drawn`,
    values: [organizationId, scheduleId, day, id, strategy, JSON.stringify(advice), isChosen],
  });

const GOT_IT = `
  WITH counted AS (
    INSERT INTO reminder_got_it (organization_id, slot_id, person_id)
    SELECT organization_id, id, $3 FROM slot WHERE organization_id = $1 AND id = $2
    ON CONFLICT DO NOTHING
    RETURNING organization_id, slot_id
  ), card AS (
    SELECT s.organization_id, $4::uuid AS id, l.id AS lane_id, 'slot ' || s.id || ' got it ' || $3 AS key, $5 AS topic,
           s.id AS subject_id, NULL::jsonb AS card, NULL::text AS audience, NULL::text AS skip_reason
    FROM counted
    JOIN slot s ON s.organization_id = counted.organization_id AND s.id = counted.slot_id
    JOIN lane l ON l.organization_id = s.organization_id AND l.id = coalesce(s.lane_id, (
      SELECT own.id FROM identity a
      JOIN lane own ON own.organization_id = a.organization_id AND own.installation_id = a.installation_id
        AND own.address = a.external_id
      JOIN posted_card p ON p.organization_id = own.organization_id AND p.lane_id = own.id AND p.topic = $5
        AND p.subject_id = s.id
      WHERE a.organization_id = s.organization_id AND a.person_id = $3 LIMIT 1))
  ), ${enqueueFrom("card")}
  SELECT count(*)::int AS deliveries FROM outbox_delivery`;

/**
 * Counts a person who has got it, once, and has the count on the post brought up to date: in the unit's channel, or where it
 * went to each alone, in their own chat.
 */
export const countGotIt = (
  sql: Sql,
  organizationId: string,
  { slotId, personId, deliveryId, topic }: { slotId: string; personId: string; deliveryId: string; topic: string },
): Promise<unknown> =>
  sql.query({ name: "reminder.got_it", text: GOT_IT, values: [organizationId, slotId, personId, deliveryId, topic] });

export interface Vote {
  readonly organizationId: string;
  readonly slotId: string;
  readonly personId: string;
  /** More like it; else it was of no use. */
  readonly more: boolean;
  readonly delivery: string;
  readonly at: Date;
}

const VOTE = `
  WITH post AS (
    SELECT organization_id, slot_id AS id, $5::text AS delivery, $6::timestamptz AS at
    FROM reminder_post WHERE organization_id = $1 AND slot_id = $2 AND drawn
  ), ${firstSight("post")}, vote AS (
    INSERT INTO reminder_vote (organization_id, slot_id, person_id, more)
    SELECT organization_id, subject_id, present_person(organization_id, $3::uuid), $4 FROM fresh
    ON CONFLICT (organization_id, slot_id, person_id) DO UPDATE SET more = excluded.more
  )
  SELECT id FROM post`;

/** Counts what somebody thinks of a post: one vote each, the last one. False when there is no such post. */
export async function vote(sql: Sql, { organizationId, slotId, personId, more, delivery, at }: Vote): Promise<boolean> {
  const values = [organizationId, slotId, personId, more, delivery, at];
  return (await sql.query({ name: "reminder.vote", text: VOTE, values })).length === 1;
}

/** The names of an organization's people. */
export async function readNames(sql: Sql, organizationId: string): Promise<string[]> {
  const rows = await sql.query<{ name: string }>({
    name: "reminder.names",
    text: "SELECT DISTINCT name FROM person WHERE organization_id = $1",
    values: [organizationId],
  });
  return rows.map(({ name }) => name);
}

/** What somebody is called; nothing for nobody. */
export async function nameOf(sql: Sql, organizationId: string, personId: string | null | undefined): Promise<string> {
  const rows = await sql.query<{ name: string }>({
    text: "SELECT name FROM person WHERE organization_id = $1 AND id = $2",
    values: [organizationId, personId ?? null],
  });
  return rows[0]?.name ?? "";
}
