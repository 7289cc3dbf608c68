import { type LoggerInterface, parse, type Spec, View } from "vega";

/** What a measure was in the weeks up to one, the oldest first. */
export interface Course {
  /** A value may be missing. */
  readonly points: readonly { readonly name: string; readonly value: number | null }[];
  /** What is usual, as a line across. */
  readonly usual: number | null;
  /** Of a share, 1; a wait has no top. */
  readonly top?: number;
  /** How the figures at the side are written: see https://d3js.org/d3-format */
  readonly format: string;
}

const WIDTH = 340;
const HEIGHT = 130;

/** Draws a course as SVG, in the colours of the page around it. Throws Error where the library has found something wrong. */
export async function drawCourse(course: Course): Promise<string> {
  const wrong: unknown[] = [];
  const view = new View(parse(specOf(course)), { renderer: "none", logger: keepingErrors(wrong) });
  try {
    const svg = await view.toSVG();
    if (wrong.length > 0) throw new Error(`A course cannot be drawn: ${wrong.join(" ")}`);
    return svg;
  } finally {
    view.finalize();
  }
}

/** The library draws what it can, and says the rest. */
function keepingErrors(wrong: unknown[]): LoggerInterface {
  const quiet = () => logger;
  const logger: LoggerInterface = {
    level: quiet as LoggerInterface["level"],
    ...{ warn: quiet, info: quiet, debug: quiet },
    error(...said) {
      wrong.push(...said);
      return logger;
    },
  };
  return logger;
}

const INK = "currentColor";

function specOf({ points, usual, top, format }: Course): Spec {
  const last = points.length - 1;
  return {
    ...{ width: WIDTH, height: HEIGHT, padding: 2, autosize: { type: "fit", contains: "padding" } },
    data: [
      { name: "course", values: points.map(({ name, value }, at) => ({ at, name, value })) },
      {
        name: "known",
        source: "course",
        transform: [{ type: "filter", expr: "isValid(datum.value)" }],
      },
    ],
    scales: [
      { name: "x", type: "point", range: "width", padding: 0.2, domain: points.map((_point, at) => at) },
      {
        name: "y",
        type: "linear",
        range: "height",
        zero: true,
        nice: true,
        domain: top === undefined ? [0, highest(points, usual)] : [0, top],
      },
    ],
    axes: [
      {
        orient: "bottom",
        scale: "x",
        values: points.map((_point, at) => at).filter((at) => (last - at) % 4 === 0),
        encode: {
          labels: { update: { text: { signal: `${JSON.stringify(points.map(({ name }) => name))}[datum.value]` } } },
        },
        ...AXIS,
      },
      { orient: "left", scale: "y", tickCount: 3, format, grid: true, gridColor: INK, gridOpacity: 0.15, ...AXIS },
    ],
    marks: [
      ...(usual === null ? [] : [across(usual)]),
      {
        ...SILENT,
        type: "line",
        from: { data: "course" },
        encode: {
          update: {
            x: { scale: "x", field: "at" },
            y: { scale: "y", field: "value" },
            defined: { signal: "isValid(datum.value)" },
            stroke: { value: "var(--mark)" },
            strokeWidth: { value: 2 },
          },
        },
      },
      {
        ...SILENT,
        type: "symbol",
        from: { data: "known" },
        encode: {
          update: {
            x: { scale: "x", field: "at" },
            y: { scale: "y", field: "value" },
            fill: { value: "var(--mark)" },
            size: { signal: `datum.at === ${last} ? 60 : 14` },
          },
        },
      },
    ],
  };
}

/** Whoever does not see it is told what it shows by what stands around it: none of its parts speaks by itself. */
const SILENT = { aria: false } as const;

const AXIS = {
  ...SILENT,
  ...{ labelColor: INK, labelFontSize: 11, labelFont: "system-ui, sans-serif", labelFlush: true },
  ...{ domain: false, ticks: false, labelPadding: 6 },
} as const;

const across = (usual: number): NonNullable<Spec["marks"]>[number] => ({
  ...SILENT,
  type: "rule",
  encode: {
    update: {
      x: { value: 0 },
      x2: { signal: "width" },
      y: { scale: "y", value: usual },
      stroke: { value: INK },
      strokeDash: { value: [4, 3] },
      opacity: { value: 0.6 },
    },
  },
});

const highest = (points: Course["points"], usual: number | null): number =>
  Math.max(1, usual ?? 0, ...points.map(({ value }) => value ?? 0));
