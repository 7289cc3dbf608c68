/** What somebody said: friction is what made serving hard for the staff ("the customer was fine, I had to fight the system"). */
export const kinds = ["complaint", "compliment", "suggestion", "friction"] as const;
export type Kind = (typeof kinds)[number];

/**
 * What it is about, where an organization has no list of its own; the same for a restaurant, a shop, a hotel and a service
 * desk. These are what the word lists know.
 */
export const themes = [
  "waiting",
  "staff",
  "cleanliness",
  /** Quality of the food, the goods or the work. */
  "product",
  /** Something wrong, missing or mixed up in what was asked for. */
  "order",
  "price",
  /** Room, equipment, noise, temperature; machines and apps. */
  "facilities",
  /** Reservations, appointments, stock, opening days. */
  "booking",
  "delivery",
  "information",
  "safety",
  "other",
] as const;
export type Theme = (typeof themes)[number];

/** How the customer said it. */
export const waysIn = ["person", "phone", "mail", "web", "social"] as const;
export type WayIn = (typeof waysIn)[number];

/** "not asked": the customer does not want to be asked whether they are happy again. */
export const states = ["open", "in hand", "solved", "confirmed", "not asked", "reopened"] as const;
export type State = (typeof states)[number];

/** At which step of the service it happened, in the order in which a customer goes through them. */
export const steps = [
  /** Finding out, getting there, booking. */
  "before",
  /** Arriving and being received. */
  "welcome",
  /** Being told or shown what there is. */
  "advice",
  "ordering",
  "waiting",
  /** What people did for the customer. */
  "serving",
  /** What the customer got. */
  "product",
  /** Where the customer was: the room, the table, the toilets. */
  "place",
  "payment",
  "delivery",
  /** Leaving, and whatever comes later: repairs, refunds, lost things. */
  "after",
] as const;
export type Step = (typeof steps)[number];

/** What thanks are for, as long as an organization has no list of its own. */
export const values = [
  /** Putting it right for an upset customer. */
  "recovery",
  "care",
  "speed",
  "team",
  "craft",
  /** Reviewing, monitoring or improving how the service is delivered. */
  "upkeep",
  "other",
] as const;
export type Value = (typeof values)[number];

/**
 * 1: harm, law, press, discrimination. 2: the customer is upset or likely to be lost, it costs them money, or it happened
 * before. 3: a plain complaint. 4: a minor remark.
 */
export const severities = [1, 2, 3, 4] as const;
export type Severity = (typeof severities)[number];

/** What others can read counts one more. */
export const inPublic = (severity: Severity): Severity => (severity === 1 ? 1 : ((severity - 1) as Severity));
