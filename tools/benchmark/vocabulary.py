"""The words that the benchmark's articles are made of; all persons and places are invented."""

from __future__ import annotations

from typing import NamedTuple


class Theme(NamedTuple):
    """A theme: its id, which is part of its address, and its name."""

    id: str
    name: str


THEMES = (
    Theme("information-sharing", "Information sharing"),
    Theme("injuries", "Injuries to babies"),
    Theme("early-years", "Early years providers"),
    Theme("bruising", "Bruising"),
    Theme("thresholds", "Thresholds"),
    Theme("joint-working", "Joint working"),
    Theme("young-parents", "Young parents"),
    Theme("recording", "Recording"),
    Theme("neglect", "Neglect"),
    Theme("supervision", "Supervision of staff"),
    Theme("transitions", "Moves between services"),
    Theme("voice-of-the-child", "The voice of the child"),
)
WHO = (
    "A health visitor", "The school nurse", "A family doctor", "The social worker",
    "A police officer", "The nursery manager", "A midwife", "The housing officer",
    "A youth worker", "The team manager", "A paediatrician", "The head teacher",
)  # fmt: skip
DID = (
    "saw the family three times and wrote down what each parent said",
    "asked for advice but did not record the answer in the file",
    "was told of a second injury and made a referral the same day",
    "did not know that another service had closed its case",
    "relied on what adults said and did not speak to the child alone",
    "noticed that appointments were missed and rang the family",
    "passed the concern to a colleague, who was away that week",
    "held information that would have changed the assessment",
    "visited the home and found that it was cold and crowded",
    "agreed a plan with the parents and set a day to look at it again",
)
WHEN = (
    "in the first month", "shortly before the birth", "during the summer holidays",
    "after the family had moved", "when the case was passed on", "at the second meeting",
    "over the following winter", "on the day of the injury",
)  # fmt: skip
WHY = (
    "At that time no one had agreed who would lead the work",
    "And yet the procedure for this had been clear for two years",
    "The review found that this was good practice in every respect",
    "Meanwhile the waiting list for the service grew longer every month",
    "The review could not explain this from the records it saw",
    "The chronology shows what followed from it in the next weeks",
)
LESSONS = (
    "Professionals share what they know early, and say what they do not know",
    "Every bruise on a baby who cannot yet move is referred at once",
    "Records show what was seen, what was said and who decided",
    "Meetings name one person who tells the family and the school",
    "Supervision asks what life is like for this child today",
    "Staff who disagree use the procedure and write down the result",
    "A closed case is explained to everyone who still sees the family",
)
ASKS = (
    "Do we know who to ring when the usual person is away",
    "How would we find out that another service had stepped back",
    "When did we last read a whole chronology together",
    "Who in our team speaks to the child, and how is it recorded",
    "What do we do when an appointment is missed twice",
)
