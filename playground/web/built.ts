import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const project = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(project, "playground/web/dist");

/** What the page is made of: its sources, what they share with the server, and the versions of what is bundled. */
const sources = ["playground/web/{index.html,*.ts,src/**/*,public/*}", "playground/page/**/*.ts", "package.json"];

/**
 * The folder with the page as browsers take it. It is named after its sources: a page that was made of the same before is
 * not made again, and of several that make it at once, in one process or in many, any may be the first.
 */
export async function builtPage(): Promise<string> {
  const folder = join(dist, await fingerprint());
  if (existsSync(folder)) return folder;
  await mkdir(dist, { recursive: true });
  const fresh = await mkdtemp(`${folder}-`);
  await build(fresh);
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
  const older = (await readdir(dist)).map((name) => join(dist, name)).filter((path) => !path.startsWith(folder));
  await Promise.all(older.map((path) => rm(path, { recursive: true, force: true })));
  return folder;
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  const files = globSync(sources, { cwd: project, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  for (const file of files)
    hash
      .update(file.slice(project.length))
      .update("\0")
      .update(await readFile(file));
  return hash.digest("hex").slice(0, 16);
}

/** In a process of its own, which takes the memory that it needs along when it ends. */
async function build(folder: string): Promise<void> {
  const vite = join(project, "node_modules/vite/bin/vite.js");
  const config = join(project, "playground/web/vite.config.ts");
  await promisify(execFile)(process.execPath, [vite, "build", "--config", config, "--outDir", folder]);
}
