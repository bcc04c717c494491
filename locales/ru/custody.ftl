# What the custody log says: its daily root at the hotline's desk, and lines of a case's history.
custody-root = Журнал дел за { $day }: <code>{ $root }</code>; дел: { $count }. Сохраните это сообщение: по нему видно, если журнал потом урежут.
