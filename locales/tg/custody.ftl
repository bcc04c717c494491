# What the custody log says: its daily root at the hotline's desk, and lines of a case's history.
custody-root = Дафтари корҳо барои { $day }: <code>{ $root }</code>; корҳо: { $count }. Ин паёмро нигоҳ доред: агар дафтар баъдтар бурида шавад, аз ин маълум мешавад.
