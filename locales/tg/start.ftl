# The first screen. Two sentences on what this is, then what is honestly not promised, then "tell me".
start-what =
    Ман <b>Илбирс</b>, хатти боварӣ дар бораи ҷиноят нисбати ҳайвоноту парандагони ваҳшӣ, моҳиҳо ва растаниҳо.
    Он чиро, ки дидаед, ба касоне мерасонам, ки чора мебинанд, ва ҳеҷ гоҳ намегӯям, ки аз кӣ шунидам.
# Translators: honest and plain. Telegram is not ours; we cannot promise for it.
start-honest =
    Ному рақами шуморо нигоҳ намедорем. Вале Телеграм аккаунти шуморо медонад, ва суҳбат бо бот барои Телеграм пинҳон нест. Ба мо танҳо он чизе мерасад, ки дар варақаи ман намоён аст.
start-danger = Хатар ҳаст? Занг занед: <b>112</b>, милитсия <b>102</b>. Дур истед, аз паси касе наравед.
start-tell = <b>Бигӯед, ки чӣ дидед.</b> Нависед, бо овоз гӯед, сурат ё ҷойро фиристед — бо ҳар тартибе, ки хоҳед.
language-question = Бо кадом забон гап занем?
# Native name of this language, on its button.
language-name = Тоҷикӣ
