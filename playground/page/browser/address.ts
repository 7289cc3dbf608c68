/** The app's own page, beside the channels. */
export const HOME = "home";

/** Who looks at the page, and where. */
export interface Looking {
  readonly personId: string;
  /** A channel, or HOME. */
  readonly place: string;
}

/** What the address of the page says; it can be kept, and opened in a second window as somebody else. */
export function readAddress(search: string): Looking {
  const query = new URLSearchParams(search);
  return { personId: query.get("as") ?? "", place: query.get("in") ?? "" };
}

export const writeAddress = ({ personId, place }: Looking): string =>
  `?${new URLSearchParams({ as: personId, in: place })}`;
