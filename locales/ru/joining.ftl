# Reports that speak of one case, and why two are thought to be one.
joined-reports = <b>Сообщений: { $tips } · независимых источников: { $sources }</b>
joined-burst = <b>⚠️ Много похожих за несколько минут: возможно, это организовано.</b>
joined-alike = Возможно, то же, что дело { $number }: { $reasons }
joined-title = <b>Ещё одно сообщение по делу { $number }:</b>
joined-gone = Автор другого сообщения по делу { $number } отозвал его. Пожалуйста, удалите его.
joining-place = расстояние { $km } км
joining-time = в то же время
joining-taxon-same = тот же вид: { $taxon }
joining-taxon-line = близкий вид: { $taxon }
joining-taxon-like = легко спутать: { $taxon }
joining-offence = то же нарушение: { named-offence }
joining-mark-plate = тот же номер машины
joining-mark-phone = тот же телефон
joining-mark-link = та же ссылка или аккаунт
joining-mark-text = тот же текст
joining-picture = тот же снимок
joining-cues = те же подробности
