"""What the terminal shows when the server has started."""

from __future__ import annotations

import io

import click
import segno

from server.first_run import Links
from server.texts import Texts, of_terminal


def greet(texts: Texts, default: str, links: Links) -> None:
    """Print the address, the join link with its QR code, the host link, and the link to set the house up."""
    lang = of_terminal(default)

    def line(key: str, link: str) -> None:
        click.echo(f"  {texts.text(lang, key)}\n    {link}")

    code = io.StringIO()
    segno.make(links.join, error="l").terminal(code, compact=True, border=2)
    click.echo(f"\n{texts.text(lang, 'greet-running', address=links.join.partition('/t/')[0])}\n")
    line("greet-join", links.join)
    click.echo(code.getvalue())
    line("greet-local", links.here)
    if links.setup:
        line("greet-setup", links.setup)
    line("greet-host", links.host)
    click.echo(f"\n  {texts.text(lang, 'greet-stop')}\n")
