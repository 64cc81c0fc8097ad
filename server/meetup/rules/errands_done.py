"""What has become of the errands."""

from __future__ import annotations

from server.meetup import commands, events
from server.meetup.draft import Draft


def deliver(draft: Draft, command: commands.Deliver) -> None:
    """Take errands off that are done or refused; those that are off already count for nothing."""
    pending = draft.state.errands
    failed = {number: code for number, code in command.failed.items() if number in pending}
    done = tuple(number for number in dict.fromkeys(command.errands) if number in pending and number not in failed)
    if done or failed:
        draft.emit(events.Delivered(errands=done, failed=failed))
