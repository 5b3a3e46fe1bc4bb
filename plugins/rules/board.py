"""The board, its contacts, the themes and the glossary."""

from __future__ import annotations

from plugins.rules.rule import Rule

RULES = {
    "address": Rule(
        "Two things would stand at one address, or a system such as Windows keeps the name for "
        "itself. Or `address` of a place or the board has no text.",
        "Rename the file that the message names first. Where text is expected, write the postal "
        "address.",
    ),
    "agencies": Rule(
        "The agencies in `board.yaml` have the wrong form, or a recommendation names no agency.",
        "In `board.yaml`, write each as `word: Name`, the word in lower-case letters, digits and "
        "hyphens. In a recommendation, write `agencies: [Police]`.",
    ),
    "also": Rule(
        "A form of a term is empty, has only one letter, or does not begin with a letter or digit. "
        "Or semicolons stand between forms. As advice: forms stand in one text with commas.",
        "Write the form as it stands in texts, or delete it. Put several into brackets: "
        "`[MASH, the hub]`.",
    ),
    "categories": Rule(
        "The categories in `board.yaml` have the wrong form, or one cannot be a folder's name.",
        "Write a line for each: the folder, a colon, and the name that readers see.",
    ),
    "colours": Rule(
        "A colour is not written as the site needs it. Or `brand` is too light for white words on "
        "it, and for links.",
        'Write `brand: "#0b4a5e"`, quotation marks included. Where it is too light, take the '
        "darker shade that the message names.",
    ),
    "contact": Rule(
        "There is neither an e-mail address nor a telephone number. Readers must be able to ask.",
        "Write at least one: `contact: {email: training@sampleton.example}`.",
    ),
    "duplicate-term": Rule(
        "A form of a term stands in the glossary twice, or two terms have the same id.",
        "Delete the form in one place. For an id, give one of the terms an `id` of its own.",
    ),
    "duplicate-theme": Rule(
        "An id, a name or a synonym stands for two themes.",
        "Delete the word from one of them.",
    ),
    "email": Rule(
        "This is not an e-mail address, so nobody could write to it.",
        "Write the address in full, with `@` and no spaces.",
    ),
    "emergency-number": Rule(
        "The board has no number to ring by day or at night. `publish` asks for both, unless the "
        "board is a sample.",
        "Write the name, the number and its hours under `emergency` in `board.yaml`. Ring it "
        "before you publish.",
    ),
    "exit": Rule(
        "`exit` is not a full web address, so “Exit this page” would lead nowhere.",
        "Copy the address of a neutral page from your browser, or delete the line.",
    ),
    "identity": Rule(
        "`identity` may hold lower-case letters, digits and hyphens only. Every feed and calendar "
        "has it.",
        "Write one short word. Once the site is public, never change it.",
        "What never moves",
    ),
    "language": Rule(
        "The board's language is not written as browsers and screen readers know it.",
        "Write `en-GB`.",
    ),
    "meaning": Rule(
        "`meaning` of a term has no text. As advice: it only sends readers to another term.",
        "Write what the term means, in a sentence or two.",
    ),
    "name": Rule(
        "A name is empty: of the board, a theme, a place, or whoever answers a number.",
        "Write the name.",
    ),
    "sample": Rule(
        "`sample` is neither yes nor no.",
        "Write `yes` until this is the real board's site.",
    ),
    "sample-address": Rule(
        "An address of a real board ends in `.example`, `.invalid` or `.test`. Nobody can own it.",
        "Write the address that your readers can really use.",
    ),
    "sample-number": Rule(
        "A real board's content has a number that Ofcom keeps for drama, such as 01632 960123. "
        "Nobody answers it.",
        "Write the real number, and ring it before you publish.",
    ),
    "sample-text": Rule(
        "A text, a place or a comment of a real board says that it is a sample.",
        "Write what is true of your board, or delete it. If the words mean something else, choose "
        "others.",
    ),
    "sentence": Rule(
        "`sentence` of a theme has no text. As advice: it is missing, and most themes have one.",
        "Write a sentence about the theme, or delete the line.",
    ),
    "synonyms": Rule(
        "`synonyms` of a theme has no text.",
        "Write other names for the theme, or delete the line.",
    ),
    "telephone": Rule(
        "No telephone can dial this. As advice: a digit seems to be lost, or day and night have "
        "the same number.",
        "Write digits and spaces, such as `01632 960110`. Brackets, hyphens, `+44 (0)1632 960110` "
        "and `01632 960110 ext. 12` are read, too.",
    ),
    "term": Rule(
        "A term is empty, has only one letter, or does not begin with a letter or digit. As "
        "advice: its short form stands in brackets behind it.",
        "Write the words as they stand in texts, without quotation marks.",
    ),
    "time_zone": Rule(
        "The time zone is not one that calendars know.",
        "Write `Europe/London`.",
    ),
    "website": Rule(
        "`website` is not a full web address, or a real board has none. Feeds and calendars need "
        "it: without it their links lead nowhere.",
        "Write the address at which the public finds the site, with `https://`.",
    ),
}
