import type { Picture, Pixel } from "./png.ts";

/** Is this point inside? */
export type Shape = (x: number, y: number) => boolean;

export const everywhere: Shape = () => true;

export const circle =
  (centerX: number, centerY: number, radius: number): Shape =>
  (x, y) =>
    (x - centerX) ** 2 + (y - centerY) ** 2 <= radius ** 2;

/** A rectangle whose ends are round. */
export const capsule =
  (left: number, top: number, right: number, bottom: number): Shape =>
  (x, y) => {
    const radius = Math.min(right - left, bottom - top) / 2;
    const nearestX = Math.min(Math.max(x, left + radius), right - radius);
    const nearestY = Math.min(Math.max(y, top + radius), bottom - radius);
    return (x - nearestX) ** 2 + (y - nearestY) ** 2 <= radius ** 2;
  };

export const above =
  (bottom: number): Shape =>
  (_x, y) =>
    y <= bottom;

export const any =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    shapes.some((shape) => shape(x, y));

export const both =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    shapes.every((shape) => shape(x, y));

export const without =
  (shape: Shape, hole: Shape): Shape =>
  (x, y) =>
    shape(x, y) && !hole(x, y);

export type Color = readonly [red: number, green: number, blue: number];
/** What is painted where, from the bottom to the top. */
export type Layers = readonly (readonly [shape: Shape, color: Color])[];

/** How many points of each pixel are looked at, along each side: more make smoother edges. */
const POINTS = 4;

/** Paints layers, which are drawn on a square of `units` along each side, as a picture of `size` pixels. */
export function paint(layers: Layers, units: number, size: number): Picture {
  const pixel = units / size;
  const pixels = Array.from({ length: size * size }, (_, at) =>
    pixelOf(layers, (at % size) * pixel, Math.floor(at / size) * pixel, pixel),
  );
  return { size, pixels };
}

/** As opaque as there are points with a color, in the middle of their colors. */
function pixelOf(layers: Layers, left: number, top: number, side: number): Pixel {
  const sum = { red: 0, green: 0, blue: 0 };
  let colored = 0;
  for (let point = 0; point < POINTS * POINTS; point++) {
    const x = left + (((point % POINTS) + 0.5) / POINTS) * side;
    const y = top + ((Math.floor(point / POINTS) + 0.5) / POINTS) * side;
    const color = layers.findLast(([shape]) => shape(x, y))?.[1];
    if (!color) continue;
    sum.red += color[0];
    sum.green += color[1];
    sum.blue += color[2];
    colored += 1;
  }
  const mean = (channel: number): number => Math.round(channel / (colored || 1));
  return [mean(sum.red), mean(sum.green), mean(sum.blue), Math.round((255 * colored) / POINTS ** 2)];
}
