export const attention = {
  "arrival.afterQuiet": "It is a quiet hour for {name}. Your message arrives when it is over: {at}.",
  "arrival.never": "{name} has no working time ahead, so this message is not sent to them. Please tell them yourself.",
  "arrival.nextWeek":
    "{name} has had as many messages as anybody gets in a week. Yours waits with what else is too much, and arrives then: {at}.",
  "arrival.overBudget":
    "{name} has had as many messages as anybody gets in a week, so this one is not sent to them. Please tell them yourself.",
  "arrival.whenWorking": "{name} is off now. Your message arrives when they work again: {at}.",
  "arrival.withOthers":
    "{name} has just had several messages like this one. Yours arrives with what else comes until then: {at}.",

  "attention.explained":
    "It counts what nobody asked for, over everything that I do. What was asked for does not count; what is urgent is always sent, and counts. What is too much waits for the next week, and counts as one there. A champion or an admin changes the number with “/bellhop budget 10”.",
  "attention.hurried": "Sent at once although the receiver was off, in the last 7 days:",
  "attention.hurriedHidden": "{sender} to {receiver}, {when}: about a confidential case",
  "attention.hurriedOne": "{sender} to {receiver}, {when}: {why}",
  "attention.notAllowed": "Only a champion or an admin can change how many messages people get.",
  "attention.set":
    "Done: everybody gets at most {limit, plural, one {# message} other {# messages}} a week that they did not ask for",
  "attention.title":
    "Everybody gets at most {limit, plural, one {# message} other {# messages}} a week that they did not ask for",
  "attention.unclear": "Type a number from 1 to 100, such as “/bellhop budget 10”.",
  "attention.used": "{used} of {limit}",
  "attention.waiting":
    "{count, plural, one {# message was too much for your week and waits} other {# messages were too much for your week and wait}} for the next. You get all of it as one message: {at}.",
  "attention.waitingMore": "{count, plural, other {And # more}}",
  "attention.yours": "You, this week",

  "sendNow.done": "Done: {name} is told now. Who sent it and why is kept.",
  "sendNow.noReason": "Say in a few words why it cannot wait.",
  "sendNow.notAllowed": "Only the unit’s managers, champions, leaders and admins can send to somebody who is off.",
  "sendNow.send": "Send now",
  "sendNow.overtaken": "That has changed meanwhile, so there is nothing left to tell {name}.",
  "sendNow.sentBy": "{name} sent this now because: {why}",
  "sendNow.title": "Send now anyway",
  "sendNow.underWay": "This message is on its way to {name} already.",
  "sendNow.unknown": "There is no such message of yours any more.",
  "sendNow.whatItMeans": "{name} is off, and will be told all the same. They see what you write here, and it is kept.",
  "sendNow.why": "Why can it not wait?",
} as const;
