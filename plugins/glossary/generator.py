"""GlossaryGenerator: writes the page that says what terms mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.glossary.model import ADDRESS, TITLE, Glossary
from plugins.outputs.generator import SiteGenerator
from plugins.page_head import page_head

if TYPE_CHECKING:
    from plugins.outputs.writer import SiteWriter

SETTING = "GLOSSARY_LOADED"


class GlossaryGenerator(SiteGenerator):
    """The page /glossary/, where there is a glossary."""

    writes_searched = True

    def generate_context(self) -> None:
        """Take the glossary from the settings; nothing is read from the disk here."""
        self.glossary: Glossary = self.settings[SETTING]

    def generate_output(self, writer: SiteWriter) -> None:
        """Write the page, unless no term is listed."""
        if not self.glossary.terms:
            return
        description = "What the special words on this site mean, in plain English."
        head = page_head(self.frame.address, ADDRESS, TITLE, description)
        self.write_page(writer, ADDRESS, "glossary", head=head, terms=self.glossary.in_order)
