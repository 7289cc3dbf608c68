import { z } from "zod";
import { element, type Kind, type Kinds } from "./kinds.ts";
import { flag, oneOf, pixels, words } from "./values.ts";

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8];

/** The colors of data points, which are not those of texts. */
const COLORS = [
  ["good", "warning", "attention", "neutral"],
  ["Red", "Purple", "Lavender", "Blue", "LightBlue", "Teal", "Green", "Lime", "Marigold"].map(
    (name) => `categorical${name}`,
  ),
  ["", "Red", "Green", "Yellow"].flatMap((name) => STEPS.map((step) => `sequential${name}${step}`)),
  ["Blue", "LightBlue", "Cyan", "Teal", "Yellow", "Peach", "LightRed", "Red", "Maroon", "Gray"].map(
    (name) => `diverging${name}`,
  ),
].flat();
const COLOR_SETS = ["categorical", "sequential", "sequentialRed", "sequentialGreen", "sequentialYellow", "diverging"];

const chartColor = oneOf(...COLORS).optional();
const colored = { color: chartColor };
const axes = { xAxisTitle: words.optional(), yAxisTitle: words.optional() };
const label = z.union([words, z.number()]);

const chart = (shape: z.ZodRawShape): Kind =>
  element({
    title: words.optional(),
    showTitle: flag,
    showLegend: flag,
    maxWidth: pixels.optional(),
    colorSet: oneOf(...COLOR_SETS).optional(),
    ...shape,
  });
const round = {
  value: words.optional(),
  valueColor: chartColor,
  thickness: oneOf("thin", "thick").optional(),
  showOutlines: flag,
};
const heights = { yMin: z.number().optional(), yMax: z.number().optional() };

const slices = z.array(z.strictObject({ legend: words, value: z.number(), ...colored })).min(1);
const points = z.array(z.strictObject({ x: label, y: z.number(), ...colored })).min(1);
const series = z
  .array(
    z.strictObject({ legend: words, values: z.array(z.strictObject({ x: label, y: z.number() })).min(1), ...colored }),
  )
  .min(1);
const rows = z.array(z.strictObject({ title: words, data: slices })).min(1);

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards and https://adaptivecards.microsoft.com */
export const charts: Kinds = {
  "Chart.Donut": chart({ ...round, data: slices }),
  "Chart.Pie": chart({ ...round, data: slices }),
  "Chart.VerticalBar": chart({ ...axes, ...heights, ...colored, data: points, showBarValues: flag }),
  "Chart.VerticalBar.Grouped": chart({
    ...axes,
    ...heights,
    ...colored,
    data: series,
    stacked: flag,
    showBarValues: flag,
  }),
  "Chart.HorizontalBar": chart({
    ...axes,
    ...colored,
    data: points,
    displayMode: oneOf("absoluteWithAxis", "absoluteNoAxis", "partToWhole").optional(),
  }),
  "Chart.HorizontalBar.Stacked": chart({ ...axes, ...colored, data: rows }),
  "Chart.Line": chart({ ...axes, ...heights, ...colored, data: series }),
  "Chart.Gauge": chart({
    value: z.number(),
    min: z.number().optional(),
    max: z.number().optional(),
    segments: z
      .array(z.strictObject({ size: z.number(), legend: words, ...colored }))
      .min(1)
      .optional(),
    subLabel: words.optional(),
    showMinMax: flag,
    showNeedle: flag,
    showOutlines: flag,
    valueFormat: oneOf("percentage", "fraction").optional(),
  }),
};
