from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from server.config import RANGES, Settings, SettingsError, from_environment


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
    ],
)
def test_a_wrong_setting_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as error:
        from_environment({name: value})
    assert error.value.name == name
    assert error.value.value in {value, "***", "70000", "-1", "0.0"}
    assert "\n" not in str(error.value)


def test_a_secret_is_not_shown() -> None:
    with pytest.raises(SettingsError) as error:
        from_environment({"SECRET_KEY": "hunter2"})
    assert "hunter2" not in str(error.value)


def test_every_number_has_a_range() -> None:
    numbers = {field.name for field in msgspec.structs.fields(Settings) if field.type in {int, float}}
    assert numbers == set(RANGES)
