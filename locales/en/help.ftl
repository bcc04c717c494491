# Commands and kind, short answers.
command-start = Begin
command-status = How is my report?
command-help = How this works
command-privacy = What we keep
command-language = Change language
command-withdraw = Take a report back
command-forget = Forget me
command-cancel = Leave the question
help =
    <b>How it works</b>
    Tell me what you saw: words, photos, video, voice, a place, in any order. I show a card with what I understood. Press Send, or wait: a report that reads like a crime goes by itself after 10 minutes, 2 if it sounds urgent.

    You get a code. With it you can ask /status from any phone.

    /withdraw takes a report back. /clean cleans this chat. /forget unties this chat from your reports. /privacy says what we keep. /language changes the language. /cancel leaves a question.

    <b>Money:</b> we pay nothing. Programmes that pay for tips ask for your name; we never do.

    Never put yourself in danger for a photo. In danger call <b>112</b> or <b>102</b>.
unsupported = I cannot use this kind of message, but I read words, photos, video, voice, files and places.
unknown-command = I do not know this command. Just tell me what you saw, or see /help.
group-answer = I take reports only in a private chat: write to me directly.
too-old = This button is too old. Here is how things stand now.
trouble = Something broke on our side. What you sent is safe. Code for us: { $code }
