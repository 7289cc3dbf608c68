/** Who is in the tests, on every platform: Ana and Ben serve in the kitchen, Mo manages it; Dee works at the desk; Ada is the admin. */
export const ANA = "U0ANA";
export const BEN = "U0BEN";
export const MO = "U0MO";
export const DEE = "U0DEE";
export const ADA = "U0ADA";

/** Channels: two of units, and one where everybody is. */
export const KITCHEN = "C0KITCHEN";
export const DESK = "C0DESK";
export const LOUNGE = "C0LOUNGE";

export const namesOf = {
  [ANA]: "Ana Lima",
  [BEN]: "Ben Okafor",
  [MO]: "Mo Haddad",
  [DEE]: "Dee Park",
  [ADA]: "Ada Berg",
} as const;
