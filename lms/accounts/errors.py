"""Why an account act may be declined."""

from lms.errors import Conflict, NotAllowed, NotFound
from lms.i18n import lazy_gettext as _l


class WrongSignIn(NotAllowed):
    """Name and password do not belong together, or the account does not exist."""

    message = _l("The e-mail or sign-in name and the password do not belong together.")
    advice = _l("Check both and try again, or ask for a new password.")


class WrongPassword(NotAllowed):
    """A password asked again was not the right one."""

    message = _l("This is not your present password.")
    advice = _l("Type it again, or sign out and ask for a new password.")


class LinkOver(NotFound):
    """A link or code was never made, was used, replaced, or is too old."""

    message = _l("This link or code cannot be used: it is too old, or was used already.")
    advice = _l("Ask for a new one, in the same way as you came by this one.")


class AlreadyMember(Conflict):
    """The address of an invitation has an account by now."""

    message = _l("There is an account with this e-mail already.")
    advice = _l("Sign in with this e-mail; if you have no password, ask for a new one.")


class NoSuchPerson(NotFound):
    """No such person, or none that this reader may see."""

    message = _l("There is no such person, or the person is in another region.")
    advice = _l("Look for the person by name in the list.")


class NoSuchSession(NotFound):
    """The session is over already, or is not the reader's."""

    message = _l("This browser is signed out already.")
    advice = _l("Look at the list of browsers again.")


class HasEmail(Conflict):
    """A code by hand is only for someone whom no letter can reach."""

    message = _l("This person has an e-mail address, so a code cannot be given by hand.")
    advice = _l("Ask the person to use “Forgotten password” on the sign-in page.")


class LastAdministrator(Conflict):
    """Without an administrator nobody could confirm anything any more."""

    message = _l("You are the only administrator, so this role cannot end yet.")
    advice = _l("First propose another administrator and have the role confirmed.")


class NotYourRegion(NotAllowed):
    """A coordinator acts for the own region only."""

    message = _l("You can do this for people of your own region only.")
    advice = _l("Ask an administrator, or the coordinator of that region.")
    rule = "product.md 8"


class NotForYourself(NotAllowed):
    """Nobody proposes, confirms or ends a role for themselves."""

    message = _l("Nobody decides on a role of their own.")
    advice = _l("Ask another administrator or a member of the board.")
    rule = "P-20"


class NotYourOwnProposal(NotAllowed):
    """A role is proposed by one person and confirmed by another."""

    message = _l("A role is proposed by one person and confirmed by another.")
    advice = _l("Ask another administrator or a member of the board to confirm it.")
    rule = "P-20"


class NotYours(NotAllowed):
    """The act belongs to people with another role."""

    message = _l("Your role does not include this decision.")
    advice = _l("Ask an administrator or a member of the board.")
    rule = "P-20"


class RoleHeldAlready(Conflict):
    """The person holds the role, or it has been proposed."""

    message = _l("The person holds this role already, or it waits to be confirmed.")
    advice = _l("Look at the roles of the person.")


class RoleNotAwaiting(Conflict):
    """Somebody was quicker: nothing is left to decide."""

    message = _l("This proposal has been decided already.")
    advice = _l("Look at the list of proposals again.")


class RegionNeeded(Conflict):
    """A coordinator without a region would coordinate everyone."""

    message = _l("A coordinator needs a region.")
    advice = _l("Choose the region, and send it again.")


class EnoughAdministrators(Conflict):
    """Two administrators exist, so the way for the first two is closed."""

    message = _l("There are two administrators already; more are proposed and confirmed.")
    advice = _l("Let one administrator propose the role, and another one confirm it.")
    rule = "P-20"


class EmailTaken(Conflict):
    """Meanwhile the address belongs to another account."""

    message = _l("This address cannot be used for your account any more.")
    advice = _l("Your present address stays. Choose another one, if you like.")


class InvitationOver(Conflict):
    """Somebody came in by the invitation, or it was withdrawn."""

    message = _l("This invitation was used or withdrawn already.")
    advice = _l("Look at the list of invitations again.")
