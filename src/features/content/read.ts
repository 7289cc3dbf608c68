import type { Sql } from "../../kernel/ports.ts";
import type { TipId } from "./library/catalog.ts";
import { isTipId } from "./library/index.ts";
import {
  LibraryTipSays,
  type OwnTip,
  type Standard,
  StandardSays,
  TipSays,
  type Trouble,
  TroubleSays,
} from "./schema.ts";

/** What a unit has to say beside the library, at one moment. */
export interface Content {
  /** The organization's own tips that are for this unit and in its language, in no order. */
  readonly tips: readonly OwnTip[];
  /** Tips of the library that the organization does without, in every language. */
  readonly hidden: ReadonlySet<TipId>;
  /** At most one for each step of the service: the unit's own, else the organization's. */
  readonly standards: readonly Standard[];
  /** What does not work in the unit at the moment, the newest first. */
  readonly troubles: readonly Trouble[];
}

/** For whom, in which language and when something is said. */
export interface Asked {
  readonly organizationId: string;
  readonly unitId: string;
  /** BCP 47; only its language counts. */
  readonly locale: string;
  readonly at: Date;
}

interface Row {
  readonly organization_id: string;
  readonly id: string;
  readonly kind: "tip" | "library tip" | "standard" | "trouble";
  readonly unit_id: string | null;
  readonly says: unknown;
  readonly until_at: Date | null;
  readonly added_at: Date;
}

/** Each entry once, however many units it is for. */
const IN_FORCE = `
  SELECT e.organization_id, e.id, e.kind, e.unit_id, e.says, e.until_at, e.added_at
  FROM content_entry e
  WHERE e.organization_id = ANY($1::uuid[]) AND (e.unit_id IS NULL OR e.unit_id = ANY($2::uuid[]))
    AND e.state = CASE e.kind WHEN 'library tip' THEN 'retired' ELSE 'in use' END
    AND (e.until_at IS NULL OR e.until_at > (SELECT min(at) FROM unnest($4::timestamptz[]) asked(at)))
    AND e.kind <> 'first day' AND (e.kind <> 'tip' OR e.says ->> 'language' = ANY($3))
  ORDER BY e.added_at DESC, e.id DESC`;

/**
 * Everything that the reminders of units may say beside the tips of the library, in the order in which it was asked for: one
 * statement for all. All texts are as typed, one line of at most 280 characters each; themes are keys of the organization's
 * list, as in `catalog`. What is chosen of it has to be kept with the post: it may be changed or retired a minute later.
 */
export async function readContents(sql: Sql, asked: readonly Asked[]): Promise<Content[]> {
  const rows = await sql.query<Row>({
    name: "content.in_force",
    text: IN_FORCE,
    values: [
      [...new Set(asked.map(({ organizationId }) => organizationId))],
      asked.map(({ unitId }) => unitId),
      [...new Set(asked.map(languageOf))],
      asked.map(({ at }) => at),
    ],
  });
  const byOrganization = Map.groupBy(rows, ({ organization_id }) => organization_id);
  const read = new Map([...byOrganization].map(([id, own]) => [id, everythingIn(own)]));
  return asked.map((one) => contentFor(one, read.get(one.organizationId) ?? everythingIn([])));
}

const languageOf = ({ locale }: Pick<Asked, "locale">): string => new Intl.Locale(locale).language;

/** What an organization has for any of the units that are asked about. */
function everythingIn(rows: readonly Row[]) {
  const of = (kind: Row["kind"]): Row[] => rows.filter((row) => row.kind === kind);
  return {
    tips: of("tip").map(toTip),
    hidden: new Set(
      of("library tip")
        .map(({ says }) => LibraryTipSays.parse(says).tip)
        .filter(isTipId),
    ),
    standards: of("standard").map(toStandard),
    troubles: of("trouble").flatMap(toTrouble),
  };
}

function contentFor(asked: Asked, { tips, hidden, standards, troubles }: ReturnType<typeof everythingIn>): Content {
  const isForIt = ({ unitId }: { readonly unitId?: string }): boolean =>
    unitId === undefined || unitId === asked.unitId;
  const language = languageOf(asked);
  const here = standards.filter(isForIt);
  const own = new Set(here.filter(({ unitId }) => unitId).map(({ step }) => step));
  return {
    tips: tips.filter((tip) => isForIt(tip) && tip.language === language),
    hidden,
    standards: here.filter(({ unitId, step }) => unitId ?? !own.has(step)),
    troubles: troubles.filter((trouble) => isForIt(trouble) && (!trouble.until || trouble.until > asked.at)),
  };
}

const toTip = ({ id, unit_id, says }: Row): OwnTip => ({
  ...TipSays.parse(says),
  id,
  ...(unit_id !== null && { unitId: unit_id }),
});

const toStandard = ({ id, unit_id, says }: Row): Standard => ({
  ...StandardSays.parse(says),
  id,
  ...(unit_id !== null && { unitId: unit_id }),
});

const toTrouble = ({ id, unit_id, says, until_at, added_at }: Row): Trouble[] =>
  unit_id === null
    ? []
    : [{ ...TroubleSays.parse(says), id, unitId: unit_id, since: added_at, ...(until_at && { until: until_at }) }];
