"""The glossary: what is read of it, its page, and where its terms become links."""
