"""Turns a public course into schema.org JSON-LD for search engines, without untrue claims."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from plugins.courses.model import Status

if TYPE_CHECKING:
    from plugins.courses.model import Charge, Course, Venue
    from plugins.courses.schedule import PublicCourse, Standing
    from plugins.urls import SiteAddress

_SCHEMA = "https://schema.org/"
_GONE = {Status.FULL: "SoldOut", Status.WAITING_LIST: "SoldOut"}


def structured_data(public: PublicCourse, organiser: str, address: SiteAddress) -> str:
    """Return a public course's JSON-LD, or "" for none; `organiser` is the organising body's name.

    It has one EducationEvent for each coming session that is held at a place, or was to be before
    it moved online. A course that is not open to the public has none (Google's event guidelines).
    "<" is escaped, so that the text cannot end the script element around it.
    """
    if not public.course.public:
        return ""
    events = [
        _event(public.course, session, organiser, address)
        for session in public.coming
        if not (session.venue.is_online and (session.moved_from or session.venue).is_online)
    ]
    if not events:
        return ""
    text = json.dumps({"@context": _SCHEMA.rstrip("/"), "@graph": events}, ensure_ascii=False)
    return text.replace("<", "\\u003c").replace("&", "\\u0026")


def _event(
    course: Course, session: Standing, organiser: str, address: SiteAddress
) -> dict[str, Any]:
    page = address.absolute(session.address)
    statuses = [f"{_SCHEMA}{status}" for status in _statuses(session)]
    event: dict[str, Any] = {
        "@type": "EducationEvent",
        "@id": page,
        "name": course.title,
        "description": course.summary,
        "url": page,
        "startDate": session.slot.start.isoformat(),
        "endDate": session.slot.ends.isoformat(),
        "eventStatus": statuses if len(statuses) > 1 else statuses[0],
        "eventAttendanceMode": f"{_SCHEMA}{_attendance(session)}EventAttendanceMode",
        "location": _location(session.venue, page),
        "organizer": {"@type": "Organization", "name": organiser, "url": address.absolute("")},
    }
    if session.was:
        event["previousStartDate"] = session.was.start.isoformat()
    if session.is_on and course.charge:
        event["offers"] = _offers(course.charge, course, session, page)
    return event


def _statuses(session: Standing) -> list[str]:
    """Return the schema.org statuses of a session: two if it is rescheduled and moved online.

    A cancelled or postponed session has that status alone.
    """
    if session.status is Status.CANCELLED:
        return ["EventCancelled"]
    if session.status is Status.POSTPONED:
        return ["EventPostponed"]
    statuses = ["EventRescheduled"] if session.was else []
    if session.moved_from and session.venue.is_online:
        statuses.append("EventMovedOnline")
    return statuses or ["EventScheduled"]


def _attendance(session: Standing) -> str:
    return "Online" if session.venue.is_online else "Offline"


def _location(venue: Venue, page: str) -> dict[str, Any]:
    if venue.is_online:
        return {"@type": "VirtualLocation", "url": page}
    address = {"@type": "PostalAddress", "streetAddress": venue.address, "addressCountry": "GB"}
    if venue.postcode:
        address["postalCode"] = venue.postcode
    return {"@type": "Place", "name": venue.name, "address": address}


def _offers(charge: Charge, course: Course, session: Standing, page: str) -> list[dict[str, Any]]:
    return [
        {
            "@type": "Offer",
            "price": str(band.amount),
            "priceCurrency": "GBP",
            "url": session.details.book or course.book or page,
            "availability": f"{_SCHEMA}{_GONE.get(session.status, 'InStock')}",
            **({"name": band.who} if band.who else {}),
        }
        for band in charge.bands
    ]
