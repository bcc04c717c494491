# Files: what stands beside them at a desk, and what their reporter hears of papers.
files-caution = ⚠️ May show the reporter's own place or reflection: pass it to nobody outside.
files-taken = Taken, by the camera's clock: { $time }
desk-held-film = Films and voices that cannot be cleaned here, ask the operator: { $count }
desk-held-voice = Voices whose reporter keeps them from you: { $count }
desk-held-document = Papers under lock, a lead can release them: { $count }
document-held = I keep this file under lock, for papers often carry the name of who wrote them. A photo of the page is safer. Only a chief of those who act may have it opened.
button-papers = Papers ({ $count })
button-paper = Paper { $name }
button-release = ⚠️ Release it
toast-paper-warning = A paper may name the reporter and may harm a computer. Release it only if the case needs it. The log says who did.
toast-release-lead = Only a lead of this desk can release papers.
toast-released = It comes, and the log says who released it.
release-caption = Case { $number }: the file as it came, <b>not cleaned</b>. It may name who wrote it, and may harm a computer: open it on one without internet, pass it to nobody.
log-document-released = Released a paper
