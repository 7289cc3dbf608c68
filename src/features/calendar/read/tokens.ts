/** A piece of what somebody typed. */
export interface Token {
  readonly kind: "date" | "slashed" | "time" | "number" | "word" | "dash" | "comma" | "other";
  /** In lower case. */
  readonly text: string;
  /** Where it begins in what was typed. */
  readonly at: number;
}

const KINDS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["date", /\d{4}-\d\d-\d\d(?!\d)|\d{1,2}\.\d{1,2}\.(?:\d{4})?/y],
  ["slashed", /\d{1,2}\/\d{1,2}(?:\/\d{4})?(?!\d)/y],
  ["time", /\d{1,2}[:.]\d\d(?!\d)/y],
  ["number", /\d+(?:st|nd|rd|th)?/y],
  ["word", /\p{L}[\p{L}’']*/uy],
  ["dash", /[-–—]/y],
  ["comma", /[,;&\n]/y],
  ["other", /\S/uy],
];

/** Reads tokens one after the other. */
export interface Reader {
  /** The next token, without taking it; `ahead` of it by so many. */
  peek(ahead?: number): Token | undefined;
  /** Takes the next token if it is of this kind, and one of these words. */
  take(kind: Token["kind"], words?: readonly string[]): Token | undefined;
  /** Takes these words as long as one of them is next; says if one was. */
  skip(words: readonly string[]): boolean;
  /** Where it stands, and back to there. */
  readonly mark: number;
  reset(mark: number): void;
  /** What is left, as it was typed. */
  rest(): string;
}

export function createReader(typed: string): Reader {
  const tokens = tokensOf(typed);
  let next = 0;
  const reader: Reader = {
    peek: (ahead = 0) => tokens[next + ahead],
    take(kind, words) {
      const token = tokens[next];
      if (token?.kind !== kind || (words && !words.includes(token.text))) return undefined;
      next++;
      return token;
    },
    skip(words) {
      const start = next;
      while (reader.take("word", words));
      return next > start;
    },
    get mark() {
      return next;
    },
    reset: (mark) => {
      next = mark;
    },
    rest: () => typed.slice(tokens[next]?.at ?? typed.length).trim(),
  };
  return reader;
}

function tokensOf(typed: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < typed.length; ) {
    const found = tokenAt(typed, at);
    if (found) tokens.push(found);
    at += found ? found.text.length : 1;
  }
  return tokens;
}

function tokenAt(typed: string, at: number): Token | undefined {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = at;
    const [text] = pattern.exec(typed) ?? [];
    if (text !== undefined) return { kind, text: text.toLowerCase(), at };
  }
  return undefined;
}
