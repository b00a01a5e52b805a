"""Work shared out over processes, where that pays."""

import os
import pickle
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# Starting a process and passing back what it found costs as much as reading this many bytes.
_WORTH_IT = 1_500_000
_MOST = 4
# Shares for each process: one whose core is busy with other work leaves some to the others.
_EACH = 4


def spread(
    work: Callable[[Sequence[Item]], Result], weighed: Sequence[tuple[float, Item]]
) -> list[Result]:
    """Return what *work* makes of the items, in as many processes as pay."""
    total = sum(weight for weight, _ in weighed)
    number = min(_count_cores(), _MOST, 1 + int(total / _WORTH_IT))
    if number == 1:
        return [work([item for _, item in weighed])]
    shares = _share_out(weighed, number * _EACH)
    tickets, write_end = os.pipe()
    os.write(write_end, bytes(range(len(shares))))
    os.close(write_end)
    others = [_start(work, shares, tickets) for _ in range(number - 1)]
    done = _work_through(work, shares, tickets)
    for other in others:
        done |= _finish(other)
    os.close(tickets)
    # What a process took and did not bring back is done here, and fails here.
    return [done[i] if i in done else work(share) for i, share in enumerate(shares)]


def _share_out(weighed: Sequence[tuple[float, Item]], number: int) -> list[list[Item]]:
    """Return the items in *number* shares of about the same weight, the heaviest dealt first."""
    shares: list[list[Item]] = [[] for _ in range(number)]
    weights = [0.0] * number
    for weight, item in sorted(weighed, key=lambda pair: -pair[0]):
        lightest = weights.index(min(weights))
        shares[lightest].append(item)
        weights[lightest] += weight
    return [share for share in shares if share]


def _work_through(
    work: Callable[[Sequence[Item]], Result], shares: Sequence[Sequence[Item]], tickets: int
) -> dict[int, Result]:
    """Return what *work* makes of the shares that this process gets a ticket for."""
    done: dict[int, Result] = {}
    # A byte in a pipe is read by one process only; at its end all shares are taken.
    while ticket := os.read(tickets, 1):
        done[ticket[0]] = work(shares[ticket[0]])
    return done


def _start(
    work: Callable[[Sequence[Item]], Any], shares: Sequence[Sequence[Item]], tickets: int
) -> tuple[int, int]:
    """Return the process id and the pipe of a copy of this process that takes shares too."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child:
        os.close(write_end)
        return child, read_end
    # The copy must end here, whatever happens: it says nothing, and its shares are done again.
    try:
        os.close(read_end)
        done = _work_through(work, shares, tickets)
        with os.fdopen(write_end, "wb") as pipe:
            pickle.dump(done, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _finish(child: tuple[int, int]) -> dict[int, Any]:
    """Return what a copy found, by the number of the share; nothing where it came to grief."""
    process, read_end = child
    with os.fdopen(read_end, "rb") as pipe:
        packed = pipe.read()
    os.waitpid(process, 0)
    try:
        done: dict[int, Any] = pickle.loads(packed)
    except (EOFError, pickle.UnpicklingError):
        return {}
    return done


def _count_cores() -> int:
    if not hasattr(os, "fork") or not hasattr(os, "sched_getaffinity"):
        return 1
    return len(os.sched_getaffinity(0))
