"""The two ceremonies of passkeys: making one, and signing in with it. Written for a browser's JSON."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

import msgspec
import webauthn
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, parse_authentication_credential_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from game.decider import Refusal
from server.people.passkeys import Passkey

LONGEST = 20_000
"""Characters of an answer."""
SELECTION = AuthenticatorSelectionCriteria(
    resident_key=ResidentKeyRequirement.PREFERRED, user_verification=UserVerificationRequirement.PREFERRED
)
WRONG = (WebAuthnException, ValueError, KeyError, TypeError)
"""What the library raises when it is given what no browser made."""


class Begun(msgspec.Struct, frozen=True):
    """A ceremony: ``options`` for the browser as JSON, ``challenge`` to be kept until it answers, in base64url."""

    options: bytes
    challenge: str


class Place(msgspec.Struct, frozen=True):
    """Where the browser is; a passkey belongs to the host's name."""

    origin: str
    brand: str = ""

    @property
    def host(self) -> str:
        return urlsplit(self.origin).hostname or ""


def begin_making(place: Place, account: str, email: str, name: str, known: Sequence[Passkey] = ()) -> Begun:
    options = webauthn.generate_registration_options(
        rp_id=place.host,
        rp_name=place.brand,
        user_id=account.encode(),
        user_name=email,
        user_display_name=name,
        authenticator_selection=SELECTION,
        exclude_credentials=[PublicKeyCredentialDescriptor(base64url_to_bytes(each.id)) for each in known],
    )
    return Begun(webauthn.options_to_json(options).encode(), bytes_to_base64url(options.challenge))


def finish_making(place: Place, account: str, name: str, challenge: str, answer: str, now: int) -> Passkey:
    """Raises Refusal ``bad-passkey``."""
    try:
        made = webauthn.verify_registration_response(
            credential=checked(answer),
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=place.host,
            expected_origin=place.origin,
        )
    except WRONG:
        raise Refusal("bad-passkey") from None
    id = bytes_to_base64url(made.credential_id)
    return Passkey(id, account, name, made.credential_public_key, made.sign_count, now)


def begin_using(place: Place) -> Begun:
    options = webauthn.generate_authentication_options(rp_id=place.host)
    return Begun(webauthn.options_to_json(options).encode(), bytes_to_base64url(options.challenge))


def passkey_of(answer: str) -> str:
    """Return the id of the passkey that an answer claims to be from. Raises Refusal ``bad-passkey``."""
    try:
        return bytes_to_base64url(parse_authentication_credential_json(checked(answer)).raw_id)
    except WRONG:
        raise Refusal("bad-passkey") from None


def finish_using(place: Place, known: Passkey, challenge: str, answer: str) -> int:
    """Return the passkey's new count. Raises Refusal ``bad-passkey``."""
    try:
        verified = webauthn.verify_authentication_response(
            credential=checked(answer),
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=place.host,
            expected_origin=place.origin,
            credential_public_key=known.public_key,
            credential_current_sign_count=known.sign_count,
        )
    except WRONG:
        raise Refusal("bad-passkey") from None
    return verified.new_sign_count


def checked(answer: str) -> dict[str, Any]:
    """Decode an answer. Raises ValueError."""
    if len(answer) > LONGEST:
        raise ValueError(len(answer))
    decoded = msgspec.json.decode(answer, type=dict[str, Any])
    for part in (decoded["rawId"], *decoded["response"].values()):
        if isinstance(part, str):
            base64.urlsafe_b64decode(part + "==")
    return decoded
