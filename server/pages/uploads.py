"""Requests: how large they may be. Organizers upload lists and pictures, facilitators speak."""

from __future__ import annotations

import re
from typing import Any

from quart import Request

from server.metrics.crm import MOST_BYTES
from server.pages.recordings import LARGEST

MAX_UPLOAD = 2_500_000
"""Bytes; a list of 5,000 people with long names."""
MAX_CUSTOMERS = MOST_BYTES * 3 // 2
"""Bytes; a list of customers, that the form carries along as text."""
ROOMY = {
    re.compile("/organize/o/[^/]+/accounts"): MAX_CUSTOMERS,
    re.compile("/organize/.*"): MAX_UPLOAD,
    re.compile("/m/[^/]+/clips"): LARGEST + 1_000,
}
"""Paths -> most bytes, where it is more than usual. Whoever takes them says what is too much."""


def most_for(path: str) -> int:
    """Return the most bytes that a request to this path may have, or 0: as usual."""
    return next((most for form, most in ROOMY.items() if form.fullmatch(path)), 0)


class SizedRequest(Request):
    """A request that may be larger on some pages."""

    def __init__(self, method: str, scheme: str, path: str, *args: Any, **options: Any) -> None:  # noqa: ANN401 - Quart's
        most = most_for(path)
        if most:
            options["max_content_length"] = most
        super().__init__(method, scheme, path, *args, **options)
        if most:
            self.max_content_length = self.max_form_memory_size = most
