import { z } from "zod";
import { block, words } from "./composition.ts";
import { LIMIT } from "./limits.ts";

const label = words(LIMIT.chartLabel);
const axisLabel = words(LIMIT.chartAxisLabel).optional();

const pie = z.strictObject({
  type: z.literal("pie"),
  segments: z
    .array(z.strictObject({ label, value: z.number().refine((value) => value > 0, "must be more than 0") }))
    .min(1)
    .max(LIMIT.chartSeries),
});

const series = z.strictObject({
  name: label,
  data: z
    .array(z.strictObject({ label, value: z.number() }))
    .min(1)
    .max(LIMIT.chartPoints),
});
const axisConfig = z.strictObject({
  categories: z.array(label).min(1).max(LIMIT.chartPoints),
  x_label: axisLabel,
  y_label: axisLabel,
});

interface Plot {
  readonly series: readonly { readonly name: string; readonly data: readonly { readonly label: string }[] }[];
  readonly axis_config: { readonly categories: readonly string[] };
}

const repeated = (values: readonly string[]): number => values.findIndex((value, at) => values.indexOf(value) < at);

/** Names and categories are unique, and each series has one point for each category. */
function checkPlot({ series: plotted, axis_config: { categories } }: Plot, context: z.RefinementCtx): void {
  const refuse = (path: PropertyKey[], message: string): void => context.addIssue({ code: "custom", path, message });
  const sameName = repeated(plotted.map(({ name }) => name));
  if (sameName >= 0) refuse(["series", sameName, "name"], "must be unique");
  const sameCategory = repeated(categories);
  if (sameCategory >= 0) refuse(["axis_config", "categories", sameCategory], "must be unique");
  const expected = [...categories].sort().join("\n");
  for (const [at, { data }] of plotted.entries()) {
    const given = data
      .map((point) => point.label)
      .sort()
      .join("\n");
    if (given !== expected) refuse(["series", at, "data"], "must have exactly one point for each category");
  }
}

const plot = <Type extends string>(type: Type) =>
  z
    .strictObject({
      type: z.literal(type),
      series: z.array(series).min(1).max(LIMIT.chartSeries),
      axis_config: axisConfig,
    })
    .superRefine(checkPlot);

/** https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
export const dataVisualization = block("data_visualization", {
  title: words(LIMIT.chartTitle),
  chart: z.discriminatedUnion("type", [pie, plot("bar"), plot("line"), plot("area")]),
});
