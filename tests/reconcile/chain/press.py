"""How the press credits: invented reports, and the chain of each statement, from the reader to the speaker.

`<` stands between the links. A statement is found by words of its content; "" is a report without an outlet.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """A report of an outlet, and by words of each statement its chain."""

    name: str
    outlet: str
    text: str
    chains: dict[str, str]


CASES = (
    # The dateline names the agency.
    Case(
        "dateline in brackets",
        "Harbour Courier",
        "Ferry talks resume\n\nOSLO (Reuters) - Transport Minister Ilse Varn said on Monday that the ferry talks would "
        'resume.\n\n"We will be back at the table on Friday," Varn told reporters.',
        {
            "ferry talks": "Harbour Courier < Reuters < Ilse Varn",
            "We will be back": "Harbour Courier < Reuters < Ilse Varn",
        },
    ),
    Case(
        "dateline, outlet not known",
        "",
        "MINSK, March 3 /TASS/. The bridge will open in May, Deputy Transport Minister Anton Lisov said on Tuesday.",
        {"The bridge will open": "TASS < Anton Lisov"},
    ),
    Case(
        "dateline of the outlet itself",
        "Sputnik",
        "MADRID (Sputnik) - The canal treaty is dead, Foreign Minister Carla Ruiz said on Thursday.",
        {"The canal treaty": "Sputnik < Carla Ruiz"},
    ),
    Case(
        "dateline in capitals with a day",
        "Baltic Ledger",
        "Kyiv. June 7. INTERFAX-UKRAINE - The grain corridor will stay open, Agriculture Minister Pavlo Hnat said.",
        {"The grain corridor": "Baltic Ledger < Interfax-Ukraine < Pavlo Hnat"},
    ),
    Case(
        "dateline of a Chinese agency",
        "Delta Post",
        "BEIJING, Aug. 2 (Xinhua) -- China will lower the tariff, commerce ministry spokesman Gao Wen said Tuesday.",
        {"China will lower": "Delta Post < Xinhua < Gao Wen"},
    ),
    Case(
        "dateline of an Arab agency that is a word elsewhere",
        "Delta Post",
        "DAMASCUS, (SANA) - The wells will be reopened, Irrigation Minister Omar Haddad said on Sunday.",
        {"The wells": "Delta Post < SANA < Omar Haddad"},
    ),
    Case(
        "dateline of a Turkish agency",
        "Delta Post",
        "ANKARA (AA) - Turkey will not close the strait, Foreign Minister Kemal Arda said on Wednesday.",
        {"Turkey will not": "Delta Post < Anadolu < Kemal Arda"},
    ),
    Case(
        "dateline of an agency that no table has",
        "Harbour Courier",
        "TROMSO (Harbour Wire) - The fishing season will be cut short, Fisheries Minister Jon Lie said on Monday.",
        {"The fishing season": "Harbour Courier < Harbour Wire < Jon Lie"},
    ),
    Case(
        "two agencies in the dateline",
        "Harbour Courier",
        "PARIS (AP/AFP) - The tax will be dropped, Finance Minister Luc Morel said on Monday.",
        {"The tax": "Harbour Courier < AP / AFP < Luc Morel"},
    ),
    # Bylines.
    Case(
        "byline of a house",
        "Harbour Courier",
        "Minister promises new harbour\n\nBy The Associated Press\n\nThe harbour will be rebuilt within two "
        "years, Transport Minister Ilse Varn said Monday after a meeting with the unions.",
        {"The harbour will": "Harbour Courier < AP < Ilse Varn"},
    ),
    Case(
        "byline of a person and the house",
        "Harbour Courier",
        "Minister promises new harbour\n\nBy JANE DORN, Associated Press\n\nThe harbour will be rebuilt within two "
        "years, Transport Minister Ilse Varn said Monday after a meeting with the unions.",
        {"The harbour will": "Harbour Courier < AP < Ilse Varn"},
    ),
    Case(
        "byline with a bar",
        "Harbour Courier",
        "Minister promises new harbour\n\nJane Dorn | Reuters\n\nThe harbour will be rebuilt within two "
        "years, Transport Minister Ilse Varn said Monday after a meeting with the unions.",
        {"The harbour will": "Harbour Courier < Reuters < Ilse Varn"},
    ),
    Case(
        "house alone below the headline",
        "Harbour Courier",
        "Minister promises new harbour\n\nAgence France-Presse\n\nThe harbour will be rebuilt within two "
        "years, Transport Minister Ilse Varn said Monday after a meeting with the unions.",
        {"The harbour will": "Harbour Courier < AFP < Ilse Varn"},
    ),
    Case(
        "an agency's writer",
        "Harbour Courier",
        "Minister promises new harbour\n\nBy JANE DORN\nAP Political Writer\n\nThe harbour will be rebuilt within two "
        "years, Transport Minister Ilse Varn said Monday after a meeting with the unions.",
        {"The harbour will": "Harbour Courier < AP < Ilse Varn"},
    ),
    Case(
        "staff and agencies: nobody is named",
        "Harbour Courier",
        "Minister promises new harbour\n\nStaff and agencies\n\nThe harbour will be rebuilt within two "
        "years, Transport Minister Ilse Varn said Monday after a meeting with the unions.",
        {"The harbour will": "Harbour Courier < Ilse Varn"},
    ),
    Case(
        "own byline",
        "Harbour Courier",
        "Minister promises new harbour\n\nBy Jane Dorn\n\nThe harbour will be rebuilt within two "
        "years, Transport Minister Ilse Varn said Monday after a meeting with the unions.",
        {"The harbour will": "Harbour Courier < Ilse Varn"},
    ),
    Case(
        "byline with place and agency in brackets",
        "Harbour Courier",
        "Minister promises new harbour\n\nBy Jane Dorn and Per Holm (Bloomberg)\n\nThe harbour will be rebuilt "
        "within two years, Transport Minister Ilse Varn said Monday after a meeting with the unions.",
        {"The harbour will": "Harbour Courier < Bloomberg < Ilse Varn"},
    ),
    # Sign-offs.
    Case(
        "sign-off in brackets",
        "Harbour Courier",
        "The harbour will be rebuilt within two years, Transport Minister Ilse Varn said on Monday.\n\n"
        '"It is the largest project since the war," Varn said. (Reuters)',
        {
            "The harbour will": "Harbour Courier < Reuters < Ilse Varn",
            "It is the largest": "Harbour Courier < Reuters < Ilse Varn",
        },
    ),
    Case(
        "sign-off with a dash",
        "Harbour Courier",
        "The harbour will be rebuilt within two years, Transport Minister Ilse Varn said Monday after a meeting with "
        "the unions of the dockers. \u2014 AP",
        {"The harbour will": "Harbour Courier < AP < Ilse Varn"},
    ),
    Case(
        "sign-off in a line of its own",
        "Harbour Courier",
        "The harbour will be rebuilt within two years, Transport Minister Ilse Varn said Monday after a meeting with "
        "the unions of the dockers.\n\n- AFP",
        {"The harbour will": "Harbour Courier < AFP < Ilse Varn"},
    ),
    Case(
        "sign-off of an Indian agency",
        "Harbour Courier",
        "The harbour will be rebuilt within two years, Shipping Minister Arun Desai said Monday after a meeting with "
        "the unions of the dockers. (PTI)",
        {"The harbour will": "Harbour Courier < PTI < Arun Desai"},
    ),
    Case(
        "sign-off of the Malaysian agency",
        "Harbour Courier",
        "The harbour will be rebuilt within two years, Transport Minister Ilse Varn said Monday after a meeting with "
        "the unions of the dockers. \u2013 BERNAMA",
        {"The harbour will": "Harbour Courier < Bernama < Ilse Varn"},
    ),
    Case(
        "source line",
        "Harbour Courier",
        "The harbour will be rebuilt within two years, Transport Minister Ilse Varn said Monday after a meeting with "
        "the unions of the dockers.\n\nSource: Xinhua",
        {"The harbour will": "Harbour Courier < Xinhua < Ilse Varn"},
    ),
    Case(
        "brief after brief",
        "Harbour Courier",
        "The ferry will sail again from the first of May, Transport Minister Ilse Varn said on Monday. (AFP)\n\n"
        "The bridge will be closed for the summer, city engineer Per Holm said on Monday in Bergen. (dpa)",
        {"The ferry": "Harbour Courier < AFP < Ilse Varn", "The bridge": "Harbour Courier < dpa < Per Holm"},
    ),
    Case(
        "a brief of the paper's own among the wires",
        "Harbour Courier",
        "The ferry will sail again from the first of May, Transport Minister Ilse Varn said on Monday. (AFP)\n\n"
        "The bridge will be closed for the summer, city engineer Per Holm said on Monday in Bergen.",
        {"The ferry": "Harbour Courier < AFP < Ilse Varn", "The bridge": "Harbour Courier < Per Holm"},
    ),
    # Notices.
    Case(
        "copyright of an agency",
        "Harbour Courier",
        "The harbour will be rebuilt within two years, Transport Minister Ilse Varn said Monday after a meeting with "
        "the unions.\n\nCopyright 2016 The Associated Press. All rights reserved. This material may not be published.",
        {"The harbour will": "Harbour Courier < AP < Ilse Varn"},
    ),
    Case(
        "this report was provided",
        "Harbour Courier",
        "The harbour will be rebuilt within two years, Transport Minister Ilse Varn said Monday after a meeting with "
        "the unions.\n\nThis report was provided by Agence France-Presse.",
        {"The harbour will": "Harbour Courier < AFP < Ilse Varn"},
    ),
    Case(
        "this article of Reuters",
        "Harbour Courier",
        "The harbour will be rebuilt within two years, Transport Minister Ilse Varn said Monday after a meeting with "
        "the unions.\n\nThe Courier has shortened this Reuters article.",
        {"The harbour will": "Harbour Courier < Reuters < Ilse Varn"},
    ),
    Case(
        "based on reporting",
        "Harbour Courier",
        "The harbour will be rebuilt within two years, Transport Minister Ilse Varn said Monday after a meeting with "
        "the unions.\n\nBased on reporting by Reuters and TASS",
        {"The harbour will": "Harbour Courier < Reuters / TASS < Ilse Varn"},
    ),
    # Contributions are not the source of each statement.
    Case(
        "contributed to this report",
        "Harbour Courier",
        "The harbour will be rebuilt within two years, Transport Minister Ilse Varn said Monday after a meeting with "
        "the unions.\n\nThe Associated Press contributed to this report.",
        {"The harbour will": "Harbour Courier < Ilse Varn"},
    ),
    Case(
        "with AFP",
        "Harbour Courier",
        "The harbour will be rebuilt within two years, Transport Minister Ilse Varn said Monday after a meeting with "
        "the unions.\n\nWith AFP",
        {"The harbour will": "Harbour Courier < Ilse Varn"},
    ),
    Case(
        "with reporting by",
        "Harbour Courier",
        "The harbour will be rebuilt within two years, Transport Minister Ilse Varn said Monday after a meeting with "
        "the unions.\n\nWith reporting by Reuters, AFP, and TASS",
        {"The harbour will": "Harbour Courier < Ilse Varn"},
    ),
    # Pictures are not sources.
    Case(
        "photo credit below the headline",
        "Harbour Courier",
        "Minister promises new harbour\n\n\u00a9 AP Photo / Jane Dorn\n\nThe harbour will be rebuilt within two "
        "years, Transport Minister Ilse Varn said Monday after a meeting with the unions.",
        {"The harbour will": "Harbour Courier < Ilse Varn"},
    ),
    Case(
        "photographer and agency",
        "Harbour Courier",
        "Minister promises new harbour\n\nPer Holm / Reuters\n\nThe harbour will be rebuilt within two "
        "years, Transport Minister Ilse Varn said Monday after a meeting with the unions.",
        {"The harbour will": "Harbour Courier < Ilse Varn"},
    ),
    Case(
        "photo label",
        "Harbour Courier",
        "Minister promises new harbour\n\nPhoto: Reuters\n\nThe harbour will be rebuilt within two "
        "years, Transport Minister Ilse Varn said Monday after a meeting with the unions.",
        {"The harbour will": "Harbour Courier < Ilse Varn"},
    ),
    Case(
        "caption that ends with the agency",
        "Harbour Courier",
        "Minister promises new harbour\n\nIlse Varn walks along the old quay in Bergen on Monday, May 2. (AFP)\n\nThe "
        "harbour will be rebuilt within two years, Transport Minister Ilse Varn said after a meeting with the unions.",
        {"will be rebuilt": "Harbour Courier < Ilse Varn"},
    ),
    Case(
        "pictures at the end",
        "Harbour Courier",
        "The harbour will be rebuilt within two years, Transport Minister Ilse Varn said Monday after a meeting with "
        "the unions.\n\nImage credit: Per Holm/AFP via Getty Images",
        {"The harbour will": "Harbour Courier < Ilse Varn"},
    ),
    # The sentence names the house.
    Case(
        "as the agency reports",
        "Harbour Courier",
        "The ferry line will not be sold, Transport Minister Ilse Varn said on Monday, as Interfax reports.",
        {"The ferry line": "Harbour Courier < Interfax < Ilse Varn"},
    ),
    Case(
        "told an agency",
        "Harbour Courier",
        '"The ferry line will not be sold," Transport Minister Ilse Varn told RIA Novosti on Monday.',
        {"The ferry line": "Harbour Courier < RIA Novosti < Ilse Varn"},
    ),
    Case(
        "told an agency in a report about it",
        "Harbour Courier",
        "Transport Minister Ilse Varn told Reuters on Monday that the ferry line would not be sold.",
        {"the ferry line": "Harbour Courier < Reuters < Ilse Varn"},
    ),
    Case(
        "in an interview with",
        "Harbour Courier",
        "In an interview with Bild, Transport Minister Ilse Varn said that the ferry line would not be sold.",
        {"the ferry line": "Harbour Courier < Bild < Ilse Varn"},
    ),
    Case(
        "according to",
        "Harbour Courier",
        'According to TASS, Transport Minister Ilse Varn said on Monday that the ferry line "will not be sold".',
        {"will not be sold": "Harbour Courier < TASS < Ilse Varn"},
    ),
    Case(
        "quoted by",
        "Harbour Courier",
        '"The ferry line will not be sold," Transport Minister Ilse Varn was quoted as saying by Yonhap.',
        {"The ferry line": "Harbour Courier < Yonhap < Ilse Varn"},
    ),
    Case(
        "cited as saying",
        "Harbour Courier",
        '"The ferry line will not be sold," Anadolu Agency cited Transport Minister Ilse Varn as saying.',
        {"The ferry line": "Harbour Courier < Anadolu < Ilse Varn"},
    ),
    Case(
        "one agency cites another",
        "Harbour Courier",
        "The ferry line will not be sold, Transport Minister Ilse Varn said on Monday, TASS reported, citing Interfax.",
        {"The ferry line": "Harbour Courier < TASS < Interfax < Ilse Varn"},
    ),
    Case(
        "told one, reported by another",
        "Harbour Courier",
        '"The ferry line will not be sold," Transport Minister Ilse Varn told Kommersant, TASS reported.',
        {"The ferry line": "Harbour Courier < TASS < Kommersant < Ilse Varn"},
    ),
    Case(
        "the report of a paper",
        "Harbour Courier",
        "The ferry line will not be sold, Transport Minister Ilse Varn said on Monday, The Guardian reported.",
        {"The ferry line": "Harbour Courier < The Guardian < Ilse Varn"},
    ),
    Case(
        "said to the outlet itself",
        "Harbour Courier",
        '"The ferry line will not be sold," Transport Minister Ilse Varn told the Harbour Courier on Monday.',
        {"The ferry line": "Harbour Courier < Ilse Varn"},
    ),
    Case(
        "said to the agency of the dateline",
        "Harbour Courier",
        'OSLO (AP) - "The ferry line will not be sold," Minister Ilse Varn told The Associated Press on Monday.',
        {"The ferry line": "Harbour Courier < AP < Ilse Varn"},
    ),
    Case(
        "the agency of the dateline cites a broadcaster",
        "Harbour Courier",
        'OSLO (AP) - "The ferry line will not be sold," Transport Minister Ilse Varn told CNN on Monday.',
        {"The ferry line": "Harbour Courier < AP < CNN < Ilse Varn"},
    ),
    Case(
        "an agency that no table has",
        "Harbour Courier",
        "The ferry line will not be sold, Transport Minister Ilse Varn said, the Fjord Wire news agency reported.",
        {"The ferry line": "Harbour Courier < Fjord Wire < Ilse Varn"},
    ),
    Case(
        "Kyodo under its full name",
        "Harbour Courier",
        "The ferry line will not be sold, Transport Minister Ilse Varn said on Monday, according to Kyodo News.",
        {"The ferry line": "Harbour Courier < Kyodo < Ilse Varn"},
    ),
    # How far a phrase reaches.
    Case(
        "a phrase covers its own sentence",
        "Harbour Courier",
        "The ministry opened a new office in Bergen on Monday. The building stands near the old quay.\n\n"
        "Dockers gathered outside. They had come from three towns.\n\n"
        "The ferry line will not be sold, Transport Minister Ilse Varn said on Monday, Interfax reported.\n\n"
        '"The dockers were not asked," union leader Per Holm told the crowd.',
        {"The ferry line": "Harbour Courier < Interfax < Ilse Varn", "The dockers": "Harbour Courier < Per Holm"},
    ),
    Case(
        "the lead stands for the same speaker's words",
        "Harbour Courier",
        "The ferry line will not be sold, Transport Minister Ilse Varn said on Monday, Interfax reported.\n\n"
        "The line has belonged to the state for forty years.\n\n"
        '"We have no such plans," Varn said.\n\n"The dockers were not asked," union leader Per Holm said.',
        {
            "The ferry line": "Harbour Courier < Interfax < Ilse Varn",
            "We have no such": "Harbour Courier < Interfax < Ilse Varn",
            "The dockers": "Harbour Courier < Per Holm",
        },
    ),
    Case(
        "an earlier report is another",
        "Harbour Courier",
        "The ferry line will not be sold, Transport Minister Ilse Varn said on Monday, Interfax reported.\n\n"
        "The line has belonged to the state for forty years.\n\n"
        "As reported earlier, the line made a loss of two million, Ilse Varn said.",
        {"The ferry line": "Harbour Courier < Interfax < Ilse Varn", "made a loss": "Harbour Courier < Ilse Varn"},
    ),
    Case(
        "an old wire in the background",
        "Harbour Courier",
        "Transport Minister Ilse Varn had promised a sale, as Reuters reported last year.\n\n"
        '"We have no such plans now," Varn said in Bergen.',
        {"We have no such": "Harbour Courier < Ilse Varn"},
    ),
    Case(
        "another house for the same speaker",
        "Harbour Courier",
        'The ferry line will not be sold, Minister Ilse Varn told TASS.\n\n"The line is ours," Varn later told '
        "Bloomberg.",
        {
            "The ferry line": "Harbour Courier < TASS < Ilse Varn",
            "The line is": "Harbour Courier < Bloomberg < Ilse Varn",
        },
    ),
    # A house as a speaker, and as the subject of news.
    Case(
        "an agency denies",
        "Harbour Courier",
        "TASS denied on Monday that its correspondent had been arrested.",
        {"its correspondent": "Harbour Courier < TASS"},
    ),
    Case(
        "an agency is the subject of news",
        "Harbour Courier",
        "Reuters will close its office in Bergen next year, union leader Per Holm said on Monday.",
        {"Reuters will close": "Harbour Courier < Per Holm"},
    ),
    Case(
        "somebody of an agency speaks",
        "Harbour Courier",
        'A military observer of the TASS news agency, Viktor Marn, said: "The exercise is no threat to anybody."',
        {"The exercise": "Harbour Courier < Viktor Marn"},
    ),
    Case(
        "the agency reports in its own voice",
        "Harbour Courier",
        "Interfax reported that the ferry had left the harbour on Monday.",
        {"the ferry had": "Harbour Courier < Interfax"},
    ),
    Case(
        "the poll of an agency",
        "Harbour Courier",
        'A Reuters/Ipsos poll came out on Monday. "The numbers are good," Transport Minister Ilse Varn said.',
        {"The numbers": "Harbour Courier < Ilse Varn"},
    ),
    # Nesting and relays.
    Case(
        "a speaker reports another's words",
        "Harbour Courier",
        "OSLO (Reuters) - Union leader Per Holm said that Transport Minister Ilse Varn had promised a new ferry.",
        {"a new ferry": "Harbour Courier < Reuters < Per Holm < Ilse Varn"},
    ),
    Case(
        "the agency cites a press service",
        "Harbour Courier",
        "Interfax-Ukraine reported, citing the ministry's press service, that the ferry had left the harbour.",
        {"the ferry had": "Harbour Courier < Interfax-Ukraine < the ministry's press service"},
    ),
    Case(
        "local media",
        "Harbour Courier",
        "The ferry line will not be sold, Transport Minister Ilse Varn said on Monday, according to local media.",
        {"The ferry line": "Harbour Courier < local media < Ilse Varn"},
    ),
    Case(
        "nobody between",
        "Harbour Courier",
        "The ferry line will not be sold, Transport Minister Ilse Varn said on Monday.",
        {"The ferry line": "Harbour Courier < Ilse Varn"},
    ),
    Case(
        "said to a paper that no table has",
        "Harbour Courier",
        '"The ferry line will not be sold," Transport Minister Ilse Varn told the Jutarnja Stra\u017ea daily.',
        {"The ferry line": "Harbour Courier < Jutarnja Stra\u017ea < Ilse Varn"},
    ),
    Case(
        "an interview with a paper that no table has",
        "Harbour Courier",
        "In an interview with Jutarnja Stra\u017ea, Minister Ilse Varn said that the ferry line would not be sold.",
        {"the ferry line": "Harbour Courier < Jutarnja Stra\u017ea < Ilse Varn"},
    ),
    Case(
        "said to a station",
        "Harbour Courier",
        '"The ferry line will not be sold," Transport Minister Ilse Varn told WKRP on Monday.',
        {"The ferry line": "Harbour Courier < WKRP < Ilse Varn"},
    ),
    Case(
        "said to somebody of a broadcaster",
        "Harbour Courier",
        '"The ferry line will not be sold," Transport Minister Ilse Varn told ABC\'s Jane Dorn on Monday.',
        {"The ferry line": "Harbour Courier < ABC News < Ilse Varn"},
    ),
    Case(
        "said to a body and to a company",
        "Harbour Courier",
        '"The ferry line will not be sold," Transport Minister Ilse Varn told the Bergen City Council.\n\n'
        '"It makes money," director Per Holm told Goldman Sachs.',
        {"The ferry line": "Harbour Courier < Ilse Varn", "It makes money": "Harbour Courier < Per Holm"},
    ),
    Case(
        "the Post that was named before",
        "Harbour Courier",
        "The Washington Post reported on Monday that the ferry was unsafe.\n\n"
        '"We check it every week," Transport Minister Ilse Varn told the Post.',
        {"We check it": "Harbour Courier < The Washington Post < Ilse Varn"},
    ),
    Case(
        "this is reported by",
        "Harbour Courier",
        "Transport Minister Ilse Varn said that the ferry line would not be sold.\n\nThis is reported by Ukrinform.",
        {"the ferry line": "Harbour Courier < Ukrinform < Ilse Varn"},
    ),
    Case(
        "reports with reference to a press service",
        "Harbour Courier",
        "The ferry line will not be sold, Transport Minister Ilse Varn said, RIA Novosti reports with reference to the "
        "ministry's press service.",
        {"The ferry line": "Harbour Courier < RIA Novosti < Ilse Varn"},
    ),
    Case(
        "told two agencies",
        "Harbour Courier",
        '"The ferry line will not be sold," Transport Minister Ilse Varn told Reuters and AFP on Monday.',
        {"The ferry line": "Harbour Courier < Reuters / AFP < Ilse Varn"},
    ),
    Case(
        "the Indian dateline with the country in brackets",
        "Harbour Courier",
        "Bergen [Norway], May 4 (ANI): The ferry line will not be sold, Transport Minister Ilse Varn said on Monday.",
        {"The ferry line": "Harbour Courier < ANI < Ilse Varn"},
    ),
    Case(
        "a paper in the lead, another occasion below",
        "Harbour Courier",
        'The ferry line will not be sold, Minister Ilse Varn told Bild.\n\n"We have no such plans," Varn said '
        "on NBC News.",
        {"The ferry line": "Harbour Courier < Bild < Ilse Varn", "We have no such": "Harbour Courier < Ilse Varn"},
    ),
)
