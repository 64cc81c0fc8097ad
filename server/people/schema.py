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

# What was measured of a meetup: ``heads`` says up to where its streams were read, ``version`` by which formulas. It can
# always be made anew from the log, and is thrown away when somebody is erased.
measured = Table(
    "measured",
    metadata,
    Column("meetup", Key, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("heads", String(64), nullable=False),
    Column("made", BigInteger, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# How an organization measures: its advocate rule, the weights of levels, who counts as having attended.
yardstick = Table(
    "yardstick",
    metadata,
    Column("organization", Key, owner("organization", "yardstick_organization"), primary_key=True),
    Column("changed", BigInteger, nullable=False),
    Column("by", Key, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# Keys by which other programs read an organization's measures; kept as a hash. ``used``: the last time, by the day.
access_key = Table(
    "access_key",
    metadata,
    Column("id", Key, primary_key=True),
    Column("organization", Key, owner("organization", "access_key_organization"), nullable=False, index=True),
    Column("name", String(80), nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
    Column("by", Key, nullable=False),
    Column("created", BigInteger, nullable=False),
    Column("used", BigInteger),
    Column("ended", BigInteger),
)

# Who looked at what: replays, names behind figures, exports. ``who``: an organizer's or facilitator's person, or a key.
look = Table(
    "look",
    metadata,
    Column("id", Key, primary_key=True),
    Column("organization", Key, owner("organization", "look_organization"), nullable=False, index=True),
    Column("meetup", Key, index=True),
    Column("who", Key, nullable=False),
    Column("name", String(80), nullable=False),
    Column("what", String(40), nullable=False),
    Column("detail", String(200), nullable=False),
    Column("at", BigInteger, nullable=False),
)

# What an organization's CRM said of its customers on a day: one row of ``ledger`` per import, one of ``customer`` per
# company in it. Money in the CRM's own currency. ``key``: the name by which companies are told apart.
ledger = Table(
    "ledger",
    metadata,
    Column("id", Key, primary_key=True),
    Column("organization", Key, owner("organization", "ledger_organization"), nullable=False, index=True),
    Column("day", String(10), nullable=False),
    Column("name", String(120), nullable=False),
    Column("by", Key, nullable=False),
    Column("made", BigInteger, nullable=False),
)
customer = Table(
    "customer",
    metadata,
    Column("ledger", Key, owner("ledger", "customer_ledger"), primary_key=True),
    Column("key", String(80), primary_key=True),
    Column("company", String(80), nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# A person's own game, to be replayed by whoever has the link. ``gone``: when it was taken back; then ``data`` is empty.
highlight = Table(
    "highlight",
    metadata,
    Column("id", Key, primary_key=True),
    Column("meetup", Key, nullable=False, index=True),
    Column("person", Key, nullable=False, index=True),
    Column("made", BigInteger, nullable=False),
    Column("gone", BigInteger),
    Column("data", LargeBinary, nullable=False),
)

# What the processes of a house have to agree on: ``key`` is the mark of their secret key.
house = Table("house", metadata, Column("name", Key, primary_key=True), Column("value", String(200), nullable=False))
