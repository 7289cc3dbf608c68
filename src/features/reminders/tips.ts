/** What to do today, and why it matters: said in the words of its language. */
export interface Tip {
  readonly what: string;
  readonly why: string;
}

const english: readonly [Tip, ...Tip[]] = [
  {
    what: "Greet everybody within ten seconds, also when your hands are full: a look and a nod are enough.",
    why: "Who has been seen waits calmly. Who has not counts every minute twice.",
  },
  {
    what: "Say what you can do before you say what you cannot.",
    why: "“I can have it here on Thursday” and “we are sold out” are the same news, and only one of them helps.",
  },
  {
    what: "When something goes wrong, say sorry once, then say what happens next and by when.",
    why: "People forgive a mistake more easily than not knowing what becomes of it.",
  },
  {
    what: "Let them finish. Then say back in one sentence what you heard.",
    why: "Half of all complaints get smaller as soon as somebody has shown that they understood.",
  },
  {
    what: "Never send a customer to look for somebody. Walk with them, or bring that person here.",
    why: "The second time they tell their story they are angrier than the first time.",
  },
  {
    what: "Tell people how long it takes before they ask, and add a little.",
    why: "Ten minutes that were promised feel shorter than six that were not.",
  },
  {
    what: "Use a customer’s name once, if you know it.",
    why: "Once says that they are known here. Three times sounds like a script.",
  },
  {
    what: "Look around as a customer would: the door, the floor, the counter, the smell.",
    why: "They notice in a second what we stopped seeing a year ago.",
  },
  {
    what: "Ask one more question before you offer something.",
    why: "Most wrong orders were the right answer to a question that nobody asked.",
  },
  {
    what: "When a colleague is stuck with a difficult customer, step next to them.",
    why: "Two calm people are enough to end most scenes, and nobody should stand there alone.",
  },
  {
    what: "Log it when you had to fight the system to do the right thing.",
    why: "What nobody writes down is fought again tomorrow, by somebody else.",
  },
  {
    what: "Say goodbye as well as you said hello.",
    why: "The last moment is the one that people tell at home.",
  },
];

const DAY = 24 * 60 * 60_000;

/** The tip of a local date: the next one every day, and the same everywhere, so that everybody can speak of it. */
export function tipOf(day: string): Tip {
  return english[(Date.parse(day) / DAY) % english.length] ?? english[0];
}
