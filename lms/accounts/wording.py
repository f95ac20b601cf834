"""Sentences for what the rules of accounts say."""

from collections.abc import Mapping

from flask_babel import LazyString

from lms.accounts.inviting import Result
from lms.accounts.password_rules import PasswordFault
from lms.accounts.role_rules import Bar
from lms.accounts.roles import Jurisdiction, Role
from lms.accounts.roster import FileFault, LineFault
from lms.i18n import lazy_gettext as _l

ROLES: Mapping[Role, LazyString] = {
    Role.MEMBER: _l("Member"),
    Role.TRAINER: _l("Trainer"),
    Role.COORDINATOR: _l("Coordinator"),
    Role.CERTIFICATION_OFFICER: _l("Certification officer"),
    Role.BOARD: _l("Member of the board"),
    Role.ADMINISTRATOR: _l("Administrator"),
}
JURISDICTIONS: Mapping[Jurisdiction, LazyString] = {
    Jurisdiction.KZ: _l("Law of Kazakhstan"),
    Jurisdiction.KG: _l("Law of Kyrgyzstan"),
}
PASSWORD_FAULTS: Mapping[PasswordFault, LazyString] = {
    PasswordFault.TOO_SHORT: _l("Use at least ten letters; three or four words are good."),
    PasswordFault.TOO_LONG: _l("Use at most 200 letters."),
    PasswordFault.FEW_LETTERS: _l("Use more different letters."),
    PasswordFault.ROW: _l("Do not use letters or digits that stand in a row."),
    PasswordFault.GUESSED_FIRST: _l("This is among the passwords that are guessed first."),
    PasswordFault.OWN_NAME: _l("Do not use your name or your e-mail."),
}
ROLE_BARS: Mapping[Bar, LazyString] = {
    Bar.SELF: _l("It concerns you, so others decide (P-20)."),
    Bar.OWN_PROPOSAL: _l("You proposed it, so another person confirms it (P-20)."),
    Bar.NO_ROLE: _l("Administrators and members of the board decide."),
    Bar.OTHER_REGION: _l("The person is in another region."),
}
RESULTS: Mapping[Result, LazyString] = {
    Result.MAILED: _l("Invited: a letter is on its way."),
    Result.CODE_MADE: _l("Invited: give this code by hand."),
    Result.MEMBER_ALREADY: _l("Already a member."),
    Result.INVITED_TODAY: _l("Invited less than a day ago, so no second letter is sent."),
    Result.REFUSED: _l("Refused."),
}
FILE_FAULTS: Mapping[FileFault, LazyString] = {
    FileFault.TOO_LARGE: _l("The file is larger than 1 MB. Send it in parts."),
    FileFault.NOT_UTF8: _l("The file is not UTF-8. Save it as “CSV UTF-8” and send it again."),
    FileFault.NO_COLUMNS: _l(
        "The first line must name the columns: name, email, language, region, jurisdiction."
    ),
    FileFault.NO_LINES: _l("The file has no people below its first line."),
    FileFault.TOO_MANY_LINES: _l("The file has more than 2,000 people. Send it in parts."),
    FileFault.NOT_CSV: _l("The file is no CSV: a quotation mark is opened and never closed."),
}
LINE_FAULTS: Mapping[LineFault, LazyString] = {
    LineFault.NOBODY: _l("Write a name, an e-mail, or both."),
    LineFault.NAME_TOO_LONG: _l("The name is longer than 200 letters. Shorten it."),
    LineFault.BAD_EMAIL: _l("This is no e-mail address. Mend it, or empty it for a code."),
    LineFault.TWICE: _l("The same e-mail stands in a line above. Take one of them out."),
    LineFault.BAD_LANGUAGE: _l("Write the language as en, ru, kk or ky."),
    LineFault.BAD_REGION: _l("Write the region as a code such as KZ-75 or KG-O."),
    LineFault.BAD_JURISDICTION: _l("Write the jurisdiction as KZ or KG, or leave it empty."),
    LineFault.OTHER_REGION: _l("You can invite to your own region only. Write its code."),
}
ACTS: Mapping[str, LazyString] = {
    "account.closed": _l("Account closed"),
    "administrator.link-made": _l("Link for an administrator made"),
    "email.change-asked": _l("Change of e-mail asked for"),
    "email.changed": _l("E-mail changed"),
    "invitation.made": _l("People invited"),
    "invitation.withdrawn": _l("Invitation withdrawn"),
    "name.changed": _l("Name changed"),
    "own-data.downloaded": _l("Own data downloaded"),
    "password.changed": _l("Password changed"),
    "password.code-made": _l("Code for a new password made"),
    "password.refused": _l("Password asked again and refused"),
    "person.created": _l("Account made on the command line"),
    "person.joined": _l("Joined"),
    "profile.changed": _l("Profile changed"),
    "role.confirmed": _l("Role confirmed"),
    "role.declined": _l("Proposal declined or taken back"),
    "role.end-proposed": _l("End of a role proposed"),
    "role.ended": _l("Role ended"),
    "role.founded": _l("First administrators: role given"),
    "role.proposed": _l("Role proposed"),
    "role.refused": _l("Decision on a role refused"),
    "session.begun": _l("Signed in"),
    "session.ended": _l("Signed out"),
    "session.ended-all": _l("Signed out everywhere"),
    "session.refused": _l("Sign-in refused"),
}
"""Acts of accounts; those of other features are shown by their names."""


def act_name(act: str) -> str:
    """Return the words for an act of the audit trail."""
    return str(ACTS.get(act, act))
