# What one chat may do: kind words where it is too much.
hurry = You write faster than I can read. What came just now is not kept. Please wait a few minutes, then go on. If a life is in danger, call 112.
files-enough = That is as many files as I can take from one phone in a day. I keep those before it, and your words. Send the rest tomorrow.
files-no-room = There is no room for files just now. I keep your words: write what the picture shows, and do not delete the file.
draft-full = This report is long enough. Press “Send now”; what you write then begins a new one. Your last words are not in it.
news-no-room = ⚠️ No room for files: pictures and videos of reporters are not taken for now. Words still come. Tell whoever runs the server.
send-slow = A person of the line reads this report first. I pass it on in { $minutes } minutes.
news-token = ⚠️ Somebody else uses this bot's token, or a second copy of the line runs. Tell the operator now, by phone. Until it is changed, trust no message of this bot without a call.
toast-hurry = Too many presses at once. Please wait a minute.
