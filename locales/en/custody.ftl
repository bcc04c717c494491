# What the custody log says: its daily root at the hotline's desk, and lines of a case's history.
custody-root = Custody log of { $day }: <code>{ $root }</code>; cases: { $count }. Keep this message: it shows if a log is cut off later.
export-title = Case { $number }, taken out for: { $agency }
export-inside = Inside, in files of their own: the facts with words and questions; the log of what was done, by whom and when; files as they came; copies that may be shown; the SHA-256 of each file, signed.
export-reporter = Nobody here knows who reported it. Nothing in this archive may be used to find out.
export-held = Held back: files as they came that may carry the reporter's voice, name or place. Their SHA-256 stands with the facts. If a court needs one, ask the hotline.
export-digests = Of lines that belong to other bodies the log has only digests: the chain can be checked, what they say stays closed.
export-verify = To verify: { $code } — take the key, and the program too, from the hotline and not from here.
export-guard = Keep it locked away. Destroy it when the case is over, or when the hotline says that the report was taken back.
