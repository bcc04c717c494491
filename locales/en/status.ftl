# Coming back: states without species, place or words.
status-none = You have no report here. If you have a code, write it to me.
status-draft = You have a report that is not sent yet.
status-line = Report { $number }: { $state }
status-ask-receipt = Have a code? Just write it to me.
status-of-receipt = Your report: { $state }
state-sent = sent, waiting to be seen
state-forwarded = with the people who must act
state-seen = seen by the people who must act
state-withdrawn = withdrawn
receipt-unknown = I find nothing for this code. Check the digits; after some time reports are deleted.
receipt-slow = Too many tries. Please wait a while.
forget-ask =
    I can forget you: this chat will no longer be tied to your reports, and nobody can write back to you. The reports themselves stay with those who act. Codes still work.
button-forget = Forget me
button-keep = Keep
forget-done = Done. I no longer know this chat. If you write again, we begin anew.
forget-kept = Nothing changed.
withdraw-ask = Which report shall I take back? Numbers as in /status. Not here? Write its code to me.
withdraw-button = Report { $number }
withdraw-none = There is no sent report to take back here. If you have its code, write it to me.
button-take-back = Take it back
withdraw-code = This destroys the report for good. If you are sure, write the code that ends in { $ending } once more within 15 minutes. If not, do nothing.
withdraw-done = Taken back. Its words and pictures are destroyed here. Desks that already got it were asked to stop; what people have read, I cannot unmake.
withdraw-draft = Your unsent report is deleted.
