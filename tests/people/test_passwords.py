from __future__ import annotations

import pytest

from game.decider import Refusal
from server.people.passwords import Passwords, check_password, dummy, hasher


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("short", "password-short"),
        ("x" * 201, "password-long"),
        ("aaaaaaaaaaaa", "password-easy"),
        ("yui.sato@example.org", "password-easy"),
        ("YUI.SATO@example.org", "password-easy"),
    ],
)
def test_what_is_guessed_is_refused(password: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_password(password, "yui.sato@example.org")
    assert refused.value.code == code


@pytest.mark.parametrize("password", ["an old railway map", "夜汽車の窓から見た灯り", "correct horse battery"])
def test_a_few_words_will_do(password: str) -> None:
    check_password(password, "yui@example.org", "ゆい")


async def test_the_same_keys_whatever_the_input_method_made_of_them() -> None:
    passwords = Passwords()
    kept = await passwords.hash("ＲＡＩＬＷＡＹ　ｍａｐ１")
    assert await passwords.verify(kept, "RAILWAY map1")
    assert not await passwords.verify(kept, "RAILWAY map2")


async def test_nobody_has_no_password() -> None:
    passwords = Passwords()
    assert not await passwords.verify(None, "nobody's")
    assert not await passwords.verify("not a hash", "anything")


async def test_whoever_is_not_there_takes_as_long() -> None:
    """The same work is done: a hash with the same parameters."""
    assert dummy().split("$")[:4] == hasher.hash("x").split("$")[:4]
    assert not Passwords().dated(dummy())
