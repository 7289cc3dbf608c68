import { describe, expect, it } from "vitest";
import { createPainter } from "../../../src/features/reports/page/painter.ts";

const course = (...values: readonly (number | null)[]) => ({
  points: values.map((value, at) => ({ name: `W${at}`, value })),
  usual: 0.5,
  top: 1,
  format: ".0%",
});

describe("pictures of courses", () => {
  it("are drawn in their order, for several at once, in the colours of what is around them", async () => {
    const paint = createPainter();
    const [[one = "", two = ""], [three = ""]] = await Promise.all([
      paint([course(0.1, 0.2, 0.3), course(0.1, null, 0.3, 0.4)]),
      paint([course(1, 1)]),
    ]);
    for (const svg of [one, two, three]) {
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/);
      expect(svg).not.toMatch(/style=|<style|<script|href=|url\(/);
      expect(svg).toContain("var(--mark)");
    }
    // A point for each week that is known, and the line across.
    expect([one, two, three].map((svg) => svg.match(/A[\d.,]+0,1,1/g)?.length)).toEqual([6, 6, 4]);
    expect(one).toContain(">50%<");
    expect(await paint([])).toEqual([]);
  });

  it("are drawn again after their painter has left for want of work", async () => {
    const paint = createPainter(0);
    const [first] = await paint([course(0, 1)]);
    const [second] = await paint([course(0, 1)]);
    expect(second).toBe(first);
  });

  it("that cannot be drawn are said to be none, and hold up no others", async () => {
    const paint = createPainter();
    const [failed, drawn] = await Promise.allSettled([
      paint([{ ...course(0, 1), format: "nonsense" }]),
      paint([course(0, 1)]),
    ]);
    expect([failed.status, drawn.status]).toEqual(["rejected", "fulfilled"]);
  });
});
