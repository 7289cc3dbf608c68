import type { Questions } from "./catalog.ts";

export const en: Questions = {
  "hard_cases.minute": {
    question: "Which minute was the hardest, and what helped you through it?",
    how: "Ask away from the floor, then say nothing for ten seconds. Repeat the minute in your own words before you add anything. You are not there to solve it.",
  },
  "hard_cases.after": {
    question: "How were you once the customer had left?",
    how: "Sit down, or walk a few steps together: standing in the doorway sounds like hurry. Let the story end, even if you know it. Then take one thing off their shoulders today.",
  },
  "hard_cases.best": {
    question: "Which of these did you handle best, and what did you do there?",
    how: "Bring one detail that you saw or read: a sentence, a minute of patience. Say what it changed for the customer. Leave out every “but”.",
  },
  "hard_cases.sign": {
    question: "When it gets hard, how do you want to call me?",
    how: "Agree on one sign, a word or a look. Try it out at once, it takes five seconds. The first time it comes, be there within a minute.",
  },
  "hard_cases.first": {
    question: "What do you notice first when somebody gets upset: the voice, the face, the words?",
    how: "In the next busy hour stand where you can hear, and only watch. Afterwards tell them one thing that calmed a customer. Keep everything else for another day.",
  },
  "hard_cases.lighter": {
    question: "What would make the next hour lighter for you?",
    how: "Offer two things that you can really do: another place, ten minutes of air, you beside them. Let them choose. Do it in this shift.",
  },
  "recovery_done_well.turn": {
    question: "What did you say when the customer’s mood turned?",
    how: "Ask for the very sentence and repeat it with respect. Tell them that you will use it yourself. That is praise enough.",
  },
  "recovery_done_well.show": {
    question: "Would you show a colleague how you did that?",
    how: "Ask, do not assign: a no is fine. If it is a yes, name the colleague and the shift right away. Five minutes before opening are enough.",
  },
  "recovery_done_well.thought": {
    question: "What went through your mind before you answered?",
    how: "Ask it a few minutes into a quiet moment. Nod, wait, and let the second thought come: it is often the better one. Write down one word of it.",
  },
  "recovery_done_well.content": {
    question: "How could you tell that the customer was content again?",
    how: "Ask for what they saw: shoulders, voice, a smile at the door. Say what you look for yourself. Next time, look for theirs.",
  },
  "recovery_done_well.step": {
    question: "What made the difference: listening, saying sorry, or putting it right?",
    how: "Let them choose one and say why. Do not correct the choice. Ask what they would keep if there were only a minute.",
  },
  "recovery_done_well.easy": {
    question: "There was an easier way out. What made you stay with it?",
    how: "Say first that you saw they did not take the short way. Then ask. What you hear is what they stand for: thank them for exactly that.",
  },
  "win_not_spoken_about.beginning": {
    question: "How did that come about? Tell me from the beginning.",
    how: "Put the phone away for two minutes. Ask “and then?” twice, nothing else. People remember who wanted to hear the whole story.",
  },
  "win_not_spoken_about.idea": {
    question: "What gave you the idea?",
    how: "Ask it as somebody who would like to learn it. If the answer is “it was nothing”, ask what they had seen just before. There the idea is.",
  },
  "win_not_spoken_about.effect": {
    question: "Do you know what that meant to the customer?",
    how: "Say what they did, then what it changed for the customer, in one sentence each. Say it the same day. Do not add a task to it.",
  },
  "win_not_spoken_about.often": {
    question: "What would it take for this to happen every week?",
    how: "Ask what helped: time, a free hand, somebody who covered. Promise one of these, the smallest. Keep it within the week.",
  },
  "win_not_spoken_about.who": {
    question: "Who else had a part in it, and shall we thank them together?",
    how: "Thank them first, alone. Then go to the other person together and let them do the talking. One minute is enough.",
  },
  "win_not_spoken_about.noticed": {
    question: "What had you noticed there that others would have missed?",
    how: "Stand where it happened and ask them to show you. Look in the same direction. Tell the next shift what to look for, with their name.",
  },
  "new_person.surprise": {
    question: "What surprised you about how we do things here?",
    how: "Fresh eyes are there for a few weeks only. Do not explain or defend, write the answer down. Change one small thing if it is right.",
  },
  "new_person.unclear": {
    question: "What does everybody seem to know here that nobody has told you?",
    how: "Say that you had such a list too. Answer one thing now and show one thing this shift. Ask again next week with the same words.",
  },
  "new_person.ease": {
    question: "What do you do by now without having to think about it?",
    how: "Wait for an answer, then add one thing that you have seen yourself. Compare it with the first day, never with colleagues.",
  },
  "new_person.beside": {
    question: "May I stand beside you for ten minutes and only watch?",
    how: "Say beforehand what you look at: one step, no more. Do not step in unless it hurts somebody. Afterwards begin with what went well.",
  },
  "new_person.week": {
    question: "What would you like to do on your own by the end of the week?",
    how: "Choose one thing that can be seen. Agree who stands beside them and when. Put the day into your own notes too.",
  },
  "new_person.whom": {
    question: "Whom do you ask when I am not here?",
    how: "If there is no name yet, walk over and introduce them to somebody. Say in front of both that questions are welcome. A new person needs one name, not five.",
  },
  "no_coaching.honestly": {
    question: "How is work for you at the moment, honestly?",
    how: "Ask it where nobody listens, and sit lower or beside. Count to ten before your next sentence. If you promise something, say by when.",
  },
  "no_coaching.unseen": {
    question: "What went well lately that I have not seen?",
    how: "Say straight out that you have not been near for a while. Thank them for one thing that they name. Ask for nothing on top of it.",
  },
  "no_coaching.more": {
    question: "What would you like to do more of here, and what less?",
    how: "Write down both words. Give them a piece of the first one this week. About the second, say honestly what you can change and what you cannot.",
  },
  "no_coaching.watch": {
    question: "What should I look at when I stand near you today?",
    how: "Let them choose it. Watch that one thing for ten minutes and leave the rest. Tell them what you saw before the shift ends.",
  },
  "no_coaching.try": {
    question: "What is one thing you would like to try this week?",
    how: "Help to make it small enough for one shift. Agree on the day, and on when you will ask how it was. Then really ask.",
  },
  "no_coaching.me": {
    question: "What could I do differently so that your work gets easier?",
    how: "Listen without a reason or an excuse, and say thank you. Pick one thing and do it this week. They will see it: nothing else convinces.",
  },
  "apology_missing.words": {
    question: "Which words for sorry sound like you?",
    how: "Say yours first. Let them find theirs, aloud, until it does not sound read. Agree to use it once in this shift.",
  },
  "apology_missing.hard": {
    question: "What makes it hard to say sorry when it was not your mistake?",
    how: "Many think that sorry means guilty. Listen to the end first. Then say it: sorry means that we see what it cost the customer.",
  },
  "apology_missing.heard": {
    question: "When did somebody last say sorry to you so that it helped?",
    how: "Tell one of your own first, from a shop or a journey. Ask what exactly helped: the words, the look, how soon. Leave it at that today.",
  },
  "apology_missing.moment": {
    question: "At which moment would a sorry have fitted best?",
    how: "Go through one case together, minute by minute, like a film. Let them stop the film where it would have fitted. Do not stop it for them.",
  },
  "apology_missing.already": {
    question: "What did you do for that customer that already said sorry?",
    how: "A chair, a call, a second plate: name the deed you saw. Then say that with the word before it, the customer notices it too.",
  },
  "apology_missing.practise": {
    question: "Shall we play it once, with me as the customer?",
    how: "One minute, standing, where nobody watches. You complain, they answer, then you change places. End with the sentence that felt best.",
  },
  "same_friction.show": {
    question: "Can you show me where it gets stuck?",
    how: "Go there and let them do it while you watch. Do not touch anything. Write down what you see as steps: that is half of the repair.",
  },
  "same_friction.cost": {
    question: "What does it cost you each time, in minutes and in nerves?",
    how: "Write down the number in their words. Multiply it by the shifts of a month, together. Take that figure to whoever can mend it.",
  },
  "same_friction.around": {
    question: "How do you get around it today?",
    how: "Admire the trick before you judge it. Ask who else knows it. If it is safe, let everybody know; if it is not, find another one now.",
  },
  "same_friction.change": {
    question: "If you could change one thing about it, what would it be?",
    how: "Ask for the smallest change, not for the best. Say by when they hear from you. Come back on that day, also with a no.",
  },
  "same_friction.again": {
    question: "Thank you for telling us again. What made you keep at it?",
    how: "Whoever says a thing three times still believes that it can change. Say that you value it. Then say what happens next, with a date.",
  },
  "same_friction.meanwhile": {
    question: "What do we do until it is mended?",
    how: "Agree on one sentence for customers and one way round. Write both where the next shift reads them. Take them down when it is mended.",
  },
  "promise_under_pressure.tight": {
    question: "When did it look as if it would not work out?",
    how: "Let them tell it with the clock: then, and then. Do not say what you would have done. Thank them for the moment in which they held on.",
  },
  "promise_under_pressure.left": {
    question: "What did you leave undone so that this could be kept?",
    how: "Something always gives way. Say that it was right to choose. Then look together at whether it is still lying there, and take it over if you can.",
  },
  "promise_under_pressure.word": {
    question: "Do you know what it is worth that you kept your word?",
    how: "Name the promise and the hour it was kept. Say what the customer would have thought otherwise. Say it before the end of the shift.",
  },
  "promise_under_pressure.call": {
    question: "Next time it gets tight, at what point do you call me?",
    how: "Agree on a moment, not on a feeling: two hours before, or when the part is not there. Say what you will do then. Thank them for the first call.",
  },
  "promise_under_pressure.remember": {
    question: "How do you keep in mind what you have promised?",
    how: "Ask to see it: the note, the pocket, the screen. Take over what is good for the whole team. Do not bring a system of your own.",
  },
  "promise_under_pressure.size": {
    question: "Was it the right size of promise, or would a smaller one have done?",
    how: "Praise the keeping first, and mean it. Ask then what the customer really needed. Find together the smaller promise for the next time.",
  },
  "silent_unit.stayed": {
    question: "What did a customer say lately that stayed with you?",
    how: "Ask three people on one shift, one at a time. Listen, do not judge whether it counts. Then show how to note it: one line is enough.",
  },
  "silent_unit.easier": {
    question: "What would make it easier to note down what customers say?",
    how: "Ask where they are when they hear it, and where the phone is then. Solve that one thing. Note one yourself in front of everybody.",
  },
  "silent_unit.door": {
    question: "What would a customer see first if they came in right now?",
    how: "Walk out with one colleague and come in again. Each says one good thing and one other. Note both at once: that is the first entry.",
  },
  "silent_unit.after": {
    question: "What do you think becomes of a complaint once it is noted?",
    how: "Listen for worry and do not talk it away. Tell of one complaint that made work easier afterwards. Say plainly that nobody is judged by how many there are.",
  },
  "silent_unit.good": {
    question: "Which small good thing happened here this week that nobody wrote down?",
    how: "Begin the shift with this question and wait. Note the first answer while they watch. It takes thirty seconds, and they see how.",
  },
  "silent_unit.sentence": {
    question: "Shall each of us note one sentence from a customer today?",
    how: "Say that good ones count as much as bad ones. Do yours first. At the end of the shift read two of them aloud and thank for both.",
  },
  "theme_rising.since": {
    question: "When did we first notice it, and what changed at that time?",
    how: "Ask two people separately: they remember different things. Look for a thing, a time or a delivery, never for a name. Note what both said.",
  },
  "theme_rising.where": {
    question: "Where would I have to stand to see it happen?",
    how: "Go and stand there in the hour they name. Watch for ten minutes and help nobody. Tell them afterwards what you saw, before what you think.",
  },
  "theme_rising.words": {
    question: "What do customers say first when it happens?",
    how: "Collect three sentences word for word. Do not answer them. Read them aloud at the start of the next shift: everybody will know them.",
  },
  "theme_rising.helps": {
    question: "Who of us has found something that helps?",
    how: "Ask at the start of the shift and wait for the quiet ones. Thank whoever answers, with the name. Let them show it to one colleague today.",
  },
  "theme_rising.week": {
    question: "What do we try for one week?",
    how: "Take the smallest idea that somebody would do today. Say when you will look at it again. One try at a time, or nobody knows what helped.",
  },
  "theme_rising.hands": {
    question: "What of this is in our own hands?",
    how: "Draw two columns: ours, not ours. Begin with one thing of the first. Carry the second column up yourself, and say when you did.",
  },
  "standard_missed.busy": {
    question: "What makes this step hard when it is busy?",
    how: "Ask right after a rush, while it is fresh. Believe the answer. Look for one thing in the way and move it today.",
  },
  "standard_missed.sense": {
    question: "Does this standard make sense to you, honestly?",
    how: "Ask as if the answer could be no. Explain the why in one sentence, not three. If it really does not fit, put it on your list to change.",
  },
  "standard_missed.walk": {
    question: "Shall we walk through this step once, with me as the customer?",
    how: "Do it for two minutes in a quiet hour. Say how each moment felt to you as the customer. Then change places.",
  },
  "standard_missed.worked": {
    question: "When did this step work well, and what was different then?",
    how: "There was such a day: wait until they find it. Say what you saw of it. Ask which piece of that day can be had today.",
  },
  "standard_missed.smallest": {
    question: "What is the smallest part of it that always works?",
    how: "Half a step that is always done beats a whole one now and then. Agree on that half for this week. Look at it again on a fixed day.",
  },
  "standard_missed.missing": {
    question: "What is missing here for this to work: time, a tool, a second pair of hands?",
    how: "Let them choose one. If you can give it, give it today. If you cannot, say whom you ask and when they will know.",
  },
  "back_from_absence.back": {
    question: "How is it to be back?",
    how: "Do not ask where they were, or why. Offer a coffee and two minutes, and let them tell what they like. The work can wait that long.",
  },
  "back_from_absence.news": {
    question: "What would you like to hear first about what is new here?",
    how: "Have three changes ready: people, product, process. Say only those that matter today. Tell whom to ask for the rest.",
  },
  "back_from_absence.missed": {
    question: "Do you know what we missed while you were not here?",
    how: "Name one thing that nobody does as they do. Say it in front of one colleague, if they like that. No word about the work that was left.",
  },
  "back_from_absence.begin": {
    question: "How would you like to begin today?",
    how: "Offer two places or tasks and let them choose. Keep the first hour free of difficult cases if you can. Look in once before the break.",
  },
  "back_from_absence.fresh": {
    question: "What do you see today that the rest of us have stopped seeing?",
    how: "Ask at the end of the first day, it is gone by the third. Write it down in their words. Change one thing of it in the same week.",
  },
  "back_from_absence.need": {
    question: "What do you need from me this week?",
    how: "Ask, then wait: the first answer is often “nothing”. Offer one thing of your own, such as a later start or a hand. Keep to what you said.",
  },
};
