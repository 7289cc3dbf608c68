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
  /** The unit's place among those that were asked for. */
  readonly place: number;
  readonly id: string;
  readonly kind: "tip" | "library tip" | "standard" | "trouble";
  readonly unit_id: string | null;
  readonly says: unknown;
  readonly until_at: Date | null;
  readonly added_at: Date;
}

const IN_FORCE = `
  SELECT asked.place::int, e.id, e.kind, e.unit_id, e.says, e.until_at, e.added_at
  FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) WITH ORDINALITY
    AS asked(organization_id, unit_id, language, at, place)
  JOIN content_entry e ON e.organization_id = asked.organization_id AND (e.unit_id IS NULL OR e.unit_id = asked.unit_id)
  WHERE e.state = CASE e.kind WHEN 'library tip' THEN 'retired' ELSE 'in use' END
    AND (e.until_at IS NULL OR e.until_at > asked.at)
    AND (e.kind <> 'tip' OR e.says ->> 'language' = asked.language)`;

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
      asked.map(({ organizationId }) => organizationId),
      asked.map(({ unitId }) => unitId),
      asked.map(({ locale }) => new Intl.Locale(locale).language),
      asked.map(({ at }) => at),
    ],
  });
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return asked.map((_, index) => contentOf(byPlace.get(index + 1) ?? []));
}

function contentOf(rows: readonly Row[]): Content {
  const of = (kind: Row["kind"]): Row[] => rows.filter((row) => row.kind === kind);
  const standards = of("standard").map(toStandard);
  const own = new Set(standards.filter((standard) => standard.unitId).map(({ step }) => step));
  return {
    tips: of("tip").map(toTip),
    hidden: new Set(
      of("library tip")
        .map(({ says }) => LibraryTipSays.parse(says).tip)
        .filter(isTipId),
    ),
    standards: standards.filter((standard) => standard.unitId ?? !own.has(standard.step)),
    troubles: of("trouble")
      .toSorted((a, b) => b.added_at.getTime() - a.added_at.getTime())
      .flatMap(toTrouble),
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
