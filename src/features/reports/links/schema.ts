/** The page of a digest. */
export interface PageOf {
  readonly organizationId: string;
  readonly placeId: string;
  readonly week: string;
}

/** A link that was opened here as it was made. */
export interface ReportLink extends PageOf {
  readonly id: string;
  readonly personId: string;
  readonly number: string;
  readonly endsAt: Date;
}

/** Who reads in a browser. */
export interface Visitor {
  readonly organizationId: string;
  readonly personId: string;
}

/** What became of a number that somebody has typed: it was the right one, another can be typed, or none is heard any more. */
export type Tried = "right" | "wrong" | "spent";
