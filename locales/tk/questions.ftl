# One question back to the reporter, as a person at the triage desk may ask it.
ask-where = Bu nirede boldy? Ýakyn obany, ýoly ýa-da derýany aýdyň.
ask-what = Näme boldy we haýsy haýwana ýa-da ösümlige?
ask-animal = Bu haýsy haýwan ýa-da ösümlik, ýa-da nähili görnüşlidi?
ask-deed = Haýwana ýa-da ösümlige näme edýärler we kim?
ask-sale = Ony satýarlarmy? Kim we nirede?
ask-now = Bu häzir bolýarmy ýa-da haçan boldy?
ask-place = Bu nähili ýer: bazar, öý, ýol, derýa, serhet?
