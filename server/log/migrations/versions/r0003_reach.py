"""By which ways people would like to be reminded.

Revision ID: r0003
Revises: r0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0003"
down_revision = "r0002"
branch_labels = None
depends_on = None
beside = "r0003"  # before, erasing somebody left their addresses

KEY = sa.String(40)


def upgrade() -> None:
    organization = sa.ForeignKey("organization.id", ondelete="CASCADE", name="fk_reach_organization")
    op.create_table(
        "reach",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("organization", KEY, organization, nullable=False, index=True),
        sa.Column("person", KEY, nullable=False, index=True),
        sa.Column("way", sa.String(8), nullable=False),
        sa.Column("address", sa.String(1000), nullable=False),
        sa.Column("public_key", sa.String(120), nullable=False),
        sa.Column("auth", sa.String(40), nullable=False),
        sa.Column("agent", sa.String(20), nullable=False),
        sa.Column("lang", sa.String(8), nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("confirmed", sa.BigInteger),
    )


def downgrade() -> None:
    op.drop_table("reach")
