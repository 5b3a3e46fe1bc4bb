"""What could tell a reader who a child is."""

from __future__ import annotations

from plugins.rules.rule import Rule

RULES = {
    "anonymity-address": Rule(
        "A street address stands in a review. It leads to a family's door.",
        "Write “at home” or “in the town”. The board's own address may stand as it is in "
        "`board.yaml`.",
    ),
    "anonymity-age": Rule(
        "An exact age stands in a review. With the year and the place, it points at one child.",
        "Write a range, such as “aged 1 to 4”, and “at primary school” in place of “in Year 3”. "
        "An age in a general rule, such as “anyone aged 16 or over may ask”, is no problem.",
    ),
    "anonymity-birth-date": Rule(
        "A date of birth stands in a text of any kind. Few children share one.",
        "Write an age range, or the year of birth alone.",
    ),
    "anonymity-court-case": Rule(
        "The number of a court case or a crime stands in a text, or a review names a judgment of a "
        "family court. Each leads to papers with names.",
        "Take it out. Write “a court made an order in 2026”.",
    ),
    "anonymity-date": Rule(
        "The exact date of an event stands in a review. A newspaper of that day may give the name.",
        "Write the month or the season, and the year. Where it is the date of a law, a course or "
        "a meeting of the board, say so in the same sentence.",
        "Allow a single finding",
    ),
    "anonymity-email": Rule(
        "An e-mail address stands in a review, and it is not the board's.",
        "Take it out. The address in `contact` of `board.yaml` may stand there.",
    ),
    "anonymity-gestation": Rule(
        "The weeks of a pregnancy stand in a review. Few children of one place are born at the "
        "same week.",
        "Write “born early” or “late in pregnancy”. Limits, such as “before 37 weeks”, may stay.",
    ),
    "anonymity-hospital": Rule(
        "A review names a hospital. With a month and an age that tells much.",
        "Write “a hospital” if the child or a parent was there. An agency's own name may stay.",
    ),
    "anonymity-name": Rule(
        "A name from your list stands in a text, or in the name of a file. Only `--names` finds "
        "this.",
        "Take the name out, or write the pseudonym. Look at the sentences around it, too.",
        "Names that must not appear",
    ),
    "anonymity-national-insurance-number": Rule(
        "A National Insurance number stands in a text of any kind. What is called one is reported "
        "even with a wrong character in it.",
        "Take it out. As an example, write QQ 12 34 56 C, which is nobody's.",
    ),
    "anonymity-nhs-number": Rule(
        "An NHS number stands in a text of any kind. Any 10 digits with the right check digit "
        "count, unless a word such as “grant” or “ISBN” stands before them.",
        "Take it out. As an example, write 999 123 4567, which is nobody's.",
    ),
    "anonymity-other-child": Rule(
        "A review of one child names another by a letter, and no sentence says who that is. It may "
        "be the letter of the review that this text was begun from.",
        "Correct the letter. If it is a brother, a sister or a friend, say so where it is first "
        "named. If readers need not know, allow the words.",
        "Allow a single finding",
    ),
    "anonymity-postcode": Rule(
        "A postcode stands in a review. About 15 homes share one.",
        "Take it out, or name the borough.",
    ),
    "anonymity-pseudonym": Rule(
        "A pseudonym stands inside another word, in a review or a text about a child. Where Jo "
        "became Child N in a whole file, “enjoyed” became “enChild Nyed”, which tells the name. "
        "Of one that a word only begins with, such as “Child Nnes”, it is advice.",
        "Write the word that was meant. If it was a name, such as Jones, write a pseudonym. When "
        "you replace a name, choose “match case” and “whole words”.",
        "Allow a single finding",
    ),
    "anonymity-pupil-number": Rule(
        "A pupil's number stands in a text of any kind. Schools know whose it is.",
        "Take it out.",
    ),
    "anonymity-relative": Rule(
        "A name stands in a review right after “mum”, “father”, “partner” or the like, in brackets "
        "or between commas. It tells who the family is.",
        "Take it out, or write a letter. If it is a pseudonym, allow it.",
        "Allow a single finding",
    ),
    "anonymity-review-type": Rule(
        "A text names “Child V”, or another child by a letter, and a review. Nothing says that it "
        "is a review, so it is not read as one.",
        "Write `Review-type` if it is a review. If not, link to the review, or allow the words.",
        "Allow a single finding",
    ),
    "anonymity-school": Rule(
        "A review names a school, a nursery or a college. Its parents will know who is meant.",
        "Write “a primary school” or “a nursery”.",
    ),
    "anonymity-telephone": Rule(
        "A telephone number stands in a review. Only the numbers in `board.yaml`, 999, Childline "
        "0800 1111 and the NSPCC 0808 800 5000 may stand there.",
        "Take it out, or write the board's own number as it is in `board.yaml`.",
    ),
    "anonymity-titled-name": Rule(
        "A review names a person with a title, such as “Dr” or “Mrs”. Who knows that doctor or "
        "that teacher may know the family.",
        "Write what the person did, such as “a doctor”. If the name may stand, allow it.",
        "Allow a single finding",
    ),
}
