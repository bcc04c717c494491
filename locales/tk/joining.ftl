# Reports that speak of one case, and why two are thought to be one.
joined-reports = <b>Habarlar: { $tips } · garaşsyz çeşmeler: { $sources }</b>
joined-burst = <b>⚠️ Birnäçe minutda meňzeş habar köp: guralan bolmagy mümkin.</b>
joined-alike = { $number } iş bilen bir bolmagy mümkin: { $reasons }
joined-title = <b>{ $number } iş boýunça ýene bir habar:</b>
joined-gone = { $number } iş boýunça başga habaryň eýesi ony yzyna aldy. Pozuň.
joining-place = aralygy { $km } km
joining-time = şol wagtda
joining-taxon-same = şol görnüş: { $taxon }
joining-taxon-line = ýakyn görnüş: { $taxon }
joining-taxon-like = aňsat garyşdyrylýar: { $taxon }
joining-offence = şol bozulma: { named-offence }
joining-mark-plate = şol ulag belgisi
joining-mark-phone = şol telefon
joining-mark-link = şol salgylanma ýa-da akkaunt
joining-mark-text = şol tekst
joining-picture = şol surat
joining-cues = şol jikme-jiklikler
