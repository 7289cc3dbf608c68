import { openProduct, type Product, type Shown } from "./product.ts";
import { rosters, walk } from "./walk.ts";

/** What people type who look for something, or name it, in their own language. */
const TYPED = {
  "look up": "mirar la pantalla",
  "Cleanliness, waiting": "Limpieza, tiempo de espera",
  Restaurant: "Restaurante",
};

/** Everything that can be done, done once more by people who speak Spanish: what they are shown, and what they typed. */
export async function walkInSpanish(like: Product) {
  const spanish = rosters.map((roster) => ({
    ...roster,
    locale: "es-ES",
    units: roster.units.map((unit) => ({ ...unit, locale: "es-ES" })),
  }));
  const product = await openProduct(spanish, { like, typed: TYPED });
  const shown: Readonly<Record<string, Shown>> = await walk(product);
  return { shown, englishIn: englishBeside(product.said) };
}

/** Words that stand in hardly any Spanish sentence, and in hardly any English one none of them. */
const ENGLISH =
  /(?<!\p{L})(?:the|of|and|your|you|is|are|was|were|to|not|for|with|this|that|it|who|when|by|from|what|customer|cases?|wins?|undo|save|change|unit|daily)(?!\p{L})/giu;

/** What nobody who speaks Spanish is shown: Bellhop does not know yet in which language to answer. */
const NOBODY_KNOWN = "Bellhop is not installed in this workspace";

/** Finds the English words of a drawn card that nobody has typed. */
function englishBeside(said: readonly string[]): (drawn: string) => string[] {
  // Parts of what was typed are masked, cut off or put between quotation marks of ours.
  const typed = [...new Set(said.flatMap((text) => text.split(/[\n.,:;*“”…]|\d{2,}[\d ]*/)))]
    .map((part) => part.trim())
    .filter((part) => part.length > 3)
    .sort((one, other) => other.length - one.length);
  return (drawn) =>
    drawn
      .split("\n")
      .filter((line) => !line.includes(NOBODY_KNOWN))
      .flatMap((line) => {
        const ours = typed.reduce((left, part) => left.replaceAll(part, " "), line);
        return [...ours.replaceAll(/\/bellhop [a-z]+/g, "").matchAll(ENGLISH)].map(([word]) => `${word}: ${line}`);
      });
}
