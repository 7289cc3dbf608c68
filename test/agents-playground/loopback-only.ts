import { Server, Socket } from "node:net";

/*
 * Loaded before a program that listens on every interface and reports home: it can only be reached from this machine then,
 * and only reach this machine. What it is refused is said on standard error.
 */

const HERE: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);

type Method = (this: unknown, ...given: unknown[]) => unknown;
/** Where to listen or to connect to. Without a port it is in the file system, or a socket that is open already. */
interface Place {
  readonly port?: unknown;
  readonly host?: string;
}

const { listen } = Server.prototype as unknown as { listen: Method };
Object.assign(Server.prototype, {
  listen(this: Server, ...given: unknown[]) {
    const place = placeIn(given);
    const isOpen = place.port === undefined && typeof given[0] === "object";
    const isFile = typeof given[0] === "string" && !isPort(given[0]);
    if (isOpen || isFile) return listen.apply(this, given);
    const listener = given.findLast((one) => typeof one === "function");
    return listen.call(this, { ...place, port: place.port ?? 0, host: "127.0.0.1" }, listener);
  },
});

const { connect } = Socket.prototype as unknown as { connect: Method };
Object.assign(Socket.prototype, {
  connect(this: Socket, ...given: unknown[]) {
    const { port, host = "localhost" } = placeIn(given);
    if (port === undefined || HERE.has(host)) return connect.apply(this, given);
    const refused = new Error(`Refused to connect to ${host}: this program may only reach this machine.`);
    process.stderr.write(`${refused.message}\n`);
    process.nextTick(() => this.destroy(refused));
    return this;
  },
});

/** Node's own classes hand on what they were given as a list of its own. */
function placeIn(given: readonly unknown[]): Place {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  if (typeof first === "object" && first !== null) return first;
  if (!isPort(first)) return {};
  return { port: first, ...(typeof second === "string" && { host: second }) };
}

const isPort = (given: unknown): boolean => /^\d+$/.test(String(given));
