const NAME = "bellhop_reports";

/**
 * What the browser is to keep until it is closed: no script reads it, and no other site's page sends it along. Lax, since
 * whoever presses a link in Slack or Teams in the browser comes from another site.
 * @param address where the world reaches Bellhop
 */
export function cookieFor(address: string, value: string): string {
  const { protocol, pathname } = new URL(address);
  const secure = protocol === "https:" ? "; Secure" : "";
  return `${NAME}=${value}; Path=${pathname.replace(/\/$/, "")}/reports; HttpOnly; SameSite=Lax${secure}`;
}

/** What the browser has kept, from the header of its request. */
export const cookieIn = (header: string | undefined): string | undefined =>
  header
    ?.split(";")
    .map((one) => one.trim().split("="))
    .find(([name]) => name === NAME)?.[1];
