"""When two names are the same company's: widths, cases, signs and legal forms do not matter."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LONGEST: Final = 80
FORMS: Final = frozenset({
    "ab", "ag", "as", "asa", "bv", "co", "company", "corp", "corporation", "gk", "gmbh", "inc", "incorporated", "kg",
    "kk", "limited", "llc", "llp", "lp", "ltd", "nv", "oy", "plc", "pte", "pty", "pvt", "sa", "sarl", "sas", "spa",
    "srl",
})  # fmt: skip
"""Words at the end of a name that say what kind of company it is."""
KANJI: Final = re.compile(
    "株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|一般社団法人|一般財団法人|公益社団法人|公益財団法人|"
    r"特定非営利活動法人|npo法人|学校法人|医療法人|社会福祉法人|独立行政法人|国立大学法人|\((?:株|有|同|資|名|社|財|学|医|独)\)"
)
SIGNS: Final = frozenset("ー々〆+#")
"""What tells names apart though it is no letter: C, C++, C#."""


def company_key(name: str) -> str:
    """Return the name by which a company is told from others: at most 80 characters, empty only of an empty name.

    >>> company_key("㈱ニジカイ") == company_key("ﾆｼﾞｶｲ 株式会社")
    True
    >>> company_key("ACME Co., Ltd.") == company_key("Acme")
    True
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    bare = KANJI.sub(" ", folded).replace("&", " and ").replace(".", "").replace("'", "")
    words = [word for word in re.split(r"[\s,/()\-]+", bare) if word]
    while len(words) > 1 and words[-1] in FORMS:
        words.pop()
    joined = "".join(char for char in "".join(words) if char.isalnum() or char in SIGNS)
    return (joined or "".join(folded.split()))[:LONGEST]
