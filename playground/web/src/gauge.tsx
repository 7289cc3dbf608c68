import { Figure, HEIGHT, shade, WIDTH, written } from "./charts.tsx";

export interface GaugeProps {
  readonly title: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Parts of the scale from its beginning, each as long as its size; none for a scale that is filled up to the value. */
  readonly segments: readonly { readonly legend: string; readonly size: number }[];
  /** Below the value. */
  readonly label: string;
  readonly format: "percentage" | "fraction";
}

/** A value on a half round scale, with a needle. */
export function GaugeFigure({ title, value, min, max, segments, label, format }: GaugeProps) {
  const part = (at: number): number => Math.min(1, Math.max(0, (at - min) / (max - min || 1)));
  const shown = format === "fraction" ? `${written(value)}/${written(max)}` : `${written(part(value) * 100)} %`;
  const scale = segments.length > 0 ? segments : [{ legend: "", size: value - min }].filter(({ size }) => size > 0);
  const ends = scale.map((_, at) => min + scale.slice(0, at + 1).reduce((sum, { size }) => sum + size, 0));
  const spoken = [
    title,
    `${shown}${label === "" ? "" : `, ${label}`}`,
    ...segments.map(({ legend }, at) => `${legend} up to ${written(ends[at] ?? max)}`),
  ].filter((words) => words !== "");
  const [x, y] = onArc(part(value), RADIUS - WIDE);
  return (
    <Figure title={title} spoken={spoken.join(". ")} legend={segments.map(({ legend }) => legend)}>
      <path className="gauge-ground" d={arc(0, 1)} strokeWidth={WIDE} />
      {scale.map(({ legend }, at) => (
        <path
          key={legend}
          className={`slice ${shade(at)}`}
          d={arc(part(ends[at - 1] ?? min), part(ends[at] ?? max))}
          strokeWidth={WIDE}
        />
      ))}
      <line className="needle" x1={MIDDLE} y1={FLOOR} x2={x} y2={y} />
      <g className="axes">
        <text x={MIDDLE - RADIUS} y={FLOOR + 18} textAnchor="middle">
          {written(min)}
        </text>
        <text x={MIDDLE + RADIUS} y={FLOOR + 18} textAnchor="middle">
          {written(max)}
        </text>
        <text className="gauge-value" x={MIDDLE} y={FLOOR + 28} textAnchor="middle">
          {shown}
        </text>
        <text x={MIDDLE} y={FLOOR + 46} textAnchor="middle">
          {label}
        </text>
      </g>
    </Figure>
  );
}

const MIDDLE = WIDTH / 2;
const FLOOR = HEIGHT - 56;
const RADIUS = 128;
const WIDE = 32;

/** A place on the half circle: 0 is its left end, 1 its right one. */
const onArc = (part: number, radius: number): readonly [x: number, y: number] => {
  const angle = Math.PI * (1 - part);
  return [MIDDLE + radius * Math.cos(angle), FLOOR - radius * Math.sin(angle)];
};

const arc = (from: number, to: number): string => {
  const [begin, end] = [onArc(from, RADIUS), onArc(to, RADIUS)];
  return `M ${begin.join(" ")} A ${RADIUS} ${RADIUS} 0 0 1 ${end.join(" ")}`;
};
