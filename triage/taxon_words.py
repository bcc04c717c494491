"""Which taxon somebody names who was asked for it."""

from __future__ import annotations

from triage.ports import Reads


def named_taxon(told: str, words: str, reader: Reads) -> tuple[str, str]:
    """A taxon and the words that name it, or twice nothing. A bare name could be a person's or a
    brand's: what was told before it says what it is."""
    text = f"{told}\n{words}"
    for span in reader.read(text).spans:
        if span.label == "taxon" and span.start > len(told):
            return span.value, text[span.start : span.end]
    return "", ""
