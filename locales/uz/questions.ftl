# One question back to the reporter, as a person at the triage desk may ask it.
ask-where = Bu qayerda boʻldi? Eng yaqin qishloq, yoʻl yoki daryoni ayting.
ask-what = Nima boʻldi va qaysi hayvon yoki oʻsimlikka?
ask-animal = Bu qaysi hayvon yoki oʻsimlik, yoki qanday koʻrinardi?
ask-deed = Hayvon yoki oʻsimlikni nima qilishyapti va kim?
ask-sale = Bu sotilyaptimi? Kim va qayerda sotyapti?
ask-now = Bu hozir boʻlyaptimi yoki qachon boʻldi?
ask-place = Bu qanday joy: bozor, uy, yoʻl, daryo, chegara?
