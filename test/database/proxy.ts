import { type AddressInfo, connect as connectTo, createServer, type Socket } from "node:net";

/** Stands between a client and a PostgreSQL server, and fails in the ways that networks and servers do. */
export interface Proxy {
  /** The server's address with the proxy's host and port. */
  readonly url: string;
  /** Breaks all connections and refuses new ones until `restore`. */
  cut(): Promise<void>;
  /** Keeps the connections open and accepts new ones, but nothing comes through. */
  silence(): void;
  restore(): Promise<void>;
  /**
   * Cuts at the moment when the client has sent something that contains `text`, before (or after) the server has done it;
   * again, when that comes again, so many times.
   */
  cutAt(text: string, when: "before" | "after", times?: number): void;
  close(): Promise<void>;
}

export async function createProxy(target: string): Promise<Proxy> {
  const server = new URL(target);
  const sockets = new Set<Socket>();
  let silent = false;
  let trigger: { readonly text: string; readonly when: "before" | "after"; times: number } | undefined;

  const listener = createServer((client) => {
    const upstream = connectTo(Number(server.port || 5432), server.hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on("error", () => undefined);
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    upstream.on("data", (data) => !silent && client.write(data));
    client.on("data", (data) => {
      const hit = trigger?.times && data.includes(trigger.text) ? trigger : undefined;
      if (!silent && hit?.when !== "before") upstream.write(data);
      if (!hit) return;
      hit.times -= 1;
      // The server has it when it answers; nothing of the answer may reach the client.
      if (hit.when === "after") {
        upstream.removeAllListeners("data");
        upstream.once("data", () => client.destroy());
      } else {
        client.destroy();
      }
    });
  });

  const listen = (port: number) => new Promise<void>((resolve) => listener.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = listener.address() as AddressInfo;

  const cut = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => listener.close(() => resolve()));
    for (const socket of sockets) socket.resetAndDestroy();
    await closed;
  };
  return {
    url: Object.assign(new URL(target), { hostname: "127.0.0.1", port: String(port) }).href,
    cut,
    silence() {
      silent = true;
    },
    async restore() {
      silent = false;
      if (!listener.listening) await listen(port);
    },
    cutAt(text, when, times = 1) {
      trigger = { text, when, times };
    },
    close: async () => void (listener.listening && (await cut())),
  };
}
