/**
 * The parts of a phrase of the word lists, each in all ways in which it may be written. What a phrase of the word lists stands for: `lawyer(s)` is "lawyer" and "lawyers", `injur(y|ies)` each of both, and a group
 * with nothing behind its last bar may be left out: `(very |)sick`. `_` is any one word.
 */
export const partsOf = (pattern: string): readonly (readonly string[])[] => cut(pattern).map(expand);

/** One after the other, where a space stands outside of brackets. */
function cut(pattern: string): string[] {
  let depth = 0;
  const parts = [""];
  for (const sign of pattern) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (sign === " " && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts.filter((part) => part !== "");
}

function expand(part: string): string[] {
  const { found, end } = alternatives(part, 0);
  if (end !== part.length) throw new Error(`A bracket in "${part}" is never opened.`);
  return found.map((phrase) => phrase.replace(/\s+/g, " ").trim());
}

/** All that is written from `start` up to the bracket that ends it, or to the end. */
function alternatives(pattern: string, start: number): { found: string[]; end: number; several: boolean } {
  const found: string[] = [];
  let several = false;
  let branch = [""];
  let at = start;
  for (; at < pattern.length && pattern[at] !== ")"; at++) {
    const sign = pattern[at] ?? "";
    if (sign === "|") {
      found.push(...branch);
      branch = [""];
      several = true;
    } else if (sign === "(") {
      const group = alternatives(pattern, at + 1);
      if (pattern[group.end] !== ")") throw new Error(`A bracket in "${pattern}" is never closed.`);
      const ways = group.several ? group.found : ["", ...group.found];
      branch = branch.flatMap((before) => ways.map((way) => before + way));
      at = group.end;
    } else branch = branch.map((before) => before + sign);
  }
  return { found: [...found, ...branch], end: at, several };
}
