import type { FirstDayTexts } from "./catalog.ts";

export const en: FirstDayTexts = {
  1: {
    title: "Find your way",
    why: "Whoever knows where things are has their head free for people.",
    today:
      "Come in once through the door that customers use. Find the three things that they ask for most. Ask a colleague which these are.",
  },
  2: {
    title: "Be the first to say hello",
    why: "A customer who is seen waits more calmly than one who is not.",
    today: "Look up and greet everybody who comes near, also when it is not your turn. A nod is enough.",
  },
  3: {
    title: "Watch somebody good",
    why: "The best things here are written nowhere: people just do them.",
    today:
      "Stand beside a colleague for ten minutes when it is busy. Look only at how they begin with a customer and how they end.",
  },
  4: {
    title: "Not knowing is fine",
    why: "Customers forgive that you do not know. They do not forgive a wrong answer.",
    today: "Say it once today: “I don’t know, I’ll find out for you.” Then come back with the answer yourself.",
  },
  5: {
    title: "Let them finish",
    why: "An upset customer wants to be heard first, and helped after that.",
    today: "Let one customer talk to the end. Then say in your own words what you have understood, before you answer.",
  },
  6: {
    title: "Say sorry early",
    why: "Sorry does not mean that it was your fault. It means that you see what it cost them.",
    today: "Find a sentence for sorry that sounds like you, and say it aloud once. Use it before you explain anything.",
  },
  7: {
    title: "Write one thing down",
    why: "What customers say is gone when the shift ends, unless somebody notes it. Good things count as much as bad ones.",
    today: "Note one thing that you heard: type /feedback and what the customer said. One line is enough.",
  },
  8: {
    title: "Pass it on",
    why: "You see things that the rest of us have stopped seeing.",
    today:
      "Thank somebody who helped you in these days, with /kudos. And tell your manager one thing that you would change.",
  },
};
