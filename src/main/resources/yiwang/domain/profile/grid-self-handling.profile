# 自行处置、处理后登记备案: the grid worker finds, handles and files; samples are checked
profile	grid-self-handling	1	网格自行处置	Grid self-handling
step	report	上报	Report	RECEIVED	-
step	verify	核实	Verify	VERIFYING	verified
sample	A=1.0	B=0.3	C=0.1
automatic	review
clock	accept	受理	Acceptance	RECEIVED	RECEIVED,PRECHECK	-	0.25 UH
clock	verify	核查	Verification	VERIFYING	VERIFYING	-	1 WD
clock	supervision	督办	Supervision	card	*	-	A=2 UH,1 WD
clock	field-check	现场核实	Field check	task	*	-	A=1 UH,4 WH
clock	arrive	报到	Arrival	task	*	-	A=0.5 UH,2 WH
