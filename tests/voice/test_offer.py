from __future__ import annotations

import base64
import hashlib
import hmac
import subprocess
import sys
import time
from typing import Any

import jwt
import pytest

from server.config import Settings
from server.voice.ice import servers
from server.voice.offer import MESH, RELAYED, offer, places

TURN = Settings(
    stun_urls="stun:turn.example.org:3478",
    turn_urls="turn:turn.example.org:3478?transport=udp, turns:turn.example.org:5349",
    turn_secret="known to both",
    turn_hours=2,
)
LIVEKIT = Settings(
    livekit_url="wss://livekit.example.org",
    livekit_api_key="key-of-the-tests",
    livekit_api_secret="a secret that is long enough for HMAC",
)
NOW = 1_800_000_000.4


def test_without_any_setting_browsers_find_each_other_alone() -> None:
    assert offer(Settings(), "r1", "ann", NOW) == {"kind": "mesh", "ice": [], "ttl": 12 * 3600, "limit": MESH}


def test_turn_credentials_are_those_that_coturn_expects() -> None:
    stun, turn = servers(TURN, "ann", NOW)
    assert stun == {"urls": ["stun:turn.example.org:3478"]}
    assert turn["urls"] == ["turn:turn.example.org:3478?transport=udp", "turns:turn.example.org:5349"]
    expires, _, name = turn["username"].partition(":")
    assert int(expires) == 1_800_000_000 + 2 * 3600
    digest = hmac.new(b"known to both", turn["username"].encode(), hashlib.sha1).digest()
    assert base64.b64decode(turn["credential"]) == digest
    assert name
    assert "ann" not in name, "the relay need not know who it is"
    assert offer(TURN, "r1", "ann", NOW)["ttl"] == 7200


def test_credentials_differ_by_person_and_by_time() -> None:
    names = {servers(TURN, person, now)[1]["username"] for person in ("ann", "bob") for now in (NOW, NOW + 60)}
    assert len(names) == 4
    assert "known to both" not in str(servers(TURN, "ann", NOW))


def test_a_livekit_token_is_for_one_person_and_one_room() -> None:
    offered = offer(LIVEKIT, "r1", "ann", NOW)
    assert (offered["kind"], offered["url"], offered["limit"]) == ("livekit", "wss://livekit.example.org", RELAYED)
    claims: dict[str, Any] = jwt.decode(offered["token"], LIVEKIT.livekit_api_secret, algorithms=["HS256"])
    assert (claims["sub"], claims["iss"]) == ("ann", "key-of-the-tests")
    assert claims["exp"] - time.time() == pytest.approx(offered["ttl"], abs=30)
    grants = claims["video"]
    assert (grants["room"], grants["roomJoin"]) == ("r1", True)
    assert grants["canPublishSources"] == ["microphone", "camera"]
    assert not grants.get("roomAdmin")
    assert LIVEKIT.livekit_api_secret not in str(offered)


def test_livekit_is_loaded_only_where_it_is_used() -> None:
    code = "import sys, server.app; sys.exit('livekit' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("settings", "most"), [(Settings(), MESH), (LIVEKIT, RELAYED), (Settings(voice=False), 0)], ids=str
)
def test_how_many_can_take_part(settings: Settings, most: int) -> None:
    assert places(settings) == most
