"""Mails as they are sent: plain text and the same as HTML, with what a mail program needs to end them in one tap."""

from __future__ import annotations

from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate, make_msgid, parseaddr

import msgspec
from markupsafe import Markup, escape

STYLE = "font-family:sans-serif;line-height:1.6;color:#22242b;max-width:34em"
BUTTON = (
    "display:inline-block;padding:.6em 1.4em;border-radius:1.6em;background:#223f7c;color:#fffef9;text-decoration:none"
)


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """What a mail says. ``link`` and ``go``: where its button leads and what it is called; ``stop``: the address that
    ends such mails, ``stopping`` what that is called; none for what is sent only once.
    """

    to: str
    lang: str
    subject: str
    greeting: str = ""
    lines: Sequence[str] = ()
    link: str
    go: str
    footer: str
    stop: str = ""
    stopping: str = ""


def message(letter: Letter, sender: str) -> EmailMessage:
    name, address = parseaddr(sender)
    made = EmailMessage(policy=SMTP)
    made["From"] = Address(name, addr_spec=address)
    made["To"] = Address(addr_spec=letter.to)
    made["Subject"] = " ".join(letter.subject.split())
    made["Date"] = formatdate()
    made["Message-ID"] = make_msgid(domain=address.rpartition("@")[2])
    made["Auto-Submitted"] = "auto-generated"
    made["Content-Language"] = letter.lang
    if letter.stop:
        made["List-Unsubscribe"] = f"<{letter.stop}>"
        made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    made.set_content(plain(letter))
    made.add_alternative(str(rich(letter)), subtype="html")
    return made


def plain(letter: Letter) -> str:
    point = "" if len(letter.lines) == 1 else "・" if letter.lang == "ja" else "- "
    bullets = "\n".join(point + line for line in letter.lines)
    ending = f"{letter.stopping}\n{letter.stop}" if letter.stop else ""
    parts = (letter.greeting, bullets, f"{letter.go}\n{letter.link}", "--\n" + letter.footer, ending)
    return "\n\n".join(part for part in parts if part) + "\n"


def listed(lines: Sequence[str]) -> Markup:
    """Return a list; a single line needs none."""
    if len(lines) == 1:
        return Markup("<p>{}</p>").format(lines[0])
    rows = Markup("").join(Markup("<li>{}</li>").format(line) for line in lines)
    return Markup("<ul>{}</ul>").format(rows) if lines else rows


def rich(letter: Letter) -> Markup:
    greeting = Markup("<p>{}</p>").format(letter.greeting) if letter.greeting else Markup("")
    ending = Markup('<br><a href="{}">{}</a>').format(letter.stop, letter.stopping) if letter.stop else Markup("")
    return Markup(
        '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{subject}</title></head>'
        '<body><div style="{style}">{greeting}{listed}<p><a style="{button}" href="{link}">{go}</a></p>'
        '<p style="font-size:.85em;color:#5c6070">{footer}{ending}</p></div></body></html>'
    ).format(
        lang=letter.lang,
        subject=escape(letter.subject),
        style=STYLE,
        button=BUTTON,
        greeting=greeting,
        listed=listed(letter.lines),
        link=letter.link,
        go=letter.go,
        footer=letter.footer,
        ending=ending,
    )
