# What could tell who a reporter is: asked and said before anything goes.
voice-ask = A voice can be recognised. May those who act hear it? If not, it stays locked in our archive.
button-voice-goes = Send the voice
button-voice-stays = Only for the archive
voice-goes = Good. Those who act may hear it.
voice-stays = Good. It stays locked in our archive.
toast-voice-goes = Good. Those who act may hear it.
toast-voice-stays = Good. It stays locked in our archive.
card-picture-care = Look at your pictures again: do they show your own place, or you in a window or mirror?
card-own = This may tell who you are: <b>{ $words }</b>. It only goes along if you keep it.
late-without = Added. What may tell who you are I left out.
card-silent = Quiet: I never write to you about this report. Only the code leads to it, and only with the code can you take it back.
button-silent = Never write to me
button-not-silent = You may write to me
sent-silent =
    <b>Sent.</b>

    <b>Save this first:</b> <code>{ $receipt }</code>
    I show it this once. Without it nobody can lead you back to your report, not even we. I will not write to you about it. To ask how it is: write me the code, from any phone.
clean-ask = I delete what we wrote here in the last 2 days, the code too. Have you kept the code somewhere safe?
clean-ask-draft = Something here is not sent yet. Send it first, or I delete it with all the rest, the code too.
button-clean = Clean this chat
button-clean-now = Clean now
button-clean-all = Delete all of it
button-clean-leave = Leave it
clean-left = I left everything as it is.
clean-done = Cleaned. What is older than 2 days I cannot delete. To remove all of it: hold your finger on this chat in the list, press “Delete chat”, and if asked, delete it for both sides.
clean-refused = Some messages Telegram did not let me delete.
command-clean = Clean this chat
forget-clean-first = After that I cannot clean this chat any more: do that first.
