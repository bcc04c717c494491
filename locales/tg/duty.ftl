# What a desk reads when a case waits too long, why the next body gets it, and what the log says.
duty-remind-acknowledge = ⏰ Парвандаи <b>{ $number }</b> мунтазир аст, аз: { $time }. Онро ҳанӯз касе қабул накардааст. Вақт ҳаст то: { $due }.
duty-remind-acknowledge-minutes = ⏰ Парвандаи <b>{ $number }</b> мунтазир аст: аз { $minutes } дақиқа { $count } дақиқа гузашт. Онро ҳанӯз касе қабул накардааст.
duty-remind-act = ⏰ Парвандаи <b>{ $number }</b>-ро диданд, вақташ: { $time }. Аммо онро ҳанӯз касе ба даст нагирифтааст. Вақт ҳаст то: { $due }.
duty-remind-act-minutes = ⏰ Парвандаи <b>{ $number }</b>-ро диданд, аммо касе ба даст нагирифтааст: аз { $minutes } дақиқа { $count } дақиқа гузашт.
duty-remind-outcome = ⏰ Парвандаи <b>{ $number }</b> дар дасти: { $officer }, аз: { $time }. Кор чӣ тавр пеш меравад? Қайд нависед, парвандаро пӯшед ё баргардонед.
duty-due-acknowledge = ❗ Вақт тамом шуд: парвандаи <b>{ $number }</b>-ро касе қабул накардааст, аз: { $time }. Лутфан, ҳозир кушоед, ба зудӣ аз идораи дигар пурсида мешавад.
duty-due-act = ❗ Вақт тамом шуд: парвандаи <b>{ $number }</b>-ро касе ба даст нагирифтааст, аз: { $time }. Лутфан, ҳозир гиред, ба зудӣ аз идораи дигар пурсида мешавад.
duty-due-outcome = ❗ Парвандаи <b>{ $number }</b> дар дасти: { $officer }, аз: { $time }, вале хабар нест. Агар чизе наояд, шояд одамони хат пурсанд.
why-escalated-deputy = ҳанӯз ҷавоб надодааст: { $agency }
why-escalated-oversight = дар ин ҷо хеле дер монд: { $agency }
why-escalated-triage = одам бояд пурсад, хомӯш аст: { $agency }
log-reminded = ба шуъба хотиррасон шуд
log-time-over = вақт тамом шуд
log-deputy-asked = ба ҷойи идораи хомӯш пурсида шуд
log-oversight-asked = ҳамчун мақоми болоии идораи хомӯш пурсида шуд
log-line-asked = идора хомӯш аст, аз хат пурсида шуд
