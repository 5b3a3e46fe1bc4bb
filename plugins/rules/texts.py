"""Articles, guidance and pages: their keys, their words and their Markdown."""

from __future__ import annotations

from plugins.rules.rule import Rule

RULES = {
    "attached": Rule(
        "A text says that something is attached, as a letter does, and links to no document.",
        "Put the file into `content/documents`, and link to it. Or delete the words.",
    ),
    "brackets": Rule(
        "Over 100 brackets of one kind are open and not closed.",
        "Close them, or delete those that were pasted by mistake.",
    ),
    "category": Rule(
        "The news is not in the folder of a category that `board.yaml` lists.",
        "Move the file into the right folder, or add the folder to `categories` in `board.yaml`.",
    ),
    "change": Rule(
        "A `Change` has no date, or nothing after its date.",
        "Write the date first, then a sentence: `2027-04-12 New telephone number.`",
    ),
    "code": Rule(
        "A paragraph or a list begins with a tab or four spaces, as in letters. Markdown shows it "
        "as code, in lines that do not wrap.",
        "Delete the tab or the spaces. Put code between two lines of three backticks.",
    ),
    "course": Rule(
        "An article or a row of a timetable names a course that has no file.",
        "Write the name of the course's file without `.yaml`. The message offers the nearest.",
    ),
    "courses": Rule(
        "`Courses` names none.",
        "Write the file names of courses, or delete the line.",
    ),
    "date": Rule(
        "The date cannot be read, has two meanings or no year, or does not fit its weekday.",
        "Look at a calendar, and write the date in full, such as `1 March 2027`.",
        "Dates and times",
    ),
    "date-in-text": Rule(
        "A text names a date that will be false one day: one without a year, one of training, or "
        "“next course”. Or no calendar has the day, or a time ends before it begins.",
        "Name the course in `Courses` or link to it with `{course}`. Add the year to a past day, "
        "and “every year” to one that comes round. Leave what is right.",
    ),
    "far-year": Rule(
        "A date lies more than 10 years ahead: a digit of its year may be wrong.",
        "Compare the year with what you meant.",
    ),
    "guidance": Rule(
        "`Guidance` names a slug that no guidance has, or none.",
        "Copy the slug from the guidance's own file.",
    ),
    "heading": Rule(
        "A heading begins with one `#`, but the title is the only main heading. As advice: a bold "
        "line stands where a heading would, or no space follows the `#`.",
        "Begin the heading with `## `, or delete it where it repeats the title.",
    ),
    "joining-link": Rule(
        "The link of an online meeting, or its number and passcode, stands in a text. Whoever "
        "reads the page could walk in.",
        "Take it out, and write the booking page instead. Send the link to those who booked.",
    ),
    "lang": Rule("`Lang` is no code of a language.", "Write one, such as `ur`, `pl` or `pa-Arab`."),
    "last-reviewed": Rule(
        "The day in `Last-reviewed` cannot be read. As advice: it is still to come.",
        "Write the day in full, such as `1 March 2027`. The next check goes into `Look-again`.",
    ),
    "link": Rule(
        "A link names a file or a course that is not there, or is of a kind that does not exist.",
        "Correct the spelling. Kinds are `{filename}`, `{static}`, `{attach}` and `{course}`. Any "
        "other link begins with `https://`, `mailto:` or `tel:`.",
        "Links",
    ),
    "link-words": Rule(
        "A link says “here” or “read more”, or has no words. People who hear only the links learn "
        "nothing.",
        "Put the name of the page, or of the file with its type, between the square brackets.",
    ),
    "list": Rule(
        "Lines begin with marks that are no list here, such as `a)` or `1.1`, and run together. Or "
        "a sentence right below a list becomes part of it. Or no space follows the mark of an "
        "item.",
        "Begin each line with `- `, or with `1. ` where the order matters. Leave a blank line "
        "below a list.",
    ),
    "long-paragraph": Rule(
        "A paragraph has over 5 sentences. On a telephone that is a whole screen.",
        "Leave a blank line where the thought changes.",
    ),
    "long-sentence": Rule(
        "A sentence has over 25 words. Tired readers lose the thread.",
        "Make two sentences, or a list.",
    ),
    "look-again": Rule(
        "The day in `Look-again` cannot be read, or is earlier than that in `Last-reviewed`. As "
        "advice: it has come, or comes within 60 days.",
        "Write the day in full, and correct the one of the two that is wrong. As advice: check the "
        "text, write today in `Last-reviewed`, and a later day in `Look-again`.",
    ),
    "marks-left": Rule(
        "Readers would see a mark that was to do something: stars, brackets, a word processor's "
        "bullet, `â€™`.",
        "Do what the message says. To show such a mark on purpose, put it between backticks.",
    ),
    "markup": Rule(
        "The text holds HTML that a page does not show, such as a frame, a form or `<your name>`. "
        "Where only the look is lost, this is advice.",
        "Say the same in words or with a link. Write `&lt;` where readers are to see an angle "
        "bracket.",
    ),
    "metadata": Rule(
        "A line at the top is no key with a value. Or a line of the text reads like a key, or says "
        "that the text must wait. Or another text begins further down.",
        "Write the key as the message has it, in a line of its own at the top. Give each text a "
        "file of its own.",
        "Drafts, and texts for later",
    ),
    "nesting": Rule(
        "A line is indented very far, or many quotations stand in each other.",
        "Delete the spaces at the beginning of the line.",
    ),
    "picture": Rule(
        "A picture has no words for people who cannot see it, or words that say nothing of it.",
        "Write what it shows between the square brackets.",
    ),
    "private-link": Rule(
        "A link leads to what only colleagues can open, such as SharePoint, OneDrive, Teams or an "
        "intranet. Or an e-mail filter rewrote the link (Safe Links, Proofpoint, Mimecast). A "
        "rewritten link can contain the e-mail address of the person who copied it.",
        "Open the link, and paste the address that the browser shows. If that page is not public, "
        "put the file into `content/documents` and link to it there.",
        "Links",
    ),
    "publish": Rule(
        "The day or time in `Publish` cannot be read. The text might appear too early. As advice: "
        "it is earlier than `Date`, and holds nothing back.",
        "Write the day in full, with the time after a comma: `1 March 2027, 9am`. Compare the year "
        "with that of `Date`.",
    ),
    "quotation-marks": Rule(
        "A title or another value has quotation marks that readers would see.",
        "Delete them, unless somebody is quoted.",
    ),
    "redirect-from": Rule(
        "The old address has the wrong form, or another page is there.",
        "Begin with a slash, and leave out the name of the site and all from `?` on. Delete an "
        "address that is taken.",
    ),
    "size": Rule(
        "The file or the text is too large for a page, or has too many characters that could be "
        "marks of Markdown or HTML.",
        "Cut it into several texts, or publish it as a document.",
    ),
    "slug": Rule(
        "The slug has a character that addresses cannot have, is taken, or is a word that the site "
        "or Windows needs.",
        "Write lower-case letters, digits and hyphens. If it is taken, add a word or a year.",
    ),
    "status": Rule(
        "There is no such status of a session, a text or a recommendation. Or a whole course was "
        "rescheduled.",
        "Write one of the words in the message. Reschedule each session by itself.",
    ),
    "summary": Rule("`Summary` has no text. Lists and feeds show it.", "Write one sentence."),
    "summary-style": Rule(
        "A summary has over 160 characters, or does not end with a full stop.",
        "Say it shorter, in one whole sentence.",
    ),
    "table": Rule(
        "Lines look like a table and are none. The line of hyphens has another number of cells "
        "than the heading, or tabs stand between the parts.",
        "Give the heading and the line of hyphens the same number of cells, with `|` between them.",
    ),
    "telephone-in-text": Rule(
        "A letter stands among the digits of a telephone number, or the name of a helpline is with "
        "the number of another. As advice: a number has a digit too few or too many, or is nearly "
        "one that readers must get right.",
        "Compare each digit with the number that is meant. Leave a number that is right.",
    ),
    "text-cut": Rule(
        "A `#` behind a space begins a comment, and readers see nothing of what follows.",
        "If the words belong to the text, put the whole text into straight quotation marks.",
    ),
    "theme": Rule(
        "`themes.yaml` lists no theme of this name. Or something else than commas stands between "
        "the names.",
        "Use a name that the message offers, or add the theme to `themes.yaml`.",
    ),
    "themes": Rule("`Themes` names none.", "Write names of themes, or delete the line."),
    "title": Rule("`Title` has no text. It is the heading of the page.", "Write the title."),
    "title-style": Rule(
        "A title has over 65 characters, so that lists cut it, or ends with a full stop.",
        "Say it shorter. The rest can stand in the summary.",
    ),
    "unfinished": Rule(
        "Something was written for colleagues, or was to be filled in: “NB Sue please check”, "
        "`[insert date]`, “TBC”, “xxx”.",
        "Do what the message says. Put quotation marks around such words where they are meant.",
    ),
    "weekday": Rule(
        "That date is another weekday. Whoever goes by the weekday comes on the wrong day.",
        "Look up which of the two is meant, and correct the other. Where you quote a mistake, "
        "write `[sic]` behind it.",
    ),
}
