import type { HuddleLibrary } from "./catalog.ts";

export const en: HuddleLibrary = {
  scenes: {
    "waiting.first": {
      play: "One of you is the customer who has waited, one comes to them. Play the first minute twice: once with an explanation, once with a time and something to do meanwhile.",
      watch: "When does the customer breathe out?",
    },
    "cleanliness.first": {
      play: "One of you shows what is not clean, one is told. Play it until the customer does not have to look at it any more.",
      watch: "Who moves first, the one who is told or the customer?",
    },
    "product.first": {
      play: "One of you brings back what was not good. The other may ask one question only, then has to offer something.",
      watch: "Does the question help the customer, or does it doubt them?",
    },
    "order.first": {
      play: "One of you got something else than they asked for. The other says back what was wanted, then puts it right, in this order.",
      watch: "How long does it take until the customer hears what happens next?",
    },
    "price.first": {
      play: "One of you holds the bill and does not understand it. The other goes through it line by line, beside them, not opposite.",
      watch: "Where do the two stand, and who holds the paper?",
    },
    "facilities.first": {
      play: "One of you found that it did not work. The other has nothing to repair it with and finds something for the next ten minutes.",
      watch: "Is there an offer before there is an excuse?",
    },
    "booking.first": {
      play: "One of you stands there with a booking that nobody finds. The other does not look at a screen for the first thirty seconds.",
      watch: "What do the first thirty seconds do to the face of the customer?",
    },
    "delivery.first": {
      play: "Play it as a telephone call, back to back. One of you waits for something that has not come, the other does not know where it is.",
      watch: "Who calls whom back, and by when? Is it said?",
    },
    "information.first": {
      play: "One of you was told something wrong by a colleague. The other puts it right without blaming anybody.",
      watch: "Is there a word about the colleague? Try it without.",
    },
    "safety.first": {
      play: "One of you has hurt themselves or is afraid. The other speaks of nothing else than help for one minute. Then change.",
      watch: "What comes first: are you all right, or how did it happen?",
    },
    "complaint.minute": {
      play: "Play only the first minute of this case: one customer, one of us. The rest of you stop it with a hand when you would say it differently, and take over.",
      watch: "Which sentence turned it?",
    },
    "complaint.silent": {
      play: "Play the customer of this case who says “it is fine” and means the opposite. The other finds out with two questions at most.",
      watch: "Which of the questions opened the door?",
    },
    "complaint.loud": {
      play: "Play the customer of this case, loud, with others listening. The other finds a way to two quiet steps aside.",
      watch: "What happens to the voice when somebody goes along instead of standing still?",
    },
    "complaint.back": {
      play: "It is a week later, and the customer of this case comes in again. One of you recognises them. What do you say?",
      watch: "Does the customer have to tell it all once more?",
    },
    "complaint.phone": {
      play: "Call the customer of this case back: one phones, one is at home and had forgotten it. You have one minute.",
      watch: "When does the customer hear why you call?",
    },
    "complaint.three": {
      play: "Three of you answer the customer of this case, one after the other: only listening, only saying sorry, only solving. Then one does all three.",
      watch: "Which one was missed most when it was not there?",
    },
    "good.again": {
      play: "Play it once more just as it went. Then once more with a customer who is in a hurry. What of it still works?",
      watch: "What is the smallest part that made the difference?",
    },
    "good.sooner": {
      play: "Play the moment before: what was there to be seen? One is the customer and says nothing, the others say what they notice.",
      watch: "How many things were there that nobody had to ask for?",
    },
    "good.other": {
      play: "Play it in another place: on the phone, at the door, at closing time. One is the customer, one of you does what was done here.",
      watch: "What has to change, and what stays?",
    },
    "good.thanks": {
      play: "One is the customer and says thank you. The other takes it without making it small: no “it was nothing”.",
      watch: "How does it feel to just say “I am glad”?",
    },
    "idea.yes": {
      play: "One is the customer with this idea. The other says yes to the part that can be done today, and shows how.",
      watch: "Does the customer hear what becomes of the rest?",
    },
    "idea.no": {
      play: "One is the customer with this idea. The other has to say no, and the customer has to leave content all the same.",
      watch: "What was given in place of the yes?",
    },
    "none.door": {
      play: "One of you comes in as a customer who is here for the first time. Nobody says anything for ten seconds. Then somebody does it right.",
      watch: "How long are ten seconds?",
    },
    "none.busy": {
      play: "It is full. One of you serves, two wait. Serve the first so that the other two do not feel forgotten.",
      watch: "Where do the eyes go, and how often?",
    },
    "none.wrong": {
      play: "One of you has made a mistake that the customer has not noticed yet. Tell them.",
      watch: "Which comes first: what happened, or what you do now?",
    },
  },
  questions: {
    heard: "What did a customer say this week that you still think of?",
    waited: "Where do customers wait here without our noticing it?",
    sorry: "When did one of us say sorry this week, and what came back?",
    easy: "What do we make hard for customers that could be easy?",
    proud: "Which moment of this week would you show a new colleague?",
    afraid: "Which kind of complaint would each of us rather pass on?",
    twice: "What do customers have to say twice here?",
    first: "What is the first thing that a customer hears from us, and is it a good one?",
    last: "What is the last thing that a customer sees of us when they leave?",
    stranger: "If you came in here as a stranger, where would you stop and not know how to go on?",
    rule: "Which of our rules would you not like to explain to your mother?",
    help: "When did somebody help you this week without being asked?",
    quiet: "Which customers say nothing, and do not come back?",
    promise: "What have we promised a customer that is still open?",
    learned: "What did each of us learn from a customer this week, in one sentence?",
    stop: "What could we stop doing without any customer noticing?",
    regular: "What do we know about our regulars that is written nowhere?",
    handover: "What gets lost between our shifts?",
    noise: "What do customers hear from us that is not meant for them?",
    busy: "What do we drop first when it gets busy, and should it be that?",
    words: "Which word do we use that no customer understands?",
    thanks: "Whom should we thank for this week, and for what exactly?",
    missing: "What was missing this week so that we could not help at once?",
    decide: "What would you like to be able to decide alone while the customer is still here?",
    home: "What would a customer of today tell at home this evening?",
    next: "What do we do differently next week, one thing, all of us?",
  },
};
