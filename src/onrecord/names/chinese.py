"""Chinese: names in the spelling of Wade and Giles, as Pinyin spells them.

The table is the standard conversion of initials and finals (Library of Congress, Pinyin conversion project, 1998);
where the press leaves out the apostrophe of an aspirate, a syllable has two readings.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import islice, product

from onrecord.names.script import latin, plain

_PINYIN = (
    "a ai an ang ao e en er ou yi ya yan yang yao ye yin ying yo yong you yu yuan yue yun wu wa wai wan wang wei "
    "wen weng wo ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu pa pai pan pang pao pei pen "
    "peng pi pian piao pie pin ping po pou pu ma mai man mang mao mei men meng mi mian miao mie min ming mo mou "
    "mu fa fan fang fei fen feng fo fou fu da dai dan dang dao de deng di dian diao die ding diu dong dou du duan "
    "dui dun duo ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo na nai nan nang "
    "nao nei nen neng ni nian niang niao nie nin ning niu nong nu nuan nuo nv nve la lai lan lang lao le lei leng "
    "li lia lian liang liao lie lin ling liu long lou lu luan lun luo lv lve ga gai gan gang gao ge gei gen geng "
    "gong gou gu gua guai guan guang gui gun guo ka kai kan kang kao ke ken keng kong kou ku kua kuai kuan kuang "
    "kui kun kuo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian "
    "jiang jiao jie jin jing jiong jiu ju juan jue jun qi qia qian qiang qiao qie qin qing qiong qiu qu quan que "
    "qun xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun zha zhai zhan zhang zhao zhe zhen zheng "
    "zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo cha chai chan chang chao che chen cheng chi chong "
    "chou chu chuai chuan chuang chui chun chuo sha shai shan shang shao she shei shen sheng shi shou shu shua "
    "shuai shuan shuang shui shun shuo ran rang rao re ren reng ri rong rou ru ruan rui run ruo za zai zan zang "
    "zao ze zei zen zeng zi zong zou zu zuan zui zun zuo ca cai can cang cao ce cen ceng ci cong cou cu cuan cui "
    "cun cuo sa sai san sang sao se sen seng si song sou su suan sui sun suo"
).split()
_WHOLE = {"chih": ("zhi", "chi"), "shih": ("shi",), "jih": ("ri",), "tzu": ("zi", "ci"), "tsu": ("zu", "cu")}
_WHOLE |= {
    "szu": ("si",),
    "ssu": ("si",),
    "yu": ("you", "yu"),
    "yen": ("yan",),
    "yeh": ("ye",),
    "i": ("yi",),
    "erh": ("er",),
}
_WHOLE |= {"ho": ("he",), "ko": ("ge", "ke"), "jo": ("ruo",), "lo": ("luo",), "to": ("duo", "tuo"), "no": ("nuo",)}
_WHOLE |= {
    "so": ("suo",),
    "tso": ("zuo", "cuo"),
    "cho": ("zhuo", "chuo"),
    "hsueh": ("xue",),
    "yueh": ("yue",),
    "kuei": ("gui",),
}
_WHOLE |= {
    "teh": ("de", "te"),
    "hsun": ("xun",),
    "hsu": ("xu",),
    "hsuan": ("xuan",),
    "yung": ("yong",),
    "kuo": ("guo",),
}
_PARTS = {"b": "p", "p": "p", "d": "t", "t": "t", "g": "k", "k": "k", "zh": "ch", "ch": "ch", "j": "ch", "q": "ch"}
_PARTS |= {"z": "ts", "c": "ts", "x": "hs", "r": "j"}


@cache
def _wade() -> dict[str, frozenset[str]]:
    """Syllable of Wade and Giles, without signs -> what it can be in Pinyin."""
    found: dict[str, set[str]] = {word: set(meant) for word, meant in _WHOLE.items()}
    for syllable in _PINYIN:
        initial = next((i for i in ("zh", "ch", "sh") if syllable.startswith(i)), syllable[0])
        final = syllable[len(initial) :]
        if initial in "aeiou":
            initial, final = "", syllable
        wade = {"ong": "ung", "ian": "ien", "ie": "ieh", "iong": "iung", "ue": "ueh", "v": "u", "ve": "ueh"}.get(
            final, final
        )
        if initial in ("zh", "ch", "sh", "z", "c", "s", "r") and final == "i":
            continue
        if initial in ("j", "q", "x") and final.startswith("u"):
            wade = {"u": "u", "ue": "ueh", "uan": "uan", "un": "un"}[final]
        if initial in ("d", "t", "n", "l", "z", "c", "s", "zh", "ch") and final == "uo":
            wade = "o"
        if initial in ("g", "k", "h") and final == "e":
            wade = "o"
        if initial == "g" and final == "ui":
            wade = "uei"
        found.setdefault(_PARTS.get(initial, initial) + wade, set()).add(syllable)
    return {word: frozenset(meant) for word, meant in found.items()}


@lru_cache(maxsize=1 << 14)
def pinyin(written: tuple[str, ...]) -> tuple[bool, frozenset[str]]:
    """(whether a name, surname first, is plainly in Wade's spelling; what it is in Pinyin, a blank after the surname).

    Nothing where the name has not two or three syllables that are Chinese.
    """
    words = [plain(latin(w)) for w in written]
    syllables = [s for w in words for s in w.split("-") if s]
    if not 2 <= len(syllables) <= 3 or len(words) > 3:
        return False, frozenset()
    known = _wade()
    signs = any("-" in w for w in words) or any(s not in _PINYIN for s in syllables)
    found = set()
    if signs and all(s in known for s in syllables):
        for picked in islice(product(*(sorted(known[s]) for s in syllables)), 64):
            found.add(picked[0] + " " + "".join(picked[1:]))
        return True, frozenset(found)
    given = "".join(words[1:]).replace("-", "")
    if words[0] in _PINYIN and _splits(given):
        found.add(words[0] + " " + given)
    return False, frozenset(found)


def _splits(word: str) -> bool:
    """Whether a word is one or two syllables of Pinyin."""
    return word in _PINYIN or any(word[:i] in _PINYIN and word[i:] in _PINYIN for i in range(1, len(word)))


def one_chinese(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the one name is in Wade's spelling what the other is in Pinyin."""
    (wade_a, of_a), (wade_b, of_b) = pinyin(a), pinyin(b)
    return wade_a != wade_b and not of_a.isdisjoint(of_b)
