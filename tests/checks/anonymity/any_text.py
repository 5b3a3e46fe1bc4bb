"""Sentences of news, guidance, pages and courses: what none may hold, and what all may say.

All numbers, places and people are made up.
"""

from __future__ import annotations

_NHS = "anonymity-nhs-number"
_NI = "anonymity-national-insurance-number"
_PUPIL = "anonymity-pupil-number"
_COURT = "anonymity-court-case"
_BIRTH = "anonymity-birth-date"
_JOINING = "joining-link"

# Each with the rule that must find it and its line, from 1.
PLANTED: tuple[tuple[str, str, int], ...] = (
    # Numbers of people: said to be one, whatever the check digit; by their form; in disguise.
    (_NHS, "The NHS number is 943 476 5919.", 1),
    (_NHS, "NHS No. 943 476 5910 was typed with an error.", 1),
    (_NHS, "Ask about 943-476-5919 at the desk.", 1),
    (_NHS, "Text.\n\n<!-- ask about 9434765919 -->", 3),
    (_NHS, "Marked **943** 476 *5919* in ink.", 1),
    (_NHS, "Marked \uff19\uff14\uff13 \uff14\uff17\uff16 \uff15\uff19\uff11\uff19 in ink.", 1),
    (_NHS, "Marked &#57;43 476 5919 in ink.", 1),
    (_NHS, "Marked 943\u200b4765\u00ad919 in ink.", 1),
    (_NHS, "| Child | NHS number |\n|---|---|\n| J | 943 476 5910 |", 3),
    (_NI, "The father's NI number is AB 12 34 56 C.", 1),
    (_NI, "It says AB123456C on the form.", 1),
    (_NI, "National Insurance number: AB 12 34 5", 1),
    (_NI, "It says AB 12 <b>34</b> 56 D there.", 1),
    (_PUPIL, "The UPN is B801200005001.", 1),
    (_PUPIL, "The unique pupil number A801200005001 was wrong.", 1),
    # Courts and crimes.
    (_COURT, "The hearing in SD27C00123 is open to practitioners.", 1),
    (_COURT, "Orders were made in SD 27 C 00123.", 1),
    (_COURT, "Quote crime reference number 14/12345/26 when you ring.", 1),
    (_COURT, "He was tried in case number T20267123.", 1),
    # Dates of birth.
    (_BIRTH, "Jo was born on 4 March 2014.", 1),
    (_BIRTH, "Jo (d.o.b. 04/03/2014) goes to the nursery.", 1),
    (_BIRTH, "Born 4.3.14, Jo is small.", 1),
    (_BIRTH, "DOB 040314", 1),
    (_BIRTH, "Date of birth: 2014-03-04", 1),
    (_BIRTH, "Jo's birthday is 4 March 2014.", 1),
    (_BIRTH, "Her date of birth is the fourth of March 2014.", 1),
    (_BIRTH, "4 March 2014 is his date of birth.", 1),
    (_BIRTH, "4 March 2014 is Jo's birthday.", 1),
    (_BIRTH, "Jo, 4 March 2014 (date of birth)", 1),
    (_BIRTH, "Her birthday falls on the 4th of March.", 1),
    (_BIRTH, "| Name | Date of birth |\n|---|---|\n| Jo | 4 March 2014 |", 3),
    (_BIRTH, "Born 4&nbsp;March&nbsp;2014, Jo is small.", 1),
    # Ways into meetings.
    (_JOINING, "Join at https://teams.microsoft.com/l/meetup-join/19%3ameeting_x", 1),
    (_JOINING, "Text.\n\nJoin by [Zoom](https://us02web.zoom.us/j/123?pwd=x).", 3),
    (_JOINING, "Join at zoom.us/j/81234567890 at noon.", 1),
    (_JOINING, '<a href="https://eu.bbcollab.com/guest/x">Join</a>', 1),
    (_JOINING, "<https://meet.google.com/abc-defg-hij>", 1),
    (_JOINING, "[Join][1]\n\n[1]: https://board.webex.com/meet/room", 3),
    (_JOINING, "Join at https://&#122;oom.us/j/1 at noon.", 1),
    (_JOINING, "<!-- https://zoom.us/j/1 -->", 1),
    (_JOINING, "Meeting ID: 812 3456 7890, Passcode: 123456", 1),
    (_JOINING, "Meeting ID: 345 612 901 23\n\nPasscode: aB3xYz", 1),
    (_JOINING, "Text.\n\n**Meeting ID:** 345 612 901 23  \n**Passcode:** aB3xYz", 3),
    (_JOINING, "Passcode: aB3xYz\n\nMeeting ID: 345 612 901 23", 3),
    (_JOINING, "Meeting ID 345 612 901 23\nPasscode aB3xYz", 1),
    (_JOINING, "|a|b|\n|-|-|\n| Meeting ID | 345 612 901 23 |\n| Passcode | aB3xYz |", 3),
    (_JOINING, "Text.\n\nMeeting ID: 312 345 678 901\nPasscode: aB3xYz", 3),
    (_JOINING, "The webinar number is on Zoom. Webinar ID 81234567890 (the password is heron)", 1),
    (_JOINING, "Ring 020 7946 0101, conference ID: 123 456 789#", 1),
)
HONEST = (
    # “Born” and “birth” beside days of something else.
    "Children born on or after 1 September 2022 have a place.",
    "Was your child born between 1 September 2022 and 31 August 2023? Apply by 15 January 2027.",
    "Children born before 1 April 2017 are not counted.",
    "Babies born on 29 February 2028 will have few birthdays.",
    "The NHS was born on 5 July 1948.",
    "The founder of the charity was born on 25 August 1876.",
    "The birth of the Partnership on 19 September 2019 was welcomed.",
    "Hearing tests of the newborn: training on 4 March 2027.",
    "The protocol for unborn babies was updated on 4 March 2027.",
    "The course on assessment before birth runs on 4 March 2027.",
    "Registering a birth: book by 4 March 2027.",
    "Give the child's date of birth, as in 04/03/2014.",
    "Write dates of birth like this: 04/03/2014.",
    "The consultation on birth registration closes on 30 June 2027.",
    "Bring proof of your date of birth on 4 March 2027.",
    "Write the date of birth as 04/03/2014.",
    "On 4 March 2027, a birthday party is held for volunteers.",
    "Our tenth birthday is on 4 March 2027.",
    "The NHS's birthday is on 5 July 2028.",
    "A group for mothers of babies born in 2026 starts on 4 March 2027.",
    "Born to be safe: a course on 4 March 2027.",
    # Examples that the offices print which give the numbers out.
    "An NHS number has ten digits, such as 999 123 4567.",
    "An NHS number looks like 485 777 3456.",
    "A National Insurance number looks like QQ 12 34 56 C.",
    "The form shows 123 456 7890 in place of an NHS number.",
    # Numbers of all other kinds.
    "Have the NHS number ready by 2026-11-02.",
    "The NHS number and the years 2019-2024 stand on the form.",
    "Send the NHS number and the UPN to us on 01632 960101 or 0808 800 5000.",
    "Ask for the NHS number. Ring 01632 960101.",
    "Have the NHS number ready, and ring +44 1632 960101.",
    "Have the NHS number ready, and ring 0800 555 111.",
    "Have the UPN ready, and ring +44 1632 960101.",
    "Bring your National Insurance number, or ring 01632 960101.",
    "Bring your National Insurance number by 04/03/2027.",
    "Use the code 943 476 5919 when you book.",
    "The NHS no longer sends letters: ring 0300 123 1000.",
    "Childline is on 0800 1111. Ring 999, 101 or 116 123.",
    "Ring 0800 555 111 and give no name.",
    "Charity number 216401, company number 01234567.",
    "Grant 9434765919 paid for it.",
    "ISBN 978-0-306-40615-7 and ISSN 0262-4079.",
    "On the back stands 978-0-306-40615-7, or 0-306-40615-2 in older copies.",
    "The plan runs 2016-2019, and the next 2020-2023.",
    "A 2016-2019 strategy was replaced.",
    "Section 47 of the Children Act 1989, paragraph 12.34.",
    "The case number is on the letter.",
    "The law is set out in Re A (Children) [2016] EWFC 55.",
    "[The papers](/documents/1503662145-report.pdf)",
    "[Book a place](https://www.bookings.example/e/943-476-5919)",
    # What a review must not tell, and other texts may.
    "Our office: Sample House, 1 Sample Street, S60 1AE.",
    "Sampleton Primary School won a prize on 14 March 2026.",
    "Ring 01632 960999 or write to jo@family.example.",
    "A 16-year-old can consent to treatment.",
    # Where a place is booked, and what is read about the services.
    "[Book](https://us02web.zoom.us/meeting/register/tZ0qdu)",
    "[Book](https://zoom.us/webinar/register/WN_x)",
    "[Book](https://attendee.gotowebinar.com/register/123)",
    "[Book](https://events.teams.microsoft.com/event/abc@def)",
    "[How to use it](https://www.skype.com/en/features/)",
    "[Watch it again](https://eu.bbcollab.com/recording/abc)",
    "We meet on Zoom, Teams or Google Meet: ask us for the link.",
    "The meeting ID and the passcode are sent to those who booked.",
    "Meeting ID 812 3456 7890: ask us for the passcode.",
    "Meeting ID 812 3456 7890; the passcode comes by e-mail.",
    "Passcodes are for two weeks: a meeting number such as 8 is theirs.",
    "Our meeting number 12 was about passwords: keep yours to yourself.",
)
# A text that speaks of a child by a letter, and of a review, is one or says why not.
UNSAID = (
    "The review of Child Q was published.",
    "The serious case review into the death of Child AB was published on 4 March 2026.",
    "A practice review has begun. It looks at what happened to Baby P.",
    "Young person X: a safeguarding practice review",
    "Family Q: learning from a rapid review",
    "Children A and B were the subject of an LCSPR.",
    "CHILD Q: SERIOUS CASE REVIEW",
    "What the review into the care of Child 3 found.",
)
SAID_OF_NOBODY = (
    "Child A and Child B live with their mother. Ask them.\n\nEvery case review says so.",
    "Child A&E attendance is part of the case review.",
    "Child ID cards, and the case review of 2016.",
    "Child 5 years old: read the case review.",
    "A review of Child Protection Plans is under way.",
    "The case review panel met child protection leads.",
    "Child Q is a play for schools.",
    "A child I know was in a case review.",
)
