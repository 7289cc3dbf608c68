import type { ReactNode } from "react";

interface Series {
  readonly name: string;
  readonly data: readonly { readonly label: string; readonly value: number }[];
}

export interface ChartProps {
  readonly title: string;
  readonly kind: "pie" | "donut" | "bar" | "stacked" | "horizontal" | "line" | "area";
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly xLabel?: string;
  readonly yLabel?: string;
}

/** A chart as both platforms show one: a picture, what its colours mean, and a text that states its data. */
export function ChartFigure(chart: ChartProps) {
  const { title, kind, categories, series, xLabel, yLabel } = chart;
  const isRound = kind === "pie" || kind === "donut";
  return (
    <Figure
      title={title}
      spoken={spoken(chart)}
      axes={[yLabel, xLabel].filter((label) => label !== undefined).join(" by ")}
      legend={isRound ? categories : series.map(({ name }) => name)}
    >
      {drawings[kind](chart)}
    </Figure>
  );
}

interface FigureProps {
  readonly title: string;
  /** The data, in words. */
  readonly spoken: string;
  readonly axes?: string;
  /** What each shade means, in their order. */
  readonly legend: readonly string[];
  readonly children: ReactNode;
}

/** The frame of a chart. */
export const Figure = ({ title, spoken: words, axes = "", legend, children }: FigureProps) => (
  <figure className="chart">
    {title !== "" && <figcaption>{title}</figcaption>}
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
      <title>{title === "" ? "Chart" : title}</title>
      {children}
    </svg>
    {axes !== "" && <p className="quiet">{axes}</p>}
    {legend.some((name) => name !== "") && (
      <ul className="legend">
        {legend.map((name, at) => (
          <li key={name} className={shade(at)}>
            {name}
          </li>
        ))}
      </ul>
    )}
  </figure>
);

export const WIDTH = 480;
export const HEIGHT = 220;
/** What is left of the picture for the plot: room for numbers on the left and for names below. */
const PLOT = { left: 38, right: 472, top: 14, bottom: 190 } as const;
const SHADES = 8;

export const shade = (at: number): string => `series-${at % SHADES}`;

const spoken = ({ title, series }: ChartProps): string => {
  const told = series.map(({ name, data }) => {
    const points = data.map(({ label, value }) => `${label} ${written(value)}`).join(", ");
    return name === "" ? points : `${name}: ${points}`;
  });
  return [title, ...told].filter((part) => part !== "").join(". ");
};

export const written = (value: number): string =>
  new Intl.NumberFormat("en", { maximumFractionDigits: 1 }).format(value);

const valueIn = (one: Series, category: string): number => one.data.find(({ label }) => label === category)?.value ?? 0;

/** The next round number: 1, 2, 5, 10, 20… */
function ceiling(value: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return ([1, 2, 5, 10].find((step) => step * size >= value) ?? 10) * size;
}

const highest = ({ series, categories, kind }: ChartProps): number =>
  Math.max(
    1,
    ...categories.map((category) => {
      const values = series.map((one) => valueIn(one, category));
      return kind === "stacked" ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
    }),
  );

/** Lines and numbers behind a plot, and what stands below it. */
function Axes({ chart, top }: { readonly chart: ChartProps; readonly top: number }) {
  const { categories } = chart;
  const width = (PLOT.right - PLOT.left) / categories.length;
  const every = Math.ceil(categories.length / 8);
  return (
    <g className="axes">
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line x1={PLOT.left} x2={PLOT.right} y1={heightOf(part)} y2={heightOf(part)} />
          <text x={PLOT.left - 6} y={heightOf(part) + 4} textAnchor="end">
            {written(part * top)}
          </text>
        </g>
      ))}
      {categories.map((category, at) =>
        at % every === 0 ? (
          <text key={category} x={PLOT.left + width * (at + 0.5)} y={PLOT.bottom + 18} textAnchor="middle">
            {category.length > 12 ? `${category.slice(0, 11)}…` : category}
          </text>
        ) : null,
      )}
    </g>
  );
}

const heightOf = (part: number): number => PLOT.bottom - part * (PLOT.bottom - PLOT.top);

function bars(chart: ChartProps): ReactNode {
  const { categories, series, kind } = chart;
  const top = ceiling(highest(chart));
  const width = (PLOT.right - PLOT.left) / categories.length;
  const columns = kind === "stacked" ? 1 : series.length;
  const bar = Math.min(44, (width * 0.7) / columns);
  return (
    <>
      <Axes chart={chart} top={top} />
      {categories.map((category, at) => {
        const start = PLOT.left + width * (at + 0.5) - (bar * columns) / 2;
        let below = 0;
        return series.map((one, index) => {
          const value = valueIn(one, category);
          const base = kind === "stacked" ? below : 0;
          below += value;
          const y = heightOf((base + value) / top);
          return (
            <rect
              key={`${category} ${one.name}`}
              className={shade(series.length === 1 ? 0 : index)}
              x={start + (kind === "stacked" ? 0 : index * bar)}
              y={y}
              width={bar - 2}
              height={Math.max(0, heightOf(base / top) - y)}
              rx={2}
            />
          );
        });
      })}
    </>
  );
}

/** One row for each category: names take half the width. */
function rows({ categories, series }: ChartProps): ReactNode {
  const top = Math.max(1, ...categories.flatMap((category) => series.map((one) => valueIn(one, category))));
  const height = Math.min(36, HEIGHT / categories.length);
  return categories.map((category, at) => {
    const value = series.reduce((sum, one) => sum + valueIn(one, category), 0);
    return (
      <g key={category} className="axes">
        <text x={0} y={height * (at + 0.5) + 4}>
          {category.length > 22 ? `${category.slice(0, 21)}…` : category}
        </text>
        <rect className={shade(0)} x={160} y={height * at + 4} width={(value / top) * 270} height={height - 8} rx={2} />
        <text x={166 + (value / top) * 270} y={height * (at + 0.5) + 4}>
          {written(value)}
        </text>
      </g>
    );
  });
}

function lines(chart: ChartProps): ReactNode {
  const { categories, series, kind } = chart;
  const top = ceiling(highest(chart));
  const width = (PLOT.right - PLOT.left) / categories.length;
  const pointsOf = (one: Series) =>
    categories.map((category, at): readonly [number, number] => [
      PLOT.left + width * (at + 0.5),
      heightOf(valueIn(one, category) / top),
    ]);
  return (
    <>
      <Axes chart={chart} top={top} />
      {series.map((one, index) => {
        const points = pointsOf(one);
        const path = points.map(([x, y]) => `${x},${y}`).join(" ");
        const [from, to] = [points[0]?.[0], points.at(-1)?.[0]];
        return (
          <g key={one.name} className={shade(index)}>
            {kind === "area" && (
              <polygon points={`${from},${PLOT.bottom} ${path} ${to},${PLOT.bottom}`} className="ground" />
            )}
            <polyline points={path} />
            {points.map(([x, y]) => (
              <circle key={x} cx={x} cy={y} r={3} />
            ))}
          </g>
        );
      })}
    </>
  );
}

function round({ series, kind }: ChartProps): ReactNode {
  const data = series[0]?.data ?? [];
  const total = data.reduce((sum, { value }) => sum + value, 0) || 1;
  const radius = kind === "donut" ? 72 : 48;
  const width = kind === "donut" ? 34 : 96;
  const length = 2 * Math.PI * radius;
  let before = 0;
  return data.map(({ label, value }, at) => {
    const offset = before;
    before += value / total;
    return (
      <circle
        key={label}
        className={`slice ${shade(at)}`}
        cx={WIDTH / 2}
        cy={HEIGHT / 2}
        r={radius}
        strokeWidth={width}
        strokeDasharray={`${(value / total) * length} ${length}`}
        strokeDashoffset={-offset * length}
        transform={`rotate(-90 ${WIDTH / 2} ${HEIGHT / 2})`}
      />
    );
  });
}

const drawings: { readonly [Kind in ChartProps["kind"]]: (chart: ChartProps) => ReactNode } = {
  bar: bars,
  stacked: bars,
  horizontal: rows,
  line: lines,
  area: lines,
  pie: round,
  donut: round,
};
