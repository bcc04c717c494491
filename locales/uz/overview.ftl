# What is open at a desk, in one pinned message; a case in a few words; pages about a case.
overview-title = <b>Ochiq ishlar: { $count }</b>
overview-none = <b>Ochiq ish yoʻq.</b>
overview-late = ⏰ Muddati oʻtgan: { $count }
overview-free = Hech kim olmagan: { $count }
overview-more = … va yana { $count }
brief-species-unknown = turi nomaʼlum
brief-place-unknown = joyi nomaʼlum
