# One question back to the reporter, as a person at the triage desk may ask it.
ask-where = Ин дар куҷо буд? Деҳа, роҳ ё дарёи наздиктаринро гӯед.
ask-what = Чӣ шуд ва ба кадом ҳайвон ё растанӣ?
ask-animal = Ин кадом ҳайвон ё растанӣ буд, ё чӣ хел менамуд?
ask-deed = Бо ҳайвон ё растанӣ чӣ кор мекунанд ва кӣ?
ask-sale = Онро мефурӯшанд? Кӣ ва дар куҷо?
ask-now = Ҳоло шуда истодааст ё кай буд?
ask-place = Ин чӣ хел ҷой аст: бозор, хона, роҳ, дарё, сарҳад?
