import { CardElement, type CardObjectRegistry, type SerializationContext, Versions } from "adaptivecards";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import type { Json } from "../../../page/shown.ts";
import { ChartFigure, type ChartProps } from "../charts.tsx";
import { GaugeFigure, type GaugeProps } from "../gauge.tsx";

type Plot = Omit<ChartProps, "title" | "xLabel" | "yLabel">;
interface Slice {
  readonly legend: string;
  readonly value: number;
}
interface Point {
  readonly x: string | number;
  readonly y: number;
}
interface Line {
  readonly legend: string;
  readonly values: readonly Point[];
}

const slices = ({ data }: Json): readonly Slice[] => data as readonly Slice[];
const points = (given: readonly Point[]) => given.map(({ x, y }) => ({ label: String(x), value: y }));

const round =
  (kind: "pie" | "donut") =>
  (json: Json): Plot => ({
    kind,
    categories: slices(json).map(({ legend }) => legend),
    series: [{ name: "", data: slices(json).map(({ legend, value }) => ({ label: legend, value })) }],
  });

const single =
  (kind: "bar" | "horizontal") =>
  ({ data }: Json): Plot => {
    const plotted = points(data as readonly Point[]);
    return { kind, categories: plotted.map(({ label }) => label), series: [{ name: "", data: plotted }] };
  };

const several =
  (kind: (json: Json) => ChartProps["kind"]) =>
  (json: Json): Plot => {
    const series = (json.data as readonly Line[]).map(({ legend, values }) => ({ name: legend, data: points(values) }));
    const categories = [...new Set(series.flatMap(({ data }) => data.map(({ label }) => label)))];
    return { kind: kind(json), categories, series };
  };

function rows({ data }: Json): Plot {
  const given = data as readonly { readonly title: string; readonly data: readonly Slice[] }[];
  const names = [...new Set(given.flatMap((row) => row.data.map(({ legend }) => legend)))];
  const series = names.map((name) => ({
    name,
    data: given.map((row) => ({
      label: row.title,
      value: row.data.find(({ legend }) => legend === name)?.value ?? 0,
    })),
  }));
  return { kind: "stacked", categories: given.map(({ title }) => title), series };
}

function gauge({ title = "", value, min = 0, max, segments = [], subLabel = "", valueFormat }: Json): ReactElement {
  const parts = segments as GaugeProps["segments"];
  const end = parts.reduce((sum, { size }) => sum + size, Number(min));
  return (
    <GaugeFigure
      title={String(title)}
      value={Number(value)}
      min={Number(min)}
      max={Number(max ?? (parts.length > 0 ? end : 100))}
      segments={parts}
      label={String(subLabel)}
      format={valueFormat === "fraction" ? "fraction" : "percentage"}
    />
  );
}

const charted =
  (plot: (json: Json) => Plot) =>
  (json: Json): ReactElement => {
    const { title = "", xAxisTitle, yAxisTitle } = json;
    return (
      <ChartFigure
        title={String(title)}
        {...plot(json)}
        {...(typeof xAxisTitle === "string" && { xLabel: xAxisTitle })}
        {...(typeof yAxisTitle === "string" && { yLabel: yAxisTitle })}
      />
    );
  };

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards */
const drawings: Readonly<Record<string, (json: Json) => ReactElement>> = {
  "Chart.Donut": charted(round("donut")),
  "Chart.Pie": charted(round("pie")),
  "Chart.VerticalBar": charted(single("bar")),
  "Chart.VerticalBar.Grouped": charted(several(({ stacked }) => (stacked === true ? "stacked" : "bar"))),
  "Chart.HorizontalBar": charted(single("horizontal")),
  "Chart.HorizontalBar.Stacked": charted(rows),
  "Chart.Line": charted(several(() => "line")),
  "Chart.Gauge": gauge,
};

/** Teaches the renderer of cards what only Teams has: its charts. */
export function registerCharts(registry: CardObjectRegistry<CardElement>): void {
  for (const [type, draw] of Object.entries(drawings)) {
    class Chart extends CardElement {
      private json: Json = {};

      getJsonTypeName(): string {
        return type;
      }

      protected override internalParse(source: Json, context: SerializationContext): void {
        super.internalParse(source, context);
        this.json = source;
      }

      protected override internalRender(): HTMLElement {
        const element = document.createElement("div");
        createRoot(element).render(draw(this.json));
        return element;
      }
    }
    registry.register(type, Chart, Versions.v1_5);
  }
}
