import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Course } from "./chart.ts";

/** Draws courses as SVG, in their order. */
export type Paint = (courses: readonly Course[]) => Promise<readonly string[]>;

/** What the other process is asked, and what it answers: pictures, or why there are none. */
export interface Order {
  readonly id: number;
  readonly courses: readonly Course[];
}
export type Painted = { readonly id: number } & (
  | { readonly pictures: readonly string[] }
  | { readonly failed: string }
);

/** Milliseconds after which a process of which nobody wants anything ends. */
const IDLE = 30_000;
const PAINTING = fileURLToPath(new URL("./painting.ts", import.meta.url));

/**
 * Has pictures drawn beside everything else, by a process that is there only while pages are asked for: drawing a page takes
 * 60 ms at once, in which no command would be answered, and the library 35 MB and more, which this process would keep. A
 * thread gives them back to nobody else either. It is told nothing but figures, and knows no secret.
 */
export function createPainter(idle = IDLE): Paint {
  let painter: ChildProcess | undefined;
  let leaving: NodeJS.Timeout | undefined;
  let orders = 0;
  const waiting = new Map<number, PromiseWithResolvers<readonly string[]>>();

  const begin = (): ChildProcess => {
    // Not before it is needed: it takes 3 MB.
    const { fork } = process.getBuiltinModule("node:child_process");
    const fresh = fork(PAINTING, { env: {}, execArgv: ["--disable-warning=ExperimentalWarning"] });
    const end = (error: Error): void => {
      if (painter !== fresh) return;
      painter = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    fresh.on("message", take).on("error", end);
    fresh.on("exit", () => end(new Error("The process that draws has ended.")));
    // Nobody waits for it to end: it does so with this process.
    fresh.unref();
    fresh.channel?.unref();
    return fresh;
  };

  function take(message: unknown): void {
    const painted = message as Painted;
    const order = waiting.get(painted.id);
    waiting.delete(painted.id);
    if ("failed" in painted) order?.reject(new Error(painted.failed));
    else order?.resolve(painted.pictures);
    if (waiting.size === 0) leaving = setTimeout(leave, idle).unref();
  }

  function leave(): void {
    const done = painter;
    painter = undefined;
    done?.disconnect();
  }

  return (courses) => {
    if (courses.length === 0) return Promise.resolve([]);
    clearTimeout(leaving);
    painter ??= begin();
    orders += 1;
    const order: Order = { id: orders, courses };
    const painting = Promise.withResolvers<readonly string[]>();
    waiting.set(order.id, painting);
    painter.send(order);
    return painting.promise;
  };
}
