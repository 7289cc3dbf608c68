import type { Exported } from "../../export/index.ts";

/**
 * Each digest that was sent, with its place in the chain. What its lines say is not among it: what they tell of may be for
 * fewer people by now, or erased.
 */
export const digestExport: Exported = {
  name: "digests",
  table: "digest",
  order: ["position"],
  at: "it.made_at",
  columns: {
    position: "it.position",
    week: "it.week",
    unit: "u.name",
    made_at: "it.made_at",
    lines: `(SELECT string_agg(line ->> 'kind', ', ' ORDER BY place)
             FROM jsonb_array_elements(it.lines) WITH ORDINALITY given(line, place))`,
    hash: "it.hash",
    previous: "it.previous",
  },
  beside: "LEFT JOIN unit u ON u.organization_id = it.organization_id AND u.id = it.place_id",
};
