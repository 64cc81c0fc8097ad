"""Following streams: who hears of what, and who is present where because of it."""

from __future__ import annotations

import msgspec

from game.decider import Refusal
from server.live.fanout import FanOut
from server.live.presence import Presences
from server.live.sessions import Pass, Session
from server.live.stream import Stream
from server.live.streams import Streams
from server.meetup.naming import thread_of


class Following:
    """Begins and ends it, for single connections."""

    def __init__(self, streams: Streams, fanout: FanOut, presences: Presences) -> None:
        self._streams = streams
        self._fanout = fanout
        self._presences = presences

    async def begin(self, session: Session, name: str, entry: Pass) -> Stream:
        """Follow a stream, first or again; when this returns, the person is present there unless they are quiet.

        Raises Refusal ``not-allowed`` if the doors have closed meanwhile.
        """
        held = session.followed.get(name)
        self._enter(session, name, entry, held)
        try:
            stream = await self._streams.open(name)
            _check_still(session, name, entry)
            if not entry.quiet and (held is None or held.quiet):
                await self._presences.came(session.ticket, name)
        except BaseException:
            self.end(session, name)
            raise
        _check_still(session, name, entry)
        return stream

    def _enter(self, session: Session, name: str, entry: Pass, held: Pass | None) -> None:
        session.followed[name] = entry
        if held is not None and held.audience != entry.audience:
            self._fanout.unfollow(name, held.audience, session.eio_sid)
        if held is None or held.audience != entry.audience:
            self._fanout.follow(name, entry.audience, session.eio_sid)
        if held is not None and entry.quiet and not held.quiet:
            self._presences.gone(session.ticket.person, name, at_once=True)

    def end(self, session: Session, name: str, *, at_once: bool = True) -> None:
        """Stop following a stream, if it is followed; ``at_once``: they have not just lost their connection."""
        held = session.followed.pop(name, None)
        if held is None:
            return
        self._fanout.unfollow(name, held.audience, session.eio_sid)
        if not held.quiet:
            self._presences.gone(session.ticket.person, name, at_once=at_once)

    def end_all(self, session: Session) -> None:
        """The connection is gone."""
        for name in list(session.followed):
            self.end(session, name, at_once=False)

    def close(self, session: Session, name: str, code: str) -> None:
        """End it because the doors have closed, and say so."""
        self.end(session, name)
        self._fanout.say([session.eio_sid], "closed", {"stream": name, "code": code})

    async def dismiss(self, session: Session, code: str) -> None:
        """End a connection, and say why."""
        socket = self._fanout.server.eio.sockets.get(session.eio_sid)
        self._fanout.say([session.eio_sid], "refused", {"code": code})
        await self._fanout.server.disconnect(session.sid)
        await self._fanout.server.eio.disconnect(session.eio_sid)
        if socket is not None:
            await socket.queue.put(None)  # its writer ends and hangs up, whether or not the other side does


def _check_still(session: Session, name: str, entry: Pass) -> None:
    """Raises Refusal ``not-allowed``: the doors have closed meanwhile."""
    if session.followed.get(name) is not entry:
        raise Refusal("not-allowed", stream=name)


def quietly(entry: Pass, name: str) -> Pass:
    """Return the same pass for following without being present: staff may, and those of a lounge its threads, to know
    what is new there. Raises Refusal ``not-allowed``.
    """
    if entry.role != "facilitator" and not thread_of(name):
        raise Refusal("not-allowed", role=entry.role)
    return msgspec.structs.replace(entry, quiet=True)
