"""Datelines in the styles of many houses, and the ordinary openings that only look like one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean.blocks import blocks
from onrecord.clean.dateline.find import Found, dateline, day_in, find, opens

BODY = (
    "Ministers of Veland and Orrin agreed on little at the harbour talks on Tuesday, Anna Bell said after the meeting."
)
EDGES = " \t\r\n\u00a0-\u2013\u2014\u2015_:.,;/\\()[]|\u00b7*"
STYLES: list[tuple[str, str | None, str | None, tuple[int, int] | None]] = [
    ("BRUSSELS, Jan 7 (Reuters) - ", "BRUSSELS", "Reuters", (1, 7)),
    ("Brussels. January 7. INTERFAX - ", "Brussels", "INTERFAX", (1, 7)),
    ("MADRID (Sputnik)\xa0— ", "MADRID", "Sputnik", None),
    ("MADRID\xa0(Sputnik)\xa0—\xa0", "MADRID", "Sputnik", None),
    ("MOSCOW, July 3. /TASS/. ", "MOSCOW", "TASS", (7, 3)),
    ("MOSCOW, July 3 /ITAR-TASS/. ", "MOSCOW", "ITAR-TASS", (7, 3)),
    ("MOSCOW, July 3. /Itar-Tass Corr./ - ", "MOSCOW", "Itar-Tass", (7, 3)),
    ("KYIV. July 12 (Interfax-Ukraine) - ", "KYIV", "Interfax-Ukraine", (7, 12)),
    ("KYIV. July 12 (Interfax-Ukraine) – ", "KYIV", "Interfax-Ukraine", (7, 12)),
    ("(CNN)", None, "CNN", None),
    ("(CNN) — ", None, "CNN", None),
    ("(CNN) -- ", None, "CNN", None),
    ("WASHINGTON (AP) -- ", "WASHINGTON", "AP", None),
    ("WASHINGTON (AP) _ ", "WASHINGTON", "AP", None),
    ("HAVANA (AP ) --", "HAVANA", "AP", None),
    ("BEIJING, Jan. 7 (Xinhua) -- ", "BEIJING", "Xinhua", (1, 7)),
    ("BEIJING, Jan.7 (Xinhua) -- ", "BEIJING", "Xinhua", (1, 7)),
    ("MOSCOW, December 12 - RIA Novosti. ", "MOSCOW", "RIA Novosti", (12, 12)),
    ("MOSCOW, Dec 12 — RIA Novosti. ", "MOSCOW", "RIA Novosti", (12, 12)),
    ("МОСКВА, 12 дек — РИА Новости. ", "МОСКВА", "РИА Новости", (12, 12)),
    ("МОСКВА, 3 июля. /ТАСС/. ", "МОСКВА", "ТАСС", (7, 3)),
    ("Москва. 7 января. ИНТЕРФАКС - ", "Москва", "ИНТЕРФАКС", (1, 7)),
    ("Москва. 7 января. INTERFAX.RU - ", "Москва", "INTERFAX.RU", (1, 7)),
    ("Київ. 12 липня. УНН. ", "Київ", "УНН", (7, 12)),
    ("МОСКВА, 7 января 2022 года (ТАСС) — ", "МОСКВА", "ТАСС", (1, 7)),
    ("Kyiv, January 7, 2022, Ukrinform – ", "Kyiv", "Ukrinform", (1, 7)),
    ("Kyiv, January 7 – Ukrinform. ", "Kyiv", "Ukrinform", (1, 7)),
    ("KYIV, Jan 7 – Ukrinform. ", "KYIV", "Ukrinform", (1, 7)),
    ("UNITED NATIONS -- ", "UNITED NATIONS", None, None),
    ("UNITED NATIONS — ", "UNITED NATIONS", None, None),
    ("LONDON/PARIS, Jan 7 (Reuters) - ", "LONDON/PARIS", "Reuters", (1, 7)),
    ("LONDON/NEW YORK/TOKYO, Jan 7 (Reuters) - ", "LONDON/NEW YORK/TOKYO", "Reuters", (1, 7)),
    ("BERLIN/MOSCOW (Reuters) - ", "BERLIN/MOSCOW", "Reuters", None),
    ("WASHINGTON, Aug 7 /PRNewswire/ -- ", "WASHINGTON", "PRNewswire", (8, 7)),
    ("WASHINGTON, Aug. 7, 2019 /PRNewswire-USNewswire/ -- ", "WASHINGTON", "PRNewswire-USNewswire", (8, 7)),
    ("SAN DIEGO--(BUSINESS WIRE)--", "SAN DIEGO", "BUSINESS WIRE", None),
    ("NEW YORK, Jan. 07, 2022 (GLOBE NEWSWIRE) -- ", "NEW YORK", "GLOBE NEWSWIRE", (1, 7)),
    ("TORONTO, Ontario--(Newsfile Corp. - January 7, 2022) - ", "TORONTO, Ontario", "Newsfile Corp", (1, 7)),
    ("LONDON, UK / ACCESSWIRE / January 7, 2022 / ", "LONDON, UK", "ACCESSWIRE", (1, 7)),
    ("(Bloomberg) -- ", None, "Bloomberg", None),
    ("(Reuters) - ", None, "Reuters", None),
    ("Reuters - ", None, "Reuters", None),
    ("Jan 7 (Reuters) - ", None, "Reuters", (1, 7)),
    ("July 12 (UPI) -- ", None, "UPI", (7, 12)),
    ("TASS, January 7. ", None, "TASS", (1, 7)),
    ("Ankara, Anadolu Agency: ", "Ankara", "Anadolu Agency", None),
    ("ANKARA (AA) - ", "ANKARA", "AA", None),
    ("NEW DELHI: ", "NEW DELHI", None, None),
    ("New Delhi: ", "New Delhi", None, None),
    ("New Delhi, Jan 7 (PTI) ", "New Delhi", "PTI", (1, 7)),
    ("Srinagar, Jan 07 (KNS): ", "Srinagar", "KNS", (1, 7)),
    ("Jammu, Jan 7: ", "Jammu", None, (1, 7)),
    ("DUBAI - ", "DUBAI", None, None),
    ("DUBAI – ", "DUBAI", None, None),
    ("DUBAI — ", "DUBAI", None, None),
    ("DUBAI ― ", "DUBAI", None, None),
    ("Islamabad, 12 Jan (APP): ", "Islamabad", "APP", (1, 12)),
    ("GENEVA (7 January 2022) - ", "GENEVA", None, (1, 7)),
    ("GENEVA (7 January 2022) – ", "GENEVA", None, (1, 7)),
    ("* BERLIN, Jan 7 (dpa) - ", "BERLIN", "dpa", (1, 7)),
    ("brussels, jan 7 (reuters) - ", "brussels", "reuters", (1, 7)),
    ("BRUSSELS, JAN 7 (REUTERS) - ", "BRUSSELS", "REUTERS", (1, 7)),
    ("des moines, april 7 - ", "des moines", None, (4, 7)),
    ("Mexico city, march 18 - ", "Mexico city", None, (3, 18)),
    ("ROCKVILLE, Md, - March 6 - ", "ROCKVILLE, Md", None, (3, 6)),
    ("BLUEFIELD, W. Va., March 16 - ", "BLUEFIELD, W. Va.", None, (3, 16)),
    ("ST. PAUL, Minn., March 16 - ", "ST. PAUL, Minn.", None, (3, 16)),
    ("BONN, West Germany, March 6 - ", "BONN, West Germany", None, (3, 6)),
    ("Brüssel, 7. Jan (Reuters) - ", "Brüssel", "Reuters", (1, 7)),
    ("Berlin (dpa) - ", "Berlin", "dpa", None),
    ("Berlin/Brüssel, 07. Jan 2022 (dpa-AFX) - ", "Berlin/Brüssel", "dpa-AFX", (1, 7)),
    ("BERLIN taz | ", "BERLIN", "taz", None),
    ("Wien (APA) – ", "Wien", "APA", None),
    ("Frankfurt/Main (dpa) - ", "Frankfurt/Main", "dpa", None),
    ("PARIS, 7 janvier (Reuters) - ", "PARIS", "Reuters", (1, 7)),
    ("BRUXELLES, 7 janv. (Belga) - ", "BRUXELLES", "Belga", (1, 7)),
    ("Paris (AFP) – ", "Paris", "AFP", None),
    ("PARIS, 1er août (AFP) - ", "PARIS", "AFP", (8, 1)),
    ("Bruselas, 7 ene (EFE).- ", "Bruselas", "EFE", (1, 7)),
    ("MADRID 7 Ene. (EUROPA PRESS) - ", "MADRID", "EUROPA PRESS", (1, 7)),
    ("Ciudad de México, 12 jul (EFE).- ", "Ciudad de México", "EFE", (7, 12)),
    ("BUENOS AIRES (Sputnik) — ", "BUENOS AIRES", "Sputnik", None),
    ("Lisboa, 07 jan 2022 (Lusa) – ", "Lisboa", "Lusa", (1, 7)),
    ("(ANSA) - ROMA, 07 GEN - ", "ROMA", "ANSA", (1, 7)),
    ("Roma, 7 gen. (askanews) - ", "Roma", "askanews", (1, 7)),
    ("(AGI) - Roma, 7 gen. - ", "Roma", "AGI", (1, 7)),
    ("YEREVAN, JANUARY 7, ARMENPRESS. ", "YEREVAN", "ARMENPRESS", (1, 7)),
    ("YEREVAN, January 7. /ARKA/. ", "YEREVAN", "ARKA", (1, 7)),
    ("Baku, January 7, AZERTAC ", "Baku", "AZERTAC", (1, 7)),
    ("ASTANA. KAZINFORM – ", "ASTANA", "KAZINFORM", None),
    ("MINSK, 7 January (BelTA) – ", "MINSK", "BelTA", (1, 7)),
    ("Hanoi (VNA) – ", "Hanoi", "VNA", None),
    ("KUALA LUMPUR, Jan 7 (Bernama) -- ", "KUALA LUMPUR", "Bernama", (1, 7)),
    ("SEOUL, Jan. 7 (Yonhap) -- ", "SEOUL", "Yonhap", (1, 7)),
    ("Jakarta (ANTARA) - ", "Jakarta", "ANTARA", None),
    ("TEHRAN, Jan. 07 (MNA) – ", "TEHRAN", "MNA", (1, 7)),
    ("TEHRAN (Tasnim) – ", "TEHRAN", "Tasnim", None),
    ("Tehran, Jan 7, IRNA – ", "Tehran", "IRNA", (1, 7)),
    ("DAMASCUS, (SANA)-", "DAMASCUS", "SANA", None),
    ("Damascus, SANA- ", "Damascus", "SANA", None),
    ("Beirut, NNA - ", "Beirut", "NNA", None),
    ("RAMALLAH, January 7, 2022 (WAFA) – ", "RAMALLAH", "WAFA", (1, 7)),
    ("Riyadh, January 7, SPA -- ", "Riyadh", "SPA", (1, 7)),
    ("AMMAN (Petra) - ", "AMMAN", "Petra", None),
    ("Amman, Jan. 7 (Petra) -- ", "Amman", "Petra", (1, 7)),
    ("Hong Kong (CNN Business)", "Hong Kong", "CNN Business", None),
    ("Hong Kong (CNN Business) ", "Hong Kong", "CNN Business", None),
    ("Kyiv, Ukraine (CNN)", "Kyiv, Ukraine", "CNN", None),
    ("London CNN — ", "London", "CNN", None),
    ("Kyiv, Ukraine CNN  —  ", "Kyiv, Ukraine", "CNN", None),
    ("CNN  —  ", None, "CNN", None),
    ("KYIV, Ukraine (AP) — ", "KYIV, Ukraine", "AP", None),
    ("NEAR KHERSON, Ukraine — ", "NEAR KHERSON, Ukraine", None, None),
    ("ABOARD AIR FORCE ONE (AP) — ", "ABOARD AIR FORCE ONE", "AP", None),
    ("ON THE TURKEY-SYRIA BORDER — ", "ON THE TURKEY-SYRIA BORDER", None, None),
    ("WHITE HOUSE — ", "WHITE HOUSE", None, None),
    ("STATE DEPARTMENT — ", "STATE DEPARTMENT", None, None),
    ("CAPITOL HILL — ", "CAPITOL HILL", None, None),
    ("THE HAGUE, Netherlands (AP) — ", "THE HAGUE, Netherlands", "AP", None),
    ("The Hague, 7 January 2022 – ", "The Hague", None, (1, 7)),
    ("VIENNA, 7 January 2022 – ", "VIENNA", None, (1, 7)),
    ("VIENNA, 7 January 2022 ― ", "VIENNA", None, (1, 7)),
    ("O'SMACH, Cambodia (AP)_ ", "O'SMACH, Cambodia", "AP", None),
    ("McALLEN, Texas (AP) — ", "McALLEN, Texas", "AP", None),
    ("PORT-AU-PRINCE, Haiti (AP) — ", "PORT-AU-PRINCE, Haiti", "AP", None),
    ("N'DJAMENA, Chad (AP) — ", "N'DJAMENA, Chad", "AP", None),
    ("CLEVELAND (WJW) – ", "CLEVELAND", "WJW", None),
    ("RICHMOND, Va. (WWBT) - ", "RICHMOND, Va.", "WWBT", None),
    ("ATLANTA (CBS46) — ", "ATLANTA", "CBS46", None),
    ("HONOLULU, Hawaii (HawaiiNewsNow) - ", "HONOLULU, Hawaii", "HawaiiNewsNow", None),
    ("NEW YORK (CNNMoney) -- ", "NEW YORK", "CNNMoney", None),
    ("LONDON (Thomson Reuters Foundation) - ", "LONDON", "Thomson Reuters Foundation", None),
    ("LONDON, Jan 7 (Reuters Breakingviews) - ", "LONDON", "Reuters Breakingviews", (1, 7)),
    ("PHNOM PENH (Bernama-Xinhua) -- ", "PHNOM PENH", "Bernama-Xinhua", None),
    ("PARIS, Tuesday (AFP) - ", "PARIS", "AFP", None),
    ("PARIS, Tuesday 12 July - ", "PARIS", None, (7, 12)),
    ("LONDON, Friday, January 7 - ", "LONDON", None, (1, 7)),
    ("LONDON, January 7th, 2022 — ", "LONDON", None, (1, 7)),
    ("BRUSSELS , Jan 7 ( Reuters ) - ", "BRUSSELS", "Reuters", (1, 7)),
    ("BRUSSELS,Jan 7(Reuters)-", "BRUSSELS", "Reuters", (1, 7)),
    ("BRUSSELS, Jan 7\n(Reuters) - ", "BRUSSELS", "Reuters", (1, 7)),
    ("BRUSSELS, 07.01.2022 (TASR) - ", "BRUSSELS", "TASR", (1, 7)),
    ("Warszawa, 7 stycznia (PAP) - ", "Warszawa", "PAP", (1, 7)),
    ("Praha 7. ledna (ČTK) - ", "Praha", "ČTK", (1, 7)),
    ("OSLO (NTB): ", "OSLO", "NTB", None),
    ("Dekalb, Ill. — ", "Dekalb, Ill.", None, None),
    ("New York, NY – ", "New York, NY", None, None),
    ("Washington, D.C. – ", "Washington, D.C.", None, None),
    ("WASHINGTON, D.C. (AP) – ", "WASHINGTON, D.C.", "AP", None),
    ("Indianapolis – ", "Indianapolis", None, None),
    ("PanARMENIAN.Net - ", None, "PanARMENIAN.Net", None),
    ("7 January 2022, Geneva – ", "Geneva", None, (1, 7)),
    ("Kyiv. Ukraine. July 3. Ukraine Gate – ", "Kyiv, Ukraine", "Ukraine Gate", (7, 3)),
    ("LONDON, June 1, Courier Press - ", "LONDON", "Courier Press", (6, 1)),
    ("Moscow, 7 January 2022, 10:30 GMT — ", "Moscow", None, (1, 7)),
    ("SYDNEY, Jan 7 AAP - ", "SYDNEY", "AAP", (1, 7)),
    ("TOKYO, Jan 7, Kyodo - ", "TOKYO", "Kyodo", (1, 7)),
    ("PYONGYANG, January 7 (KCNA) -- ", "PYONGYANG", "KCNA", (1, 7)),
    ("ULAANBAATAR, Jan. 7 /MONTSAME/. ", "ULAANBAATAR", "MONTSAME", (1, 7)),
    ("Gaza City, Jan 7 -- ", "Gaza City", None, (1, 7)),
    ("**LONDON** (Reuters) - ", "LONDON", "Reuters", None),
    ("VATICAN CITY (CNS) -- ", "VATICAN CITY", "CNS", None),
    ("TEL AVIV — ", "TEL AVIV", None, None),
    ("ROME — ", "ROME", None, None),
    ("Rome, Jan 7. ", "Rome", None, (1, 7)),
    ("HAYWARD, Calif. — ", "HAYWARD, Calif.", None, None),
    ("BAKU, Azerbaijan, Jan. 7\n", "BAKU, Azerbaijan", None, (1, 7)),
    ("Bruxelles, le 7 janvier 2022 - ", "Bruxelles", None, (1, 7)),
    ("ВАШИНГТОН, 7 января. /Корр. ТАСС Иван Иванов/. ", "ВАШИНГТОН", "ТАСС", (1, 7)),
    ("CAIRO - 7 January 2022: ", "CAIRO", None, (1, 7)),
    ("(WASHINGTON) — ", "WASHINGTON", None, None),
    ("(KTLA) — ", None, "KTLA", None),
    ("AFP, Paris - ", "Paris", "AFP", None),
    ("Bonn (epd). ", "Bonn", "epd", None),
    ("KHARKIV/KYIV, Ukraine, Jan 7 (Reuters) - ", "KHARKIV/KYIV, Ukraine", "Reuters", (1, 7)),
    ("Beograd, 7. januara (Tanjug) - ", "Beograd", "Tanjug", (1, 7)),
    ("КИЇВ. 7 січня. УНН. ", "КИЇВ", "УНН", (1, 7)),
]
NONE = [
    "LONDON, ENGLAND - JULY 12: Ministers of Veland and Orrin meet at the harbour on Tuesday, after the talks.",
    "Published November 20th, 2019 - 07:29 GMT",
    "Posted September 26, 2013 - Ministers agreed on little",
    "Freitag, 04.02.2022 | 11:38 Uhr",
    "Nov. 20, 2019, 9:28 AM UTC",
    "Paris - the city of light - was quiet on Tuesday after the ministers of Veland had left the talks.",
    "Paris – The city of light – was quiet on Tuesday after the ministers of Veland had left the talks.",
    "May 5 - a day that nobody in the harbour of Port Ellis will forget, since the ministers came and left on that.",
    "NATO - the alliance that binds them - said on Tuesday that it would wait until they had spoken.",
    "NATO — The alliance said on Tuesday that it would wait until they had spoken at the harbour.",
    "Obama (D) - the president - said on Tuesday that he would wait until they had spoken.",
    "Smith (R-Texas) - The senator said on Tuesday that he would wait until they had spoken.",
    "SMITH (R-Texas) - The senator said on Tuesday that he would wait until they had spoken.",
    "Q: Why did the ministers leave so early on Tuesday when there was so much to speak about?",
    "A: They had said all they had to say, and this was not the place for more than that, I suppose.",
    "Q — Why did the ministers leave so early on Tuesday when there was so much to speak about?",
    "UPDATE 1-Ministers of Veland and Orrin agree on little at harbour talks",
    "UPDATE 2- Ministers of Veland and Orrin agree on little at harbour talks that went on until late on Tuesday.",
    "UKRAINE: Ministers agree on little at harbour talks",
    "UKRAINE: Ministers of Veland and Orrin agreed on little at the talks on Tuesday, Anna Bell said after it.",
    "Washington's ministers agreed on little at the talks on Tuesday, Anna Bell said after it with them.",
    "Washington said on Tuesday - not for the first time - that the ministers agreed on little at the harbour.",
    "London (population 8 million) - The ministers agreed on little at the harbour talks on Tuesday, Anna Bell.",
    "Moscow (TASS) reported on Tuesday that the ministers agreed on little at the talks, Anna Bell said after it.",
    "Agence France-Presse (AFP) reported on Tuesday that the ministers agreed on little at the harbour talks there.",
    "The Associated Press (AP) - An agency that sends reports to many papers - wrote on Tuesday that the ministers.",
    "BREAKING — Ministers of Veland and Orrin agreed on little at the harbour talks on Tuesday, Anna Bell said.",
    "EXCLUSIVE: Ministers of Veland and Orrin agreed on little at the harbour talks on Tuesday, Anna Bell said.",
    "ANALYSIS - Ministers of Veland and Orrin agreed on little at the harbour talks on Tuesday, Anna Bell said.",
    "Trump - The president of the harbour board said on Tuesday that the ministers agreed on little at the harbour.",
    "Anna Bell — The minister who led the harbour talks said on Tuesday that the two sides had agreed on little.",
    "MR BELL: We agreed on little at the harbour talks on Tuesday, and I said so after the meeting, as you all.",
    "SECRETARY BELL — We agreed on little at the harbour talks on Tuesday, and I said so after the meeting, as you.",
    "IBM (IBM.N) - Shares of the company rose on Tuesday after the ministers agreed on little there.",
    "Apple Inc (AAPL) - Shares of the company rose on Tuesday after the ministers agreed on little.",
    "ACME (ACM) - Shares of the company rose on Tuesday after the ministers agreed on little there.",
    "BRICS (Brazil, Russia, India, China) - The group of states met on Tuesday and its ministers agreed on little.",
    "World Health Organization (WHO) - The body said on Tuesday that the ministers agreed on little.",
    "January 7, 2022 - Ministers of Veland and Orrin agreed on little",
    "On Tuesday, May 5 - The ministers of Veland and Orrin agreed on little at the talks, Anna Bell said after.",
    "The next day, May 5 - a Tuesday - the ministers of Veland agreed on little at the harbour talks there.",
    "Reuters — the agency — wrote on Tuesday that the ministers agreed on little at the harbour talks.",
    "CNN - the network that sent ten people - said on Tuesday that the ministers agreed on little.",
    "Bloomberg: Ministers agree on little",
    "Petra - A girl who saw the ministers of Veland leave - said that they agreed on little at the harbour.",
    "London-based ministers of Veland and Orrin agreed on little at the harbour talks on Tuesday, Anna Bell said.",
    "PARIS-based ministers of Veland and Orrin agreed on little at the harbour talks on Tuesday, Anna Bell said.",
    "New York-style pizza is what the ministers of Veland agreed on at the harbour talks on Tuesday, she said.",
    "Kyiv, Ukraine, is where the ministers of Veland agreed on little at talks on Tuesday, Anna Bell said after.",
    "Geneva, May 5, 1992, was the day when the ministers of Veland agreed on little, as Anna Bell recalled there.",
    "MORE: Ministers of Veland and Orrin agree on little",
    "FILE - Ministers of Veland meet at the harbour on Tuesday, May 5, 2020. (AP Photo/Mira Sand)",
    "FILE PHOTO: Ministers of Veland meet at the harbour on Tuesday, May 5, 2020. REUTERS/Mira Sand",
    "PHOTO - Ministers of Veland meet at the harbour on Tuesday evening before the talks begin there.",
    "“LONDON — a city of rain,” said Anna Bell on Tuesday, after the ministers of Veland had agreed on little.",
    "Veland — Orrin: 2-1 was the result that the ministers had to talk about when they met at the harbour on.",
    "WASHINGTON 4, BOSTON 2 — The harbour team won on Tuesday evening and the ministers of Veland saw it happen.",
    "U.S. - China talks went on at the harbour on Tuesday, and Anna Bell said after the meeting that they agreed.",
    "Russia - Ukraine talks went on at the harbour on Tuesday, and Anna Bell said after the meeting that they.",
    "(The minister) - she had come on Tuesday - said that the ministers agreed on little at the harbour.",
    "(Photo by Mira Sand/AFP) Ministers of Veland and Orrin met on Tuesday at the harbour and agreed on very.",
    "Monday, January 7 - Ministers of Veland and Orrin agreed on little at the talks, Anna Bell said after the.",
    "/ The minister of Veland / spoke on Tuesday at the harbour about what little she and the others had agreed.",
    "Chief Executive Officer - The head of the harbour board - said on Tuesday that the ministers had agreed on.",
    "The Times - A paper of record - wrote on Tuesday that the ministers agreed on little at the talks.",
    "By Friday the ministers of Veland had agreed on little at the harbour - and on nothing that would have lasted.",
    "10. LONDON - the city where the ministers of Veland met on Tuesday and agreed on little after a long talk.",
    "Mobile - The word of the year - was not what the ministers of Veland spoke about on Tuesday at the harbour.",
    "Nice - A word for weather - was not what the ministers of Veland spoke about on Tuesday at the harbour there.",
]


def opening(text: str) -> Found | None:
    return opens(text, 0, len(text))


@pytest.mark.parametrize(("line", "place", "agency", "day"), STYLES)
def test_styles(line: str, place: str | None, agency: str | None, day: tuple[int, int] | None) -> None:
    text = line + BODY
    found = opening(text)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)
    assert (found.date.days if found.date else None) == ((day,) if day else None)
    assert text[found.start : found.end].strip(EDGES) == line.strip(EDGES)


@pytest.mark.parametrize("text", NONE)
def test_ordinary_openings(text: str) -> None:
    assert opening(text) is None


def test_a_town_and_a_stop_in_german() -> None:
    text = "Berlin. Der Rat hat am Dienstag nach langer Debatte über den Haushalt für das nächste Jahr entschieden."
    found = opening(text)
    assert found is not None
    assert (found.place, text[found.start : found.end]) == ("Berlin", "Berlin.")
    assert (
        opening("Berlin. London. Rome. They went to all of these and more, Anna Bell said after the long trip.") is None
    )


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        (f"Ministers agree on little, Anna Bell said.\n\nMADRID (Sputnik)\xa0— {BODY}", "MADRID (Sputnik)\xa0—"),
        (f"By John Doe, PARIS, Tuesday 12 July - {BODY}", "PARIS, Tuesday 12 July -"),
        (f"By Jane Doe BRUSSELS (Reuters) - {BODY}", "BRUSSELS (Reuters) -"),
        (f"4 Min Read LONDON, Jan 7 (Reuters) - {BODY}", "LONDON, Jan 7 (Reuters) -"),
        (f"Share this article.LONDON (Reuters) - {BODY}", "LONDON (Reuters) -"),
        (f"MOSCOW (Sputnik), Anna Bell - {BODY}", "MOSCOW (Sputnik)"),
        (f"Talks end in little: report Paris (AFP) \u2013 {BODY}", "Paris (AFP) \u2013"),
        (f"NAIROBI, Kenya (AP) _\n\n{BODY}", "NAIROBI, Kenya (AP) _"),
        (f"WASHINGTON _\n\n{BODY}", "WASHINGTON _"),
    ],
)
def test_where_it_stands(text: str, exact: str) -> None:
    found = find(text, blocks(text))
    assert found is not None
    assert text[found.start : found.end] == exact


@pytest.mark.parametrize(
    ("line", "place"), [("ANKARA", "ANKARA"), ("NEW YORK", "NEW YORK"), ("Ankara", None), ("MARRAND", None)]
)
def test_a_town_on_a_line_of_its_own(line: str, place: str | None) -> None:
    text = f"Ministers agree on little\nBy Jane Doe\n\n{line}\n\n{BODY}\n\n{BODY}"
    known = blocks(text)
    found = find(text, known[3:], known)
    assert (found.place if found else None) == place
    assert found is None or text[found.start : found.end] == line


def test_a_town_between_paragraphs_or_before_a_menu_is_no_dateline() -> None:
    for lines in ([BODY, "ANKARA", BODY], ["ANKARA", "ISTANBUL", "Weather", BODY]):
        known = blocks("\n\n".join(lines))
        assert find("\n\n".join(lines), [b for b in known if b.prose], known) is None


@pytest.mark.parametrize("name", ["MARRAND", "PARIS", "Madison"])
def test_somebody_who_speaks_is_no_place(name: str) -> None:
    turns = "\n\n".join(f"{name}: {BODY}\n\nQUESTION: {BODY}" for _ in range(3))
    assert find(turns, blocks(turns)) is None


def test_only_near_the_top() -> None:
    text = "\n\n".join([BODY] * 12 + [f"LONDON, Jan 7 (Reuters) - {BODY}"])
    assert find(text, blocks(text)) is None


@pytest.mark.parametrize(
    ("line", "published", "day"),
    [
        ("LONDON, Dec 31 (Reuters) - ", date(2022, 1, 1), date(2021, 12, 31)),
        ("LONDON, January 7, 2022 - ", None, date(2022, 1, 7)),
        ("LONDON, Jan 7 - ", None, None),
        ("LONDON, Feb 30 - ", date(2022, 3, 1), None),
    ],
)
def test_the_record_of_a_dateline(line: str, published: date | None, day: date | None) -> None:
    text = line + BODY
    found = opening(text)
    assert found is not None
    record = dateline("a", text, found, published)
    assert (record.date and record.date.earliest) == day
    assert record.span.holds_in(text)


@pytest.mark.parametrize(
    ("line", "day"), [("Madrid, 7 ene (EFE).-", (1, 7)), ("GENEVA (7 January 2022) -", (1, 7)), ("LONDON (AP) -", None)]
)
def test_the_day_in_a_dateline(line: str, day: tuple[int, int] | None) -> None:
    found = day_in(line, 0, len(line))
    assert (found.days if found else None) == ((day,) if day else None)


PIECES = ["LONDON", "Paris", ", ", ". ", " ", "Jan 7", "7.1.2022", "(Reuters)", "/TASS/", "(", "/", " - ", ": ", "\n"]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=25))
def test_any_text_gives_a_slice_or_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = find(text, blocks(text))
    if found:
        assert 0 <= found.start < found.end <= len(text)
        assert found.place or found.agency
        assert found.date is None or found.start <= found.date.start < found.date.end <= found.end


@pytest.mark.parametrize(
    "text",
    [
        "A" * 5_000_000,
        "LONDON " * 500_000,
        "(" * 100_000,
        "A, " * 300_000,
        "7 " * 300_000,
        "- " * 500_000,
        "A/" * 9_000,
    ],
    ids=lambda text: text[:8],
)
def test_hostile_lines(text: str) -> None:
    assert opening(text) is None
