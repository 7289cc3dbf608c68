import { Worker } from "node:worker_threads";
import type { Course } from "./chart.ts";

/** Draws courses as SVG, in their order. */
export type Paint = (courses: readonly Course[]) => Promise<readonly string[]>;

/** What the thread is asked, and what it answers: pictures, or why there are none. */
export interface Order {
  readonly id: number;
  readonly courses: readonly Course[];
}
export type Painted = { readonly id: number } & (
  | { readonly pictures: readonly string[] }
  | { readonly failed: string }
);

/** Milliseconds after which a thread of which nobody wants anything ends. */
const IDLE = 30_000;
/** Megabytes of objects that it may keep. */
const ROOM = 128;

/**
 * Has pictures drawn beside everything else, in a thread that is there only while pages are asked for: drawing takes a page's
 * time of a processor at once, and its library 35 MB and more, which nobody gets back otherwise.
 */
export function createPainter(idle = IDLE): Paint {
  let thread: Worker | undefined;
  let leaving: NodeJS.Timeout | undefined;
  let orders = 0;
  const waiting = new Map<number, PromiseWithResolvers<readonly string[]>>();

  const begin = (): Worker => {
    const fresh = new Worker(new URL("./painting.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: ROOM },
    });
    const end = (error: Error): void => {
      if (thread !== fresh) return;
      thread = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    fresh.on("message", take).on("error", end);
    fresh.on("exit", () => end(new Error("The thread that draws has ended.")));
    fresh.unref();
    return fresh;
  };

  function take(painted: Painted): void {
    const order = waiting.get(painted.id);
    waiting.delete(painted.id);
    if ("failed" in painted) order?.reject(new Error(painted.failed));
    else order?.resolve(painted.pictures);
    if (waiting.size === 0) leaving = setTimeout(leave, idle).unref();
  }

  function leave(): void {
    const done = thread;
    thread = undefined;
    void done?.terminate();
  }

  return (courses) => {
    if (courses.length === 0) return Promise.resolve([]);
    clearTimeout(leaving);
    thread ??= begin();
    orders += 1;
    const order: Order = { id: orders, courses };
    const painting = Promise.withResolvers<readonly string[]>();
    waiting.set(order.id, painting);
    thread.postMessage(order);
    return painting.promise;
  };
}
