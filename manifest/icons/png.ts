import { crc32 } from "node:zlib";
import { zlibSync } from "fflate";

/** Red, green, blue and opacity of a pixel, each from 0 to 255. */
export type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

export interface Picture {
  /** Of both sides. */
  readonly size: number;
  /** From left to right, from top to bottom. */
  readonly pixels: readonly Pixel[];
}

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
/** 8 bits for each of four channels; no other compression, filter or interlacing than the usual. */
const RGBA = [8, 6, 0, 0, 0];
const NO_FILTER = 0;

/** A picture as a PNG file: the same bytes for the same picture on every machine. https://www.w3.org/TR/png-3/ */
export function png({ size, pixels }: Picture): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  const rows = Array.from({ length: size }, (_, y) => [
    NO_FILTER,
    ...pixels.slice(y * size, (y + 1) * size).flatMap((pixel) => [...pixel]),
  ]);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", Buffer.from([...header, ...RGBA])),
    chunk("IDAT", zlibSync(Uint8Array.from(rows.flat()), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), framed.length - 4);
  return framed;
}
