import { DatabaseSync } from "node:sqlite";
import { ConfigError } from "../kernel/errors.ts";

/**
 * Takes a folder for this process: two processes on one embedded database lose each other's rows without an error. The lock
 * is an open SQLite transaction on a file beside the folder, which the operating system ends with the process, however it
 * ends. Throws ConfigError if another process has it. Returns how to give it back.
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(`${folder}.lock`, { timeout: 0 });
  try {
    lock.exec("PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (error instanceof Error && error.message === "database is locked") throw new ConfigError([taken(folder)]);
    throw error;
  }
  return () => lock.close();
}

const taken = (folder: string): string =>
  `Another Bellhop is running on the data folder ${folder}: stop it first, or give this one a folder of its own with DATA_DIR. ` +
  "Several processes can share a PostgreSQL server, named by DATABASE_URL.";
