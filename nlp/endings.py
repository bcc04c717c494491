"""The endings that words take in our languages, in folded letters."""

from __future__ import annotations

_TURKIC = """
lar ler lor dar der dor tar ter tor i u si su im um in un imiz umuz ibiz ubuz iniz unuz imni
nin nun ning din dun tin tun ni nu n di du ti tu ga ge go ka ke ko gi ki a e o na ne no ia
ie da de do ta te to nda nde ndo dagi degi tagi tegi daki deki dan den don tan ten ton nan
nen non men ben pen bilan bn dai dei tai tei doi toi cha ca ce li lik luk lig lug lu dir dur
mi mu ciler cilar ci cilik cilig niki aka jan day teri am em dam dem
"""
TURKIC = tuple(_TURKIC.split())

_RUSSIAN = """
a u oi oiu om e i o ov ev iov ei am iam ami iami ah iah ia iu em iem im ih ogo ego omu emu
imi aia oe ie uiu iei eiu ka ki ku koi ke ok kov kami kam kah ik iki ikov ata iata at iat
onok enok onka enka onku enku cik ciki cikov ceka in ina ini inu inoi inogo ja je ji ju jih
jei jego
"""
RUSSIAN = tuple(_RUSSIAN.split())

_TAJIK = """
ho hoi hoe horo hoiro hora ro ra i on oni onro e iu u am at as aston iro ero ia iak ca ba
"""
TAJIK = tuple(_TAJIK.split())

ENGLISH = ("s", "es", "skin", "skins", "ed", "ing", "like")

FAMILIES: dict[str, str] = {
    "ru": "r", "en": "e", "tg": "j", "ky": "t", "kk": "t", "uz": "t", "tk": "t",
}  # fmt: skip
"""Language -> the family its endings belong to."""

VERB_LAST = ("t", "j")
"""Families that say what was done after whom it was done to."""

CHAINS: dict[str, tuple[tuple[str, ...], int]] = {
    "t": (TURKIC, 4),
    "r": (RUSSIAN, 1),
    "j": (TAJIK, 2),
    "e": (ENGLISH, 1),
}
"""Family -> its endings and how many may follow one another."""

VOICED: dict[str, str] = {"k": "g", "p": "b", "t": "d", "c": "j"}
"""The last consonant of a Turkic word before an ending that begins with a vowel."""

FRONTED = "ei"
"""The last vowel of a Turkmen word that becomes an open one (tilki, tilkä; bekre, bekräniň)."""

VOWELS = "aeiou"
