"""Texts with something left standing, and honest ones that only look so."""

from __future__ import annotations

PROBLEM, ADVICE = "problem", "advice"

# A Markdown text, the words that the message begins with, and what it is.
PLANTED: dict[str, tuple[str, str]] = {
    "See [the form] (https://www.gov.uk/form) first.": ("] (", PROBLEM),
    "See [the form](/documents/my form.pdf first.": ("](/documents", PROBLEM),
    "See (the form)[https://www.gov.uk/form] first.": ("(the form)[", PROBLEM),
    "See {filename}/guidance/a.md first.": ("{filename}/guidance/a.md", PROBLEM),
    "A rule.[^2] Another.": ("[^2] Another.", PROBLEM),
    "One.\n\n\uf0b7 two": ("\uf0b7 two", PROBLEM),
    "• Ring the duty team\n• Write it down": ("• Ring the duty team", PROBLEM),
    "• Ring the duty team": ("• Ring the duty team", ADVICE),
    "Ring the team.<br>\n- now\n- later": ("- now", PROBLEM),
    "Who may read it | Who may not | Why": ("| Who may not | Why", ADVICE),
    "| Who | Visits |": ("| Who | Visits |", PROBLEM),
    "[ ] Ring\n\n[x] Write": ("[ ] Ring", ADVICE),
    "## What to do {: #deeds}": ("{: #deeds}", PROBLEM),
    "{% include form.html %}": ("{% include form.html %}", PROBLEM),
    "Dear {{ first_name }}, ring us.": ("{{ first_name }}", PROBLEM),
    ":::warning": (":::warning", PROBLEM),
    "A text.\n<<<<<<< HEAD": ("<<<<<<< HEAD", PROBLEM),
    "As [[the guide]] says.": ("[[the guide]] says.", PROBLEM),
    "[caption id=5]A picture[/caption]": ("[caption id=5]A picture", PROBLEM),
    "Ring **the duty team.": ("**the duty team.", PROBLEM),
    "Ring ** the team ** now.": ("** the team ** now.", PROBLEM),
    "**Excludes bank holidays": ("**Excludes bank holidays", ADVICE),
    "Ring ~~the team.": ("~~the team.", PROBLEM),
    "Childrenâ€™s services": ("â€™s services", PROBLEM),
    "The cafÃ© costs Â£15.": ("Ã© costs", PROBLEM),
    "A broken \ufffd word.": ("\ufffd word.", PROBLEM),
}

# Nothing is to be said of these.
HONEST = (
    "A price of £5 - £10 a place.",
    "9am - 1pm, and 5 * 3 is 15.",
    "They said they were [sic] fine, see [1] and (note 2)[3].",
    "Our 2030 strategy, and net zero by 2045.",
    "News | Sampleton",
    "Use `**` and `](` and `{filename}` and `{% x %}`.",
    "    | code | that | is\n    • indented",
    "A line of a poem\n— and its answer\n– and another",
    "Free* for schools.\n\n*Excludes bank holidays.",
    "**Bold**, *stressed* and ***both***; sh**t happens, and f**k too.",
    "- a list\n- of two\n\n1. and\n2. another",
    "| Who | Visits |\n|---|---|\n| A | 2 |",
    "A [link](https://www.gov.uk/) and <https://www.gov.uk/>.",
    "Replace “({name})” and {date} by hand.",
    "Pâté, São Paulo, JOÃO and GWLÂN.",
    "Grades A* to C, and A*-C.",
    "Working Together 2026; 31 March 2027; 1 April 2036; the NHS plan to 2035.",
    "Born in Month 2062? No: room 2062.",
    "An e-mail to a_b_c@board.example and a file_name_here.",
    "> A quotation\n> of two lines",
    "## A heading\n\nA text (with brackets) [and more].",
    "Use #ThinkFamily; see page 5 # 3.",
    "“A quotation that goes on\n\n“in another paragraph.”",
    "Text: a colon :: two, and ... three.",
)

FIELDS_PLANTED: dict[str, tuple[str, str]] = {
    "**Safer** sleep": ("**Safer** sleep", PROBLEM),
    "*Safer* sleep": ("*Safer* sleep", PROBLEM),
    "Safer __sleep__": ("__sleep__", PROBLEM),
    "Safer _sleep_": ("_sleep_", ADVICE),
    "The `key` word": ("`key` word", ADVICE),
    "# Safer sleep": ("# Safer sleep", PROBLEM),
    "- Safer sleep": ("- Safer sleep", ADVICE),
    "Questions &amp; answers": ("&amp; answers", PROBLEM),
    "Safer<br>sleep": ("<br>sleep", PROBLEM),
    "Read [the form](https://www.gov.uk/)": ("](https://www.gov.uk/)", PROBLEM),
    "Childrenâ€™s services": ("â€™s services", PROBLEM),
    "Read • write": ("• write", ADVICE),
    "~~Safer~~ sleep": ("~~Safer~~ sleep", PROBLEM),
}
FIELDS_HONEST = (
    "Recording & sharing, 5 * 3, £5 - £10 and 9am-1pm",
    "R&D; Q&A; AT&T",
    "File names such as a_b_c and __init__.py? No: a_b",
    "Children < 5 and > 2",
    "What “was not brought” means",
    "Level 3 (group #2)",
    "Free* for schools",
    "Safer sleep | Sampleton",
    "We [the board] agree",
    "Grade A* and grade B*",
)
