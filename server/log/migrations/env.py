"""Alembic's entry: runs the scripts on the connection that it is given (see ``server.log.migrate``)."""

from __future__ import annotations

from alembic import context

from server.log.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the caller's transaction holds it all
)
context.run_migrations()
