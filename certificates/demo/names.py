"""Fictional names of three peoples. Pure: the same number gives the same person."""

from dataclasses import dataclass
from itertools import product

KAZAKH = (
    "Айгүл Әсем Ғалия Қарлығаш Құралай Меруерт Нұргүл Өзипа Сәуле Ұлпан Үміт Шынар "
    "Асхат Әлихан Бекзат Ғабит Дәурен Ерлан Қайрат Мұрат Нұржан Өмірбек Сұңғат Тілек"
).split()
KAZAKH_FAMILIES = (
    "Мысалова Үлгіева Сынақова Өрнекова Мысалов Үлгіев Сынақов Өрнеков Жаңбырбай Көктембай "
    "Қоңырбай Әдепбай"
).split()
KYRGYZ = (
    "Айжаң Бүбүсара Гүлмайрам Жаңыл Нуржамал Өкүл Сүйүнбүбү Үмүт Чолпон Ырыс Айбек Бөлөт "
    "Жеңиш Кубат Мээрим Нурбек Өмүр Сүйүн Темир Үсөн"
).split()
KYRGYZ_FAMILIES = (
    "Мисалова Үлгүлүева Сыноова Өрнөкова Мисалов Үлгүлүев Сыноов Өрнөков Көктөмбай Жамгырбай"
).split()
RUSSIAN = "Анна Вера Ирина Ольга Елена Борис Виктор Глеб Пётр Сергей".split()
RUSSIAN_FAMILIES = "Примерова Образцова Учебная Примеров Образцов Учебный".split()

REGIONS = ("KZ-75", "KZ-19", "KG-O")


@dataclass(frozen=True, slots=True)
class Fictional:
    """Somebody who does not exist."""

    name: str
    language: str
    region: str


def _pairs(given: list[str], families: list[str]) -> list[str]:
    """Return full names in which both parts suit each other, in an order that mixes them."""
    women, half = len(given) // 2, 4 if len(families) > len(RUSSIAN_FAMILIES) else 3
    named = [
        f"{name} {family}"
        for (place, name), (spot, family) in product(enumerate(given), enumerate(families))
        if spot >= 2 * half or (place < women) is (spot < half)
    ]
    return named[::7] + [name for place, name in enumerate(named) if place % 7]


KAZAKH_NAMES = _pairs(KAZAKH, KAZAKH_FAMILIES)
KYRGYZ_NAMES = _pairs(KYRGYZ, KYRGYZ_FAMILIES)
RUSSIAN_NAMES = _pairs(RUSSIAN, RUSSIAN_FAMILIES)


def person(number: int) -> Fictional:
    """Return the person of that number; regions and languages take turns."""
    region = REGIONS[number % 3]
    if number % 5 == 4:  # noqa: PLR2004 - every fifth reads Russian
        return Fictional(RUSSIAN_NAMES[number // 5 % len(RUSSIAN_NAMES)], "ru", region)
    if region.startswith("KG"):
        return Fictional(KYRGYZ_NAMES[number // 3 % len(KYRGYZ_NAMES)], "ky", region)
    names = KAZAKH_NAMES
    language = "en" if number % 11 == 0 else "kk"
    return Fictional(names[number * 2 // 3 % len(names)], language, region)
