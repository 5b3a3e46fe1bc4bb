"""The project's commands: `python3 tasks.py build`, or `invoke build` inside the environment.

Written so that an old Python can read it, and say which version is needed.
"""

import sys

OLDEST = (3, 11)


def run(*words: str) -> int:
    """Set up what a command needs, run it, and return its exit status."""
    if sys.version_info < OLDEST:
        print("This needs Python {}.{} or later; this is {}.{}.".format(*OLDEST, *sys.version_info))
        return 3
    from tools.setup.launch import launch

    return launch(words)


if __name__ == "__main__":
    sys.exit(run(*sys.argv[1:]))
else:  # loaded by invoke, inside the environment
    from tools.invoke_tasks import collection

    namespace = collection()
