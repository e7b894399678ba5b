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
clock	accept	受理	Acceptance	RECEIVED	RECEIVED,PRECHECK	-	0.25 UH
clock	dispatch	派遣	Dispatch	TO_DISPATCH	TO_DISPATCH	-	A=0.25 UH,0.5 WH
clock	sign	签收	Signing	DISPATCHED	DISPATCHED	-	category.response
clock	contact	首次联系	First contact	IN_PROGRESS	IN_PROGRESS	SUSPENDED	A=1 UH,1 WD
clock	dispose	处置	Handling	DISPATCHED	DISPATCHED,IN_PROGRESS,TO_DISPATCH,OWNERSHIP_UNDETERMINED,CONSULTING	SUSPENDED	category.dispose
clock	stage	阶段	Stage	DISPATCHED	DISPATCHED,IN_PROGRESS,TO_DISPATCH,OWNERSHIP_UNDETERMINED,CONSULTING	SUSPENDED	category.stages
clock	ownership	权属认定	Ownership	OWNERSHIP_UNDETERMINED	OWNERSHIP_UNDETERMINED	-	1 WD
clock	consultation	会商	Consultation	CONSULTING	CONSULTING	-	A=4 UH,1 WD
clock	review	审核	Review	FEEDBACK	FEEDBACK	-	4 WH
clock	verify	核查	Verification	VERIFYING	VERIFYING	-	1 WD
clock	supervision	督办	Supervision	card	*	-	A=2 UH,1 WD
clock	field-check	现场核实	Field check	task	*	-	A=1 UH,4 WH
clock	arrive	报到	Arrival	task	*	-	A=0.5 UH,2 WH
clock	co-handle	协办	Co-handling	task	*	SUSPENDED	parent
clock	sub	下派	Sub-dispatch	task	*	SUSPENDED	parent
clock	safeguard	兜底处置	Safeguarding	task	*	-	A=1 UH,4 UH
