"""How far long work is: a bar on stderr, on a terminal only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

Progress = Callable[[int, int | None], None]


@contextmanager
def counted(doing: str, *, quiet: bool = False) -> Iterator[Progress]:
    """Give a function to be told how many are done, and of how many where that is known."""
    if quiet or not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task(doing, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


@contextmanager
def waiting(doing: str, *, quiet: bool = False) -> Iterator[Callable[[], None]]:
    """Show that something is being done until the given function is called, or the work is over."""
    if quiet or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console

    with Console(stderr=True).status(doing) as status:
        yield status.stop


class LiveStatus(ExitStack):
    """What is being done, and, once that is told, a bar of how far it is; nothing off a terminal."""

    def __init__(self, doing: str, *, quiet: bool) -> None:
        super().__init__()
        self._doing, self._quiet = doing, quiet
        self._tell: Progress | None = None
        self._stop = self.enter_context(waiting(doing, quiet=quiet))

    def stop(self) -> None:
        """Show no more of it."""
        self.close()

    def tell(self, done: int, total: int) -> None:
        """Show how many calls are done, and of how many."""
        if self._tell is None:
            self._stop()
            self._tell = self.enter_context(counted(self._doing, quiet=self._quiet))
        self._tell(done, total)


def live_status(doing: str, *, quiet: bool = False) -> LiveStatus:
    """Return the status of an answer in the making, shown until it is stopped or left."""
    return LiveStatus(doing, quiet=quiet)
