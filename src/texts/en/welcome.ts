export const welcome = {
  "welcome.does": "I keep what customers say, and see that somebody answers for it. I never write to a customer.",
  "welcome.never":
    "I count nobody against anybody. You can take back what you log for 10 minutes, and correct it at any time.",
  "welcome.seen":
    "You alone see that it is saved. Your unit sees the case, and those who lead; what is confidential, only those who are named on it.",
  "welcome.stores":
    "I store what you type to me, and your name, language and time zone from this chat. I do not read what people write to each other.",
} as const;
