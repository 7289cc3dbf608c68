import { UNDO_MINUTES } from "../../kernel/undo.ts";
import { type PastAdvice, REST, REST_AFTER_SKIP, type Votes } from "./choose.ts";
import type { HeadsUp, ThemeCount } from "./heads-up.ts";
import { REMINDER } from "./schema.ts";
import type { Story } from "./story.ts";

/** One day of a unit, sent or still to come. */
export interface PastPost extends PastAdvice {
  readonly scheduleId: string;
  /** It is still to come: somebody has seen this advice who has arranged something for that day. */
  readonly promised: boolean;
  readonly headsUp: HeadsUp | null;
  /** The case or the win that was told. */
  readonly told: string | null;
  readonly toldComplaint: boolean;
}

/** What a unit's post of a day is made of, besides what an organization has written for it. */
export interface Material {
  /** In the order of their days. */
  readonly past: readonly PastPost[];
  readonly themes: readonly ThemeCount[];
  readonly stories: readonly Story[];
  readonly votes: readonly Votes[];
}

/** How SQL calls a unit, the local date of a post and its instant. */
interface Post {
  readonly organization: string;
  readonly unit: string;
  readonly day: string;
  readonly at: string;
}

/**
 * An SQL expression of a post's material, as JSON. What may still be undone by whoever logged it is not told, nor what only
 * some may know of, is serious, or part of another case; confidential complaints are not counted either.
 */
export const materialOf = (post: Post): string => `json_build_object(
  'past', ${pastOf(post)}, 'themes', ${themesOf(post)}, 'stories', ${storiesOf(post)}, 'votes', ${votesOf(post)})`;

const rows = (row: string, order: string, from: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${row}) ORDER BY ${order}), '[]'::json) FROM ${from})`;

/**
 * What did not go out was not sent, whatever was drawn. Subqueries with a limit are looked up by their keys one by one: the
 * embedded database knows nothing of how many rows there are, and would join them the long way round.
 */
const pastOf = ({ organization, unit, day }: Post): string =>
  rows(
    `'adviceId', p.advice_id, 'strategy', p.strategy, 'day', p.day, 'skipped', ps.skipped_by IS NOT NULL,
     'scheduleId', ps.schedule_id, 'promised', NOT p.drawn, 'headsUp', p.heads_up,
     'told', q.matter_id, 'toldComplaint', coalesce(q.kind = 'complaint', false)`,
    "p.day, ps.planned_for",
    `reminder_post p
     CROSS JOIN LATERAL (
       SELECT schedule_id, planned_for, skipped_by, reason FROM slot
       WHERE organization_id = p.organization_id AND id = p.slot_id LIMIT 1) ps
     LEFT JOIN LATERAL (
       SELECT matter_id, (SELECT kind FROM "case" c WHERE c.organization_id = told.organization_id AND c.id = matter_id) AS kind
       FROM quoted told
       WHERE organization_id = p.organization_id AND topic = '${REMINDER}' AND subject_id = p.slot_id LIMIT 1) q ON true
     WHERE p.organization_id = ${organization} AND p.unit_id = ${unit}
       AND p.day >= to_char(${day}::date - ${REST_AFTER_SKIP}, 'YYYY-MM-DD')
       AND (ps.skipped_by IS NOT NULL OR ps.reason IS NULL AND p.day >= to_char(${day}::date - ${REST}, 'YYYY-MM-DD'))
       AND NOT coalesce((SELECT bool_and(d.state IN ('failed', 'skipped')) FROM delivery d
                         WHERE d.organization_id = p.organization_id AND d.audience = p.slot_id::text), false)`,
  );

/** Cases that are looked at, the newest of those in question: of a unit with more, none is read in vain. */
const MOST = 2_000;

/** The newest cases of the unit in `days`, up to the post; in the order of their index, so that it is used. */
const casesOf = (
  { organization, unit, at }: Pick<Post, "organization" | "unit" | "at">,
  days: number,
  condition: string,
  most: number,
): string => `
  SELECT id, kind, theme, text, logged_at FROM "case"
  WHERE organization_id = ${organization} AND unit_id = ${unit} AND undone_at IS NULL AND NOT confidential
    AND logged_at > ${at} - interval '${days} days' AND logged_at <= ${at} AND ${condition}
  ORDER BY organization_id DESC, unit_id DESC, logged_at DESC LIMIT ${most}`;

const themesOf = (post: Post): string =>
  rows(
    "'theme', t.theme, 'last14', t.last14, 'last7', t.last7, 'before', t.before",
    "t.theme",
    `(SELECT theme, count(*) FILTER (WHERE logged_at > ${post.at} - interval '14 days')::int AS last14,
             count(*) FILTER (WHERE logged_at > ${post.at} - interval '7 days')::int AS last7,
             count(*) FILTER (WHERE logged_at <= ${post.at} - interval '7 days')::int AS before
      FROM (${casesOf(post, 35, "kind = 'complaint'", MOST)}) newest GROUP BY theme) t`,
  );

/** Stories to choose from. */
const STORIES = 40;

/** An SQL expression of what may be told of the seven days up to a post's instant, as JSON: see `Story`. */
export const storiesOf = (post: Pick<Post, "organization" | "unit" | "at">): string => {
  const settled = `logged_at <= ${post.at} - interval '${UNDO_MINUTES} minutes'`;
  const tellable = `kind <> 'friction' AND severity > 1 AND merged_into IS NULL AND ${settled}`;
  return rows(
    "'id', s.id, 'kind', s.kind, 'theme', s.theme, 'text', left(s.text, 2000), 'at', s.logged_at",
    "s.logged_at DESC, s.id",
    `((${casesOf(post, 7, tellable, STORIES)})
      UNION ALL
      (SELECT id, 'win', NULL, text, logged_at FROM win
       WHERE organization_id = ${post.organization} AND unit_id = ${post.unit} AND undone_at IS NULL
         AND logged_at > ${post.at} - interval '7 days' AND ${settled}
       ORDER BY organization_id DESC, unit_id DESC, logged_at DESC LIMIT ${STORIES})) s`,
  );
};

/** Of half a year. */
const votesOf = ({ organization, unit, day }: Post): string =>
  rows(
    `'adviceId', v.advice_id, 'strategy', v.strategy, 'more', v.more, 'less', v.less`,
    "v.advice_id, v.strategy",
    `(SELECT p.advice_id, p.strategy, count(*) FILTER (WHERE vote.more)::int AS more,
             count(*) FILTER (WHERE NOT vote.more)::int AS less
      FROM reminder_post p
      CROSS JOIN LATERAL (
        SELECT more FROM reminder_vote WHERE organization_id = p.organization_id AND slot_id = p.slot_id LIMIT 1000) vote
      WHERE p.organization_id = ${organization} AND p.unit_id = ${unit}
        AND p.day >= to_char(${day}::date - 180, 'YYYY-MM-DD')
      GROUP BY p.advice_id, p.strategy) v`,
  );
