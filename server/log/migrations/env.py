"""Alembic's entry: runs the scripts on the connection that it is given (see ``server.log.migrate``)."""

from __future__ import annotations

from alembic import context

from server.log import schema as log
from server.people import schema as people

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=[log.metadata, people.metadata],
    render_as_batch=True,
    transactional_ddl=False,  # the caller's transaction holds it all
)
context.run_migrations()
