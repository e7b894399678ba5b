# 受理—上报—流转—处置—反馈—核实—评价 (county report 2024)
profile	guannan-7step	1	七步闭环	Seven-step loop
step	accept	受理	Accept	RECEIVED,PRECHECK,ACCEPTED	-
step	report	上报	Report	TO_DISPATCH	-
step	route	流转	Route	DISPATCHED,OWNERSHIP_UNDETERMINED	-
step	handle	处置	Handle	IN_PROGRESS,SUSPENDED,CONSULTING	no-open-task
step	feedback	反馈	Reply	FEEDBACK	-
step	verify	核实	Verify	VERIFYING	verified
step	evaluate	评价	Grade	REVISITING,EVALUATING	revisited,no-open-card
sample	A=1.0	B=1.0	C=1.0
limit	returns-per-unit	1
limit	extensions	1
limit	reopen-days	30
automatic	review
automatic	accept
