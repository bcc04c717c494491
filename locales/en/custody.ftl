# What the custody log says: its daily root at the hotline's desk, and lines of a case's history.
custody-root = Custody log of { $day }: <code>{ $root }</code>; cases: { $count }. Keep this message: it shows if a log is cut off later.
