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

/** What did not go out was not sent, whatever was drawn. */
const pastOf = ({ organization, unit, day }: Post): string =>
  rows(
    `'adviceId', p.advice_id, 'strategy', p.strategy, 'day', p.day, 'skipped', ps.skipped_by IS NOT NULL,
     'scheduleId', ps.schedule_id, 'promised', NOT p.drawn, 'headsUp', p.heads_up,
     'told', q.matter_id, 'toldComplaint', coalesce(qc.kind = 'complaint', false)`,
    "p.day, ps.planned_for",
    `reminder_post p
     JOIN slot ps ON ps.organization_id = p.organization_id AND ps.id = p.slot_id
     LEFT JOIN quoted q ON q.organization_id = p.organization_id AND q.topic = '${REMINDER}' AND q.subject_id = p.slot_id
     LEFT JOIN "case" qc ON qc.organization_id = q.organization_id AND qc.id = q.matter_id
     WHERE p.organization_id = ${organization} AND p.unit_id = ${unit}
       AND p.day >= to_char(${day}::date - CASE WHEN ps.skipped_by IS NULL THEN ${REST} ELSE ${REST_AFTER_SKIP} END, 'YYYY-MM-DD')
       AND (ps.skipped_by IS NOT NULL OR ps.reason IS NULL)
       AND NOT coalesce((SELECT bool_and(d.state IN ('failed', 'skipped')) FROM delivery d
                         WHERE d.organization_id = p.organization_id AND d.audience = p.slot_id::text), false)`,
  );

const themesOf = ({ organization, unit, at }: Post): string =>
  rows(
    "'theme', t.theme, 'last14', t.last14, 'last7', t.last7, 'before', t.before",
    "t.theme",
    `(SELECT theme, count(*) FILTER (WHERE logged_at > ${at} - interval '14 days')::int AS last14,
             count(*) FILTER (WHERE logged_at > ${at} - interval '7 days')::int AS last7,
             count(*) FILTER (WHERE logged_at <= ${at} - interval '7 days')::int AS before
      FROM "case" WHERE organization_id = ${organization} AND unit_id = ${unit} AND kind = 'complaint'
        AND logged_at > ${at} - interval '35 days' AND logged_at <= ${at} AND undone_at IS NULL AND NOT confidential
      GROUP BY theme) t`,
  );

/** Stories that are looked at: the newest. */
const STORIES = 40;

const storiesOf = ({ organization, unit, at }: Post): string => {
  const recent = `organization_id = ${organization} AND unit_id = ${unit} AND undone_at IS NULL
        AND logged_at > ${at} - interval '7 days' AND logged_at <= ${at} - interval '${UNDO_MINUTES} minutes'`;
  return rows(
    `'id', s.id, 'kind', s.kind, 'theme', s.theme, 'text', left(s.text, 2000), 'at', s.logged_at`,
    "s.logged_at DESC, s.id",
    `(SELECT id, kind, theme, text, logged_at FROM "case"
      WHERE ${recent} AND kind <> 'friction' AND NOT confidential AND severity > 1 AND merged_into IS NULL
      UNION ALL
      SELECT id, 'win', NULL, text, logged_at FROM win WHERE ${recent}
      ORDER BY logged_at DESC, id LIMIT ${STORIES}) s`,
  );
};

/** Of half a year. */
const votesOf = ({ organization, unit, day }: Post): string =>
  rows(
    `'adviceId', v.advice_id, 'strategy', v.strategy, 'more', v.more, 'less', v.less`,
    "v.advice_id, v.strategy",
    `(SELECT p.advice_id, p.strategy, count(*) FILTER (WHERE vote.more)::int AS more,
             count(*) FILTER (WHERE NOT vote.more)::int AS less
      FROM reminder_post p JOIN reminder_vote vote ON vote.organization_id = p.organization_id AND vote.slot_id = p.slot_id
      WHERE p.organization_id = ${organization} AND p.unit_id = ${unit}
        AND p.day >= to_char(${day}::date - 180, 'YYYY-MM-DD')
      GROUP BY p.advice_id, p.strategy) v`,
  );
