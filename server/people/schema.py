"""The tables of people: accounts, organizations, who attended what. Migrations build them; a test compares the two.

Times are milliseconds since the Unix epoch. What happened at a meetup is not here: that is in the log.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

metadata = MetaData()

Key = String(40)


def owner(table: str, name: str) -> ForeignKey:
    """Refer to a table's id; the row goes with the one it refers to."""
    return ForeignKey(f"{table}.id", ondelete="CASCADE", name=f"fk_{name}")


# Organizers. A password may be missing where there is a passkey; ``generation`` is raised to sign out everywhere.
account = Table(
    "account",
    metadata,
    Column("id", Key, primary_key=True),
    Column("email", String(254), nullable=False, unique=True),
    Column("name", String(80), nullable=False),
    Column("lang", String(8), nullable=False),
    Column("password", String(200)),
    Column("generation", Integer, nullable=False),
    Column("created", BigInteger, nullable=False),
)

# ``id``: the credential's, in base64url.
passkey = Table(
    "passkey",
    metadata,
    Column("id", String(1400), primary_key=True),
    Column("account", Key, owner("account", "passkey_account"), nullable=False, index=True),
    Column("name", String(80), nullable=False),
    Column("public_key", LargeBinary, nullable=False),
    Column("sign_count", BigInteger, nullable=False),
    Column("created", BigInteger, nullable=False),
    Column("used", BigInteger),
)

organization = Table(
    "organization",
    metadata,
    Column("id", Key, primary_key=True),
    Column("name", String(120), nullable=False),
    Column("created", BigInteger, nullable=False),
)

# ``role``: owner, organizer or viewer.
membership = Table(
    "membership",
    metadata,
    Column("organization", Key, owner("organization", "membership_organization"), primary_key=True),
    Column("account", Key, owner("account", "membership_account"), primary_key=True, index=True),
    Column("role", String(20), nullable=False),
    Column("joined", BigInteger, nullable=False),
)

# Links that are good once: ``kind`` setup, invite or reset; kept as a hash, removed when used.
link = Table(
    "link",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("organization", Key, owner("organization", "link_organization")),
    Column("account", Key, owner("account", "link_account")),
    Column("role", String(20), nullable=False),
    Column("created", BigInteger, nullable=False),
    Column("expires", BigInteger, nullable=False),
)

series = Table(
    "series",
    metadata,
    Column("id", Key, primary_key=True),
    Column("organization", Key, owner("organization", "series_organization"), nullable=False, index=True),
    Column("title", String(120), nullable=False),
    Column("about", String(2000), nullable=False),
    Column("created", BigInteger, nullable=False),
)

# Whose meetup it is; its title, time and all else are in the log.
meetup = Table(
    "meetup",
    metadata,
    Column("id", Key, primary_key=True),
    Column("organization", Key, owner("organization", "meetup_organization"), nullable=False, index=True),
    Column("series", Key, ForeignKey("series.id", ondelete="SET NULL", name="fk_meetup_series")),
    Column("created", BigInteger, nullable=False),
    Column("expired", BigInteger),
)

# Attendees, from a list or through the door, the same at every meetup of an organization. A personal link is good for
# its ``epoch`` only. ``erased``: when they were forgotten.
person = Table(
    "person",
    metadata,
    Column("id", Key, primary_key=True),
    Column("organization", Key, owner("organization", "person_organization"), nullable=False, index=True),
    Column("name", String(40), nullable=False),
    Column("avatar", String(40), nullable=False),
    Column("lang", String(8), nullable=False),
    Column("company", String(80), nullable=False),
    Column("level", String(20), nullable=False),
    Column("grp", String(40), nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("created", BigInteger, nullable=False),
    Column("erased", BigInteger),
)

attendance = Table(
    "attendance",
    metadata,
    Column("person", Key, owner("person", "attendance_person"), primary_key=True),
    Column("meetup", Key, primary_key=True),
    Column("joined_at", BigInteger, nullable=False),
)
Index("attendance_meetup", attendance.c.meetup)

# By which ways somebody would like to be reminded: ``way`` push (a browser's subscription: ``address`` is its endpoint,
# ``agent`` the browser's family) or mail. ``id``: what no two rows may share, as a hash; ``confirmed``: by the one
# whose address it is. Facilitators have no row in ``person``, so the rows here do not refer to one.
reach = Table(
    "reach",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("organization", Key, owner("organization", "reach_organization"), nullable=False, index=True),
    Column("person", Key, nullable=False, index=True),
    Column("way", String(8), nullable=False),
    Column("address", String(1000), nullable=False),
    Column("public_key", String(120), nullable=False),
    Column("auth", String(40), nullable=False),
    Column("agent", String(20), nullable=False),
    Column("lang", String(8), nullable=False),
    Column("created", BigInteger, nullable=False),
    Column("confirmed", BigInteger),
)

# Persona cards that people share, under an ``id`` nobody can guess. ``gone``: when it was taken back or erased; then
# ``data`` is empty. Facilitators who play share cards, too.
card = Table(
    "card",
    metadata,
    Column("id", Key, primary_key=True),
    Column("meetup", Key, nullable=False, index=True),
    Column("person", Key, nullable=False, index=True),
    Column("made", BigInteger, nullable=False),
    Column("gone", BigInteger),
    Column("data", LargeBinary, nullable=False),
)
