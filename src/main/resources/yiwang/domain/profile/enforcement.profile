# 综合行政执法: 立案 and an outcome before the reply; no violation goes back with guidance
profile	enforcement	1	执法联动	Enforcement
step	collect	巡查发现	Find	RECEIVED,PRECHECK	-
step	accept	受理	Accept	ACCEPTED	-
step	file	立案	File	FILED	filed
step	dispatch	派遣	Dispatch	TO_DISPATCH,DISPATCHED,OWNERSHIP_UNDETERMINED	-
step	enforce	执法办理	Enforce	IN_PROGRESS,SUSPENDED,CONSULTING	no-open-task,enforced
step	feedback	结果反馈	Reply	FEEDBACK	-
step	check	核查结案	Check	VERIFYING	verified,no-open-card
step	evaluate	评价	Evaluate	EVALUATING	-
sample	A=1.0	B=1.0	C=1.0
limit	returns-per-unit	1
limit	extensions	1
limit	reopen-days	30
clock	accept	受理	Acceptance	RECEIVED	RECEIVED,PRECHECK	-	0.25 UH
clock	file	立案	Filing	ACCEPTED	ACCEPTED	-	4 WH
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
