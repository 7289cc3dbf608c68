import { pushBounded } from "./bounded.ts";
import type { Problem } from "./problem.ts";

/** Something the app sent that the platform would refuse or show as an error. */
export interface FoundProblem extends Problem {
  /** A method of the platform's API, or the answer it came in: `answer to /complaint`, `response_url`. */
  readonly where: string;
}

export interface Problems {
  readonly found: readonly FoundProblem[];
  /** Remembers the problems and hands them back. */
  report(where: string, problems: readonly Problem[]): readonly Problem[];
}

export function createProblems(tell: (problem: FoundProblem) => void): Problems {
  const found: FoundProblem[] = [];
  return {
    found,
    report(where, problems) {
      for (const problem of problems) {
        const entry = { ...problem, where };
        pushBounded(found, entry, 1_000);
        tell(entry);
      }
      return problems;
    },
  };
}
