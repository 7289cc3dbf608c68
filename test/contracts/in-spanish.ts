import { openProduct, type Product, type Shown } from "./product.ts";
import { rosters, walk } from "./walk.ts";

/** What people type who look for something, or name it, in their own language. */
const TYPED = {
  "look up": "mirar la pantalla",
  "Cleanliness, waiting": "Limpieza, tiempo de espera",
  Restaurant: "Restaurante",
  en: "es",
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

/** English words that hardly any English sentence can do without, and that are none in Spanish. */
const ENGLISH = new Set(
  `the of and your you is are to not for with this that it who when by from customer case cases win wins undo save
   change unit daily`.split(/\s+/),
);

/** What nobody who speaks Spanish is shown: Bellhop does not know yet in which language to answer. */
const NOBODY_KNOWN = "Bellhop is not installed in this workspace";

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}’]+/gu) ?? [];
const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, at) => `${words[at]} ${word}`);

/** Finds the English words of a drawn card that nobody has typed: those stand beside another word that was typed there. */
function englishBeside(said: readonly string[]): (drawn: string) => string[] {
  const typed = new Set(said.flatMap((text) => pairsOf(wordsOf(text))));
  return (drawn) => {
    if (drawn.includes(NOBODY_KNOWN)) return [];
    return drawn.split("\n").flatMap((line) => {
      const words = wordsOf(line.replaceAll(/\/(?:bellhop [a-z]+|win)/g, ""));
      const pairs = pairsOf(words);
      return words.filter(
        (word, at) => ENGLISH.has(word) && !typed.has(pairs[at - 1] ?? "") && !typed.has(pairs[at] ?? ""),
      );
    });
  };
}
