import type { PlatformName } from "../../page/shown.ts";

/** The app's own page, beside the channels. */
export const HOME = "home";

/** Who looks at the page, where. */
export interface Looking {
  readonly platform: PlatformName;
  /** The person's handle, which is the same on every platform. */
  readonly handle: string;
  /** A channel or chat, or HOME. */
  readonly place: string;
}

/** What the address of the page says; it can be kept, and opened in a second window as somebody else. */
export function readAddress(search: string): Looking {
  const query = new URLSearchParams(search);
  return {
    platform: query.get("on") === "teams" ? "teams" : "slack",
    handle: query.get("as") ?? "",
    place: query.get("in") ?? "",
  };
}

export const writeAddress = ({ platform, handle, place }: Looking): string =>
  `?${new URLSearchParams({ on: platform, as: handle, in: place })}`;
