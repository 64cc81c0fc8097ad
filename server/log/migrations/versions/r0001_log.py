"""The log's first tables: event, command, head, snapshot."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0001"
down_revision = None
branch_labels = None
depends_on = None
beside = "r0001"

NAME = sa.String(200).with_variant(sa.String(200, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "event",
        sa.Column("stream", NAME, primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("by", sa.String(200), nullable=False),
        sa.Column("role", sa.String(200), nullable=False),
        sa.Column("command", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "command",
        sa.Column("stream", NAME, primary_key=True),
        sa.Column("command", NAME, primary_key=True),
        sa.Column("seq", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "head",
        sa.Column("stream", NAME, primary_key=True),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("deadline", sa.BigInteger),
        sqlite_with_rowid=False,
    )
    set_ = sa.text("deadline IS NOT NULL")
    op.create_index("head_deadline", "head", ["deadline"], sqlite_where=set_, postgresql_where=set_)
    op.create_table(
        "snapshot",
        sa.Column("stream", NAME, primary_key=True),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("schema", sa.String(200), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    for name in ("snapshot", "head", "command", "event"):
        op.drop_table(name)
