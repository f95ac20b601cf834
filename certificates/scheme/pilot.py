"""The pilot scheme: one certificate can be earned, one type of report published. Pure."""

from datetime import date

from certificates.scheme.terms import (
    CertificateTerms,
    PolicyValue,
    QuizNeed,
    ReportTerms,
    ReportType,
    Scheme,
    Unit,
)

ETHICS = CertificateTerms(
    code="ETH",
    validity_months=12,
    pass_percent=80,
    quizzes=(QuizNeed("code-of-ethics", "final"),),
)
REPORT_AUTHOR = CertificateTerms(
    code="RPT",
    validity_months=24,
    pass_percent=75,
    # The course it rests on is still to be written, so nobody can earn it.
    offered=False,
)

POLICY = (
    PolicyValue(
        rule="P-01",
        values=(24,),
        unit=Unit.MONTHS,
        source="ACFE and IIA, yearly duty; ISO/IEC 17024, 9.6",
        default=(24,),
        bounds=(6, 36),
    ),
    PolicyValue(
        rule="P-06",
        values=(90, 30, 7, 0),
        unit=Unit.DAYS,
        source="our own",
        default=(90, 30, 7, 0),
        bounds=(0, 365),
    ),
    PolicyValue(
        rule="P-07",
        values=(30,),
        unit=Unit.DAYS,
        source="ACFE, 30 days; IIA, grace",
        default=(30,),
        bounds=(0, 90),
    ),
    PolicyValue(
        rule="P-08",
        values=(12,),
        unit=Unit.MONTHS,
        source="ACFE, suspended; IIA",
        default=(12,),
        bounds=(0, 36),
    ),
    PolicyValue(
        rule="P-09",
        values=(60,),
        unit=Unit.DAYS,
        source="ACFE, 30 days on request",
        default=(60,),
        bounds=(0, 180),
    ),
    PolicyValue(
        rule="P-11",
        values=(70,),
        unit=Unit.PERCENT,
        source="CIPS, 70 %",
        default=(70,),
        bounds=(60, 95),
    ),
    PolicyValue(
        rule="P-12",
        values=(3,),
        unit=Unit.ATTEMPTS,
        source="CIPS, five, the failed part done again",
        default=(3,),
        bounds=(1, 10),
    ),
    PolicyValue(
        rule="P-25",
        values=(30,),
        unit=Unit.DAYS,
        source="Code of Ethics, paragraph 3; CIPS, yearly statement",
        default=(30,),
        bounds=(7, 90),
    ),
    PolicyValue(
        rule="P-41",
        values=(12,),
        unit=Unit.MONTHS,
        source="ACFE, examined again",
        default=(12,),
        bounds=(6, 36),
    ),
    PolicyValue(
        rule="P-58",
        values=(30,),
        unit=Unit.DAYS,
        source="Standard of 2019, No. 28, 1.5",
        default=(30,),
        bounds=(14, 90),
    ),
)

PILOT = Scheme(
    version="2026.1-pilot",
    in_force_from=date(2026, 11, 1),
    pilot=True,
    certificates=(ETHICS, REPORT_AUTHOR),
    reports=(
        ReportTerms(
            type=ReportType.OBSERVATION,
            certificates=("ETH",),
            code_acknowledged=True,
            source="2026.1-pilot",
        ),
        ReportTerms(
            type=ReportType.THEMATIC,
            certificates=("ETH", "RPT"),
            code_acknowledged=True,
            source="¶11, ¶14–17",
        ),
    ),
    policy=POLICY,
    code_check=QuizNeed("code-of-ethics", "code-check"),
)
