# What the custody log says: its daily root at the hotline's desk, and lines of a case's history.
custody-root = { $day } kungi ishlar jurnali: <code>{ $root }</code>; ishlar: { $count }. Bu xabarni saqlang: jurnal keyin qisqartirilsa, shundan bilinadi.
