"""Finds what lets anyone into an online meeting: joining links, and numbers with a passcode."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator

MESSAGE = (
    "This is the joining link of a meeting: whoever reads the page could walk in. "
    "Send it to those who booked, and write the booking page here."
)
NUMBER_MESSAGE = (
    "This is the number of a meeting, and its passcode stands by it: whoever reads the page could "
    "walk in. Send both to those who booked, and write the booking page here."
)
# As invitations show them, in lines, bold or tables. People who join by telephone are asked only
# for a conference number.
_SEPARATED = r"[ \n:=|*_–-]{0,8}"
_DIGITS = r"\d(?:[ -]?\d){7,14}(?!\d)"
_MEETING = rf"\b(?:meeting|webinar|room)[ \n](?:id|number|no\b\.?|code)\b{_SEPARATED}"
_PASSCODE = (
    r"\b(?:pass ?code|pass ?word|pin)(?:[ \n]is[ \n]|[ \n*_]{0,3}[:=|–-][ \n:*_]{0,4}"
    r"|[ \n](?=[A-Za-z]*\d))(?=\w)"
)
_BY_NUMBER = re.compile(
    rf"\bconference[ \n]id\b{_SEPARATED}(?P<ring>{_DIGITS})"
    rf"|{_MEETING}(?P<number>{_DIGITS})(?=[^\0]{{0,100}}?{_PASSCODE})"
    rf"|{_PASSCODE}[^\s\0]{{3,20}}[^\0]{{0,60}}?{_MEETING}(?P<last>{_DIGITS})",
    re.IGNORECASE,
)
_NUMBER_CLUES = (
    "passcode", "password", "pass code", "pass word", "pin is", "pin:", "pin =", "pin=", "pin :",
    "conference id", "conference\nid",
)  # fmt: skip
_PASSCODE_CLUES = ("passcode", "password", "pass code", "pass word", "pin")
_ROOM = r"[a-z0-9]{3}-[a-z0-9]{3}-[a-z0-9]{3}"
_ANY = r"\S{0,200}"
# Each pattern matches the host and path of a service's links; its key is a part that all of these
# links contain.
_SERVICES = {
    "zoom": r"zoom(?:gov)?\.(?:us|com)/(?:j|my|wc|w|s|ejl)/",
    "teams.": (
        rf"teams\.(?:microsoft\.(?:com|us)|live\.com|cloud\.microsoft)/(?:{_ANY}meetup-join|meet/)"
    ),
    "meet.google": r"meet\.google\.com/",
    "g.co/meet": r"g\.co/meet/",
    "webex.com": (
        rf"webex\.com/(?:meet|join|wbxmjs|{_ANY}(?:j\.php|/meeting/(?:download|info|start)))"
    ),
    "goto": (
        r"gotomeet(?:ing\.com|\.me)/|meet\.goto\.com/|app\.goto\.com/meeting/"
        r"|goto(?:webinar|training)\.com/join"
    ),
    "bbcollab": r"bbcollab(?:cloud)?\.com/(?:guest|invite|collab/ui/session/(?:guest|join))",
    "bigbluebutton": r"bigbluebutton(?:/api)?/join|bigbluebutton\.[a-z0-9.-]{2,60}/(?:b|rooms)/",
    "html5client": r"/html5client/join",
    "bbb.": r"\bbbb\.[a-z0-9.-]{2,60}/(?:b|rooms)/",
    "/b/": rf"[a-z]/b/{_ROOM}\b",
    "/rooms/": rf"[a-z]/rooms/{_ROOM}-[a-z0-9]{{3}}\b",
    "jit.si": r"meet\.jit\.si/",
    "8x8": r"8x8\.vc/|meet\.8x8\.com/",
    "whereby.com": r"whereby\.com/(?!information|blog|org|user)",
    "starleaf": r"(?:meet|call)\.starleaf\.com/",
    "skype": r"(?:join|meet)\.skype\.com/|skype:[^\s?]{1,100}\?(?:call|chat|join)",
    "lync.com": r"meet\.lync\.com/",
    "lifesize": r"(?:call|guest)\.lifesize(?:cloud)?\.com/",
    "chime.aws": r"chime\.aws/",
    "slack.com": r"slack\.com/huddle/",
    "vonage": r"meetings\.vonage\.com/",
    "bluejeans": r"bluejeans\.com/(?:\d|a2m|meetings?/|m/)",
    "ringcentral": r"ringcentral\.com/(?:j|join)/",
    "dialpad": r"meetings\.dialpad\.com/",
    "join.me": r"\bjoin\.me/",
    "freeconferencecall": r"join\.freeconferencecall\.com/",
    "adobeconnect": rf"adobeconnect\.com/(?!{_ANY}event|content/|system/)\w",
    "zoho": r"meet\.zoho\.[a-z.]{2,8}/|meeting\.zoho\.[a-z.]{2,8}/(?:meeting/)?(?:join|\d)",
    "clickmeeting": rf"clickmeeting\.com/(?!{_ANY}register)\w",
    "pexip": r"pexip\.me/|pexip\.com/(?:meet|webapp)",
    # The same kinds of service at an organisation's own address.
    "/j/": r"/j/\d{6,}",
    "meet.": r"\bmeet\.[a-z0-9.-]{2,60}/(?:j|b|r|rooms?|join)/\w",
    # Court hearings.
    "video.justice": r"meet\.video\.justice\.gov\.uk/",
    "whatsapp": r"call\.whatsapp\.com/",
    "facetime": r"facetime\.apple\.com/join",
}
_CLUES = tuple(_SERVICES)
# An address of any page, followed by a passcode: whoever has both gets in.
_WITH_PASSCODE = re.compile(
    rf"https?://[^\s\0]{{4,300}}[^\0]{{0,60}}?{_PASSCODE}(?=[\w-]{{0,20}}\d)[\w-]{{4,}}",
    re.IGNORECASE,
)
_JOINING = re.compile("|".join(_SERVICES.values()), re.IGNORECASE)  # guard: letter case


def joining_links(text: str) -> Iterator[re.Match[str]]:
    """Yield a match for each joining link in a text, covering only parts of its host and path.

    In a text of one line, such as a link, percent-encoding is decoded.
    """
    if "/" not in text and "skype:" not in text and "%2" not in text:
        return
    plain = unquote(text) if "%" in text and "\n" not in text else text  # guard: percent-encoding
    lower = plain.lower()
    if any(clue in lower for clue in _CLUES):
        yield from _JOINING.finditer(plain)
    yield from links_with_passcode(plain)


def links_with_passcode(text: str) -> Iterator[re.Match[str]]:
    """Yield a match for each web address in a text that is soon followed by a passcode."""
    if "://" in text and any(clue in text.lower() for clue in _PASSCODE_CLUES):
        yield from _WITH_PASSCODE.finditer(text)


def meeting_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each meeting number with a passcode, and of conference numbers."""
    lower = text.lower()
    if not any(clue in lower for clue in _NUMBER_CLUES):
        return
    for found in _BY_NUMBER.finditer(text):
        yield found.span(found.lastgroup or 0)


def has_joining_link(text: str) -> bool:
    """Return whether a text holds the joining link of a meeting."""
    return next(joining_links(text), None) is not None
