"""What has become of the errands."""

from __future__ import annotations

from server.lounge.draft import Draft
from server.meetup.commands import Deliver
from server.meetup.events import Delivered


def deliver(draft: Draft, command: Deliver) -> None:
    """Take errands off that are done or refused; those that are off already count for nothing."""
    pending = draft.state.errands
    failed = {number: code for number, code in command.failed.items() if number in pending}
    done = tuple(number for number in dict.fromkeys(command.errands) if number in pending and number not in failed)
    if done or failed:
        draft.emit(Delivered(errands=done, failed=failed))
