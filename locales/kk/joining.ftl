# Reports that speak of one case, and why two are thought to be one.
joined-reports = <b>Хабарламалар: { $tips } · тәуелсіз дереккөздер: { $sources }</b>
joined-burst = <b>⚠️ Бірнеше минутта ұқсас хабарлар көп: ұйымдастырылған болуы мүмкін.</b>
joined-alike = { $number } ісімен бір болуы мүмкін: { $reasons }
joined-title = <b>{ $number } ісі бойынша тағы бір хабарлама:</b>
joined-gone = { $number } ісі бойынша басқа хабарламаның иесі оны қайтарып алды. Өшіріп тастаңыз.
joining-place = арақашықтығы { $km } км
joining-time = сол уақытта
joining-taxon-same = сол түр: { $taxon }
joining-taxon-line = жақын түр: { $taxon }
joining-taxon-like = оңай шатастырылады: { $taxon }
joining-offence = сол бұзушылық: { named-offence }
joining-mark-plate = сол көлік нөмірі
joining-mark-phone = сол телефон
joining-mark-link = сол сілтеме немесе аккаунт
joining-mark-text = сол мәтін
joining-picture = сол сурет
joining-cues = сол егжей-тегжей
