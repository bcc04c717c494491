"""Keys that come and go: what each still seals, sealing anew, and noticing a wrong one."""
