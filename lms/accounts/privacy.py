"""What the privacy notice says is kept. A change of what is stored must change it too."""

from lms.i18n import lazy_gettext as _l

KEPT = (
    (
        _l("Name, language, region, jurisdiction"),
        _l("For certificates, for pages in your language, and for your coordinator."),
        _l("Until you close the account."),
    ),
    (
        _l("E-mail, or a sign-in name where there is none"),
        _l("To sign in, and for reminders. Coordinators, board and administrators see it."),
        _l("Until you close the account."),
    ),
    (
        _l("Password"),
        _l("To recognise you. Only a hash is kept, from which it cannot be read."),
        _l("Until you change it or close the account."),
    ),
    (
        _l("Former names"),
        _l("Because certificates were issued under them."),
        _l("For good: the history can only be added to."),
    ),
    (
        _l("Signed-in browsers: what they say they are, begun and last seen"),
        _l("So that you can see them and sign them out."),
        _l("Until they sign out, or are unused for 30 days."),
    ),
    (
        _l("Progress, attempts and answers"),
        _l("To go on where you were, to mark, and to decide on a challenge."),
        _l("Results: 5 years after the certificate ends. Answers: 12 months."),
    ),
    (
        _l("Certificates and decisions"),
        _l("So that others can check what they are shown."),
        _l("5 years after they end; then number, status and dates."),
    ),
    (
        _l("Reports: drafts, permits, and the name of the file"),
        _l("So that a coordinator can release a report, and everybody can check its permit."),
        _l("For good. The file itself is never kept."),
    ),
    (
        _l("Acknowledgements of the Code, and consents to be named"),
        _l("To know what you agreed to, and when."),
        _l("For good, with the day on which a consent was withdrawn."),
    ),
    (
        _l("Record of acts: who did what, to whom, when, from which session"),
        _l("To find misuse. It holds numbers and no names or addresses."),
        _l("For good: the record can only be added to."),
    ),
    (
        _l("Invitations: name and address of who is invited"),
        _l("To send the invitation."),
        _l("Until the person comes in, or at most 60 days."),
    ),
    (
        _l("Letters that wait to be sent: address and text"),
        _l("To send them, and to try again when a mail server is away."),
        _l("Until they are sent, or at most 60 days."),
    ),
    (
        _l("Counts of tries at doors such as sign-in"),
        _l("To stop guessing. Only a digest of the address or name is kept."),
        _l("One hour at most."),
    ),
)
"""What, why and until when (P-47, P-48)."""
