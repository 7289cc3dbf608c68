/** What somebody said: friction is what made serving hard for the staff ("the customer was fine, I had to fight the system"). */
export const kinds = ["complaint", "compliment", "suggestion", "friction"] as const;
export type Kind = (typeof kinds)[number];

/** What it is about; the same themes for a restaurant, a shop, a hotel and a service desk. */
export const categories = [
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
export type Category = (typeof categories)[number];

/**
 * 1: harm, law, press, discrimination. 2: the customer is upset or likely to be lost, it costs them money, or it happened
 * before. 3: a plain complaint. 4: a minor remark.
 */
export const severities = [1, 2, 3, 4] as const;
export type Severity = (typeof severities)[number];
