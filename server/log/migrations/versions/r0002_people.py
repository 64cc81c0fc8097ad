"""Tables of people: account, passkey, organization, membership, link, series, meetup, person, attendance."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0002"
down_revision = "r0001"
branch_labels = None
depends_on = None
beside = "r0002"

KEY = sa.String(40)


def upgrade() -> None:
    make_accounts()
    make_organizations()
    make_meetups()
    make_persons()


def owner(table: str, name: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{table}.id", ondelete="CASCADE", name=f"fk_{name}")


def make_accounts() -> None:
    op.create_table(
        "account",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("email", sa.String(254), nullable=False, unique=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("lang", sa.String(8), nullable=False),
        sa.Column("password", sa.String(200)),
        sa.Column("generation", sa.Integer, nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "passkey",
        sa.Column("id", sa.String(1400), primary_key=True),
        sa.Column("account", KEY, owner("account", "passkey_account"), nullable=False, index=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("public_key", sa.LargeBinary, nullable=False),
        sa.Column("sign_count", sa.BigInteger, nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("used", sa.BigInteger),
    )


def make_organizations() -> None:
    op.create_table(
        "organization",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "membership",
        sa.Column("organization", KEY, owner("organization", "membership_organization"), primary_key=True),
        sa.Column("account", KEY, owner("account", "membership_account"), primary_key=True, index=True),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("joined", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "link",
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("organization", KEY, owner("organization", "link_organization")),
        sa.Column("account", KEY, owner("account", "link_account")),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("expires", sa.BigInteger, nullable=False),
    )


def make_meetups() -> None:
    op.create_table(
        "series",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("organization", KEY, owner("organization", "series_organization"), nullable=False, index=True),
        sa.Column("title", sa.String(120), nullable=False),
        sa.Column("about", sa.String(2000), nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "meetup",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("organization", KEY, owner("organization", "meetup_organization"), nullable=False, index=True),
        sa.Column("series", KEY, sa.ForeignKey("series.id", ondelete="SET NULL", name="fk_meetup_series")),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("expired", sa.BigInteger),
    )


def make_persons() -> None:
    op.create_table(
        "person",
        sa.Column("id", KEY, primary_key=True),
        sa.Column("organization", KEY, owner("organization", "person_organization"), nullable=False, index=True),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("avatar", sa.String(40), nullable=False),
        sa.Column("lang", sa.String(8), nullable=False),
        sa.Column("company", sa.String(80), nullable=False),
        sa.Column("level", sa.String(20), nullable=False),
        sa.Column("grp", sa.String(40), nullable=False),
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("erased", sa.BigInteger),
    )
    op.create_table(
        "attendance",
        sa.Column("person", KEY, owner("person", "attendance_person"), primary_key=True),
        sa.Column("meetup", KEY, primary_key=True),
        sa.Column("joined_at", sa.BigInteger, nullable=False),
    )
    op.create_index("attendance_meetup", "attendance", ["meetup"])


def downgrade() -> None:
    for name in ("attendance", "person", "meetup", "series", "link", "membership", "organization"):
        op.drop_table(name)
    for name in ("passkey", "account"):
        op.drop_table(name)
