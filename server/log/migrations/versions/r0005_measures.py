"""Measures, and what they need: yardsticks, keys for other programs, who looked, customers, shared games.

Revision ID: r0005
Revises: r0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0005"
down_revision = "r0004"
branch_labels = None
depends_on = None
beside = "r0005"  # before, erasing somebody left their games

KEY = sa.String(40)
TABLES = ("measured", "yardstick", "access_key", "look", "ledger", "customer", "highlight")


def owner(table: str, name: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{table}.id", ondelete="CASCADE", name=f"fk_{name}")


def upgrade() -> None:
    _measures()
    _access()
    _customers()
    op.create_table(
        "highlight",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("meetup", KEY, nullable=False, index=True),
        sa.Column("person", KEY, nullable=False, index=True),
        sa.Column("made", sa.BigInteger, nullable=False),
        sa.Column("gone", sa.BigInteger),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )


def _measures() -> None:
    op.create_table(
        "measured",
        sa.Column("meetup", KEY, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("heads", sa.String(64), nullable=False),
        sa.Column("made", sa.BigInteger, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "yardstick",
        sa.Column("organization", KEY, owner("organization", "yardstick_organization"), primary_key=True),
        sa.Column("changed", sa.BigInteger, nullable=False),
        sa.Column("by", KEY, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )


def _access() -> None:
    op.create_table(
        "access_key",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("organization", KEY, owner("organization", "access_key_organization"), nullable=False, index=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False, unique=True),
        sa.Column("by", KEY, nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("used", sa.BigInteger),
        sa.Column("ended", sa.BigInteger),
    )
    op.create_table(
        "look",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("organization", KEY, owner("organization", "look_organization"), nullable=False, index=True),
        sa.Column("meetup", KEY, index=True),
        sa.Column("who", KEY, nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("what", sa.String(40), nullable=False),
        sa.Column("detail", sa.String(200), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
    )


def _customers() -> None:
    op.create_table(
        "ledger",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("organization", KEY, owner("organization", "ledger_organization"), nullable=False, index=True),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("by", KEY, nullable=False),
        sa.Column("made", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "customer",
        sa.Column("ledger", KEY, owner("ledger", "customer_ledger"), primary_key=True),
        sa.Column("key", sa.String(80), primary_key=True),
        sa.Column("company", sa.String(80), nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
