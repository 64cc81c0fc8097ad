"""What can be wrong with a backup."""

from __future__ import annotations

from server.log.errors import TextError


class BackupError(TextError):
    """A backup that cannot be believed, or does not fit here. Codes ``backup-...``. Nothing was changed."""
