import { fsyncSync } from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type Init = NodeFS["init"];
type Module = NonNullable<Awaited<ReturnType<Init>>["emscriptenOpts"]["preRun"]>[number] extends (
  module: infer M,
) => void
  ? M
  : never;

/** Emscripten's code for a failed input or output; PostgreSQL stops when an fsync fails, as it must. */
const EIO = 29;

/** Files in a folder that are on the disk when PostgreSQL asks for it. PGlite's own NodeFS takes its fsync for done. */
export class DurableFiles extends NodeFS {
  override async init(...[pglite, options]: Parameters<Init>): ReturnType<Init> {
    const result = await super.init(pglite, options);
    result.emscriptenOpts.preRun = [...(result.emscriptenOpts.preRun ?? []), makeDurable];
    return result;
  }
}

function makeDurable({ FS }: Module): void {
  Object.assign(FS.filesystems.NODEFS.stream_ops, {
    fsync({ nfd }: { nfd?: number }): number {
      try {
        if (nfd !== undefined) fsyncSync(nfd);
        return 0;
      } catch {
        throw new FS.ErrnoError(EIO);
      }
    },
  });
}
