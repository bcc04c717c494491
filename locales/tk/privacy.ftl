# The page of plain words that /privacy shows, a chunk a screen; docs/privacy has the same.
privacy-kept =
    <b>Nämäni saklaýarys</b>
    Sözüňizi we faýllaryňyzy, gulplap. Adyňyzy, belgiňizi, nikiňizi saklamaýarys. Size jogap berip bilmegim üçin bu çat habaryňyz bilen bir gulply ýerde bagly; /forget şol baglanyşygy kesýär. “Maňa ýazmaň” diýene bassaňyz, size gaýdýan ýol saklanmaýar, diňe koduňyz bar. Iki günläp gulply bellik durýar: bir adamy iki diýip sanamazlyk üçin.
privacy-seen =
    <b>Kim nämäni görýär</b>
    Çäre görýänler sözüňizi, gizlin maglumatsyz täzeden edilen suratlary we ýeri siziň aýdyşyňyz ýaly görýär. Kimdigiňizi hiç haçan görmeýär. Sesiňizi diňe siz rugsat berseňiz eşidýär. Habaryňyz kimi günäkärleýän bolsa, ol ony almaýar.
privacy-limits =
    <b>Nämeden gorap bilmeýäris</b>
    Telegram akkauntyňyzy bilýär we bu çaty özünde saklaýar. Diňe siziň bilip biljek zadyňyz sizi bildirip goýýar, öz howlyňyzyň suraty hem. Adamlar okanyny unutmaýar. Bu liniýanyň işleýän maşynyny kim eýelese, şondan soň geleniň hemmesini okap biler.
privacy-phone =
    <b>Telefonyňyza biri seredäýmeli bolsa</b>
    Kody kagyza ýazyň, nämäniňkidigini ýazmaň. /clean basyň: soňky 2 günde ýazanymyz pozulýar. Könesini diňe siz pozup bilýärsiňiz: çaty tutuş poz diýiň. Telegrama parol goýuň, bildirişleriň tekstini gizläň.
privacy-time =
    <b>Näçe wagt</b>
    Iberilmedigi bir günden soň pozulýar. Habar işe gerek bolýança saklanýar: bir aýdan bäş ýyla çenli; soň açary ýok edilýär. /withdraw ony derrew ýok edýär. Ätiýaçlyk nusgalarymyzda ol ýene 7 gün durýar, soň ony hiç kim açyp bilmez, biz hem.
button-page-more = Dowamy »
button-page-back = « Yza
