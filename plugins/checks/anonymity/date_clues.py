"""Words, in lower case, that show what kind of event a date belongs to."""

from __future__ import annotations

import re


def _any(words: str) -> re.Pattern[str]:
    """Compile patterns separated by “ / ”, over any number of lines, to match any one of them."""
    each = (r"\s+".join(part.split()) for part in re.split(r"\s/\s", words))
    return re.compile(rf"\b(?:{'|'.join(each)})\b")


BIRTH = re.compile(r"\b(?:born|births?|birthday|birthdate|d\.?o\.?b)\b")
# Events in people's lives.
EVENT = _any(
    r"""died / dies / death / dead / killed / murder(?:ed)? / stabbed / shot / drown(?:ed|ing)
    / hanged / overdosed? / unresponsive / collapsed? / born / birth / injur(?:y|ies|ed)
    / bruis(?:es?|ed|ing) / burn(?:s|ed|t)? / fracture[sd]? / scald\w* / wound\w* / harmed
    / assault\w* / abus(?:ed|ing) / raped? / beaten / hit / punched / kicked / shaken / bitten
    / neglected / arrest\w* / charged / convict\w* / sentenced / sentencing / bailed?
    / imprison\w* / jailed / remanded / pleaded / trial / court / hearing / inquest / injunction
    / proceedings / admitted / admission / discharged? / taken / removed / placed / placement
    / accommodated / adopted / fostered / moved / evict\w* / homeless / rehoused / left home
    / ran away / missing / disappeared / absconded / found / saw / seen / visit(?:s|ed)?
    / attended / attendance / presented (?:to|at|with) / referred / referral / disclos\w+
    / alleged / allegation / reported that / told / rang / phoned / telephoned / called / texted
    / sent / received / wrote / noted / recorded / strategy (?:meeting|discussion)
    / case conference / child protection (?:plan|conference) / core group
    / section 47 enquir(?:y|ies) / assessment / assessed / examin\w+ / medical / scan / x-ray
    / operation / surgery / hospital / ambulance / a&e / accident / pregnan\w+ / married
    / separated / divorced / funeral / excluded / school / nursery / home / house / incident
    / case (?:was )?(?:opened|closed) / happened / occurred / last contact / police / paramedics
    / midwi\w+ / health visitor / gp / social workers? / released? from
    """
)
# Publishing, and the law.
PUBLIC = _any(
    r"""published / publish / publishes / publication / republished / updated / revised / amended
    / replace[ds] / superseded / withdrawn / launched? / issued (?:guidance|advice|its)
    / (?:the|this|our|its|an?) (?:\w+ ){0,2}(?:overview report|guidance|statement|bulletin|circular)
    / (?:the|this|our|its|overview|final) report / report (?:of|dated)
    / (?:guidance|advice) (?:of|dated|from) / version / edition
    / (?:the|this|our) (?:serious case )?review (?:was|began|started|ended|covers|of child)
    / into force / in force / took effect / takes effect / with effect / royal assent / enacted
    / repealed / consultation / deadline / closing date / closes on / accessed / retrieved
    / last reviewed / next review / press release / signed off / available (?:from|until|since)
    / on (?:this|the|our) (?:site|website) / annual report / newsletter / minutes / agenda
    / forms? (?:is|was|are) / introduced / comes? in / came in / working together / act
    / regulations / statutory / directive / bill
    """
)
# Training and other appointments that anyone may come to.
TAUGHT = _any(
    r"""courses? / training / trained / workshops? / seminars? / webinars?
    / (?:annual|national|learning|our|this) conference
    / (?<!contact\s)(?<!therapy\s)(?<!counselling\s)sessions? / masterclass(?:es)? / programmes?
    / learning events? / briefings?
    / book(?:ing|ings|ed)? (?:by|now|a|your|opens?|closes?|on|for)
    / places? (?:are|left|available|still) / enrol\w* / register(?:ing)? / e-learning / refresher
    / practice week / drop-in
    """
)
# The work of the board and of inspectors.
WORK = _any(
    r"""board / partnership / panel / partners / ofsted / inspect\w+ / cqc / audit(?:s|ed)?
    / inspectorate / government / parliament / department / ministers? / national
    / financial year / year (?:to|ended|ending) / figures / data / statistics / survey
    / action plan / recommendation\w* / actions? / steering group / sub-?group / policy
    / procedures? / protocol / new (?:form|procedure|policy|team|service) / contract
    / commission\w* / opens? / opened / office / closed on bank / helpline / grants? / fund\w*
    / apply / applications? / respond by / applies / thresholds? / document / bank holiday
    """
)
# A family member who attends or misses something, such as a course.
ATTENDED = re.compile(
    r"\b(?:he|she|child [a-z]|(?:the|his|her|their|both) (?:child|mother|father|parents?|family"
    r"|carers?|partner|baby|sibling)|mother|father|mum|dad|parents)\b[^.!?\n]{0,40}?"
    r"\b(?:attend\w*|missed|went|came|failed|did not|didn't|complet\w+|left|stopped|start\w*|began"
    r"|joined|enrolled|booked|was (?:at|on|due)|dropped)\b"
)
TIME_RANGE = re.compile(
    r"[,:;|\s(]{0,4}(?:from\s|at\s)?\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|noon)?\s?(?:-|to|until|till)\s?"
    r"(?:\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)?|midday|noon)\b"
)
