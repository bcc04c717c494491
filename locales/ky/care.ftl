# What could tell who a reporter is: asked and said before anything goes.
voice-ask = Үнүнөн адамды таанып коюшу мүмкүн. Чара көргөндөр аны уксунбу? Укпасын десеңиз, архивибизде кулпуда калат.
button-voice-goes = Үндү жөнөтүү
button-voice-stays = Архивге гана
voice-goes = Макул. Чара көргөндөр аны уга алышат.
voice-stays = Макул. Ал архивибизде кулпуда калат.
toast-voice-goes = Макул. Чара көргөндөр аны уга алышат.
toast-voice-stays = Макул. Ал архивибизде кулпуда калат.
card-picture-care = Сүрөттөрдү дагы бир карап көрүңүз: өз короңуз же айнекте, күзгүдө өзүңүз көрүнүп калган жокпу?
