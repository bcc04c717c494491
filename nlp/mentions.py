"""Mentions: how each taxon of a finished Doc was found."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from nlp.attributes import findings_of, likely_languages
from nlp.components.lexicon import Lexicon
from nlp.explanation import Mention
from nlp.names import Name
from nlp.senses import likeliest, load_implied
from triage.model import Reading, Span


def mentions_of(pipeline: Language, doc: Doc, reading: Reading) -> tuple[Mention, ...]:
    """Every taxon found, in the order of the text, the implied one last."""
    lexicon = pipeline.get_pipe("ilbirs_lexicon")
    assert isinstance(lexicon, Lexicon)
    found = findings_of(doc)
    spans = sorted((span for span in found.spans if span.label == "taxon"), key=_place)
    mentions = [_mention(lexicon, doc, span, reading) for span in spans]
    if found.guess:
        mentions.append(_told(found.guess, "guessed", "", reading))
    known = {mention.taxon for mention in mentions}
    implied = (taxon for taxon in reading.taxa if taxon not in known)
    return (*mentions, *(_implied(taxon, reading) for taxon in implied))


def _mention(lexicon: Lexicon, doc: Doc, span: Span, reading: Reading) -> Mention:
    name = next(_names(lexicon, doc, span), None)
    return _told(span, "named" if name else "described", name.written if name else "", reading)


def _names(lexicon: Lexicon, doc: Doc, span: Span) -> Iterator[Name]:
    """The names of its taxon that these words can be, those of the text's language first."""
    words = doc.char_span(span.start, span.end)
    if words is None:
        return
    key, likely = " ".join(token.lemma_ for token in words), likely_languages(doc)
    names = [name for name in lexicon.names.get(key, ()) if name.value == span.value]
    language = likeliest(doc)
    for name in sorted(names, key=lambda name: name.language != language):
        if name.may_be(words.text, likely):
            yield name


def _told(span: Span, how: str, by: str, reading: Reading) -> Mention:
    return Mention(span.value, how, by, _place(span), span.value in reading.taxa)


def _implied(taxon: str, reading: Reading) -> Mention:
    """By a part that was named, else by the offence itself."""
    for span in reading.spans:
        if span.label == "part" and _rule(reading.language, "", span.value) == (taxon,):
            return Mention(taxon, "implied", span.value, _place(span))
    return Mention(taxon, "implied", reading.offence)


def _rule(language: str, offence: str, part: str) -> tuple[str, ...]:
    return load_implied().taxon(language, offence, (part,))


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end
