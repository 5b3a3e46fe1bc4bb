"""An example of each key's value, as an editor types it, by the groups of `keys`."""

from __future__ import annotations

TEXT = {
    "Title": "Recording a concern",
    "Slug": "recording-a-concern",
    "Summary": "What to write down, and when.",
    "Date": "1 March 2027",
    "Publish": "1 March 2027, 9am",
    "Status": "draft",
    "Themes": "Recording, Information sharing",
    "Courses": "safer-recording",
    "Guidance": "information-sharing",
    "Lang": "ur",
    "Change": "12 April 2027 New telephone number.",
    "Redirect-from": "/news/old-page",
}
REVIEW = {
    "Review-type": "Local child safeguarding practice review",
    "Review-subject": "Child W",
    "Review-area": "Sampleton",
    "Review-year": "2026",
    "Review-status": "withheld",
    "Review-status-reason": "A trial is still to come.",
    "Review-status-changed": "1 March 2028",
    "Review-public-until": "1 February 2029",
    "Review-agencies": "Police, Health",
    "Review-age-band": "1 to 4",
    "Review-incident": "serious harm",
    "Review-methods": "Interviews, A learning event",
    "Review-document": "action plan, documents/child-w.pdf",
    "Review-other-areas": "Otherton",
}
GUIDANCE = {"Last-reviewed": "1 February 2027", "Look-again": "1 February 2028"}
COURSE = {
    "title": "Recording concerns",
    "summary": "Half a day on writing records that others can act on.",
    "level": "Group 3",
    "audience": "[Childminders, Managers]",
    "themes": "[Recording]",
    "charge": "£15",
    "charge_note": "to cover room hire",
    "contact": "{email: training@sampleton.example}",
    "book": "https://bookings.sampleton.example/",
    "public": "no",
    "draft": "yes",
    "venue": "market-hall",
    "start": "9:00",
    "end": "1pm",
    "description": "",
    "announced": "2 November 2026",
    "status": "postponed",
    "reason": "the trainer has left",
    "changed": "1 February 2027",
    "moved_to": "online",
    "sessions": "",
}
SESSION = {
    "date": "Saturday 6 March 2027",
    "start": "6:30pm",
    "end": "8:30pm",
    "until": "7 March 2027",
    "venue": "learning-room",
    "status": "full",
    "reason": "the trainer is ill",
    "changed": "1 March 2027, 10am",
    "moved_to": "online",
    "was": "6 March 2027",
    "announced": "11 January 2027",
    "book": "https://bookings.sampleton.example/may",
    "places": "20",
    "id": "evening",
}
VENUE = {
    "name": "Town Hall",
    "address": "1 High Street, Sampleton",
    "postcode": "AB1 2CD",
    "url": "https://town-hall.example/",
    "access": "Step-free entrance, a lift and a hearing loop.",
}
CONTACT = {"email": "training@sampleton.example", "telephone": "01632 960110"}
BOARD = {
    "sample": "yes",
    "name": "Sampleton Safeguarding Children Partnership",
    "area": "Sampleton",
    "identity": "sampleton",
    "about": "The organisations that keep children in Sampleton safe.",
    "website": "https://www.sampleton.example",
    "exit": "https://weather.example/",
    "contact": "{email: hello@sampleton.example, telephone: 01632 960100}",
    "address": "1 Sample Street, Sampleton",
    "emergency": "",
    "time_zone": "Europe/London",
    "language": "en-GB",
    "colours": '{brand: "#0b4a5e", accent: "#1b7488"}',
    "categories": "{good-practice: Good practice}",
    "agencies": "{police: Police, health: Health}",
}
NUMBER = {
    "name": "Children's social care",
    "telephone": "01632 960101",
    "hours": '"Monday to Friday, 9am to 5pm"',
}
THEME = {
    "id": "neglect",
    "name": "Neglect",
    "sentence": "Children whose needs are not met, again and again.",
    "synonyms": "[neglected, hunger]",
}
TERM = {
    "term": "non-accidental injury",
    "also": "[NAI, non-accidental injuries]",
    "meaning": "An injury that someone has caused.",
    "id": "nai",
}
REPORT = {"reported": "1 June 2027", "recommendations": ""}
RECOMMENDATION = {
    "number": "1",
    "text": "Agencies should read each other's records before they decide.",
    "agencies": "[Police, Health]",
    "status": "under way",
    "evidence": "An audit looked at 40 decisions.",
    "checked": "12 May 2027",
    "due": "1 December 2027",
}
ALLOWANCE = {
    "rule": "anonymity-date",
    "words": "12 March 2026",
    "reason": "The inquest was public.",
    "date": "3 February 2027",
}
