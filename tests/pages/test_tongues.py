"""Titles say in which language they are, where the page is in the other one."""

from __future__ import annotations

import pytest

from server.pages.tongues import titled


@pytest.mark.parametrize(
    ("text", "spoken", "shown"),
    [
        ("春の会", "ja", "春の会"),
        ("春の会", "en", '<span lang="ja">春の会</span>'),
        ("CS の夕べ", "en", '<span lang="ja">CS の夕べ</span>'),
        ("ﾊﾙ", "en", '<span lang="ja">ﾊﾙ</span>'),
        ("Spring & tea", "ja", '<span lang="en">Spring &amp; tea</span>'),
        ("<b>", "en", "&lt;b&gt;"),
        ("2027", "ja", "2027"),
        ("", "en", ""),
    ],
)
def test_a_title(text: str, spoken: str, shown: str) -> None:
    assert titled(text, spoken) == shown
