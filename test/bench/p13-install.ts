import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Bench, Row } from "./report.ts";

const run = promisify(execFile);
const CHECKOUT = new URL("../../", import.meta.url);
const LARGEST = 8;

/** P13: what `npm ci` puts on the disk for production, in a folder of its own, and what most of it is. In MB. */
export const p13: Bench = async () => [
  ...(await installed("--omit=dev")),
  ...(await installed("--omit=dev", "--omit=optional")),
];

async function installed(...omitting: string[]): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "bellhop-install-"));
  try {
    for (const file of ["package.json", "package-lock.json", ".npmrc"]) {
      await cp(new URL(file, CHECKOUT), join(folder, file));
    }
    await run("npm", ["ci", ...omitting, "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
    const { stdout } = await run("du", ["-m", "--max-depth=2", "node_modules"], { cwd: folder });
    const sizes = stdout
      .trim()
      .split("\n")
      .map((line) => line.split("\t") as [string, string])
      .map(([size, path]): Row => ({ without: omitting.join(" "), path, MB: Number(size) }));
    const packages = sizes.filter(({ path }) => /^node_modules\/(?:@[^/]+\/)?[^@/][^/]*$/.test(String(path)));
    return [
      ...sizes.filter(({ path }) => path === "node_modules"),
      ...packages.sort((a, b) => Number(b.MB) - Number(a.MB)).slice(0, LARGEST),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
