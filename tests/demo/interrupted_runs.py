"""Makes the demo in many runs, each interrupted a little later than the one before."""

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from demo.builder import DemoBuilder  # noqa: E402


class InterruptedRunError(Exception):
    """The run is interrupted here."""


def make_demo_in_interrupted_runs():
    """Interrupt after every 25th step, every translated post, login and job; then run to the end."""
    last, runs = 0, 0
    while last < DemoBuilder.steps():
        step = 0

        def advance(key):
            nonlocal step, last
            step += 1
            if step > last and (step % 25 == 1 or key.startswith(("en:post:", "login:", "job:"))):
                last = step
                raise InterruptedRunError

        try:
            DemoBuilder(advance).build()
        except InterruptedRunError:
            runs += 1
        else:
            break
    call_command("demo")
    print(f"{runs} runs were interrupted")


if __name__ == "__main__":
    make_demo_in_interrupted_runs()
