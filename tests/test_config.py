from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from server.config import RANGES, Settings, SettingsError, from_environment, listed


def test_without_anything_set_the_defaults_hold() -> None:
    assert from_environment({}) == Settings()
    assert from_environment({"PORT": " ", "NIJIKAI_HOST": ""}) == Settings()


def test_settings_come_from_the_environment_and_the_command_line_wins() -> None:
    environ = {"PORT": "8080", "NIJIKAI_POLLING": "true", "NIJIKAI_DATA": "/x", "NIJIKAI_CLOCK_SPEED": "2"}
    settings = from_environment(environ, port=9, host=None)
    assert (settings.port, settings.polling, settings.data, settings.clock_speed) == (9, True, Path("/x"), 2.0)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "eighty"),
        ("PORT", "70000"),
        ("PORT", "-1"),
        ("NIJIKAI_POLLING", "perhaps"),
        ("NIJIKAI_CLOCK_SPEED", "nan"),
        ("NIJIKAI_CLOCK_SPEED", "0"),
        ("NIJIKAI_SAMPLE_SEATS", "7"),
        ("SECRET_KEY", "short"),
        ("NIJIKAI_PUBLIC_URL", "play.example"),
        ("NIJIKAI_LOG_LEVEL", "LOUD"),
        ("NIJIKAI_STUN_URLS", "turn.example.org:3478"),
        ("NIJIKAI_TURN_URLS", "turn:"),
        ("NIJIKAI_TURN_HOURS", "0"),
        ("LIVEKIT_URL", "https://livekit.example.org"),
        ("NIJIKAI_PUSH_CONTACT", "somebody"),
        ("NIJIKAI_PUSH_CONTACT", "https://play.example.org/about"),
        ("NIJIKAI_PUSH_KEY", "short"),
        ("NIJIKAI_PUSH_KEY", "A" * 43),
        ("NIJIKAI_PUSH_KEY", "_" * 43),
        ("NIJIKAI_SMTP_URL", "mail.example.org"),
        ("NIJIKAI_SMTP_URL", "smtps://user:secret@mail.example.org"),
        ("NIJIKAI_MAIL_FROM", "Nijikai"),
        ("NIJIKAI_MAIL_PER_HOUR", "0"),
    ],
)
def test_a_wrong_setting_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as error:
        from_environment({name: value})
    assert error.value.name == name
    assert error.value.value in {value, "***", "70000", "-1", "0.0"}
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("environ", "name", "missing"),
    [
        ({"NIJIKAI_TURN_URLS": "turn:turn.example.org"}, "NIJIKAI_TURN_URLS", "NIJIKAI_TURN_SECRET"),
        ({"LIVEKIT_URL": "wss://lk.example.org"}, "LIVEKIT_URL", "LIVEKIT_API_KEY"),
        ({"LIVEKIT_URL": "wss://lk.example.org", "LIVEKIT_API_KEY": "k"}, "LIVEKIT_URL", "LIVEKIT_API_SECRET"),
        ({"NIJIKAI_SMTP_URL": "smtps://mail.example.org"}, "NIJIKAI_SMTP_URL", "NIJIKAI_MAIL_FROM"),
        (
            {"NIJIKAI_SMTP_URL": "smtps://mail.example.org", "NIJIKAI_MAIL_FROM": "a@example.org"},
            "NIJIKAI_SMTP_URL",
            "NIJIKAI_PUBLIC_URL",
        ),
    ],
)
def test_what_one_setting_needs_of_another(environ: dict[str, str], name: str, missing: str) -> None:
    with pytest.raises(SettingsError, match=missing) as error:
        from_environment(environ)
    assert error.value.name == name


def test_relays_for_voices() -> None:
    environ = {
        "NIJIKAI_STUN_URLS": "stun:a.example.org, stun:b.example.org",
        "NIJIKAI_TURN_URLS": "turn:a.example.org turns:a.example.org:5349",
        "NIJIKAI_TURN_SECRET": "s",
        "LIVEKIT_URL": "wss://lk.example.org",
        "LIVEKIT_API_KEY": "k",
        "LIVEKIT_API_SECRET": "s",
    }
    settings = from_environment(environ)
    assert listed(settings.stun_urls) == ["stun:a.example.org", "stun:b.example.org"]
    assert listed(settings.turn_urls) == ["turn:a.example.org", "turns:a.example.org:5349"]
    assert listed("") == []


def test_a_sender_brings_no_further_headers() -> None:
    with pytest.raises(SettingsError) as error:
        from_environment({"NIJIKAI_MAIL_FROM": "Nijikai <a@example.org>\nBcc: <b@example.org>"})
    assert "\n" not in str(error.value)


def test_a_secret_is_not_shown() -> None:
    with pytest.raises(SettingsError) as error:
        from_environment({"SECRET_KEY": "hunter2"})
    assert "hunter2" not in str(error.value)
    with pytest.raises(SettingsError) as error:
        from_environment({"NIJIKAI_SMTP_URL": "smtps://me:hunter2@mail.example.org"})
    assert "hunter2" not in str(error.value)


def test_every_number_has_a_range() -> None:
    numbers = {field.name for field in msgspec.structs.fields(Settings) if field.type in {int, float}}
    assert numbers == set(RANGES)
