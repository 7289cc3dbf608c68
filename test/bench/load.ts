import { connect, type Socket } from "node:net";
import { createHistogram, type RecordableHistogram } from "node:perf_hooks";

/** Where the load goes, and what it is. */
export interface Target {
  readonly port: number;
  /** A whole HTTP request, never the same twice. */
  readonly request: () => Buffer;
  /** Has to be in every answer; a floor has nothing to say. */
  readonly expect: string;
}

export interface Measured {
  readonly requests: number;
  /** Answers other than 200, or without what is expected in them. */
  readonly failures: number;
  readonly seconds: number;
  /** Latencies in microseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
}

/** Closed loop: each of `connections` sends its next request when the last one is answered, for `seconds`. */
export async function closedLoop(target: Target, connections: number, seconds: number): Promise<Measured> {
  const run = newRun();
  const started = performance.now();
  const end = started + seconds * 1_000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const line = await openLine(target.port);
      while (performance.now() < end) {
        const sent = performance.now();
        take(run, await line.ask(target.request()), target, sent);
      }
      line.close();
    }),
  );
  return result(run, (performance.now() - started) / 1_000);
}

/** Open loop: requests fall due at a fixed rate whether or not earlier ones are answered; latency counts from when due. */
export async function openLoop(target: Target, perSecond: number, seconds: number): Promise<Measured> {
  const run = newRun();
  const idle: Line[] = await Promise.all(Array.from({ length: 64 }, () => openLine(target.port)));
  const lines = [...idle];
  const waiting: number[] = [];
  const answered: Promise<void>[] = [];
  const send = (due: number): void => {
    // In turn: a line that nobody uses for five seconds is closed by the server.
    const line = idle.shift();
    if (!line) return void waiting.push(due);
    answered.push(
      line.ask(target.request()).then((answer) => {
        take(run, answer, target, due);
        idle.push(line);
        const next = waiting.shift();
        if (next !== undefined) send(next);
      }),
    );
  };
  const started = performance.now();
  const total = perSecond * seconds;
  for (let sent = 0; sent < total; ) {
    for (; sent < total && started + (sent * 1_000) / perSecond <= performance.now(); sent++)
      send(started + (sent * 1_000) / perSecond);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  while (run.histogram.count < total) {
    await Promise.all(answered.splice(0));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  for (const line of lines) line.close();
  return result(run, (performance.now() - started) / 1_000);
}

interface Run {
  readonly histogram: RecordableHistogram;
  failures: number;
}
const newRun = (): Run => ({ histogram: createHistogram(), failures: 0 });

function take(run: Run, answer: string, { expect }: Target, since: number): void {
  run.histogram.record(Math.max(1, Math.round((performance.now() - since) * 1_000)));
  if (!answer.startsWith("HTTP/1.1 200 ") || !answer.includes(expect)) run.failures++;
}

const result = ({ histogram, failures }: Run, seconds: number): Measured => ({
  requests: histogram.count,
  failures,
  seconds,
  p50: histogram.percentile(50),
  p99: histogram.percentile(99),
  p999: histogram.percentile(99.9),
});

/** One keep-alive connection; a plain socket, so that the load costs the machine as little as possible. */
interface Line {
  ask(request: Buffer): Promise<string>;
  close(): void;
}

function openLine(port: number): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true });
    let received = "";
    let answer: { resolve(response: string): void; reject(error: Error): void } | undefined;
    socket.setEncoding("latin1");
    socket.on("data", (part: string) => {
      received += part;
      if (!isWhole(received)) return;
      const response = received;
      received = "";
      answer?.resolve(response);
    });
    socket.on("error", (error) => (answer ? answer.reject(error) : reject(error)));
    socket.on("close", () => answer?.reject(new Error("The subject closed the connection.")));
    socket.on("connect", () =>
      resolve({
        ask: (request) =>
          new Promise((done, failed) => {
            answer = { resolve: done, reject: failed };
            socket.write(request);
          }),
        close() {
          answer = undefined;
          socket.destroy();
        },
      }),
    );
  });
}

function isWhole(response: string): boolean {
  const head = response.indexOf("\r\n\r\n");
  if (head < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(response.slice(0, head + 2));
  return length ? response.length >= head + 4 + Number(length[1]) : response.endsWith("0\r\n\r\n");
}
