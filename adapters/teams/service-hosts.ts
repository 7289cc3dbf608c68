/** Whether Teams may be called at a URL. */
export type IsServiceUrl = (url: string) => boolean;

/**
 * Only hosts of the list are called, `*.` standing for all names below one: a token sent elsewhere would let others speak
 * as the bot. Never where others could read along, which within this machine nobody does.
 */
export function createServiceHosts(hosts: readonly string[]): IsServiceUrl {
  const exact = new Set(hosts.filter((host) => !host.startsWith("*.")).map((host) => host.toLowerCase()));
  const below = hosts.filter((host) => host.startsWith("*.")).map((host) => host.slice(1).toLowerCase());
  return (url) => {
    const target = URL.parse(url);
    if (target === null || target.username !== "" || target.password !== "") return false;
    const { protocol, hostname } = target;
    if (protocol !== "https:" && !(protocol === "http:" && LOOPBACK.has(hostname))) return false;
    return exact.has(hostname) || below.some((end) => hostname.endsWith(end));
  };
}

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "localhost"]);
