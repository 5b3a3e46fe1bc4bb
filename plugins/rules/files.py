"""Files and folders, and what any data file may do wrong."""

from __future__ import annotations

from plugins.rules.rule import Rule

RULES = {
    "control-character": Rule(
        "A character that nobody can see came with pasted text. Feeds and calendars cannot hold "
        "it.",
        "Delete the line, and type it again.",
    ),
    "crash": Rule(
        "The site's own code failed on this file. The other files were still checked, but this one "
        "not to its end.",
        "You cannot fix this. Send the line and the file to whoever looks after the site's code.",
    ),
    "duplicate-key": Rule(
        "A key stands twice where it may stand once. Many of them: two texts or courses stand in "
        "one file.",
        "Delete one of the two lines. In a course, `- ` may be missing before the second `date`. "
        "Give each text and each course a file of its own.",
    ),
    "empty": Rule(
        "The file has nothing in it, or only comments.",
        "Write the file, or delete it.",
    ),
    "encoding": Rule(
        "The file was saved in a way that would spoil letters such as é or £. Or it is a file of "
        "Word, Excel or another program, with its name changed.",
        "Save it again with the encoding “UTF-8”, which most programs offer under “Save as”. Copy "
        "the words of another program's file into a plain text.",
    ),
    "file-name": Rule(
        "The name of a course's file becomes its address, and this one cannot. Or the name of a "
        "file has a character that nobody can see.",
        "Rename the file: lower-case letters, digits and hyphens. Do this before the course is "
        "public.",
    ),
    "file-type": Rule(
        "The folder does not take files of this kind, so nobody would ever see it. Some servers "
        "would run a file such as `plan.php.pdf`.",
        "Move it: articles are `.md` files, documents go to `content/documents`. Save a document "
        "of a strange type as PDF.",
    ),
    "fixed-page": Rule(
        "Every public site needs the pages `contact`, `accessibility`, `privacy` and "
        "`stay-safe-online`. One is missing, is a draft, or waits for its day.",
        "Write the page in `content/pages/`. If it is held back, decide whether readers may see "
        "it.",
    ),
    "missing": Rule(
        "Something that is needed is not there. The message says what, and what it is for.",
        "Add the key. Where it is there, look at its spelling.",
    ),
    "place": Rule(
        "Nothing reads a file or a folder of this name straight in `content/`.",
        "Correct its name, or move it into the right folder.",
    ),
    "shape": Rule(
        "Lines with keys were expected, and something else stands there.",
        "Compare the file with an example in the guide: its indents, colons and hyphens.",
        "A course and its dates",
    ),
    "symbolic-link": Rule(
        "The file only points to another file. Elsewhere it would point to nothing, and could show "
        "what is held back.",
        "Copy the file itself into the folder.",
    ),
    "template": Rule(
        "The fault is in the theme that shapes the pages, not in your text.",
        "You cannot fix this. Send the line to whoever looks after the theme.",
    ),
    "unknown-key": Rule(
        "There is no key of this name here. What you wrote after it would be lost.",
        "Correct the spelling, or do what the message says. Where nobody can know what is meant, "
        "it names all keys that there are.",
    ),
    "yaml": Rule(
        "A character means something else in YAML: a colon in a text, a tab, a no-break space, or "
        "a lone quotation mark.",
        "Do what the message says. When in doubt, put the whole text into straight quotation "
        "marks.",
    ),
}
