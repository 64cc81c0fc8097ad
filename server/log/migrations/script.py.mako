"""${message}.

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None
# The oldest revision whose code may run on these tables, as workers of the release before do for a while, and for ever
# where it is rolled back. It may only be an earlier one if that code misses nothing here and breaks nothing: new
# columns are nullable or have a default of the database's, nothing it writes is refused, nothing it reads is gone or
# means something else, and whom it erases is erased here too. See docs/workers.md.
beside = ${repr(up_revision)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
