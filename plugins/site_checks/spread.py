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


def spread(
    work: Callable[[Sequence[Item]], Result], weighed: Sequence[tuple[float, Item]]
) -> list[Result]:
    """Return what *work* makes of the items, in as many shares as pay."""
    total = sum(weight for weight, _ in weighed)
    number = min(_count_cores(), _MOST, 1 + int(total / _WORTH_IT))
    shares = _share_out(weighed, number)
    others = [(_start(work, share), share) for share in shares[1:]]
    results = [work(shares[0])]
    return results + [_finish(child, work, share) for child, share in others]


def _share_out(weighed: Sequence[tuple[float, Item]], number: int) -> list[list[Item]]:
    """Return the items in *number* shares of about the same weight, the heaviest dealt first."""
    shares: list[list[Item]] = [[] for _ in range(number)]
    weights = [0.0] * number
    for weight, item in sorted(weighed, key=lambda pair: -pair[0]):
        lightest = weights.index(min(weights))
        shares[lightest].append(item)
        weights[lightest] += weight
    return shares


def _start(work: Callable[[Sequence[Item]], Any], share: Sequence[Item]) -> tuple[int, int]:
    """Return the process id and the pipe of a copy of this process that does one share."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child:
        os.close(write_end)
        return child, read_end
    # The copy must end here, whatever happens: it says nothing, and its share is done again.
    try:
        os.close(read_end)
        with os.fdopen(write_end, "wb") as pipe:
            pickle.dump(work(share), pipe, protocol=pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _finish(
    child: tuple[int, int], work: Callable[[Sequence[Item]], Result], share: Sequence[Item]
) -> Result:
    """Return what a copy found; what it could not do is done here, and fails here."""
    process, read_end = child
    with os.fdopen(read_end, "rb") as pipe:
        packed = pipe.read()
    os.waitpid(process, 0)
    try:
        result: Result = pickle.loads(packed)
    except (EOFError, pickle.UnpicklingError):
        return work(share)
    return result


def _count_cores() -> int:
    if not hasattr(os, "fork") or not hasattr(os, "sched_getaffinity"):
        return 1
    return len(os.sched_getaffinity(0))
