import { useState } from "react";
import type { MessageShown } from "../../page/shown.ts";

/** What is being written in one place as one person. */
interface Draft {
  readonly text: string;
  /** The message that it answers. */
  readonly answered?: MessageShown | undefined;
}

/** What was begun and not sent, by person and place. */
export type Drafts = Map<string, Draft>;

const NOTHING: Draft = { text: "" };

/** What is being written there, as it was left. */
export function useDraft(drafts: Drafts, where: string): readonly [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(drafts.get(where) ?? NOTHING);
  return [
    draft,
    (next) => {
      drafts.set(where, next);
      setDraft(next);
    },
  ];
}
