export const duplicates = {
  "duplicate.another": "{case} and {other} stay two cases.",
  "duplicate.isVoice": "One more voice of {other}, which has the card.",
  "duplicate.question": "{case} looks like {other}, logged {at}. Is it the same matter?",
  "duplicate.same": "{case} is one more voice of {other} now. It has no card of its own any more.",
  "duplicate.several": "{case} looks like these. Is one of them the same matter?",
  "duplicate.summary": "{case} looks like {other}. Is it the same matter?",
  "duplicate.tooLate": "{case} or {other} is not open any more, so they stay two cases.",
  "duplicate.voice": "Also said, as {case}:",
} as const;
