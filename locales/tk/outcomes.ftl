# How a case ended: buttons and names for the desk, what was seized, what the reporter hears.
button-outcome-seized = Alnyp goýuldy
button-outcome-animal_saved = Haýwan halas edildi
button-outcome-fine = Jerime
button-outcome-criminal_case = Jenaýat işi
button-outcome-warned = Duýduryş berildi
button-outcome-nothing_found = Hiç zat tapylmady
button-outcome-false = Dogry däl
button-outcome-duplicate = Öňden belli
button-outcome-not_ours = Bize degişli däl
outcome-seized = alnyp goýuldy
outcome-animal_saved = haýwan halas edildi
outcome-fine = jerime salyndy
outcome-criminal_case = jenaýat işi gozgaldy
outcome-warned = duýduryş berildi
outcome-nothing_found = barlandy, hiç zat tapylmady
outcome-false = habar dogry däl
outcome-duplicate = başga işden belli
outcome-not_ours = bu edara degişli däl

# What was seized
prompt-seizure = { $officer }, näme alnyp goýlandygyny şu hata jogap edip ýazyň, her birini aýratyn setire. Mysal üçin: 12 sany saýgak şahy. 3,5 kg işbil. 2 diri laçyn.
seizure-title = <b>Alnyp goýuldy:</b>
seizure-line = • { $amount }: { $name } { $code }
seizure-words = • { $words }
seizure-kg = { $number } kg
seizure-g = { $number } g
seizure-l = { $number } l
seizure-no = { $number } sany
seizure-unsaid = näçedigi aýdylmady
seizure-check = Dogrumy? Dogry däl bolsa, setiri täzeden ýazyň.
seizure-doubt-taxon = Bu haýsy haýwan ýa ösümlik? Tanamadym; sözüňiz saklandy.
seizure-doubt-part = Haýsy bölegi? Ýa-da dirimi?
seizure-doubt-number = Näçe sany ýa näçe kilogram?
seizure-doubt-pack = Halta ýa guty agramyny aýtmaýar: kilogram ýa san bilen ýazyň.
seizure-doubt-unit = CITES hasabatynda bu başga ölçegde durýar. Mümkin bolsa, ony hem ýazyň: { $units }.
seizure-fault-empty = Bu ýerde hiç zat ýazylmady.
seizure-fault-none = San noldan uly bolmaly.
seizure-fault-huge = San örän uly. Ýene bir serediň.
seizure-fault-money = Bu pul. Näme alnyp goýlandygyny ýazyň.
seizure-fault-long = Setir örän uzyn: iň köp { $count } harp.
seizure-fault-many = Setir örän köp: iň köp { $count }.

# What the reporter hears: never what was found, where or with whom
heard-acted = Habaryňyzy barlap, çäre gördüler. Habaryňyz kömek etdi. Sag boluň.
heard-helped = Habaryňyzy barladylar, kömek geldi. Sag boluň.
heard-looked = Habaryňyzy barladylar, ýöne tassyklap bilmediler. Bu siz ýalňyşdyňyz diýmek däl. Ýene bilseňiz, bize ýazyň.
heard-known = Siziň aýdan zadyňyz öňden belli eken. Habaryňyz ony tassyklady. Sag boluň.
heard-elsewhere = Habaryňyz elinde bolanlar oňa çäre görüp bilmeýär. Indi ol başgalarda.
heard-reason = Üstüne goşdular: { $words }
heard-objection = Razy bolmasaňyz, muny bir gezek aýdyp bilersiňiz. Onda başgalar seredip çykar.
button-object = Men razy däl
