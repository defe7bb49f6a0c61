"""Calls that may never come back, each with a bound: whoever waits on another machine has to say so some day."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


class NoAnswer(Exception):
    """A call gave nothing within its time."""


def bounded(call: Callable[[], T], seconds: float) -> T:
    """What the call gives, or raises. Raises NoAnswer after so many seconds; the call is left to itself then.

    It runs in a thread of its own that keeps no program from ending.
    """
    answers: SimpleQueue[Future[T]] = SimpleQueue()

    def work() -> None:
        answer: Future[T] = Future()
        try:
            answer.set_result(call())
        except BaseException as error:
            answer.set_exception(error)
        answers.put(answer)

    Thread(target=work, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty as error:
        raise NoAnswer from error
    return answer.result()
