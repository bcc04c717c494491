# What the custody log says: its daily root at the hotline's desk, and lines of a case's history.
custody-root = { $day } күнкү иштер журналы: <code>{ $root }</code>; иштер: { $count }. Бул билдирүүнү сактаңыз: журнал кийин кесилсе, ушундан билинет.
