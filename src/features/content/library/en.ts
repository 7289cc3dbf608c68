import type { Library } from "./catalog.ts";

export const en: Library = {
  "guest.greet": {
    what: "Greet every guest within the first ten seconds, even when you are busy.",
    why: "Whoever is not seen feels like a disturbance, and the wait starts to count double.",
    how: "A nod and “I’ll be right with you” is enough. Then keep it.",
  },
  "guest.name": {
    what: "Use the guest’s name once when you know it. Once is warm, five times is a script.",
    why: "People hear their own name above all other noise.",
    how: "It stands on the booking, the card or the parcel: look before you speak.",
  },
  "guest.eyes": {
    what: "Finish looking at the screen before you answer, or say what you are looking for.",
    why: "A person who talks to the side of your head feels like a number.",
    how: "“One second, I am looking up your order” turns silence into help.",
  },
  "guest.firststeps": {
    what: "Walk the first steps with a guest instead of pointing.",
    why: "Pointing gives directions, walking gives welcome.",
    how: "Five steps are enough: “It is the second door, I’ll show you.”",
  },
  "guest.regular": {
    what: "Remember one thing about one regular, and tell the next shift.",
    why: "Being remembered is the cheapest luxury there is.",
    how: "Window table, oat milk, size 42: write it where all can see it.",
  },
  "guest.children": {
    what: "Say hello to the children first.",
    why: "Parents relax when their children are welcome, and they come back where it was easy.",
    how: "Ask the child’s name, then speak with the adults.",
  },
  "guest.hands": {
    what: "See the full hands: open the door, pull the chair, offer a bag.",
    why: "Help that nobody had to ask for is what people tell at home.",
    how: "Look at hands, pushchairs and walking sticks when somebody comes in.",
  },
  "guest.clean": {
    what: "Look at your place once an hour from where the guest stands.",
    why: "They see the counter’s front; you only see its back.",
    how: "Walk to the door, turn round, come in. Mend the first thing you see.",
  },
  "guest.queue": {
    what: "Thank the first person in the queue for waiting, out loud.",
    why: "The rest of the queue hears that they are seen too.",
    how: "“Thank you for waiting” before “What can I do for you?”",
  },
  "guest.early": {
    what: "When somebody is early, offer something to do, not only a time.",
    why: "An empty half hour feels like a mistake; a plan feels like a gift.",
    how: "Luggage kept, a coffee, the way to the park: one offer is enough.",
  },
  "guest.leave": {
    what: "Say goodbye as if it were the first moment, not the last.",
    why: "People remember the end better than the middle.",
    how: "Look up, use a whole sentence, wish something that fits the day.",
  },
  "guest.language": {
    what: "Speak slower, not louder, when somebody speaks your language with effort.",
    why: "Louder says that they are the problem; slower says that you are on their side.",
    how: "Short sentences, one question at a time, show with your hands.",
  },
  "guest.regulars": {
    what: "Ask a regular what changed since last time.",
    why: "Those who come often see what we no longer see.",
    how: "“You know us well. What would you do differently?” Then log it.",
  },
  "guest.alone": {
    what: "Give a guest on their own the better small table, not the worst one.",
    why: "Nobody who eats alone wants to be parked beside the kitchen door.",
    how: "Offer two tables and let them choose.",
  },
  "guest.lost": {
    what: "Ask whoever looks around twice what they are looking for.",
    why: "Somebody who has to ask was already lost for a while.",
    how: "“Can I show you the way?” works better than “Can I help you?”",
  },
  "guest.rain": {
    what: "Have something ready for the weather: a towel, a stand, a glass of water.",
    why: "Weather is nobody’s fault, so helping with it is pure kindness.",
    how: "Decide before opening what today’s weather asks for.",
  },
  "guest.sit": {
    what: "Offer a seat to whoever has to wait longer than five minutes.",
    why: "Waiting on one’s feet is felt twice as long.",
    how: "A chair, a stool, a step: point to it while you say how long it takes.",
  },
  "guest.phone": {
    what: "The guest in front of you comes before the phone, unless you ask.",
    why: "Picking up over somebody’s head tells them who is more important.",
    how: "“May I take this for a second?” and then really only a second.",
  },
  "guest.access": {
    what: "Know the way without steps, and the toilet with a wide door, by heart.",
    why: "Whoever needs it has asked often enough in life.",
    how: "Walk it once this week, with a pushchair if there is one.",
  },
  "guest.private": {
    what: "Say names, amounts and ailments so quietly that only one person hears.",
    why: "Nobody comes back to where the whole queue knows.",
    how: "Turn the screen, write the sum down, take two steps aside.",
  },
  "relation.why": {
    what: "Ask what it is for before you say what there is.",
    why: "The reason tells you what fits; the wish alone only tells you what to fetch.",
    how: "“What is the occasion?” “Where will you use it?” One question is enough.",
  },
  "relation.listen": {
    what: "Let a guest finish the sentence, and count to two.",
    why: "The important part often comes after the pause.",
    how: "Put down what you hold while they speak.",
  },
  "relation.repeat": {
    what: "Say back what you have understood, in fewer words.",
    why: "Half of all mistakes end here, at no cost.",
    how: "“Two, without onions, for seven o’clock. Right?”",
  },
  "relation.no": {
    what: "When the answer is no, say in the same breath what you can do.",
    why: "A bare no ends the conversation; a no with a way keeps it.",
    how: "“Not today, but tomorrow from ten. Shall I put one aside?”",
  },
  "relation.honest": {
    what: "Advise against something once, when it does not fit.",
    why: "One honest no earns more trust than ten recommendations.",
    how: "“For your purpose I would take the cheaper one.”",
  },
  "relation.feedback": {
    what: "Ask one guest today: “What could we have done better?” Then only listen.",
    why: "Most unhappy customers say nothing and do not come back.",
    how: "Write the answer down as it was said, with the command for feedback.",
  },
  "relation.promise": {
    what: "Promise a little less than you can keep, and keep a little more.",
    why: "Trust is made of promises kept, not of promises made.",
    how: "Say four o’clock when you think half past three.",
  },
  "relation.handover": {
    what: "Hand a guest over with a sentence, not with a finger.",
    why: "Telling one’s story twice makes any trouble bigger.",
    how: "“This is Ben. Ben, Mrs Lima’s suitcase did not arrive.”",
  },
  "relation.thanks": {
    what: "Thank for something particular: the patience, the order ahead, the tip about the lamp.",
    why: "“Thanks” is heard as noise; a reason is heard as thanks.",
    how: "Name what they did: “Thank you for telling us.”",
  },
  "relation.mood": {
    what: "Match the pace of the guest: quick with the quick, calm with the calm.",
    why: "People feel understood by whoever moves like them.",
    how: "Watch the first ten seconds: how fast do they walk and speak?",
  },
  "relation.small": {
    what: "Give one small thing today that nobody expects.",
    why: "A surprise of two minutes is told for two years.",
    how: "A stamp on the parcel, a taste, a note with the key.",
  },
  "relation.team": {
    what: "Speak well of the colleague who takes over.",
    why: "Guests trust a team that trusts itself.",
    how: "“You are in good hands with Dee, she knows this well.”",
  },
  "relation.new": {
    what: "Tell new guests the one thing that regulars know.",
    why: "Whoever knows how it works here belongs here.",
    how: "“The quiet tables are upstairs.” “Come before nine, then there is no queue.”",
  },
  "relation.followup": {
    what: "Ask how it went last time, when you remember it.",
    why: "It shows that the sale was not the end of your interest.",
    how: "“Did the shoes hold out?” “Did you catch the train?”",
  },
  "relation.complainer": {
    what: "Treat whoever complains as somebody who gives you a second chance.",
    why: "The others have left already, without a word.",
    how: "Say thank you first, and mean it.",
  },
  "relation.apart": {
    what: "Never discuss a guest where another guest can hear.",
    why: "Whoever hears it asks what is said about them.",
    how: "Wait for the kitchen, the store room or the end of the shift.",
  },
  "relation.choice": {
    what: "Offer two choices, not six.",
    why: "With six people choose nothing; with two they choose.",
    how: "“The lighter one or the warmer one?”",
  },
  "relation.allergy": {
    what: "Ask about allergies before the order, in every table’s first minute.",
    why: "Whoever has one is glad not to have to begin.",
    how: "“Is there anything that somebody at the table must not eat?”",
  },
  "relation.wait": {
    what: "Say how long it takes before somebody asks.",
    why: "An unknown wait feels twice as long as a known one.",
    how: "A number, not “soon”: “about ten minutes”. Tell it again if it changes.",
  },
  "relation.birthday": {
    what: "Read the notes of today’s bookings before the shift begins.",
    why: "What a guest wrote months ago is a promise that we have read it.",
    how: "Anniversary, high chair, late arrival: say aloud who takes care of which.",
  },
  "product.one": {
    what: "Learn one product well today: where it comes from, what it is good for, what it is not.",
    why: "Who knows one thing well sounds sure about all of them.",
    how: "Ask the colleague who knows it best, and try it.",
  },
  "product.today": {
    what: "Know before opening what is not there today, and what you offer instead.",
    why: "A no that comes at once, with another way, hardly hurts.",
    how: "Three missing things, three substitutes: say them in the team.",
  },
  "product.dontknow": {
    what: "Say “I don’t know, I’ll find out” and come back with the answer.",
    why: "A guess that is wrong costs more trust than a minute of waiting.",
    how: "Say who you ask and how long it takes.",
  },
  "product.price": {
    what: "Say the whole price before it is paid, with everything that is added.",
    why: "Nobody minds a price; everybody minds a surprise.",
    how: "Service, deposit, delivery: name it when you name the price.",
  },
  "product.bill": {
    what: "Check the bill once before you hand it over.",
    why: "A mistake on the bill is taken for intent.",
    how: "Compare it with what stands on the table or lies in the basket.",
  },
  "product.taste": {
    what: "Taste what you recommend.",
    why: "A recommendation that one has tasted sounds different.",
    how: "One new dish a week is enough to say “I had it yesterday”.",
  },
  "product.allergens": {
    what: "Know where the list of allergens is, and never answer from memory.",
    why: "From memory is right until the recipe changes.",
    how: "Show the list, ask the kitchen, repeat the answer.",
  },
  "product.size": {
    what: "Bring the size beside the one asked for as well.",
    why: "Whoever has to send you twice buys once less.",
    how: "Come back with two: “And this one, in case it runs small.”",
  },
  "product.try": {
    what: "Let people hold it, switch it on, try it.",
    why: "Hands decide faster than leaflets.",
    how: "Keep one charged, open and within reach.",
  },
  "product.return": {
    what: "Explain how to bring it back while you sell it.",
    why: "Who knows the way back buys more easily, and is angry more rarely.",
    how: "“Thirty days, with the receipt, and I’m here until six.”",
  },
  "product.room": {
    what: "Stand in one room today as if you had just arrived.",
    why: "Guests see the lamp that flickers; we see a room that is ready.",
    how: "Light, shower, socket at the bed, smell: four things, two minutes.",
  },
  "product.wifi": {
    what: "Know the three questions everybody asks, with their answers.",
    why: "The tenth time it is asked is the first time for this guest.",
    how: "Wi-Fi, toilet, parking? Write down the three of your place.",
  },
  "product.nearby": {
    what: "Have one good tip for the neighbourhood that is not ours.",
    why: "Advice that earns us nothing earns trust.",
    how: "The bakery that opens at six, the chemist on duty.",
  },
  "product.limits": {
    what: "Say what you need from the customer all at once.",
    why: "Being sent home for one more paper is what people tell at dinner.",
    how: "A short list to take along, checked off together.",
  },
  "product.words": {
    what: "Say it without the words that only we understand.",
    why: "Nobody asks what a word means; they just feel small.",
    how: "Listen to yourself for an hour: which word did a guest not know?",
  },
  "product.hot": {
    what: "Hot food on hot plates, cold drinks in cold glasses.",
    why: "Temperature is the first bite; everything else comes after.",
    how: "Touch the plate before it leaves the kitchen.",
  },
  "product.broken": {
    what: "Put a sign on what does not work, with until when.",
    why: "A machine without a sign breaks the mood of everybody who tries it.",
    how: "“Out of order until Friday. The next one is at the door.”",
  },
  "product.stock": {
    what: "Look in the back before you say that it is sold out.",
    why: "“I looked for you” is worth more than “should be there”.",
    how: "Two minutes at most, then offer to order it or call another shop.",
  },
  "product.season": {
    what: "Say why something is good just now.",
    why: "A reason makes a choice easy.",
    how: "“The first ones from this year.” “They are on offer because the new ones come.”",
  },
  "product.safe": {
    what: "Mend or mark at once what somebody could trip over or cut themselves on.",
    why: "The guest who hurts themselves does not ask whose job it was.",
    how: "Wet floor, loose cable, chipped glass: first secure it, then report it.",
  },
  "through.end": {
    what: "What you begin for a guest is yours until it is done.",
    why: "Between two people most things fall to the floor.",
    how: "If you must pass it on, say to whom, and look later whether it is done.",
  },
  "through.back": {
    what: "Go back two minutes after serving and look, before you ask.",
    why: "Too early nobody knows; too late nobody says it.",
    how: "A full glass, a fork put down: eyes first, then “Is everything right?”",
  },
  "through.call": {
    what: "Call back at the time you said, also when there is no news.",
    why: "No call is an answer too: that we forgot.",
    how: "“I know nothing new yet. I’ll call again at four.”",
  },
  "through.write": {
    what: "Write it down in front of the guest.",
    why: "A promise that one sees being written is believed.",
    how: "Name, number, when: read it out, then act on it.",
  },
  "through.open": {
    what: "Before you go home, hand over every open matter with a name.",
    why: "At night a matter without a name belongs to nobody.",
    how: "“Table at eight: Ben knows about the cake.”",
  },
  "through.late": {
    what: "Tell about a delay before it is one.",
    why: "Bad news that comes early can still be planned with.",
    how: "As soon as you know: when it will come, and what you can do until then.",
  },
  "through.order": {
    what: "Read the order once more before it goes out.",
    why: "One look here saves two ways and an apology.",
    how: "Point at each thing with your finger while you read.",
  },
  "through.parcel": {
    what: "Say when it comes, how it comes, and what happens if nobody is there.",
    why: "Most questions about parcels are asked because these three were not said.",
    how: "Write the three on the receipt.",
  },
  "through.first": {
    what: "Answer the oldest message first, not the easiest.",
    why: "Who has waited longest has the shortest patience.",
    how: "Sort by time; a short answer now is better than a long one tomorrow.",
  },
  "through.check": {
    what: "Ask one day later whether it worked, when something went wrong.",
    why: "The second contact is the one that is remembered.",
    how: "“Does the lamp burn now?” takes one minute.",
  },
  "through.room": {
    what: "When a guest reports something broken, say when it will be whole.",
    why: "“I’ll pass it on” leaves them alone with it.",
    how: "A time, a name, and a knock when it is done.",
  },
  "through.close": {
    what: "End every matter with a sentence that it is done.",
    why: "Work that nobody hears of has not happened for the guest.",
    how: "“Your refund left today, it will be there on Thursday.”",
  },
  "through.lost": {
    what: "Keep what was found with the date, the place and your name.",
    why: "For us it is a scarf; for somebody it is the scarf.",
    how: "A bag, a label, the list. If there is a name, call today.",
  },
  "through.table": {
    what: "Clear and wipe at once, also when nobody waits.",
    why: "A dirty table makes the clean ones look doubtful.",
    how: "One empty hand is one thing to carry back.",
  },
  "through.till": {
    what: "Open the second till when the fourth person queues, not the eighth.",
    why: "The first three forgive; the eighth has left.",
    how: "Agree who comes, and with which word.",
  },
  "through.notes": {
    what: "Write the note so that a stranger could act on it.",
    why: "In three days you are that stranger.",
    how: "Who, what, until when, where to reach them.",
  },
  "through.promise": {
    what: "Count the promises you make today, and tick them off.",
    why: "What is counted is kept.",
    how: "A slip in the pocket is enough; at the end of the shift it is empty or handed over.",
  },
  "through.bag": {
    what: "Pack it so that it arrives as it left.",
    why: "The last ten minutes of the way belong to us too.",
    how: "Hot and cold apart, lids pressed, heavy at the bottom.",
  },
  "through.appointment": {
    what: "Confirm an appointment the day before, with what to bring.",
    why: "A reminder is kinder than a rule about being late.",
    how: "When, where, with whom, what to bring: four lines.",
  },
  "through.mistake": {
    what: "Tell the team about your own mistake of today in one sentence.",
    why: "The next one then does not make it.",
    how: "What happened, what I do differently now. No more than that.",
  },
  "words.can": {
    what: "Say what you can do before what you cannot.",
    why: "The first half of a sentence decides how the rest is heard.",
    how: "“I can have it here tomorrow” instead of “We don’t have it.”",
  },
  "words.policy": {
    what: "Leave out “that is our policy”. Say the reason.",
    why: "A rule without a reason is a closed door.",
    how: "“The kitchen closes at ten, so that the last bus works for everybody.”",
  },
  "words.must": {
    what: "Ask instead of ordering: “Would you” instead of “You have to”.",
    why: "Nobody likes to be told what they have to, least of all when they pay.",
    how: "“Would you sign here for me?” asks for the same.",
  },
  "words.sorry": {
    what: "Say sorry once, with what for. Then act.",
    why: "Five apologies without an act are none.",
    how: "“I’m sorry that you waited. I’ll bring it myself now.”",
  },
  "words.but": {
    what: "Put a full stop where you would say “but”.",
    why: "“But” wipes out everything before it.",
    how: "“I understand. Let us see what we can do.”",
  },
  "words.calm": {
    what: "Lower your voice when somebody raises theirs.",
    why: "The calmer voice pulls the other one along.",
    how: "Breathe out, speak slower, shorter sentences.",
  },
  "words.noproblem": {
    what: "Say “gladly” instead of “no problem”.",
    why: "Nobody had thought of a problem until then.",
    how: "Listen today how often you say it.",
  },
  "words.time": {
    what: "Give a time, never “soon”, “in a moment” or “shortly”.",
    why: "“Soon” is two minutes for you and ten for them.",
    how: "“In five minutes.” If it gets seven, say it at four.",
  },
  "words.yes": {
    what: "Answer “Is it possible that …?” with “Yes” first, if it is.",
    why: "One clear word spares three sentences.",
    how: "“Yes. I’ll do it now.”",
  },
  "words.blame": {
    what: "Do not blame the system, the kitchen or the head office.",
    why: "For the guest you are all of them.",
    how: "“That went wrong at our place. I’ll see to it.”",
  },
  "words.question": {
    what: "End with an open question: “What else would help you?”",
    why: "“Anything else?” is answered with no; this one is answered.",
    how: "Ask, and wait for two breaths.",
  },
  "words.email": {
    what: "Put the answer in the first line of a mail, the reasons after it.",
    why: "People read the first line standing.",
    how: "“Yes, you may change it until Friday.” Then the how.",
  },
  "words.silence": {
    what: "Say what you are doing while you do it.",
    why: "Silence at a counter sounds like trouble.",
    how: "“I’m opening your booking … here it is … I’m changing the date.”",
  },
  "words.recommend": {
    what: "Recommend with “because”.",
    why: "With a reason it is advice; without one it is a sale.",
    how: "“Take the fish, because it came this morning.”",
  },
  "words.welcome": {
    what: "Say welcome in a whole sentence.",
    why: "“Next” is a call, not a welcome.",
    how: "“Good morning, what can I do for you?” It takes two seconds.",
  },
  "words.number": {
    what: "Call people by their name, not by their number, if you know it.",
    why: "A number waits; a person is received.",
    how: "“Mrs Park? Please come with me.”",
  },
  "words.feedback": {
    what: "Answer criticism with a question, not with an explanation.",
    why: "An explanation says “you are wrong”; a question says “tell me”.",
    how: "“What would have been right for you?”",
  },
  "words.phonename": {
    what: "Say your name slowly on the phone, and ask for theirs first thing.",
    why: "Names make two voices into two people.",
    how: "“Bellevue, this is Mo. With whom am I speaking?”",
  },
  "words.thanksend": {
    what: "End a complaint with thanks for saying it.",
    why: "It is the last sentence that is taken home.",
    how: "“Without you we would not have noticed. Thank you.”",
  },
  "words.always": {
    what: "Leave out “always” and “never”.",
    why: "One exception makes the whole sentence untrue.",
    how: "“Today it did not work” can be mended; “it never works” cannot.",
  },
  "complaint.feel": {
    what: "Name the feeling before the facts.",
    why: "Only who feels understood can listen.",
    how: "“That is annoying, after such a long way.” Then ask what happened.",
  },
  "complaint.place": {
    what: "Imagine that it had happened to your mother.",
    why: "The tone then comes by itself.",
    how: "Think it before you answer; do not say it.",
  },
  "complaint.interrupt": {
    what: "Let an angry guest speak to the end, once.",
    why: "Anger has a length. Interrupted, it begins again.",
    how: "Nod, note two words, ask nothing yet.",
  },
  "complaint.believe": {
    what: "Believe first, check later.",
    why: "Who has to prove their anger becomes angrier.",
    how: "“I believe you. Let us mend it, then I’ll find out why.”",
  },
  "complaint.apologise": {
    what: "Apologise for what it was like for them, whoever’s fault it was.",
    why: "An apology is no confession; it is the start of a way back.",
    how: "“I’m sorry that your evening began like this.”",
  },
  "complaint.noexcuse": {
    what: "Apologise without the reason. Give the reason only when asked.",
    why: "Straight after “sorry” every reason sounds like an excuse.",
    how: "“I’m sorry for the wait.” Full stop. Not “we are short today”.",
  },
  "complaint.person": {
    what: "Apologise as yourself: “I”, not “the company”.",
    why: "Nobody is consoled by a company.",
    how: "“I’m sorry. I’ll take care of it myself.”",
  },
  "complaint.resolveask": {
    what: "Ask what would make it right before you offer something.",
    why: "Most people ask for less than you would have given.",
    how: "“What would make it right for you?”",
  },
  "complaint.now": {
    what: "Do one thing at once, while the guest looks on.",
    why: "The first act says more than the first sentence.",
    how: "Take the plate, pick up the phone, write the refund.",
  },
  "complaint.authority": {
    what: "Know what you may give without asking anybody.",
    why: "Mended in a minute costs less than decided in an hour.",
    how: "Amount and kind: ask your manager today if you are not sure.",
  },
  "complaint.more": {
    what: "Mend it, and add a small thing that costs you thought, not money.",
    why: "Made good is even; a bit more is remembered.",
    how: "A handwritten line, a call the next day, the better seat.",
  },
  "complaint.choice": {
    what: "Offer two ways to make it right.",
    why: "Who can choose has the reins in hand again.",
    how: "“A new one now, or the money back? As you like.”",
  },
  "complaint.real": {
    what: "Ask once more: “And what was the worst of it?”",
    why: "The first complaint is often only the last drop.",
    how: "Cold soup may mean: nobody looked after us for an hour.",
  },
  "complaint.cause": {
    what: "Ask “why” three times, about things and never about people.",
    why: "The first answer is the symptom; the third can be mended.",
    how: "Late. Why? No table. Why? Booked twice. Why? Two lists.",
  },
  "complaint.same": {
    what: "When the same thing happens twice this week, say it aloud.",
    why: "Once is bad luck; twice is a cause.",
    how: "Log it each time. Two lines show what one cannot.",
  },
  "complaint.log": {
    what: "Log the complaint while you still hear the words.",
    why: "In the evening it has become your version.",
    how: "Their words, the place, the time. One line is enough.",
  },
  "complaint.small": {
    what: "Log the small ones too: the draught, the slow door, the dim lamp.",
    why: "Ten small ones are why somebody does not come back.",
    how: "If you have heard it, log it. Whether it matters shows later.",
  },
  "complaint.prevent": {
    what: "After mending it, ask: who could be the next to meet this?",
    why: "The second customer should not have to tell us again.",
    how: "A sign, a word to the kitchen, a line for the next shift.",
  },
  "complaint.seek": {
    what: "Look for the complaint that nobody makes.",
    why: "A half-full plate and a short goodbye are complaints too.",
    how: "“You hardly touched it. What was wrong?” Kindly, and once.",
  },
  "complaint.colleague": {
    what: "When a colleague has a hard guest, stand by, do not take over.",
    why: "Two calm people are help; two talkers are a wall.",
    how: "Stay in sight, fetch what is needed, take the next guest.",
  },
  "complaint.after": {
    what: "Take one minute after a hard complaint.",
    why: "The next guest did nothing, and should not notice.",
    how: "Water, three breaths, a word with a colleague. Then go on.",
  },
  "complaint.review": {
    what: "Answer a public review with thanks, one fact and one invitation.",
    why: "It is read by a hundred who were not there.",
    how: "“Thank you. The door is mended. Please ask for me next time.”",
  },
  "complaint.injury": {
    what: "When somebody is hurt: first the person, then the place, then the paper.",
    why: "Nobody forgets who looked after them first.",
    how: "Sit with them, get help, secure the spot, tell the manager at once.",
  },
  "complaint.refund": {
    what: "Give money back as friendly as you took it.",
    why: "Who was refunded kindly buys again; who had to fight does not.",
    how: "No sigh, no form first: “Of course. On the same card?”",
  },
  "complaint.thank": {
    what: "Thank the colleague who logged a complaint.",
    why: "Logged is the opposite of told on: it is how we get better.",
    how: "Say it in the team, with what has changed since.",
  },
};
