import { flushCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";

/**
 * Lets the room for new objects grow as far as the process was told to (`--max-semi-space-size`), as Node does from the
 * beginning: what a start makes would fill it and nothing would ever empty it, 23 MB for a Bellhop that nobody uses. What was
 * parsed is kept for the next start before, because it is kept with the flags that hold at that moment.
 */
export function letRoomGrow(): void {
  flushCompileCache();
  setFlagsFromString("--semi-space-growth-factor=2");
}

/**
 * Has what is of no use any more collected early: an export of a million cases would keep 100 MB of it, and takes no longer
 * without.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=20");
}
