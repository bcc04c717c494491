# The page of plain words that /privacy shows, a chunk a screen; docs/privacy has the same.
privacy-kept =
    <b>What we keep</b>
    Your words and files, locked. Your name, number and username: not kept. One locked place ties this chat to your report, so that I can answer you; /forget cuts that tie. With “Never write to me” I keep no way back to you: you only have your code. For two days a locked mark stays, so that one person is not counted as two.
privacy-seen =
    <b>Who sees what</b>
    Those who act see your words, pictures made anew without hidden data, and the place as you gave it. They never see who you are. Your voice they hear only if you allow it. Whoever your report accuses does not get it.
privacy-limits =
    <b>What we cannot protect you from</b>
    Telegram knows your account and keeps this chat. What only you could know gives you away, and so does a picture of your own yard. People remember what they have read. Whoever takes over the machine this line runs on can read what comes in from then on.
privacy-phone =
    <b>If somebody may look into your phone</b>
    Write the code on paper, and not what it is for. Press /clean: what we wrote in the last 2 days goes. Older messages only you can delete: delete the whole chat. Lock Telegram with a passcode, and hide what notifications say.
privacy-time =
    <b>How long</b>
    What you do not send is deleted after a day. A report is kept as long as its case needs it, from a month to five years; then its key is destroyed. /withdraw destroys it at once. Our backups hold it for 7 more days; after that nobody can open it, not even we.
button-page-more = More »
button-page-back = « Back
