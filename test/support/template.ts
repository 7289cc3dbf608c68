import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

interface Template {
  /** A data folder as it is after the first start. */
  readonly folder: string;
  /** The same as PGlite loads it into memory. */
  readonly dump: string;
}

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/bellhop-test/", import.meta.url));

/** The first start of the embedded database takes seconds: its result is kept until PGlite or the migrations change. */
export async function template(): Promise<Template> {
  const kept = join(CACHE, templateVersion());
  if (!existsSync(kept)) await makeTemplate(kept);
  return { folder: join(kept, "database"), dump: join(kept, "dump.tar") };
}

function templateVersion(): string {
  const hash = createHash("sha256");
  const migrations = fileURLToPath(new URL("../../prisma/migrations/", import.meta.url));
  const files = readdirSync(migrations, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".sql"));
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(migrations, file)));
  hash.update(readFileSync(createRequire(import.meta.url).resolve("@electric-sql/pglite")));
  return hash.digest("hex").slice(0, 16);
}

const nobody = (): void => undefined;

/** Several runs of the tests may do this at once: each makes its own, and whichever is ready last finds it there already. */
async function makeTemplate(kept: string): Promise<void> {
  // Seldom: every run of tests would load it.
  const [{ PGlite }, { openDatabase }] = await Promise.all([
    import("@electric-sql/pglite"),
    import("../../src/database/index.ts"),
  ]);
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, "draft-"));
  const folder = join(draft, "database");
  const log = { debug: nobody, info: nobody, warn: nobody, error: nobody };
  const database = await openDatabase({ folder }, { log });
  await database.close();
  const pglite = await PGlite.create(folder);
  const dump = await pglite.dumpDataDir("none");
  await writeFile(join(draft, "dump.tar"), dump.stream());
  await pglite.close();
  await rename(draft, kept).catch(() => rm(draft, { recursive: true }));
}
