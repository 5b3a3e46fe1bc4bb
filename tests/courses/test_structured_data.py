"""JSON-LD on a course's page: schema.org events, and nothing claimed that is not so."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.courses.samples import files

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite, SiteFactory

SNOW = "reason: snow, changed: 2026-12-01"
SCHEMA = "https://schema.org/"
PAGE = "training/short/"
Event = dict[str, Any]


def events(site: BuiltSite) -> dict[str, Event]:
    """Return the events of the page of a site's only course, by the session's identity."""
    scripts = site.page(PAGE).select('script[type="application/ld+json"]')
    graphs = [json.loads(script.string or "") for script in scripts]
    assert all(graph["@context"] == "https://schema.org" for graph in graphs)
    found = [
        event for graph in graphs for event in graph["@graph"] if event["@type"] == "EducationEvent"
    ]
    return {event["@id"].partition("#")[2]: event for event in found}


def test_an_event_says_all_that_search_engines_ask_for(site: SiteFactory) -> None:
    """A coming session of an open course is one EducationEvent, with offsets, place and price."""
    built = site.build(files("date: 2027-03-26, until: 2027-03-29", more="charge: £12.50\n"))
    page = "https://board.example/training/short/#2027-03-26"
    assert events(built) == {
        "2027-03-26": {
            "@type": "EducationEvent",
            "@id": page,
            "name": "A short course",
            "description": "One sentence about it.",
            "url": page,
            "startDate": "2027-03-26T09:00:00+00:00",
            "endDate": "2027-03-29T13:00:00+01:00",
            "eventStatus": f"{SCHEMA}EventScheduled",
            "eventAttendanceMode": f"{SCHEMA}OfflineEventAttendanceMode",
            "location": {
                "@type": "Place",
                "name": "Town Hall",
                "address": {
                    "@type": "PostalAddress",
                    "streetAddress": "1 High Street, Sampleton",
                    "postalCode": "SA1 1AA",
                    "addressCountry": "GB",
                },
            },
            "organizer": {
                "@type": "Organization",
                "name": "Sample Safeguarding Children Partnership",
                "url": "https://board.example/",
            },
            "offers": [
                {
                    "@type": "Offer",
                    "price": "12.50",
                    "priceCurrency": "GBP",
                    "url": page,
                    "availability": f"{SCHEMA}InStock",
                }
            ],
        }
    }


def test_a_free_course_costs_nothing(site: SiteFactory) -> None:
    """`free` is a price of 0, each band is an offer, and a course that says nothing has none."""
    free = events(site.build(files("date: 2027-02-02", more="charge: free\n")))
    assert [offer["price"] for offer in free["2027-02-02"]["offers"]] == ["0"]
    more = "charge: {Partner agencies: free, Private providers: '£1,050'}\n"
    bands = events(site.build(files("date: 2027-02-02", more=more)))
    assert [(offer["name"], offer["price"]) for offer in bands["2027-02-02"]["offers"]] == [
        ("Partner agencies", "0"),
        ("Private providers", "1050"),
    ]
    assert "offers" not in events(site.build(files("date: 2027-02-02")))["2027-02-02"]


def test_every_status_is_written_in_the_words_of_schema_org(site: SiteFactory) -> None:
    """Cancelled, postponed, rescheduled and moved online are said; what is off offers nothing."""
    content = files(
        f"date: 2027-02-01, status: cancelled, {SNOW}",
        f"date: 2027-02-02, status: postponed, {SNOW}",
        f"date: 2027-02-03, was: 2027-01-20, status: rescheduled, {SNOW}",
        f"date: 2027-02-04, status: moved, moved_to: online, {SNOW}",
        f"date: 2027-02-05, status: moved, moved_to: library, {SNOW}",
        "date: 2027-02-06, status: full, changed: 2026-12-01",
        f"date: 2027-02-07, was: 2027-01-21, moved_to: online, status: rescheduled, {SNOW}",
        f"date: 2027-02-08, was: 2027-01-22, status: cancelled, {SNOW}",
        more="charge: £15\n",
    )
    shown = {
        day: (
            [event["eventStatus"]]
            if isinstance(event["eventStatus"], str)
            else event["eventStatus"],
            event.get("previousStartDate"),
            event["location"]["@type"],
            [offer["availability"].removeprefix(SCHEMA) for offer in event.get("offers", [])],
        )
        for day, event in events(site.build(content)).items()
    }
    in_stock = ["InStock"]
    assert shown == {
        "2027-02-01": (reported("EventCancelled"), None, "Place", []),
        "2027-02-02": (reported("EventPostponed"), None, "Place", []),
        "2027-01-20": (
            reported("EventRescheduled"),
            "2027-01-20T09:00:00+00:00",
            "Place",
            in_stock,
        ),
        "2027-02-04": (reported("EventMovedOnline"), None, "VirtualLocation", in_stock),
        "2027-02-05": (reported("EventScheduled"), None, "Place", in_stock),
        "2027-02-06": (reported("EventScheduled"), None, "Place", ["SoldOut"]),
        "2027-01-21": (
            reported("EventRescheduled", "EventMovedOnline"),
            "2027-01-21T09:00:00+00:00",
            "VirtualLocation",
            in_stock,
        ),
        "2027-01-22": (reported("EventCancelled"), "2027-01-22T09:00:00+00:00", "Place", []),
    }


def reported(*statuses: str) -> list[str]:
    """Return the addresses of statuses at schema.org."""
    return [f"{SCHEMA}{status}" for status in statuses]


def test_what_is_online_from_the_start_is_left_out(site: SiteFactory) -> None:
    """A session that never had a place is no event for search engines."""
    built = site.build(files("date: 2027-02-02, venue: online", "date: 2027-02-03"))
    assert list(events(built)) == ["2027-02-03"]


def test_a_course_closed_to_the_public_has_none(site: SiteFactory) -> None:
    """Neither a closed course nor one whose dates are past or to be announced has an event."""
    assert events(site.build(files("date: 2027-02-02", more="public: no\n"))) == {}
    assert events(site.build(files("date: 2027-02-02"), "2027-02-03")) == {}
    assert events(site.build(files("date: 2027-02-02, announced: 2027-01-02"))) == {}


def test_nothing_is_shown_before_its_day(site: SiteFactory) -> None:
    """Before `changed` the event is as it was: scheduled, at its old time and place."""
    tomorrow = "reason: snow, changed: 2027-01-02"
    content = files(
        f"date: 2027-02-03, was: 2027-02-02, status: rescheduled, {tomorrow}",
        f"date: 2027-02-09, status: moved, moved_to: online, {tomorrow}",
    )
    first, second = events(site.build(content)).values()
    assert first["startDate"] == "2027-02-02T09:00:00+00:00"
    assert (first["eventStatus"], second["eventStatus"]) == tuple(reported(*["EventScheduled"] * 2))
    assert second["location"]["name"] == "Town Hall"


def test_text_cannot_end_its_script(site: SiteFactory) -> None:
    """`<` in a title is written so that no text closes the element, and is read back as it was."""
    title = "</script><script>alert(1)</script> & <!-- Café"
    built = site.build(files("date: 2027-02-02", title=f"'{title}'"))
    assert [event["name"] for event in events(built).values()] == [title]
    inside = built.text(f"{PAGE}index.html").partition('"application/ld+json">')[2]
    assert "<" not in inside.partition("</script>")[0]
