"""The inspection of a corpus: are its lines valid, its tips diverse, its labels balanced?"""
