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
  const missingOne = new Map<string, string>();
  for (const word of listed) {
    if (word.length > SHORTEST) for (const shorter of oneLess(word)) missingOne.set(shorter, word);
  }
  return (word) => {
    if (word.length < SHORTEST || listed.has(word) || correct.has(word)) return undefined;
    return missingOne.get(word) ?? first(oneLess(word), listed) ?? first(swapped(word), listed);
  };
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
