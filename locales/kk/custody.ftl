# What the custody log says: its daily root at the hotline's desk, and lines of a case's history.
custody-root = { $day } күнгі істер журналы: <code>{ $root }</code>; іс саны: { $count }. Бұл хабарды сақтаңыз: журнал кейін қысқартылса, осыдан көрінеді.
