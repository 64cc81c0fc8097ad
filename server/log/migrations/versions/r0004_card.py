"""Persona cards that people share.

Revision ID: r0004
Revises: r0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0004"
down_revision = "r0003"
branch_labels = None
depends_on = None
beside = "r0004"  # before, erasing somebody left their cards

KEY = sa.String(40)


def upgrade() -> None:
    op.create_table(
        "card",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("meetup", KEY, nullable=False, index=True),
        sa.Column("person", KEY, nullable=False, index=True),
        sa.Column("made", sa.BigInteger, nullable=False),
        sa.Column("gone", sa.BigInteger),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("card")
