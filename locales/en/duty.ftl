# What a desk reads when a case waits too long, why the next body gets it, and what the log says.
duty-remind-acknowledge = ⏰ Case <b>{ $number }</b> waits since { $time }: nobody has acknowledged it yet. There is time until { $due }.
duty-remind-acknowledge-minutes = ⏰ Case <b>{ $number }</b> waits for { $count } of { $minutes } min: nobody has acknowledged it yet.
duty-remind-act = ⏰ Case <b>{ $number }</b> was seen at { $time }, but nobody has taken it yet. There is time until { $due }.
duty-remind-act-minutes = ⏰ Case <b>{ $number }</b> was seen, but nobody has taken it for { $count } of { $minutes } min.
duty-remind-outcome = ⏰ Case <b>{ $number }</b> is with { $officer } since { $time }. How far is it? Please write a note, close the case or hand it back.
duty-due-acknowledge = ❗ The time is over: nobody has acknowledged case <b>{ $number }</b> since { $time }. Please open it now; soon another body may be asked.
duty-due-act = ❗ The time is over: nobody has taken case <b>{ $number }</b> since { $time }. Please take it now; soon another body may be asked.
duty-due-outcome = ❗ Case <b>{ $number }</b> is with { $officer } since { $time } without a word. If nothing comes, the people of the line may ask.
why-escalated-deputy = not yet answered by: { $agency }
why-escalated-oversight = waits too long at: { $agency }
why-escalated-triage = nobody answers, a person must ask: { $agency }
log-reminded = this desk was reminded
log-time-over = the time was over
log-deputy-asked = asked in place of a silent agency
log-oversight-asked = asked as the body above a silent agency
log-line-asked = asked because an agency is silent
