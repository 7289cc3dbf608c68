import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

let made = 0;

/** A fresh database on the server, and a fresh folder for the embedded one; both are removed afterwards. */
export async function withDatabases<Result>(
  serverUrl: string,
  work: (databases: { url: string; folder: string }) => Promise<Result>,
): Promise<Result> {
  made += 1;
  const name = `bench_${process.pid}_${Date.now()}_${made}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const folder = await mkdtemp(join(tmpdir(), "bellhop-bench-"));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  try {
    return await work({ url: url.href, folder });
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
    await rm(folder, { recursive: true, force: true });
  }
}
