/** Digits without a sign between them. */
export interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** The signs between it and the group before. */
  readonly gap: string;
}

/** Groups of digits with nothing but spaces, dots, dashes, slashes and brackets between them. */
export interface Run {
  /** Of the first group, or of the "+" or bracket before it. */
  readonly start: number;
  readonly end: number;
  /** True: written with a "+", as numbers of another country are. */
  readonly international: boolean;
  readonly groups: readonly Group[];
}

const RUN = /(?:\+ ?)?\(?\d+(?:[ .()/-]{1,3}\d+)*/g;

export const runsOf = (text: string): Run[] => Array.from(text.matchAll(RUN), ({ 0: run, index }) => runAt(run, index));

function runAt(run: string, index: number): Run {
  const groups = groupsOf(run, index);
  const lonelyBracket = run.startsWith("(") && !run.includes(")");
  return {
    start: lonelyBracket ? index + 1 : index,
    end: index + run.length,
    international: run.startsWith("+"),
    groups,
  };
}

function groupsOf(run: string, offset: number): Group[] {
  let before = 0;
  return Array.from(run.matchAll(/\d+/g), ({ 0: digits, index }) => {
    const gap = run.slice(before, index);
    before = index + digits.length;
    return { digits, start: offset + index, end: offset + before, gap };
  });
}

export const digitsIn = (groups: readonly Group[]): number =>
  groups.reduce((count, { digits }) => count + digits.length, 0);
