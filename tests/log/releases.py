"""The tables of a release that is still to come: this one's migrations and one more, brought by its own ``migrate``."""

from __future__ import annotations

import shutil
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from server.log.migrate import SCRIPTS, migrate, newest

TO_COME = "r9999"
MIGRATION = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "{revision}", "{after}", None, None
{says}


def upgrade():
    op.create_table("parcel_{revision}", sa.Column("id", sa.String(40), primary_key=True))
    for table in ("event", "head", "snapshot", "person"):
        op.add_column(table, sa.Column("new_{revision}", sa.String(20)))
    op.add_column("account", sa.Column("new_{revision}", sa.Integer, nullable=False, server_default="7"))
"""


def beside(revision: str) -> str:
    """Spell out that code of the revision may run on the tables."""
    return f'beside = "{revision}"'


async def migrate_to_come(url: str, *says: str) -> None:
    """Do what ``nijikai migrate`` of a later release does. ``says``: of each of its migrations, what it declares."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        scripts = Path(folder) / "migrations"
        shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
        names = [newest(), *(f"r{9999 - number}" for number in reversed(range(len(says))))]
        for after, revision, said in zip(names, names[1:], says, strict=False):
            text = MIGRATION.format(revision=revision, after=after, says=said)
            (scripts / "versions" / f"{revision}_to_come.py").write_text(text, "utf-8")
        patch.setattr(import_module("server.log.migrate"), "SCRIPTS", scripts)
        await migrate(url)
