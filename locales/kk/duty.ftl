# What a desk reads when a case waits too long, why the next body gets it, and what the log says.
duty-remind-acknowledge = ⏰ <b>{ $number }</b> ісі күтіп тұр, қашаннан бері: { $time }. Оны әзірге ешкім қабылдаған жоқ. Соңғы мерзім: { $due }.
duty-remind-acknowledge-minutes = ⏰ <b>{ $number }</b> ісі күтіп тұр: { $minutes } минуттың { $count } минуты өтті. Оны әзірге ешкім қабылдаған жоқ.
duty-remind-act = ⏰ <b>{ $number }</b> ісін көрген, уақыты: { $time }. Бірақ оны әзірге ешкім қолына алған жоқ. Соңғы мерзім: { $due }.
duty-remind-act-minutes = ⏰ <b>{ $number }</b> ісін көрген, бірақ ешкім қолына алған жоқ: { $minutes } минуттың { $count } минуты өтті.
duty-remind-outcome = ⏰ <b>{ $number }</b> ісі кімде: { $officer }, қашаннан бері: { $time }. Іс қалай жүріп жатыр? Жазба қалдырыңыз, істі жабыңыз немесе қайтарып беріңіз.
duty-due-acknowledge = ❗ Мерзім бітті: <b>{ $number }</b> ісін ешкім қабылдаған жоқ, қашаннан бері: { $time }. Қазір ашып қараңызшы, жақында басқа мекемеден сұралуы мүмкін.
duty-due-act = ❗ Мерзім бітті: <b>{ $number }</b> ісін ешкім қолына алған жоқ, қашаннан бері: { $time }. Қазір алыңызшы, жақында басқа мекемеден сұралуы мүмкін.
duty-due-outcome = ❗ <b>{ $number }</b> ісі кімде: { $officer }, қашаннан бері: { $time }, бірақ хабар жоқ. Ештеңе келмесе, желінің адамдары сұрауы мүмкін.
why-escalated-deputy = әзірге жауап бермеді: { $agency }
why-escalated-oversight = мұнда тым ұзақ күтті: { $agency }
why-escalated-triage = адам сұрауы керек, үндемей тұр: { $agency }
log-reminded = бөлімге ескертілді
log-time-over = мерзім бітті
log-deputy-asked = үндемеген мекеменің орнына сұралды
log-oversight-asked = үндемеген мекеменің үстіндегі орган ретінде сұралды
log-line-asked = мекеме үндемейді, желіден сұралды
