# The first screen. Two sentences on what this is, then what is honestly not promised, then "tell me".
start-what =
    Я <b>Илбирс</b>, горячая линия против преступлений над дикими зверями, птицами, рыбой и растениями.
    Передаю то, что вы видели, тем, кто обязан вмешаться, и никогда не говорю, от кого узнал.
# Translators: honest and plain. Telegram is not ours; we cannot promise for it.
start-honest =
    Ваше имя и номер мы не храним. Но Телеграм знает ваш аккаунт, и переписка с ботом для Телеграма не тайна. До нас дошло только то, что видно на моей карточке.
start-danger = Опасно? Звоните <b>112</b>, милиция или полиция <b>102</b>. Держитесь подальше, ни за кем не идите.
start-tell = <b>Расскажите, что вы видели.</b> Пишите, говорите голосом, шлите фото или место — в любом порядке.
language-question = На каком языке будем говорить?
# Native name of this language, on its button.
language-name = Русский
