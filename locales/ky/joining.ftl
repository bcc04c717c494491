# Reports that speak of one case, and why two are thought to be one.
joined-reports = <b>Билдирүүлөр: { $tips } · көз карандысыз булактар: { $sources }</b>
joined-burst = <b>⚠️ Бир нече мүнөттө окшош билдирүүлөр көп: балким уюштурулган.</b>
joined-alike = Балким { $number } иши менен бир: { $reasons }
joined-title = <b>{ $number } иши боюнча дагы бир билдирүү:</b>
joined-gone = { $number } иши боюнча башка билдирүүнүн ээси аны кайтарып алды. Сураныч, өчүрүңүз.
joining-place = аралыгы { $km } км
joining-time = ошол эле убакта
joining-taxon-same = ошол эле түр: { $taxon }
joining-taxon-line = жакын түр: { $taxon }
joining-taxon-like = оңой чаташтырылат: { $taxon }
joining-offence = ошол эле бузуу: { named-offence }
joining-mark-plate = ошол эле унаа номери
joining-mark-phone = ошол эле телефон
joining-mark-link = ошол эле шилтеме же аккаунт
joining-mark-text = ошол эле текст
joining-picture = ошол эле сүрөт
joining-cues = ошол эле майда-чүйдөлөр
