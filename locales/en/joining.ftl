# Reports that speak of one case, and why two are thought to be one.
joined-reports = <b>Reports: { $tips } · independent sources: { $sources }</b>
joined-burst = <b>⚠️ Many alike within minutes: perhaps organised.</b>
joined-alike = Perhaps the same as case { $number }: { $reasons }
joined-title = <b>One more report about case { $number }:</b>
joined-gone = The reporter of another report about case { $number } has taken it back. Please delete it.
joining-place = { $km } km apart
joining-time = at the same time
joining-taxon-same = the same species: { $taxon }
joining-taxon-line = closely related: { $taxon }
joining-taxon-like = easily mistaken: { $taxon }
joining-offence = the same offence: { named-offence }
joining-mark-plate = the same vehicle plate
joining-mark-phone = the same phone number
joining-mark-link = the same link or account
joining-mark-text = the same text
joining-picture = the same picture
joining-cues = the same details
