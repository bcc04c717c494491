# What the custody log says: its daily root at the hotline's desk, and lines of a case's history.
custody-root = { $day } güni üçin işleriň depderi: <code>{ $root }</code>; işler: { $count }. Bu haty saklaň: depder soň kesilse, şundan bilner.
export-title = { $number } işi, kime berildi: { $agency }
export-inside = Içinde, aýratyn faýllarda: sözleri we soraglary bilen maglumatlar; kim, nämäni, haçan edendiginiň depderi; gelşi ýaly faýllar; görkezip boljak nusgalar; her faýlyň SHA-256-sy, goly bilen.
export-reporter = Kimiň habar berenini bu ýerde hiç kim bilenok. Muny bilmek üçin arhiwdäki hiç zady ulanmak bolmaýar.
export-held = Habar bereniň sesi, ady ýa-da ýeri bolup biljek asyl faýllar berilmedi. Olaryň SHA-256-sy maglumatlaryň ýanynda. Kazyýete gerek bolsa, ynam liniýasyndan soraň.
export-digests = Beýleki edaralaryň setirleri depderde diňe heş görnüşinde bar: zynjyry barlap bolýar, mazmuny ýapyk.
export-verify = Barlamak: { $code } — açary hem, programmany hem bu ýerden däl-de, ynam liniýasyndan alyň.
export-guard = Gulplap saklaň. Iş gutaranda ýa-da liniýa habar yzyna alyndy diýse, ýok ediň.
