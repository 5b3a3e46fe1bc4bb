"""The lists of training: narrowed by what readers choose by, and never longer than a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.courses.samples import VENUES, course, files
from tests.courses.test_pages import SNOW, sections
from tests.site.test_machine_files import sitemap
from tests.site_factory import SiteFactory
from tools.benchmark.contenders import contenders

if TYPE_CHECKING:
    from tests.courses.samples import Files
    from tests.site_factory import BuiltSite

MOST_BYTES = 200_000
BY = "training/by/"
WEEK = {
    "courses/venues.yaml": VENUES,
    "courses/core.yaml": course(
        "date: 2027-02-01, start: 17:00, end: 19:00, id: mon-at-five",
        "date: 2027-02-02, start: 16:59, end: 19:00, id: tue-before-five",
        "date: 2027-02-03, until: 2027-02-04, start: 18:00, end: 20:00, id: two-evenings",
        "date: 2027-02-05, until: 2027-02-06, id: fri-to-sat",
        title="Core",
        more="level: Core\naudience: [Childminders, NHS staff]\n",
    ),
    "courses/group.yaml": course(
        "date: 2027-02-06, id: sat",
        "date: 2027-02-06, until: 2027-02-07, id: sat-to-sun",
        "date: 2027-02-07, start: 18:00, end: 20:00, id: sun-evening",
        f"date: 2027-02-08, status: moved, moved_to: library, {SNOW}, id: to-library",
        title="Group",
        venue="online",
        more="level: Group 3\naudience: [childminders]\n",
    ),
    "courses/bare.yaml": course("date: 2026-12-01, id: over", title="Bare", venue="online"),
}
EVENINGS = ["mon-at-five", "two-evenings", "sun-evening"]
CORE = ["mon-at-five", "tue-before-five", "two-evenings", "fri-to-sat"]
GROUP = ["sat", "sat-to-sun", "sun-evening", "to-library"]


def listed(built: BuiltSite, address: str) -> list[str]:
    """Return the ids of the sessions that a page lists."""
    links = built.page(address).select(".session a[href^='/training/']")
    return [str(link["href"]).partition("#")[2] for link in links]


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the site of a week's sessions at every time of it."""
    return SiteFactory(tmp_path_factory.mktemp("week")).build(WEEK)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("time/evening", EVENINGS),
        ("time/weekend", ["sat", "sat-to-sun", "sun-evening"]),
        ("time/daytime", ["tue-before-five", "fri-to-sat", "to-library"]),
        ("level/core", CORE),
        ("level/group-3", GROUP),
        ("audience/childminders", [*CORE, *GROUP]),
        ("audience/nhs-staff", CORE),
        ("place/online", ["sat", "sat-to-sun", "sun-evening"]),
        ("place/in-person", [*CORE, "to-library"]),
    ],
)
def test_a_narrowed_list_holds_what_shares_the_value(
    week: BuiltSite, value: str, expected: list[str]
) -> None:
    """Evenings begin at 5pm, weekends have no weekday, a place is where a session is held now."""
    assert listed(week, f"{BY}{value}/") == expected


def test_whoever_works_on_weekdays_finds_all_that_is_left(week: BuiltSite) -> None:
    """Evenings and weekends together are everything but daytime, and daytime is in neither."""
    times = {each: set(listed(week, f"{BY}time/{each}/")) for each in ("evening", "weekend")}
    daytime = set(listed(week, f"{BY}time/daytime/"))
    assert times["evening"] | times["weekend"] == {*CORE, *GROUP} - daytime
    assert (times["evening"] | times["weekend"]) & daytime == set()


def test_the_list_leads_to_every_value_with_its_number(week: BuiltSite) -> None:
    """`/training/` links each narrowed list there is, says how many dates it has, and no other."""
    links = week.page("training/").select(".browse .link-row a")
    numbers = {str(link["href"]): link.get_text(" ", strip=True) for link in links}
    pages = {f"/{file.removesuffix('index.html')}" for file in week.files() if BY in file}
    assert set(numbers) == pages
    assert numbers["/training/by/time/evening/"] == "Evenings, from 5pm (3 dates )"
    for address, words in numbers.items():
        assert f"({len(listed(week, address[1:]))} date" in words


def test_a_value_without_coming_dates_has_no_page(site: SiteFactory) -> None:
    """The day after its last date a value has neither a page nor a link."""
    content = files("date: 2027-02-02, start: 18:00, end: 19:00", "date: 2027-03-02")
    eve, after = site.build(content, "2027-02-02"), site.build(content, "2027-02-03")
    assert f"{BY}time/evening/index.html" in eve.files()
    assert f"{BY}time/evening/index.html" not in after.files()
    assert "time/evening" not in after.text("training/index.html")


def test_a_cancelled_date_stays_in_narrowed_lists(site: SiteFactory) -> None:
    """What is off stands there by month, marked, as on `/training/`."""
    built = site.build(files(f"date: 2027-02-02, status: cancelled, {SNOW}", "date: 2027-03-02"))
    by_month = {
        "February 2027": ["Tuesday 2 February 2027, 9am to 1pm Cancelled"],
        "March 2027": ["Tuesday 2 March 2027, 9am to 1pm"],
    }
    assert sections(built, f"{BY}time/daytime/") == by_month == sections(built, "training/")


def test_narrowed_lists_are_for_readers_not_for_search_engines(week: BuiltSite) -> None:
    """They say noindex, are not in the sitemap, and lead back to all dates."""
    page = week.page(f"{BY}time/evening/")
    assert page.select('meta[name="robots"][content="noindex"]')
    assert [path for path in sitemap(week) if "/by/" in path] == []
    assert page.select('main a[href="/training/"]')
    heading = page.select_one("h1")
    assert heading is not None
    assert heading.get_text() == "Training: Evenings, from 5pm"


def test_without_dates_the_list_says_who_to_ask(site: SiteFactory) -> None:
    """Where nothing is coming, the contact of the board and the list of courses are shown."""
    board = "name: B\narea: A\ncontact: {email: ask@board.example}\n"
    page = site.build({"board.yaml": board, **files()}).page("training/")
    assert "no dates at present. Ask about the next ones:" in page.get_text()
    assert page.select('main a[href="mailto:ask@board.example"]')
    assert page.select('main a[href="/training/courses/"]')
    assert page.select(".browse") == []


def test_all_courses_stand_by_name_with_or_without_dates(week: BuiltSite) -> None:
    """The list of courses leads to each, and says how many dates are coming."""
    entries = week.page("training/courses/").select(".entry")
    assert [entry.select("h2 a")[0]["href"] for entry in entries] == [
        "/training/bare/", "/training/core/", "/training/group/",
    ]  # fmt: skip
    words = [entry.select(".entry__meta")[0].get_text(" ", strip=True) for entry in entries]
    assert words == ["No dates at present", "Core 4 coming dates", "Group 3 4 coming dates"]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the site of a hundred courses of ten sessions each, as the benchmark builds them."""
    (ours,) = contenders(frozenset({"hugo", "stock"}))
    content: Files = {
        path.removeprefix("content/"): text for path, text in ours.files(1_000).items()
    }
    return SiteFactory(tmp_path_factory.mktemp("many")).build(content)


def test_no_list_of_training_is_too_large_for_a_phone(many: BuiltSite) -> None:
    """With a thousand sessions every page below `/training/` stays under 200 KB."""
    pages = [file for file in many.files() if file.startswith("training/") and "html" in file]
    assert len(pages) > 100
    assert [f for f in pages if (many.folder / f).stat().st_size > MOST_BYTES] == []


@pytest.mark.parametrize("address", ["training/", f"{BY}time/daytime/"])
def test_further_months_stand_on_further_pages(many: BuiltSite, address: str) -> None:
    """Over all pages each date stands once, in order, and no month is split."""
    further = sorted(f for f in many.files() if f.startswith(f"{address}page/"))
    pages = [address, *(file.removesuffix("index.html") for file in further)]
    assert len(pages) > 2
    shown = [month for page in pages for month in sections(many, page)]
    assert len(shown) == len(set(shown))
    days = [t["datetime"] for page in pages for t in many.page(page).select(".session time")]
    coming = [each.slot.start.isoformat() for each in many.library.schedule.coming]
    assert days == sorted(days)
    assert len(days) == len(coming) if address == "training/" else 0 < len(days) < len(coming)
    links = many.page(address).select('nav[aria-labelledby="page_months"] a')
    assert [link["href"] for link in links] == [f"/{page}" for page in pages]
    assert [link.get_text() for link in links if link.get("aria-current")] == [shown[0]]


def test_small_months_share_a_page_and_a_huge_one_is_split(site: SiteFactory) -> None:
    """Months share a page up to sixty dates; a month of more than 150 goes on under its name."""
    few = [f"date: 2027-{month:02}-{day:02}" for month in (2, 3) for day in range(1, 29)]
    more = [f"date: 2027-04-{day:02}" for day in range(1, 9)]
    huge = [f"date: 2028-01-{n % 31 + 1:02}, id: huge-{n}" for n in range(160)]
    built = site.build(files(*few, *more, *huge))
    links = built.page("training/").select('nav[aria-labelledby="page_months"] a')
    assert [link.get_text() for link in links] == [
        "February to March 2027", "April 2027", "January 2028", "January 2028",
    ]  # fmt: skip
    counts = [len(listed(built, f"training/page/{number}/")) for number in (2, 3, 4)]
    assert counts == [8, 150, 10]


@pytest.mark.parametrize("name", ["by", "page", "courses"])
def test_no_course_takes_an_address_of_the_lists(site: SiteFactory, name: str) -> None:
    """A course named as a folder of the lists is refused at its file."""
    (problem,) = site.problems({f"courses/{name}.yaml": course(venue="online")})
    assert problem.startswith(f"content/courses/{name}.yaml:1: ")
