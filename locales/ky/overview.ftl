# What is open at a desk, in one pinned message; a case in a few words; pages about a case.
overview-title = <b>Ачык иштер: { $count }</b>
overview-none = <b>Ачык иш жок.</b>
overview-late = ⏰ Мөөнөтү өткөн: { $count }
overview-free = Эч ким ала элек: { $count }
overview-more = … жана дагы { $count }
brief-species-unknown = түрү белгисиз
brief-place-unknown = жери белгисиз
