# Reports that speak of one case, and why two are thought to be one.
joined-reports = <b>Хабарҳо: { $tips } · манбаъҳои мустақил: { $sources }</b>
joined-burst = <b>⚠️ Дар чанд дақиқа хабарҳои монанд зиёданд: шояд ташкил шудааст.</b>
joined-alike = Шояд ҳамон парвандаи { $number }: { $reasons }
joined-title = <b>Боз як хабар оид ба парвандаи { $number }:</b>
joined-gone = Соҳиби хабари дигар оид ба парвандаи { $number } онро пас гирифт. Лутфан нест кунед.
joining-place = масофа { $km } км
joining-time = дар ҳамон вақт
joining-taxon-same = ҳамон намуд: { $taxon }
joining-taxon-line = намуди наздик: { $taxon }
joining-taxon-like = осон иштибоҳ мешавад: { $taxon }
joining-offence = ҳамон вайронкунӣ: { named-offence }
joining-mark-plate = ҳамон рақами мошин
joining-mark-phone = ҳамон телефон
joining-mark-link = ҳамон пайванд ё аккаунт
joining-mark-text = ҳамон матн
joining-picture = ҳамон акс
joining-cues = ҳамон тафсилот
