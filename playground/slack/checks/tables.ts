import { z } from "zod";
import { textLength } from "../../shared/nodes.ts";
import { block, words } from "./composition.ts";
import { LIMIT } from "./limits.ts";
import { richText } from "./rich-text.ts";

const cell = z.discriminatedUnion("type", [
  richText,
  z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) }),
  z.strictObject({ type: z.literal("raw_number"), value: z.number(), text: z.string().min(1) }),
]);
const row = z.array(cell).min(1).max(LIMIT.tableColumns);

const fits = (limit: number) => ({
  test: ({ rows }: { rows: unknown }): boolean => textLength(rows) <= limit,
  otherwise: { path: ["rows"], message: `must be less than ${limit + 1} characters over all cells` },
});
const tableFits = fits(LIMIT.tableText);
const dataTableFits = fits(LIMIT.dataTableText);

/** https://docs.slack.dev/reference/block-kit/blocks/table-block; a column whose setting is null has the default. */
export const table = block("table", {
  rows: z.array(row).min(1).max(LIMIT.tableRows),
  column_settings: z
    .array(
      z
        .strictObject({ align: z.enum(["left", "center", "right"]).optional(), is_wrapped: z.boolean().optional() })
        .nullable(),
    )
    .max(LIMIT.tableColumns)
    .optional(),
}).refine(tableFits.test, tableFits.otherwise);

/** https://docs.slack.dev/reference/block-kit/blocks/data-table-block: the first row is the header. */
export const dataTable = block("data_table", {
  caption: words(LIMIT.text),
  rows: z.array(row).min(2).max(LIMIT.dataTableRows),
  page_size: z.int().min(1).max(LIMIT.dataTablePage).optional(),
  row_header_column_index: z.int().min(0).optional(),
})
  .superRefine(({ rows: [header = [], ...rest], row_header_column_index: index = 0 }, context) => {
    const refuse = (path: PropertyKey[], message: string): void => context.addIssue({ code: "custom", path, message });
    for (const [at, { type }] of header.entries()) {
      if (type === "rich_text") refuse(["rows", 0, at, "type"], "rich_text cannot be used in the header row");
    }
    for (const [at, { length }] of rest.entries()) {
      if (length !== header.length) refuse(["rows", at + 1], `must have ${header.length} cells like the header row`);
    }
    if (index >= header.length) refuse(["row_header_column_index"], "must be the index of a column");
  })
  .refine(dataTableFits.test, dataTableFits.otherwise);
