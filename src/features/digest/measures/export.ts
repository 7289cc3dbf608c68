import type { Exported } from "../../export/index.ts";
import { measures } from "./definitions.ts";

/** Whoever belongs to the unit that a row is of, and has not left: nothing is told of fewer than four. See places.ts. */
const PEOPLE_OF_UNIT = `(
  SELECT count(*) FROM membership m WHERE m.organization_id = it.organization_id AND m.unit_id = it.place_id
    AND (SELECT bool_or(a.active) FROM identity a
         WHERE a.organization_id = m.organization_id AND a.person_id = m.person_id) IS NOT FALSE) + (
  SELECT count(*) FROM unit d JOIN person p ON p.organization_id = d.organization_id AND p.same_as IS NULL
  WHERE d.organization_id = it.organization_id AND d.id = it.place_id AND d.is_default
    AND NOT EXISTS (SELECT FROM membership m WHERE m.organization_id = p.organization_id AND m.person_id = p.id)
    AND EXISTS (SELECT FROM identity a WHERE a.organization_id = p.organization_id AND a.person_id = p.id AND a.active))`;

const figure = (measure: string, part: "value" | "of"): string => `(it.figures -> '${measure}' ->> '${part}')::float8`;

/** What each week came to, of the whole organization and of units with four people or more; and of how many it was counted. */
export const weekExport: Exported = {
  name: "weeks",
  table: "week_measure",
  order: ["place_id", "week"],
  at: "it.week::timestamptz",
  where: `it.place_id = it.organization_id OR ${PEOPLE_OF_UNIT} >= 4`,
  columns: {
    week: "it.week",
    unit: "u.name",
    ...Object.fromEntries(
      measures.flatMap((measure) => {
        const name = measure.replaceAll(" ", "_");
        return [
          [name, figure(measure, "value")],
          [`${name}_of`, figure(measure, "of")],
        ];
      }),
    ),
  },
  beside: "LEFT JOIN unit u ON u.organization_id = it.organization_id AND u.id = it.place_id",
};
