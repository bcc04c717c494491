# What a desk reads when a case waits too long, why the next body gets it, and what the log says.
duty-remind-acknowledge = ⏰ <b>{ $number }</b> иши күтүп жатат, качантан бери: { $time }. Аны азырынча эч ким кабыл ала элек. Акыркы мөөнөт: { $due }.
duty-remind-acknowledge-minutes = ⏰ <b>{ $number }</b> иши күтүп жатат: { $minutes } мүнөттүн { $count } мүнөтү өттү. Аны азырынча эч ким кабыл ала элек.
duty-remind-act = ⏰ <b>{ $number }</b> ишин көрүшкөн, убактысы: { $time }. Бирок аны азырынча эч ким колуна ала элек. Акыркы мөөнөт: { $due }.
duty-remind-act-minutes = ⏰ <b>{ $number }</b> ишин көрүшкөн, бирок эч ким колуна ала элек: { $minutes } мүнөттүн { $count } мүнөтү өттү.
duty-remind-outcome = ⏰ <b>{ $number }</b> иши кимде: { $officer }, качантан бери: { $time }. Иш кандай жүрүп жатат? Эскертме жазып коюңуз, ишти жабыңыз же кайтарып бериңиз.
duty-due-acknowledge = ❗ Мөөнөт бүттү: <b>{ $number }</b> ишин эч ким кабыл алган жок, качантан бери: { $time }. Азыр ачып көрүңүзчү, жакында башка мекемеден суралышы мүмкүн.
duty-due-act = ❗ Мөөнөт бүттү: <b>{ $number }</b> ишин эч ким колуна алган жок, качантан бери: { $time }. Азыр алып коюңузчу, жакында башка мекемеден суралышы мүмкүн.
duty-due-outcome = ❗ <b>{ $number }</b> иши кимде: { $officer }, качантан бери: { $time }, бирок кабар жок. Эч нерсе келбесе, линиянын адамдары сурашы мүмкүн.
why-escalated-deputy = азырынча жооп бере элек: { $agency }
why-escalated-oversight = бул жерде өтө көп күттү: { $agency }
why-escalated-triage = адам сурашы керек, унчукпай жатат: { $agency }
log-reminded = бөлүмгө эскертилди
log-time-over = мөөнөт бүттү
log-deputy-asked = унчукпаган мекеменин ордуна суралды
log-oversight-asked = унчукпаган мекеменин үстүндөгү орган катары суралды
log-line-asked = мекеме унчукпайт, линиядан суралды
