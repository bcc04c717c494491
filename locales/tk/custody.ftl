# What the custody log says: its daily root at the hotline's desk, and lines of a case's history.
custody-root = { $day } güni üçin işleriň depderi: <code>{ $root }</code>; işler: { $count }. Bu haty saklaň: depder soň kesilse, şundan bilner.
