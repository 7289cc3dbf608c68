import type { Sql } from "../../../kernel/ports.ts";
import { undoableSince } from "../../../kernel/undo.ts";
import type { CaseLine, Own, PromiseLine, Some, ThanksLine } from "../schema.ts";

const DAY = 24 * 60 * 60_000;
/** Days: an open case that is older is found with /bellhop cases. */
const CASES_OF = 90;
const THANKS_OF = 30;
const SHOWN = 3;

/** What of a case stands in a line, of row c, its owner and its theme. */
export const CASE_LINE = `c.id, c.number, c.kind, c.theme, theme.name AS "themeName", c.severity, c.owner_id AS "ownerId",
  owner.name AS "ownerName", c.logged_at AS "loggedAt", count(*) OVER ()::int AS count`;
export const CASE_NAMES = `
  JOIN person owner ON owner.organization_id = c.organization_id AND owner.id = c.owner_id
  LEFT JOIN list_entry theme ON theme.organization_id = c.organization_id AND theme.list = 'theme' AND theme.key = c.theme`;
/** Somebody has still something to do in row c. */
export const GOING = `c.state IN ('open', 'in hand', 'reopened') AND c.kind <> 'compliment' AND c.undone_at IS NULL
  AND c.merged_into IS NULL`;

/** What they may know of because they are a part of it, confidential or not. */
const CASES = `
  SELECT given.id AS key, own.* FROM unnest($2::uuid[]) given(id)
  CROSS JOIN LATERAL (
    SELECT ${CASE_LINE} FROM (
      SELECT * FROM "case" WHERE organization_id = $1 AND logged_by = given.id AND logged_at >= $3
      UNION ALL
      SELECT * FROM "case"
      WHERE organization_id = $1 AND owner_id = given.id AND owner_id <> logged_by AND logged_at >= $3
    ) c ${CASE_NAMES}
    WHERE ${GOING} ORDER BY c.owner_id <> given.id, c.severity, c.logged_at, c.id LIMIT ${SHOWN}
  ) own`;

const PROMISES = `
  SELECT given.id AS key, own.* FROM unnest($2::uuid[]) given(id)
  JOIN person owner ON owner.organization_id = $1 AND owner.id = given.id
  CROSS JOIN LATERAL (
    SELECT p.case_id AS "caseId", c.number, p.what, p.due_at AS "dueAt", owner.name AS "ownerName",
           count(*) OVER ()::int AS count
    FROM promise p JOIN "case" c ON c.organization_id = p.organization_id AND c.id = p.case_id AND c.undone_at IS NULL
    WHERE p.organization_id = $1 AND p.owner_id = given.id AND p.state = 'open' ORDER BY p.due_at, p.id LIMIT ${SHOWN}
  ) own`;

/** Not as long as it can be taken back: whoever was thanked hears of it after that. */
const THANKS = `
  SELECT given.id AS key, own.* FROM unnest($2::uuid[]) given(id)
  CROSS JOIN LATERAL (
    SELECT k.id AS "kudosId", k.number, giver.name AS "givenBy", k.text, count(*) OVER ()::int AS count
    FROM kudos_receiver r
    JOIN kudos k ON k.organization_id = r.organization_id AND k.id = r.kudos_id
    JOIN person giver ON giver.organization_id = k.organization_id AND giver.id = k.logged_by
    WHERE r.organization_id = $1 AND r.person_id = given.id AND r.stands AND r.given_at >= $3 AND r.given_at <= $4
    ORDER BY r.given_at DESC, k.id LIMIT ${SHOWN}
  ) own`;

type Keyed<One> = One & { readonly key: string; readonly count: number };

/** Rows by what they belong to, with how many there are in all. */
export function someByKey<One>(rows: readonly Keyed<One>[]): (key: string) => Some<One> {
  const groups = Map.groupBy(rows, ({ key }) => key);
  return (key) => {
    const shown = groups.get(key) ?? [];
    return { count: shown[0]?.count ?? 0, shown };
  };
}

/** What is their own, of these people of an organization. */
export async function readOwn(
  sql: Sql,
  organizationId: string,
  people: readonly string[],
  now: Date,
): Promise<(personId: string) => Own> {
  const before = (days: number): Date => new Date(now.getTime() - days * DAY);
  const read = <One>(name: string, text: string, ...more: readonly Date[]): Promise<Keyed<One>[]> =>
    sql.query({ name: `home.own.${name}`, text, values: [organizationId, people, ...more] });
  const cases = someByKey(await read<CaseLine>("cases", CASES, before(CASES_OF)));
  const promises = someByKey(await read<PromiseLine>("promises", PROMISES));
  const thanks = someByKey(await read<ThanksLine>("thanks", THANKS, before(THANKS_OF), undoableSince(now)));
  return (personId) => ({ cases: cases(personId), promises: promises(personId), thanks: thanks(personId) });
}
