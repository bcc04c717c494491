# Files: what stands beside them at a desk, and what their reporter hears of papers.
files-caution = ⚠️ Surata alan adamyň ýeri ýa-da şöhlesi görünmegi mümkin: topardan daşarda hiç kime bermäň.
files-taken = Kameranyň sagady boýunça alnan: { $time }
desk-held-film = Bu ýerde arassalap bolmaýan wideo we sesler, operatora aýdyň: { $count }
desk-held-voice = Eýesi diňlemäge rugsat bermedik sesler: { $count }
desk-held-document = Gulpdaky resminamalar, diňe baştutan açyp biler: { $count }
document-held = Bu faýly gulpda saklaýaryn: resminamada köplenç ony ýazan adamyň ady galýar. Sahypanyň suratyny ibermek howpsuzrak. Ony diňe çäre görýänleriň baştutany açdyryp biler.
button-papers = Resminamalar ({ $count })
button-paper = Resminama { $name }
button-release = ⚠️ Bermek
toast-paper-warning = Resminamada habar bereniň ady bolup, ol kompýutere zyýan ýetirip biler. Diňe iş üçin hökman gerek bolsa beriň. Adyňyz depdere ýazylar.
toast-release-lead = Resminamany diňe şu toparyň baştutany berip biler.
toast-released = Faýl geler, kimiň berendigi depdere ýazyldy.
release-caption = Iş { $number }: faýl gelşi ýaly, <b>arassalanmadyk</b>. Onda ýazanyň ady bolup, kompýutere zyýan ýetirip biler: internetsiz kompýuterde açyň, hiç kime bermäň.
log-document-released = Resminama berildi
