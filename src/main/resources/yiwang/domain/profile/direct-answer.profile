# 咨询直答: registered and answered in one call
profile	direct-answer	1	咨询直答	Direct answer
step	accept	受理	Accept	RECEIVED	-
clock	accept	受理	Acceptance	RECEIVED	RECEIVED,PRECHECK	-	0.25 UH
clock	supervision	督办	Supervision	card	*	-	A=2 UH,1 WD
clock	field-check	现场核实	Field check	task	*	-	A=1 UH,4 WH
clock	arrive	报到	Arrival	task	*	-	A=0.5 UH,2 WH
