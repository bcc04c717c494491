# What is open at a desk, in one pinned message; a case in a few words; pages about a case.
overview-title = <b>Ашық істер: { $count }</b>
overview-none = <b>Ашық іс жоқ.</b>
overview-late = ⏰ Мерзімі өткен: { $count }
overview-free = Ешкім алмаған: { $count }
overview-more = … және тағы { $count }
brief-species-unknown = түрі белгісіз
brief-place-unknown = орны белгісіз
