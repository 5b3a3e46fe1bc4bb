"""Articles, reviews, guidance and pages: from their files to the site."""
