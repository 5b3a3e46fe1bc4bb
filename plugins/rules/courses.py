"""Courses, their sessions and places, and timetables."""

from __future__ import annotations

from plugins.rules.rule import Rule

RULES = {
    "announced": Rule(
        "The day in `announced` cannot be read, or a session was announced after its own day.",
        "Write the day on which the date was first made public.",
    ),
    "audience": Rule(
        "`audience` has no text, has quotation marks that readers would see, or seems to hold two "
        "in one name.",
        "Write who the course is for, with commas between audiences, or delete the line. Put a "
        'name with a comma into straight quotation marks: `["Managers, leaders", Nannies]`.',
    ),
    "book": Rule(
        "`book` is not the address of a web page, so a link to it would lead nowhere.",
        "Copy the address of the booking page from your browser. Without such a page leave `book` "
        "out: an e-mail address or a telephone number stands in `contact`.",
    ),
    "changed": Rule(
        "The day in `changed` cannot be read, or lies before the day of the announcement. As "
        "advice: it is over a month ahead, or after the session itself.",
        "Compare `changed` with `announced` and with today, and correct the wrong one.",
    ),
    "charge": Rule(
        "The charge is not an amount that the site can show: `15` could be anything.",
        "Write `£15`, `£12.50` or `free`, and what else is to be said in `charge_note`. Leave the "
        "charge out while it is not settled.",
    ),
    "charge_note": Rule(
        "There is a note on the charge and no charge, or the note is empty.",
        "Add `charge`, or delete the note.",
    ),
    "clock-change": Rule(
        "On the last Sunday in March the clocks go from 1am to 2am. This time does not exist that "
        "night.",
        "Check the date and the time. A time of the afternoon may lack its `pm`.",
    ),
    "csv": Rule(
        "A row of a timetable cannot be read. Most often a quotation mark is never closed. The "
        "rows below are still read, unless the text of this one may go on in them.",
        'Look for a lone `"` in this row. Then save the sheet as CSV again.',
    ),
    "date-read": Rule(
        "This shows how the dates of a timetable were read whose day and month could be swapped.",
        "Compare the weekdays with what you meant. If one differs, write the date in words.",
        "Dates from a spreadsheet",
    ),
    "description": Rule(
        "`description` has no text below it.",
        "Write the text below `description: |`, indented by 2 spaces, or delete the line.",
    ),
    "draft": Rule(
        "`draft` of a course is neither yes nor no.",
        "Write `draft: yes`, or delete the line of a course that readers may see.",
    ),
    "duplicate-column": Rule(
        "Two columns of a timetable have the same heading.",
        "Put what they hold into one, and delete the other. Several dates need a row each.",
    ),
    "duplicate-session": Rule(
        "Two sessions of a course have the same first date, or the same `id`. Calendars could not "
        "tell them apart.",
        "If it is one session, delete the second: with an `id` it would be shown twice. If both "
        "take place, give the second an `id`, such as `id: 2027-02-23-evening`.",
    ),
    "end": Rule(
        "The time in `end` cannot be read, or is not later than the start.",
        "Write the time at which it ends, with `pm` where it is meant.",
    ),
    "headings": Rule(
        "The headings of a timetable are missing, or do not stand above all rows. Or dates or "
        "courses stand beside each other in columns.",
        "Move the row with `course`, `date` and the other headings to the top. Write a row for "
        "each date, with its course.",
    ),
    "id": Rule(
        "The id of a session, a theme or a term cannot stand in an address, or is a word that "
        "addresses need.",
        "Write lower-case letters, digits and hyphens, such as `evening`.",
    ),
    "level": Rule(
        "`level` has no text, or has quotation marks that readers would see.",
        "Write the level without them, or delete the line.",
    ),
    "moved_to": Rule(
        "`moved_to` has no text. Readers must know where to go.",
        "Write the id of the new place, or `online`, or delete the line.",
    ),
    "passed-over": Rule(
        "These rows of a timetable are no sessions: what stands above the headings, headings "
        "again, months, totals and empty rows.",
        "Look at the lines. If one of them is a session, fill in its course and its date.",
    ),
    "public": Rule("`public` is neither yes nor no.", "Write `yes` or `no`."),
    "reason": Rule(
        "There is a reason, but no status or no `changed` with it. Readers would never see it.",
        "Add what is missing, or delete the reason.",
    ),
    "row-length": Rule(
        "A row of a timetable, or of a table in a text, has more cells than the heading. Most "
        "often a comma or a `|` is one too many.",
        "In a timetable, put text with a comma into quotation marks. In a table, give the heading "
        "as many cells as the row.",
    ),
    "same-course": Rule(
        "Two files of courses have the same title, or the same summary, description and dates. "
        "Most often one is a copy for another date. Where readers would see a date twice, it is a "
        "problem, else advice.",
        "Keep the file that was there first. Write the other dates below its `sessions`, and "
        "delete the copy. If it is another course, give it words of its own.",
    ),
    "sessions": Rule(
        "The sessions are not a list.",
        "Begin each session in a line of its own with `- date:`, indented by 2 spaces.",
    ),
    "start": Rule(
        "The time in `start` cannot be read.",
        "Write `9:00`, `9am`, `6:30pm` or `midday`.",
    ),
    "status-in-title": Rule(
        "The title of a course says that it is cancelled, full or postponed. Calendars and "
        "booking do not read titles.",
        "Delete the words, and give the date a `status`.",
        "Cancel a session",
    ),
    "time": Rule(
        "A time could be night or afternoon, is not one time, or is not what was typed.",
        "Write `13:30` or `1:30pm` for the afternoon, and `1:30am` for the night. Format columns "
        "of times as time or text.",
    ),
    "to-come": Rule(
        "A row of a timetable has no settled day, time or place.",
        "Take the row out until all is settled. Say in the course's description what is to come.",
    ),
    "unknown-column": Rule(
        "A column of a timetable has a heading that the site does not know. Its cells would be "
        "lost.",
        "Correct the heading. If the column is only for you, begin its heading with `#`.",
    ),
    "until": Rule(
        "The last day lies before the first, or more than 31 days are meant.",
        "Write the last day of this session. A course that meets every week has a session for "
        "each day.",
    ),
    "url": Rule(
        "`url` of a place is not a full web address.",
        "Copy the address from your browser, or delete the line.",
    ),
    "venue": Rule(
        "A place is not in `venues.yaml`, or an id in `venues.yaml` cannot be used.",
        "Use an id from `venues.yaml`, or `online`. Ids have lower-case letters, digits and "
        "hyphens.",
    ),
    "was": Rule(
        "The first date cannot be read, or is the date that the session has now.",
        "Write the date, or the day and time, at which the session was first planned.",
        "Give a session a new date",
    ),
}
