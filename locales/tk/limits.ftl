# Bir çat näçe edip biler: köp bolan ýerde ýyly söz.
hurry = Meniň okap ýetişýänimden çalt ýazýarsyňyz. Soňky ýazanyňyz saklanmady. Birnäçe minut garaşyp, soň dowam ediň. Biriniň jany howp astynda bolsa, 112 nomerine jaň ediň.
files-enough = Bir telefondan bir günde mundan köp faýl alyp bilemok. Öňküleri we sözleriňiz saklandy. Galanyny ertir iberiň.
files-no-room = Häzir faýllara ýer ýok. Sözleriňizi saklaýaryn: suratda näme bardygyny ýazyň, faýly pozmaň.
draft-full = Habar ýeterlik uzyn boldy. «Ibermek» düwmesine basyň, soňra täzesi başlanar. Soňky sözleriňiz oňa girmedi.
news-no-room = ⚠️ Faýllara ýer ýok: adamlardan surat we wideo häzirlikçe alynmaýar. Sözler gelýär. Serwere seredýän adama aýdyň.
send-slow = Muny ilki biziň liniýamyzyň adamy okaýar. { $minutes } minutdan soň ýetirerin.
news-token = ⚠️ Bu botuň tokenini başga biri ulanýar ýa-da liniýanyň ikinji nusgasy işleýär. Operatora derrew jaň ediň. Token çalşylýança botuň habarlaryna jaň etmän ynanmaň.
toast-hurry = Örän köp basdyňyz. Bir minut garaşyň.
