# What is open at a desk, in one pinned message; a case in a few words; pages about a case.
overview-title = <b>Open cases: { $count }</b>
overview-none = <b>No open cases.</b>
overview-late = ⏰ Late: { $count }
overview-free = Not taken by anyone: { $count }
overview-more = … and { $count } more
brief-species-unknown = species not known
brief-place-unknown = place not known
