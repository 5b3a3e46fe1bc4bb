"""Publishing: a build that every check has passed, put in the place of what the public sees."""
