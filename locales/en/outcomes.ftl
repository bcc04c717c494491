# How a case ended: buttons and names for the desk, what was seized, what the reporter hears.
button-outcome-seized = Seized
button-outcome-animal_saved = Animal saved
button-outcome-fine = Fine
button-outcome-criminal_case = Criminal case
button-outcome-warned = Warned
button-outcome-nothing_found = Nothing found
button-outcome-false = Not true
button-outcome-duplicate = Known already
button-outcome-not_ours = Not ours
outcome-seized = seized
outcome-animal_saved = animal saved
outcome-fine = fine
outcome-criminal_case = criminal case opened
outcome-warned = warned
outcome-nothing_found = checked, nothing found
outcome-false = the report is not true
outcome-duplicate = known from another case
outcome-not_ours = not for this agency

# What was seized
prompt-seizure = { $officer }, write what was seized as a reply to this message, one thing a line. For example: 12 saiga horns. 3.5 kg caviar. 2 live falcons.
seizure-title = <b>Seized:</b>
seizure-line = • { $amount }: { $name } { $code }
seizure-words = • { $words }
seizure-kg = { $number } kg
seizure-g = { $number } g
seizure-l = { $number } l
seizure-no = { $number } pcs
seizure-unsaid = amount not said
seizure-check = Is this right? If not, write the line again.
seizure-doubt-taxon = Which animal or plant is it? I did not recognise it; your words are kept.
seizure-doubt-part = Which part is it, or is it alive?
seizure-doubt-number = How many, or how many kilograms?
seizure-doubt-pack = A sack or a box says nothing of the weight: write kilograms or pieces.
seizure-doubt-unit = In the report to CITES this stands in another unit. Write it too if you can: { $units }.
seizure-fault-empty = Nothing is written here.
seizure-fault-none = The number must be more than nothing.
seizure-fault-huge = This number is too big. Please look again.
seizure-fault-money = This is money. Write what was seized.
seizure-fault-long = This line is too long: { $count } letters at most.
seizure-fault-many = Too many lines: { $count } at most.

# What the reporter hears: never what was found, where or with whom
heard-acted = Your report was looked into, and something was done. It helped. Thank you.
heard-helped = Your report was looked into, and help came. Thank you.
heard-looked = Your report was looked into, but could not be confirmed. That does not mean you were wrong. If you learn more, write to us.
heard-known = What you reported was known already. Your report makes it surer. Thank you.
heard-elsewhere = Those who had your report cannot act on it. It is with others now.
heard-reason = They add: { $words }
heard-objection = If you see it otherwise, you can say so once. Others will then look at it.
button-object = I see it otherwise
