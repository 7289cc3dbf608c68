import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { drawIcons } from "../../manifest/icons/bell.ts";

const checkedIn = (name: string) => readFileSync(join(import.meta.dirname, "../../manifest/teams", name));

/** Reads a PNG of four channels without filters: what is in its chunks, each with its checksum right, and its pixels. */
function read(file: Buffer) {
  expect(file.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    chunks.set(named.subarray(0, 4).toString("latin1"), named.subarray(4));
    at += length + 12;
  }
  expect([...chunks.keys()]).toEqual(["IHDR", "IDAT", "IEND"]);
  const header = chunks.get("IHDR") ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect([...header.subarray(8)]).toEqual([8, 6, 0, 0, 0]);
  const bytes = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
  expect(bytes).toHaveLength(height * (width * 4 + 1));
  const pixelAt = (x: number, y: number) => {
    const from = y * (width * 4 + 1) + 1 + x * 4;
    return [...bytes.subarray(from, from + 4)];
  };
  const pixels = Array.from({ length: width * height }, (_, at) => pixelAt(at % width, Math.floor(at / width)));
  return { width, height, pixelAt, pixels };
}

it.each(Object.entries(drawIcons()))("%s is as it is drawn", (name, drawn) => {
  expect(checkedIn(name).equals(drawn)).toBe(true);
});

describe("the icon in color", () => {
  const { width, height, pixelAt, pixels } = read(checkedIn("color.png"));

  it("has 192 pixels along each side, and covers all of them", () => {
    expect([width, height]).toEqual([192, 192]);
    expect(new Set(pixels.map(([, , , opacity]) => opacity))).toEqual(new Set([255]));
  });

  it("keeps the bell within the 120 pixels in the middle", () => {
    const ground = pixelAt(0, 0).join();
    const drawn = pixels.flatMap((pixel, at) => (pixel.join() === ground ? [] : [[at % 192, Math.floor(at / 192)]]));
    expect(drawn.length).toBeGreaterThan(3_000);
    expect(drawn.flat().every((place) => place >= 36 && place < 156)).toBe(true);
  });
});

describe("the outline", () => {
  const { width, height, pixelAt, pixels } = read(checkedIn("outline.png"));

  it("has 32 pixels along each side", () => {
    expect([width, height]).toEqual([32, 32]);
  });

  it("is white where it is anything, with smooth edges, and else transparent", () => {
    const shown = pixels.filter(([, , , opacity]) => opacity !== 0);
    expect(new Set(shown.map(([red, green, blue]) => [red, green, blue].join()))).toEqual(new Set(["255,255,255"]));
    expect(new Set(shown.map(([, , , opacity]) => opacity)).size).toBeGreaterThan(5);
    expect(shown.length).toBeLessThan(pixels.length / 3);
    for (const corner of [pixelAt(0, 0), pixelAt(31, 0), pixelAt(0, 31), pixelAt(31, 31)]) expect(corner[3]).toBe(0);
  });

  it("is the same on both sides", () => {
    for (let y = 0; y < 32; y++) for (let x = 0; x < 16; x++) expect(pixelAt(x, y)).toEqual(pixelAt(31 - x, y));
  });
});
