/** Shorter words have too many neighbours that are words themselves. */
const SHORTEST = 6;

/**
 * Finds the one of `listed` that a hurried hand meant: with one letter missing, one too many, or two in the wrong order. The
 * first letter is right. Words of `correct` are spelled as they were meant.
 */
export function createSpelling(
  listed: ReadonlySet<string>,
  correct: ReadonlySet<string>,
): (word: string) => string | undefined {
  // By the hash of what is left when a letter is missing: the texts themselves would be some megabytes.
  const missingOne = new Map<number, string>();
  for (const word of listed) {
    if (word.length <= SHORTEST) continue;
    for (let at = 1; at < word.length; at += 1) missingOne.set(hashWithout(word, at), word);
  }
  const withOneMore = (word: string): string | undefined => {
    const longer = missingOne.get(hashWithout(word, word.length));
    return longer !== undefined && isOneLess(word, longer) ? longer : undefined;
  };
  return (word) => {
    if (word.length < SHORTEST || listed.has(word) || correct.has(word)) return undefined;
    return withOneMore(word) ?? first(oneLess(word), listed) ?? first(swapped(word), listed);
  };
}

/** Of a word without the letter at a place. */
function hashWithout(word: string, left: number): number {
  let hash = 7;
  for (let at = 0; at < word.length; at += 1) {
    if (at !== left) hash = (Math.imul(hash, 65_599) + word.charCodeAt(at)) | 0;
  }
  return hash;
}

function isOneLess(word: string, longer: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === longer[at]) at += 1;
  return word.slice(at) === longer.slice(at + 1);
}

function first(candidates: Iterable<string>, listed: ReadonlySet<string>): string | undefined {
  for (const candidate of candidates) if (candidate.length >= SHORTEST && listed.has(candidate)) return candidate;
  return undefined;
}

function* oneLess(word: string): Generator<string> {
  for (let at = 1; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

function* swapped(word: string): Generator<string> {
  for (let at = 1; at + 1 < word.length; at += 1) {
    yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
}
