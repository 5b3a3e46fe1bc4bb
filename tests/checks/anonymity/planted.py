"""Sentences that tell too much: each with the rule that must find it and its line, from 1.

All numbers, places and people are made up; telephone numbers are of the range kept for drama.
"""

from __future__ import annotations

_NHS = "anonymity-nhs-number"
_NI = "anonymity-national-insurance-number"
_PUPIL = "anonymity-pupil-number"
_POSTCODE = "anonymity-postcode"
_ADDRESS = "anonymity-address"
_SCHOOL = "anonymity-school"
_COURT = "anonymity-court-case"
_TELEPHONE = "anonymity-telephone"
_EMAIL = "anonymity-email"
_BIRTH = "anonymity-birth-date"
_DATE = "anonymity-date"
_AGE = "anonymity-age"
_GESTATION = "anonymity-gestation"
_HOSPITAL = "anonymity-hospital"

PLANTED: tuple[tuple[str, str, int], ...] = (
    # NHS numbers: said to be one, whatever the check digit; by their check digit; in disguise.
    (_NHS, "The NHS number is 943 476 5919.", 1),
    (_NHS, "NHS No. 943 476 5910 was typed with an error.", 1),
    (_NHS, "Her NHS number was recorded as 943476591.", 1),
    (_NHS, "The record 943-476-5919 was never opened.", 1),
    (_NHS, "The file is marked 9434765919.", 1),
    (_NHS, "Marked 943 476&nbsp;5919 in ink.", 1),
    (_NHS, "Marked 943&#32;476&#x20;5919 in ink.", 1),
    (_NHS, "Marked &#57;43 476 5919 in ink.", 1),
    (_NHS, "Marked ９４３ ４７６ ５９１９ in ink.", 1),
    (_NHS, "Marked 𝟗𝟒𝟑 𝟒𝟕𝟔 𝟓𝟗𝟏𝟗 in ink.", 1),
    (_NHS, "Marked ٩٤٣ ٤٧٦ ٥٩١٩ in ink.", 1),
    (_NHS, "Marked 943\u200b4765\u00ad919 in ink.", 1),
    (_NHS, "Marked 943–476—5919 in ink.", 1),
    (_NHS, "Marked **943** 476 *5919* in ink.", 1),
    (_NHS, "Marked 943\\-476\\-5919 in ink.", 1),
    (_NHS, "It is marked 943 476\n5919 in ink.", 1),
    (_NHS, "| Child | NHS number |\n|---|---|\n| J | 943 476 5910 |", 3),
    (_NHS, "Text.\n\n<!-- ask about 9434765919 -->\n", 3),
    (_NHS, "The number 943 476 5918 (NHS number) is in the file.", 1),
    # National Insurance numbers.
    (_NI, "The father’s number is QQ 12 34 56 C.", 1),
    (_NI, "It says AB123456C on the form.", 1),
    (_NI, "It says ab123456c on the form.", 1),
    (_NI, "National Insurance number: AB 12 34 5", 1),
    (_NI, "It says AB&#8209;12&#8209;34&#8209;56&#8209;D there.", 1),
    (_NI, "It says AB 12 <b>34</b> 56 D there.", 1),
    # Pupil numbers.
    (_PUPIL, "The UPN is B801200005001.", 1),
    (_PUPIL, "The file B801 2000 05001 was not sent on.", 1),
    (_PUPIL, "The unique pupil number A801200005001 was wrong.", 1),
    # Postcodes.
    (_POSTCODE, "The family moved to S60 1AE.", 1),
    (_POSTCODE, "The family moved to s601ae.", 1),
    (_POSTCODE, "The family moved to SW1A 1AA.", 1),
    (_POSTCODE, "[the flat](https://maps.example/?q=S60+1AE)", 1),
    (_POSTCODE, "[the flat](https://maps.example/S60%201AE)", 1),
    (_POSTCODE, "Text.\n\n![The street in S60 1AE]({static}/images/a.png)", 3),
    (_POSTCODE, '[a map]({static}/images/a.png "S60 1AE")', 1),
    (_POSTCODE, "S60<span> </span>1AE is the area.", 1),
    (_POSTCODE, "S60 [1AE]({filename}/pages/contact.md) is the area.", 1),
    (_POSTCODE, "Ѕ60 1АЕ is the area, in letters that only look Latin.", 1),
    (_POSTCODE, "The area is S60\u20601A\u200dE.", 1),
    (_POSTCODE, "The area is S&#54;&#48 1AE.", 1),
    (_POSTCODE, "> The area is S60\n> 1AE.", 1),
    (_POSTCODE, "[a plan]({static}/documents/plan-s60-1ae.pdf)", 1),
    (_POSTCODE, '<img src="/images/a.png" alt="Near S60 1AE">', 1),
    # Street addresses.
    (_ADDRESS, "They lived at 14 Acacia Avenue.", 1),
    (_ADDRESS, "They lived at Flat 3, 27b Sample Road.", 1),
    (_ADDRESS, "The house in Sample Crescent had no heating.", 1),
    (_ADDRESS, "Police were called to 9 Upper **Sample** Street.", 1),
    (_ADDRESS, "[the house]({static}/images/14-acacia-avenue.jpg)", 1),
    # Schools.
    (_SCHOOL, "Child J went to Sampleton Primary School.", 1),
    (_SCHOOL, "A teacher of St Sample’s Catholic High School rang.", 1),
    (_SCHOOL, "She had a place at Little Samples Nursery.", 1),
    (_SCHOOL, "The child was a pupil at Sampleton.", 1),
    (_SCHOOL, "Staff at Oaksample Academy were worried.", 1),
    (_SCHOOL, "![Oaksample&nbsp;Junior School]({static}/images/a.png)", 1),
    # Court cases.
    (_COURT, "Orders were made in case SD17C00123.", 1),
    (_COURT, "Orders were made in SD 17 C 00123.", 1),
    (_COURT, "He was tried in case number T20167123.", 1),
    (_COURT, "The judgment is [2016] EWFC 55.", 1),
    (_COURT, "Crime reference number 14/12345/16 was closed.", 1),
    # Telephone numbers and e-mail addresses.
    (_TELEPHONE, "The neighbour rang from 07700 900123.", 1),
    (_TELEPHONE, "The neighbour rang from +44 (0)7700 900 123.", 1),
    (_TELEPHONE, "Ring (01632) 960999.", 1),
    (_TELEPHONE, "The helpline is not 0808 800 5001.", 1),
    (_TELEPHONE, "[Ring her](tel:+447700900123)", 1),
    (_TELEPHONE, "The number was 07700\u00a0900\u2011123.", 1),
    (_TELEPHONE, "Ring 0044 7700 900123.", 1),
    (_EMAIL, "Write to jo.sample@family.example for more.", 1),
    (_EMAIL, "Write to jo.sample [at] family [dot] example.", 1),
    (_EMAIL, "Write to jo&#64;family.example.", 1),
    (_EMAIL, "<jo@family.example>", 1),
    (_EMAIL, "[Write to her](mailto:jo@family.example)", 1),
    (_EMAIL, "Write to jo＠family.example.", 1),
    # Under “What to do” an event is one, too, and so is a day that nothing is due by.
    (_DATE, "Text.\n\n## What to do\n\n- The father had left home by 3 March 2026.", 5),
    (_DATE, "Text.\n\n## What to do\n\n- Look at what the mother said before 3 March 2026.", 5),
    (_DATE, "Text.\n\n## Findings\n\n- Send the notes to her school by 3 March 2026.", 5),
    # Dates of birth.
    (_BIRTH, "Child J was born on 4 March 2014.", 1),
    (_BIRTH, "Child J (d.o.b. 04/03/2014) was known.", 1),
    (_BIRTH, "| Date of birth | 4.3.14 |\n|---|---|", 1),
    (_BIRTH, "Date of birth: 2014-03-04", 1),
    (_BIRTH, "The baby’s birth, on the 4th of March, was easy.", 1),
    (_BIRTH, "Born 4&nbsp;March&nbsp;2014, the child was small.", 1),
    # Exact dates of events near a child.
    (_DATE, "On 14 March 2016 Child J was taken to hospital.", 1),
    (_DATE, "The father was arrested on Monday 14th March.", 1),
    (_DATE, "It happened on 14/03/2016.", 1),
    (_DATE, "The mother attended the parenting course on 7 October 2015.", 1),
    (_DATE, "A strategy meeting was held on 14 March 2016.", 1),
    (_DATE, "He died on Christmas Day 2015.", 1),
    (_DATE, "The family moved on 14 *March* 2016.", 1),
    (_DATE, "She was last seen on 14\nMarch 2016.", 1),
    (_DATE, "She was last seen on the fourteenth of March 2016.", 1),
    (_DATE, "Background.\n\n- 14 March 2016: a bruise was seen", 3),
    (_DATE, "| Day | Event |\n|---|---|\n| 14 March 2016 | visit by a health visitor |", 3),
    (_DATE, "The report was published two years after Child J died on 14 March 2016.", 1),
    (_DATE, "The trial began on 2016-03-14.", 1),
    (_DATE, "![The log]({static}/images/log-2016-03-14.jpg)", 1),
    (_DATE, "He was sentenced on March 14, 2017.", 1),
    (_DATE, "A neighbour made a report on 14 March 2016.", 1),
    (_DATE, "A health visitor came on １４ March 2016.", 1),
    # Exact ages.
    (_AGE, "Child J was a 7-month-old baby.", 1),
    (_AGE, "Child J was seven years old.", 1),
    (_AGE, "The boy, aged 4, was known to services.", 1),
    (_AGE, "Child J died at the age of 3.", 1),
    (_AGE, "She was 14 when she first ran away.", 1),
    (_AGE, "The mother was a 19-year-old student.", 1),
    (_AGE, "Two children aged 4 and 7 lived there.", 1),
    (_AGE, "It was the day of her third birthday.", 1),
    (_AGE, "Child J, 5, lived with the family.", 1),
    (_AGE, "The girl of 6 was worried.", 1),
    (_AGE, "The baby was 9 weeks\nold.", 1),
    (_AGE, "The child was 7&#8209;years&#8209;old.", 1),
    (_AGE, "Age: 7", 1),
    (_AGE, "A 3 **year** old was found.", 1),
    (_AGE, "From the age of 7 she lived with an aunt.", 1),
    (_AGE, "Child W lived with her mother (19).", 1),
    (_AGE, "Father (22) had left.", 1),
    (_AGE, "The parents (19 and 21) were known.", 1),
    (_AGE, "MGM (45) cared for the child.", 1),
    (_AGE, "Mother's partner (30) moved in.", 1),
    (_AGE, "Adult A (24) was arrested.", 1),
    (_AGE, "Sibling 1 (8) was safe.", 1),
    (_AGE, "He had an injury at age two.", 1),
    # Weeks of a pregnancy.
    (_GESTATION, "Child W was born at 26 weeks.", 1),
    (_GESTATION, "The baby was born at 26+3 weeks.", 1),
    (_GESTATION, "The baby was born at twenty-six\nweeks' gestation.", 1),
    (_GESTATION, "Her waters broke at 31 weeks of pregnancy.", 1),
    (_GESTATION, "The mother was 26 weeks pregnant.", 1),
    (_GESTATION, "The pregnancy was booked at 22 weeks gestation.", 1),
    (_GESTATION, "Gestation: 34 weeks.", 1),
    (_GESTATION, "Born prematurely at 29 weeks, the baby was small.", 1),
    # Hospitals.
    (_HOSPITAL, "Child W was taken to Sampleton General Hospital.", 1),
    (_HOSPITAL, "Staff of Sample Royal Infirmary knew.", 1),
    (_HOSPITAL, "At St Sample's Hospital nobody asked.", 1),
    # A school that has its name from a road.
    (_SCHOOL, "Child W went to Sample Road Pre-school.", 1),
    (_SCHOOL, "He went to Sample Lane Church of England Primary School.", 1),
)
