"""Settings for writing and previewing: assignments only, each that is not plain with its reason."""

from jinja2 import StrictUndefined

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"

# The board's own file says its name, zone and address; empty means "as board.yaml says".
SITENAME = ""
SITEURL = ""
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en-gb"
LOCALE = "C"  # no machine's language may change a date

# The project itself is the plugins' folder, so that tests and Pelican import the same classes.
PLUGIN_PATHS = ["."]
PLUGINS = ["plugins.site.plugin"]

# Timetables from spreadsheets write the day first: 07/10/2027 is 7 October.
COURSES_DAY_FIRST = True

# How many reviews must share an age band or an incident before lists and exports tell it: few
# reviews and fine facets point at one child.
REVIEWS_FEWEST_TO_SHARE = 5  # guard: five

ARTICLE_PATHS = ["news", "case-reviews"]
PAGE_PATHS = ["guidance", "pages"]
STATIC_PATHS = ["documents", "images", "extra"]
# Must hold all that plugins/sources/folder.py passes over.
IGNORE_FILES = [".*", "~*", "*~", "#*", "*.bak", "*.tmp", "Thumbs.db", "desktop.ini", "__pycache__"]

# Each entry brings its own address, which its folder and slug make.
ARTICLE_TRANSLATION_ID = False
PAGE_TRANSLATION_ID = False
INTRASITE_LINK_REGEX = "(?P<what>(?!))"  # matches nothing: links are resolved before Pelican looks
FORMATTED_FIELDS: list[str] = []  # summaries are plain text
SUMMARY_MAX_LENGTH = None

# Our generators write the lists and the feeds.
DIRECT_TEMPLATES: list[str] = []
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""
AUTHOR_SAVE_AS = ""
ARCHIVES_SAVE_AS = ""
FEED_ATOM = FEED_RSS = FEED_ALL_ATOM = FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = CATEGORY_FEED_RSS = TRANSLATION_FEED_ATOM = TRANSLATION_FEED_RSS = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TAG_FEED_ATOM = TAG_FEED_RSS = None
PAGINATED_TEMPLATES = {
    "news": 20,
    "category": 20,
    "register": 20,
    "facet": 20,
    "matrix": 50,
    "recommendations_to_agency": 20,
    "training": 1,  # an entry is a page of months already
    "training_by": 1,
    "courses": 50,
}
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{url}page/{number}/", "{base_name}/page/{number}/index.html"),
)

# The theme's style sheets become one file, made by the site plugin.
THEME_STATIC_PATHS: list[str] = []
JINJA_ENVIRONMENT = {
    "autoescape": True,  # guard: escaping in templates
    "auto_reload": False,  # templates do not change during a build: no look at the disk a page
    "trim_blocks": True,
    "lstrip_blocks": True,
    "undefined": StrictUndefined,
}

DELETE_OUTPUT_DIRECTORY = False  # the build stages a fresh tree and switches it in whole
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
