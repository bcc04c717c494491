# What is open at a desk, in one pinned message; a case in a few words; pages about a case.
overview-title = <b>Açyk işler: { $count }</b>
overview-none = <b>Açyk iş ýok.</b>
overview-late = ⏰ Möhleti geçen: { $count }
overview-free = Hiç kim almadyk: { $count }
overview-more = … we ýene { $count }
brief-species-unknown = görnüşi belli däl
brief-place-unknown = ýeri belli däl
