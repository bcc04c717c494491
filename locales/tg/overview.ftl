# What is open at a desk, in one pinned message; a case in a few words; pages about a case.
overview-title = <b>Парвандаҳои кушода: { $count }</b>
overview-none = <b>Парвандаи кушода нест.</b>
overview-late = ⏰ Мӯҳлаташ гузашта: { $count }
overview-free = Ҳеҷ кас нагирифтааст: { $count }
overview-more = … ва боз { $count }
brief-species-unknown = намуд номаълум
brief-place-unknown = ҷой номаълум
