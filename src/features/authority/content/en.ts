import type { Theme } from "../../feedback/index.ts";
import type { Phrases } from "./ways.ts";

/** Short enough to be read at a glance, plain enough to be said aloud by anybody. */
export const en: Readonly<Record<Theme, Phrases>> = {
  waiting: {
    empathise: [
      "You have been waiting far too long, and nobody told you why.",
      "You planned your time around us, and we have used it up.",
      "Watching others go first while you wait is no fun at all.",
    ],
    apologise: [
      "I am sorry. We should have told you how long it would take.",
      "I am sorry that we let you wait without a word.",
      "That is on us, and I apologise for it.",
    ],
    resolve: [
      "I find out right now how long it still takes, and come back in two minutes.",
      "I stay with this myself until you have what you came for.",
      "While you wait, let me bring you something. What would you like?",
    ],
  },
  staff: {
    empathise: [
      "You came to us for help, and you were not treated with respect.",
      "I would be upset too if somebody spoke to me like that.",
      "You did nothing wrong by asking.",
    ],
    apologise: [
      "I am sorry for how we treated you.",
      "That is not how we want anybody to feel here. I apologise.",
      "I am sorry. You deserved a friendly answer.",
    ],
    resolve: [
      "From here on I look after you myself.",
      "Tell me what you needed, and I see to it now.",
      "I speak with my manager about this today, without your name if you prefer.",
    ],
  },
  cleanliness: {
    empathise: [
      "Nobody wants to sit down to that.",
      "You have every right to expect it to be clean.",
      "I can see why that spoils it for you.",
    ],
    apologise: [
      "I am sorry that you found it like this.",
      "We missed that, and I apologise.",
      "I am sorry. It should never have looked like this when you came.",
    ],
    resolve: [
      "I have it cleaned this minute, or move you. Which do you prefer?",
      "Let me give you another one straight away.",
      "I clean it now and check it myself before you go back in.",
    ],
  },
  product: {
    empathise: [
      "You were looking forward to this, and it let you down.",
      "That is not what you paid for.",
      "I would not be happy with that either.",
    ],
    apologise: [
      "I am sorry that it was not good.",
      "We should not have let it go out like this. I apologise.",
      "I am sorry. We can do better than that.",
    ],
    resolve: [
      "I can bring you a new one, or something else that you like better.",
      "I take it back, and you choose what happens next: again, another, or the money.",
      "Let me change it now and check it before it comes to you.",
    ],
  },
  order: {
    empathise: [
      "You asked for one thing and got another.",
      "You were clear about it, and we mixed it up.",
      "Now everybody else has theirs, and you sit there without.",
    ],
    apologise: [
      "I am sorry that we got your order wrong.",
      "That was our mistake, and I apologise.",
      "I am sorry. We did not listen well enough.",
    ],
    resolve: [
      "I tell you back what you asked for, so that it is right this time.",
      "The right one comes first now, before everything else.",
      "Keep this one if you like; the right one is on its way.",
    ],
  },
  price: {
    empathise: [
      "A bill that is not what you expected is a nasty surprise.",
      "You want to know what you pay for. So would I.",
      "It feels unfair when the price is not the one you were told.",
    ],
    apologise: [
      "I am sorry for the confusion about the price.",
      "We should have told you that before. I apologise.",
      "I am sorry that this was not on the price list.",
    ],
    resolve: [
      "Let us go through it together, line by line.",
      "You pay what you were told, and I correct the rest.",
      "I check it now; if we were wrong, you have the money back before you leave.",
    ],
  },
  facilities: {
    empathise: [
      "You cannot rest when it is too cold, too loud or out of order.",
      "You came to have it easy, and now you have to fight with this.",
      "It is annoying when the simplest thing does not work.",
    ],
    apologise: [
      "I am sorry that this does not work.",
      "We should have found that before you did. I apologise.",
      "I am sorry for the trouble.",
    ],
    resolve: [
      "I send somebody now and tell you when they come.",
      "If it is not working in fifteen minutes, you get another one.",
      "I bring you what helps in the meantime.",
    ],
  },
  booking: {
    empathise: [
      "You made sure of it in advance, and still it is not there.",
      "You have come all this way for it.",
      "You relied on us, and now your plan falls apart.",
    ],
    apologise: [
      "I am sorry that we did not keep what we promised you.",
      "That should not happen with a booking. I apologise.",
      "I am sorry that we did not tell you in time.",
    ],
    resolve: [
      "I look for another place or time for you now, and stay until we have one.",
      "If we cannot do it here, I call others who can.",
      "I write it down in your name myself, so that it is certain.",
    ],
  },
  delivery: {
    empathise: [
      "You stayed at home for it, and it did not come.",
      "You needed it today, not some day.",
      "It is tiring to have to run after your own parcel.",
    ],
    apologise: [
      "I am sorry that it did not arrive as we said.",
      "We left you in the dark. I apologise.",
      "I am sorry that it came damaged.",
    ],
    resolve: [
      "I find out where it is and call you back within the hour.",
      "I send you a new one today, at no cost to you.",
      "Tell me when it suits you, and I arrange it for that time.",
    ],
  },
  information: {
    empathise: [
      "Everybody told you something else. That is exhausting.",
      "You asked, and you still do not know.",
      "You would have decided otherwise if you had known.",
    ],
    apologise: [
      "I am sorry that we told you something wrong.",
      "We should have known that. I apologise.",
      "I am sorry that you had to ask so often.",
    ],
    resolve: [
      "I find the right answer now, and you have it in writing.",
      "You need not ask anybody else; I come back to you with it.",
      "We stand by what you were told. I see to that.",
    ],
  },
  safety: {
    empathise: [
      "That must have been frightening. How are you now?",
      "Your health comes first; everything else can wait.",
      "I am glad that you told me.",
    ],
    apologise: [
      "I am very sorry that this happened to you here.",
      "I am sorry. You should be safe with us.",
      "I apologise that nobody was there at once.",
    ],
    resolve: [
      "I stay with you and call whoever you need.",
      "I close this off now, so that nobody else is hurt.",
      "My manager comes right away, and we write down together what happened.",
    ],
  },
  other: {
    empathise: [
      "I see why you are upset.",
      "Thank you for telling me; I want to understand it.",
      "That is not the day you wanted to have.",
    ],
    apologise: [
      "I am sorry that this happened.",
      "We let you down, and I apologise.",
      "I am sorry for the trouble you had with us.",
    ],
    resolve: [
      "What would make it right for you?",
      "I take care of it now, and tell you what comes of it.",
      "Let me see what I can do at once, and what I ask others to do.",
    ],
  },
};
