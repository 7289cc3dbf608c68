import type { Card } from "../../message/card.ts";
import { DatabaseUnavailable } from "../errors.ts";
import { type Claim, type Drawing, isLiving, type LivingCard } from "./delivery.ts";

/** The card of a claim (`undefined`: nothing to show any more), or why it could not be drawn. */
export type Drawn = { readonly claim: Claim } & ({ readonly card: Card | undefined } | { readonly error: unknown });

type Living = Claim & { readonly content: LivingCard };

/**
 * The cards of these claims, in their order, of what is too late none; living ones are drawn, all of a topic together. Where a drawing fails, each is
 * drawn alone, so that one broken matter does not hold up the others. Throws DatabaseUnavailable.
 */
export async function drawAll(claims: readonly Claim[], drawings: Readonly<Record<string, Drawing>>): Promise<Drawn[]> {
  const living = claims.filter(isOfLivingCard).filter(({ tooLate }) => !tooLate);
  const topics = Map.groupBy(living, ({ content }) => content.topic);
  const drawn = await Promise.all([...topics].map(([topic, members]) => drawTopic(members, drawings[topic])));
  const byDelivery = new Map(drawn.flat().map((one) => [one.claim.deliveryId, one]));
  return claims.flatMap((claim) => {
    if (claim.tooLate) return { claim, card: undefined };
    return isLiving(claim.content) ? (byDelivery.get(claim.deliveryId) ?? []) : { claim, card: claim.content };
  });
}

const isOfLivingCard = (claim: Claim): claim is Living => isLiving(claim.content);

async function drawTopic(claims: readonly Living[], drawing: Drawing | undefined): Promise<Drawn[]> {
  try {
    return await drawTogether(claims, drawing);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    if (claims.length === 1) return claims.map((claim) => ({ claim, error }));
    return (await Promise.all(claims.map((claim) => drawTopic([claim], drawing)))).flat();
  }
}

async function drawTogether(claims: readonly Living[], drawing: Drawing | undefined): Promise<Drawn[]> {
  if (!drawing) throw new Error(`Nobody draws the topic ${claims[0]?.content.topic}.`);
  const cards = await drawing(
    claims.map(({ to, content }) => ({
      organizationId: to.organizationId,
      subjectId: content.subjectId,
      destination: to,
    })),
  );
  if (cards.length !== claims.length)
    throw new Error(`A drawing gave ${cards.length} cards for ${claims.length} matters.`);
  return claims.map((claim, place) => ({ claim, card: cards[place] }));
}
