# What a desk reads when a case waits too long, why the next body gets it, and what the log says.
duty-remind-acknowledge = ⏰ <b>{ $number }</b> işi garaşýar, haçandan bäri: { $time }. Ony entek hiç kim kabul etmedi. Soňky möhlet: { $due }.
duty-remind-acknowledge-minutes = ⏰ <b>{ $number }</b> işi garaşýar: { $minutes } minutdan { $count } minut geçdi. Ony entek hiç kim kabul etmedi.
duty-remind-act = ⏰ <b>{ $number }</b> işini gördüler, wagty: { $time }. Ýöne ony entek hiç kim eline almady. Soňky möhlet: { $due }.
duty-remind-act-minutes = ⏰ <b>{ $number }</b> işini gördüler, ýöne hiç kim eline almady: { $minutes } minutdan { $count } minut geçdi.
duty-remind-outcome = ⏰ <b>{ $number }</b> işi kimde: { $officer }, haçandan bäri: { $time }. Iş nähili gidýär? Bellik ýazyň, işi ýapyň ýa-da yzyna beriň.
duty-due-acknowledge = ❗ Möhlet gutardy: <b>{ $number }</b> işini hiç kim kabul etmedi, haçandan bäri: { $time }. Häzir açyp görüň, ýakynda başga edaradan soralmagy mümkin.
duty-due-act = ❗ Möhlet gutardy: <b>{ $number }</b> işini hiç kim eline almady, haçandan bäri: { $time }. Häzir alyň, ýakynda başga edaradan soralmagy mümkin.
duty-due-outcome = ❗ <b>{ $number }</b> işi kimde: { $officer }, haçandan bäri: { $time }, ýöne habar ýok. Hiç zat gelmese, liniýanyň adamlary sorap biler.
why-escalated-deputy = entek jogap bermedi: { $agency }
why-escalated-oversight = bu ýerde gaty uzak garaşdy: { $agency }
why-escalated-triage = adam soramaly, sesini çykarmaýar: { $agency }
log-reminded = bölüme ýatladyldy
log-time-over = möhlet gutardy
log-deputy-asked = dymýan edaranyň ýerine soraldy
log-oversight-asked = dymýan edaranyň ýokarky edarasy hökmünde soraldy
log-line-asked = edara dymýar, liniýadan soraldy
