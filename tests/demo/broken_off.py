"""Makes the demo in many runs, each broken off a little later than the one before."""

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from demo.build import DemoBuilder  # noqa: E402


class BrokenOffError(Exception):
    """The run ends here."""


def make():
    """Break off after every 25th step, every translated post and every login; then go through."""
    last, runs = 0, 0
    while last < DemoBuilder.steps():
        step = 0

        def advance(key):
            nonlocal step, last
            step += 1
            if step > last and (step % 25 == 1 or key.startswith(("en:post:", "login:", "job:"))):
                last = step
                raise BrokenOffError

        try:
            DemoBuilder(advance).build()
        except BrokenOffError:
            runs += 1
        else:
            break
    call_command("demo")
    print(f"{runs} runs were broken off")


if __name__ == "__main__":
    make()
