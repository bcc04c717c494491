# How a case ended: buttons and names for the desk, what was seized, what the reporter hears.
button-outcome-seized = Изъято
button-outcome-animal_saved = Животное спасено
button-outcome-fine = Штраф
button-outcome-criminal_case = Уголовное дело
button-outcome-warned = Предупреждение
button-outcome-nothing_found = Ничего не нашли
button-outcome-false = Неправда
button-outcome-duplicate = Уже известно
button-outcome-not_ours = Не к нам
outcome-seized = изъято
outcome-animal_saved = животное спасено
outcome-fine = штраф
outcome-criminal_case = возбуждено уголовное дело
outcome-warned = вынесено предупреждение
outcome-nothing_found = проверено, ничего не найдено
outcome-false = сообщение неверно
outcome-duplicate = известно по другому делу
outcome-not_ours = это не к нашему ведомству

# What was seized
prompt-seizure = { $officer }, напишите ответом на это сообщение, что изъято, по одному в строке. Например: 12 рогов сайгака. 3,5 кг икры. 2 живых сокола.
seizure-title = <b>Изъято:</b>
seizure-line = • { $amount }: { $name } { $code }
seizure-words = • { $words }
seizure-kg = { $number } кг
seizure-g = { $number } г
seizure-l = { $number } л
seizure-no = { $number } шт.
seizure-unsaid = сколько — не сказано
seizure-check = Всё верно? Если нет, напишите строку заново.
seizure-doubt-taxon = Какое это животное или растение? Я не узнал; ваши слова сохранены.
seizure-doubt-part = Какая это часть? Или оно живое?
seizure-doubt-number = Сколько штук или килограммов?
seizure-doubt-pack = Мешок или ящик не говорит о весе: напишите килограммы или штуки.
seizure-doubt-unit = В отчёте для CITES это стоит в другой мере. Если можно, напишите и её: { $units }.
seizure-fault-empty = Здесь ничего не написано.
seizure-fault-none = Число должно быть больше нуля.
seizure-fault-huge = Слишком большое число. Проверьте, пожалуйста.
seizure-fault-money = Это деньги. Напишите, что изъято.
seizure-fault-long = Строка слишком длинная: не больше { $count } знаков.
seizure-fault-many = Слишком много строк: не больше { $count }.

# What the reporter hears: never what was found, where or with whom
heard-acted = Ваше сообщение проверили и приняли меры. Оно помогло. Спасибо.
heard-helped = Ваше сообщение проверили, и помощь пришла. Спасибо.
heard-looked = Ваше сообщение проверили, но подтвердить не смогли. Это не значит, что вы ошиблись. Узнаете больше — напишите нам.
heard-known = То, о чём вы сообщили, уже было известно. Ваше сообщение это подтверждает. Спасибо.
heard-elsewhere = Те, у кого было ваше сообщение, не могут им заняться. Теперь оно у других.
heard-reason = К этому добавили: { $words }
heard-objection = Если вы с этим не согласны, можете сказать об этом один раз. Тогда посмотрят другие.
button-object = Я не согласен
