"""A person's own data, from every feature, as one file (P-49)."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from lms.accounts import queries
from lms.accounts.link_models import Invitation
from lms.accounts.models import RoleGrant, UserSession
from lms.feature import Feature
from lms.security.audit_queries import own_entries


def collect(db: Session, person_id: int, features: Iterable[Feature], *, at: datetime) -> str:
    """Return everything that the features hold about the person, as JSON text.

    :raises NoSuchPerson: there is no such person.
    """
    held = {
        feature.name: feature.own_data(db, person_id)
        for feature in features
        if feature.own_data is not None
    }
    whole = {"made_at": at.isoformat(), "person": person_id, **held}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def of_accounts(db: Session, person_id: int) -> Mapping[str, object]:
    """Return what accounts hold about the person; digests of secrets are left out.

    :raises NoSuchPerson: there is no such person.
    """
    sessions = select(UserSession).where(UserSession.person_id == person_id)
    roles = select(RoleGrant).where(RoleGrant.person_id == person_id)
    invited = select(Invitation).where(Invitation.invited_by == person_id)
    return {
        "profile": _profile(db, person_id),
        "former_names": [
            {"name": change.former, "until": change.changed_at.isoformat()}
            for change in queries.former_names(db, person_id)
        ],
        "sessions": [_session(row) for row in db.scalars(sessions)],
        "roles": [_role(row) for row in db.scalars(roles)],
        "invitations_made": [
            {"at": row.made_at.isoformat(), "region": row.region} for row in db.scalars(invited)
        ],
        "audit_trail": list(own_entries(db, person_id)),
    }


def _profile(db: Session, person_id: int) -> Mapping[str, object]:
    person = queries.person(db, person_id)
    verified = person.email_verified_at
    return {
        "name": person.name,
        "email": person.email,
        "email_verified_at": verified.isoformat() if verified else None,
        "sign_in_name": person.sign_in_name,
        "password": "kept as an Argon2id hash" if person.password_hash else None,
        "language": person.language,
        "region": person.region,
        "jurisdiction": person.jurisdiction.value if person.jurisdiction else None,
        "joined_at": person.joined_at.isoformat(),
    }


def _session(row: UserSession) -> Mapping[str, object]:
    return {
        "browser": row.agent,
        "begun_at": row.begun_at.isoformat(),
        "seen_at": row.seen_at.isoformat(),
        "expires_at": row.expires_at.isoformat(),
    }


def _role(grant: RoleGrant) -> Mapping[str, object]:
    moments = {
        "proposed_at": grant.proposed_at,
        "confirmed_at": grant.confirmed_at,
        "ended_at": grant.ended_at,
    }
    return {
        "role": grant.role.value,
        "region": grant.region,
        "reason": grant.reason,
        **{name: moment.isoformat() if moment else None for name, moment in moments.items()},
    }
