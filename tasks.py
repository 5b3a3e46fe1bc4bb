"""The project's commands: `python3 tasks.py build`, or `invoke build` inside the environment.

Written so that an old Python can read it: it is then told so, instead of stumbling.
"""

import sys

OLDEST = (3, 11)


def run(*words: str) -> int:
    """Take a command's words; set up what is missing, run it and give its exit status."""
    if sys.version_info < OLDEST:
        print("This needs Python {}.{} or later; this is {}.{}.".format(*OLDEST, *sys.version_info))
        return 3
    from tools.environment.launch import launch

    return launch(words)


if __name__ == "__main__":
    sys.exit(run(*sys.argv[1:]))
else:  # loaded by invoke, inside the environment
    from invoke.context import Context
    from invoke.tasks import task

    def run_task(command: str, **options: str) -> None:
        """Take a command and its options, empty ones not given; run it and end with its status."""
        given = [(f"--{name.replace('_', '-')}", value) for name, value in options.items() if value]
        sys.exit(run(command, *(word for pair in given for word in pair)))

    @task
    def build(
        _: Context, *, content: str = "", output: str = "", site_url: str = "", today: str = ""
    ) -> None:
        """Build the content into the output folder."""
        run_task("build", content=content, output=output, site_url=site_url, today=today)

    @task
    def check(  # noqa: PLR0913 -- the options of the command
        _: Context,
        *,
        content: str = "",
        output: str = "",
        site_url: str = "",
        today: str = "",
        names: str = "",
        format: str = "",  # noqa: A002 -- the option's name
        explain: str = "",
    ) -> None:
        """Apply every rule to the content and to the site built of it."""
        site = {"content": content, "output": output, "site_url": site_url, "today": today}
        run_task("check", **site, names=names, format=format, explain=explain)

    @task
    def publish(
        _: Context,
        *,
        content: str = "",
        output: str = "",
        site_url: str = "",
        today: str = "",
        names: str = "",
    ) -> None:
        """Check the content and its site, and put it before the public."""
        site = {"content": content, "output": output, "site_url": site_url, "today": today}
        run_task("publish", **site, names=names)

    @task
    def serve(
        _: Context, *, content: str = "", site_url: str = "", today: str = "", port: str = ""
    ) -> None:
        """Serve the site on this machine, built anew at every save."""
        run_task("serve", content=content, site_url=site_url, today=today, port=port)

    @task(name="test")
    def run_tests(_: Context, *, only: str = "") -> None:
        """Run every test, or only those whose names fit, as pytest's -k has it."""
        sys.exit(run("test", *(["-k", only] if only else [])))

    @task
    def benchmark(_: Context, *, reviews: str = "", runs: str = "", without: str = "") -> None:
        """Compare the build with stock Pelican's and Hugo's, in time and memory."""
        run_task("benchmark", reviews=reviews, runs=runs, without=without)

    @task
    def schemas(_: Context) -> None:
        """Write the schemas of the data files anew."""
        run_task("schemas")

    @task
    def reference(_: Context) -> None:
        """Write the pages in docs/ that are made from the code."""
        run_task("reference")

    @task
    def lock(_: Context, *, upgrade: bool = False) -> None:
        """Write the lock files anew from requirements*.in."""
        sys.exit(run("lock", *(["--upgrade"] if upgrade else [])))
