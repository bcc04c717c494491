# What a desk reads when a case waits too long, why the next body gets it, and what the log says.
duty-remind-acknowledge = ⏰ Дело <b>{ $number }</b> ждёт с { $time }: его ещё никто не принял. Время есть до { $due }.
duty-remind-acknowledge-minutes = ⏰ Дело <b>{ $number }</b> ждёт { $count } из { $minutes } мин: его ещё никто не принял.
duty-remind-act = ⏰ Дело <b>{ $number }</b> видели в { $time }, но за него ещё никто не взялся. Время есть до { $due }.
duty-remind-act-minutes = ⏰ Дело <b>{ $number }</b> видели, но за него никто не взялся: прошло { $count } из { $minutes } мин.
duty-remind-outcome = ⏰ Дело <b>{ $number }</b> у сотрудника: { $officer }, с { $time }. Как продвигается? Напишите заметку, закройте дело или верните его.
duty-due-acknowledge = ❗ Время вышло: дело <b>{ $number }</b> никто не принял с { $time }. Пожалуйста, откройте его сейчас: скоро могут спросить другое ведомство.
duty-due-act = ❗ Время вышло: за дело <b>{ $number }</b> никто не взялся с { $time }. Пожалуйста, возьмите его сейчас: скоро могут спросить другое ведомство.
duty-due-outcome = ❗ Дело <b>{ $number }</b> у сотрудника: { $officer }, с { $time }, и вестей нет. Если ничего не придёт, могут спросить люди линии.
why-escalated-deputy = пока не ответили: { $agency }
why-escalated-oversight = слишком долго ждёт здесь: { $agency }
why-escalated-triage = должен спросить человек, молчит: { $agency }
log-reminded = отделу напомнили
log-time-over = время вышло
log-deputy-asked = спросили вместо молчащего ведомства
log-oversight-asked = спросили как вышестоящий орган: ведомство молчит
log-line-asked = спросили линию: ведомство молчит
