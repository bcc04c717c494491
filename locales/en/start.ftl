# The first screen. Two sentences on what this is, then what is honestly not promised, then "tell me".
start-what =
    I am <b>Ilbirs</b>, a hotline against crimes on wild animals, birds, fish and plants.
    I pass what you saw to the people who must act, and never say who told me.
# Translators: honest and plain. Telegram is not ours; we cannot promise for it.
start-honest =
    We do not keep your name or number. But Telegram knows your account, and a chat with a bot is not secret on Telegram's side. Only what shows on my card has reached us.
start-danger = In danger? Call <b>112</b>, police <b>102</b>. Keep away, do not follow anyone.
start-tell = <b>Tell me what you saw.</b> Write, speak, send photos or a place, in any order.
language-question = Which language shall I speak?
# Native name of this language, on its button.
language-name = English
