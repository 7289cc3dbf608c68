import type { Rows } from "./row.ts";
import type { welcoming } from "./welcoming.ts";

/** What the other cards of the first days say, as long as nobody has changed them. */
const OTHERS = `
      **2 · Be the first to say hello**
      A customer who is seen waits more calmly than one who is not. Look up and greet everybody who comes near, also when it is not your turn. A nod is enough.
      [Change card 2]
      **3 · Watch somebody good**
      The best things here are written nowhere: people just do them. Stand beside a colleague for ten minutes when it is busy. Look only at how they begin with a customer and how they end.
      [Change card 3]
      **4 · Not knowing is fine**
      Customers forgive that you do not know. They do not forgive a wrong answer. Say it once today: “I don’t know, I’ll find out for you.” Then come back with the answer yourself.
      [Change card 4]
      **5 · Let them finish**
      An upset customer wants to be heard first, and helped after that. Let one customer talk to the end. Then say in your own words what you have understood, before you answer.
      [Change card 5]
      **6 · Say sorry early**
      Sorry does not mean that it was your fault. It means that you see what it cost them. Find a sentence for sorry that sounds like you, and say it aloud once. Use it before you explain anything.
      [Change card 6]
      **7 · Write one thing down**
      What customers say is gone when the shift ends, unless somebody notes it. Good things count as much as bad ones. Note one thing that you heard: type /feedback and what the customer said. One line is enough.
      [Change card 7]
      **8 · Pass it on**
      You see things that the rest of us have stopped seeing. Thank somebody who helped you in these days, with /kudos. And tell your manager one thing that you would change.
      [Change card 8]`;

const FIRST = `
      Whoever knows where things are has their head free for people.
      **Today:** Come in once through the door that customers use. Find the three things that they ask for most. Ask a colleague which these are.
      (small) Mo Haddad has begun this for you: 8 small cards, one at the start of each shift.`;

/** What people are shown of the first days of somebody new, and for a team meeting: the same on both platforms. */
export const welcomeRows: Rows<typeof welcoming> = {
  nobodyNew: {
    what: "that nobody is new, and what could be begun",
    slack: `
      # First days
      Somebody new gets eight small cards, one at the start of each shift, with one thing to try. They see that the cards come from you.
      [Begin for somebody] [What the cards say]`,
  },
  whoIsNew: {
    what: "the form that asks who is new",
    slack: `
      == First days ==
      Somebody new gets eight small cards, one at the start of each shift, with one thing to try. They see that the cards come from you.
      Who is new?* [people]
      [Begin] [Cancel]`,
  },
  firstDaysBegun: {
    what: "that the first days of somebody begin",
    slack: `
      Ana Lima gets 8 small cards, one at the start of each shift, beginning with the next one.
      (small) They say that they come from you. What Ana Lima has done stands in /bellhop newcomers.
      [Undo] [What the cards say]`,
  },
  firstDaysUndone: {
    what: "that they were taken back",
    slack: `
      Ana Lima gets no more of these cards.
      # First days
      Somebody new gets eight small cards, one at the start of each shift, with one thing to try. They see that the cards come from you.
      [Begin for somebody] [What the cards say]`,
  },
  begunTwice: {
    what: "that they have begun already",
    slack: `
      Ana Lima gets these cards already. See /bellhop newcomers.
      Your text:
      > @Ana`,
  },
  newcomers: {
    what: "how far somebody new is",
    slack: `
      # First days
      **Ana Lima** · 0 of 8 sent
      [Pause: Ana Lima] [Stop: Ana Lima]
      [Begin for somebody] [What the cards say]`,
  },
  newcomerPaused: {
    what: "that their cards wait",
    slack: `
      The cards of Ana Lima wait until you press Go on.
      # First days
      **Ana Lima** · Paused after 0 of 8
      [Go on: Ana Lima] [Stop: Ana Lima]
      [Begin for somebody] [What the cards say]`,
  },
  cardsOfUnit: {
    what: "what the cards of the first days say in a unit",
    slack: `
      # The first days in Kitchen
      (small) One card for each shift of somebody new. What was sent already stays as it was.
      **1 · Find your way**
      Whoever knows where things are has their head free for people. Come in once through the door that customers use. Find the three things that they ask for most. Ask a colleague which these are.
      [Change card 1]${OTHERS}`,
  },
  changingFirstDay: {
    what: "the form that changes what a card says",
    slack: `
      == Change card 1 ==
      What is it about?* […: Find your way]
      Why does it matter?* […: Whoever knows where things are has their head free for people.]
      What to try in that shift* […: Come in once through the door that customers use. Find the three things that they ask for most. Ask a colleague which these are.]
      [Save] [Cancel]`,
  },
  firstDayChanged: {
    what: "a card that says something of the unit's own",
    slack: `
      Saved. Whoever gets this card from now on reads that.
      [Undo]
      (small) Undo works until {2026-11-21 19:30}
      # The first days in Kitchen
      (small) One card for each shift of somebody new. What was sent already stays as it was.
      **1 · Find the *bread***
      Guests ask for it first. Look in the third drawer.
      (small) Kitchen
      [Change card 1] [Put back card 1] [History]${OTHERS}`,
  },
  firstDayHistory: {
    what: "what has happened to a card",
    slack: `
      # What happened so far
      {2026-11-21 19:20} · **Mo Haddad** · Added`,
  },
  firstDayPutBack: {
    what: "a card that says again what it said before",
    slack: `
      It says again what it said before.
      [Undo]
      (small) Undo works until {2026-11-21 19:30}
      # The first days in Kitchen
      (small) One card for each shift of somebody new. What was sent already stays as it was.
      **1 · Find your way**
      Whoever knows where things are has their head free for people. Come in once through the door that customers use. Find the three things that they ask for most. Ask a colleague which these are.
      [Change card 1]${OTHERS}`,
  },
  firstDay: {
    what: "the first card of somebody new",
    slack: `
      # 1 of 8 · Find your way${FIRST}
      [Done] [Ask my manager] [No more of these]`,
  },
  firstDayDone: {
    what: "a card that was done",
    slack: `
      # 1 of 8 · Find your way${FIRST}
      (small) Done {2026-11-21 19:20}
      [Not done yet] [Ask my manager] [No more of these]`,
  },
  firstDayAsked: {
    what: "a card that somebody wants to talk about",
    slack: `
      # 1 of 8 · Find your way${FIRST}
      (small) Your manager knows that you would like to talk about this.
      [Done] [No need to talk] [No more of these]`,
  },
  wantsToTalk: {
    what: "that somebody new wants to talk, to their manager",
    slack: `
      Ana Lima would like to talk with you about “Find your way”. Two minutes in this shift are enough.
      (small) Card 1 of 8 says: Come in once through the door that customers use. Find the three things that they ask for most. Ask a colleague which these are.
      [We talked]`,
  },
  haveTalked: {
    what: "that they have talked",
    slack: `
      You have talked with Ana Lima about “Find your way”.
      (small) Card 1 of 8 says: Come in once through the door that customers use. Find the three things that they ask for most. Ask a colleague which these are.
      [Undo]`,
  },
  noMoreCards: {
    what: "a card of somebody who wants no more of them",
    slack: `
      # 1 of 8 · Find your way${FIRST}
      (small) No more of these cards come.
      [Done] [Ask my manager] [Go on]`,
  },
  newcomerStopped: {
    what: "that somebody gets no more cards",
    slack: `
      Ana Lima gets no more of these cards.
      # First days
      **Ana Lima** · Stopped after 1 of 8
      (small) Not done yet: Find your way
      [Go on: Ana Lima]
      [Begin for somebody] [What the cards say]`,
  },
  huddle: {
    what: "what a manager has for the team meeting",
    slack: `
      # For the team meeting of Kitchen
      (small) Ten minutes: read it aloud, play it, ask the question. Nobody is graded.
      **1 · True, from this week:** Nothing of the last seven days can be told. Ask for one thing that a customer said.
      **2 · Play it, five minutes:** One of you has made a mistake that the customer has not noticed yet. Tell them.
      (small) Look for: Which comes first: what happened, or what you do now?
      **3 · Ask:** What did a customer say this week that you still think of?
      [We did it] [Print] [Not each week]
      (small) It comes to the managers of Kitchen each Friday. “Not each week” ends that for all of them.`,
  },
  huddleDone: {
    what: "a meeting that was held",
    slack: `
      # For the team meeting of Kitchen
      (small) Ten minutes: read it aloud, play it, ask the question. Nobody is graded.
      **1 · True, from this week:** Nothing of the last seven days can be told. Ask for one thing that a customer said.
      **2 · Play it, five minutes:** One of you has made a mistake that the customer has not noticed yet. Tell them.
      (small) Look for: Which comes first: what happened, or what you do now?
      **3 · Ask:** What did a customer say this week that you still think of?
      (small) Done {2026-11-21 19:20} · Mo Haddad
      [Undo] [Print] [Not each week]
      (small) It comes to the managers of Kitchen each Friday. “Not each week” ends that for all of them.`,
  },
  huddlePrinted: {
    what: "the same as a file",
    slack: `
      Team meeting 2026-11-16.md is in your own chat with me. Nobody else sees it there.
      ---
      # Team meeting
      (small) I could not send it as a file here. Copy it to keep it; nobody else sees it.
      > # For the team meeting of Kitchen
      > 
      > Ten minutes: read it aloud, play it, ask the question. Nobody is graded.
      > 
      > ## 1 · True, from this week
      > 
      > Nothing of the last seven days can be told. Ask for one thing that a customer said.
      > 
      > ## 2 · Play it, five minutes
      > 
      > One of you has made a mistake that the customer has not noticed yet. Tell them.
      > 
      > Look for: Which comes first: what happened, or what you do now?
      > 
      > ## 3 · Ask
      > 
      > What did a customer say this week that you still think of?`,
  },
  huddleOff: {
    what: "that it does not come by itself any more",
    slack: `
      Nothing for the team meeting of Kitchen comes by itself any more. Ask for it at any time: /bellhop huddle
      [Each Friday]`,
  },
  huddleOn: {
    what: "that it comes by itself",
    slack: `
      The managers of Kitchen get something for the team meeting each Friday, before the day begins.
      [Not each week]`,
  },
};
