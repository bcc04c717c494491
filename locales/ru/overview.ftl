# What is open at a desk, in one pinned message; a case in a few words; pages about a case.
overview-title = <b>Открытых дел: { $count }</b>
overview-none = <b>Открытых дел нет.</b>
overview-late = ⏰ Просрочено: { $count }
overview-free = Никем не взято: { $count }
overview-more = … и ещё { $count }
brief-species-unknown = вид неизвестен
brief-place-unknown = место неизвестно
